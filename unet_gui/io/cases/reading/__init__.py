"""Cases read from their files: which scan is what, what is left out, and why."""
