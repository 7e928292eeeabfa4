"""The window's side of the engine process and of other child processes."""
