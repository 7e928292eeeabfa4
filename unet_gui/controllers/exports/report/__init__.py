"""What a report about a case says."""
