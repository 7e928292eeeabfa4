"""The command that trains networks."""
