"""The content of a report about a case."""
