"""Use cases: they change the state and start the work."""
