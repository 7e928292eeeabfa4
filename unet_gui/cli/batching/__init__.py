"""The commands for many cases at once."""
