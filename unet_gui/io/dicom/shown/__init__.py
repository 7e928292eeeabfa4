"""The view of series that have not been read: slices, facts, headers."""
