"""Session files, saved by the user or kept in case of a crash."""
