"""The window of batches: their table, the details of a case, and how one is begun."""
