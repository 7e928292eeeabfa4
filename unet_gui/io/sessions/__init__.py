"""Session files, which the user saves or a window keeps in case of a crash."""
