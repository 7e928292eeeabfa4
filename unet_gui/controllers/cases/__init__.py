"""Opening, listing and closing cases."""
