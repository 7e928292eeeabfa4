"""The outside of the engine process and of other child processes."""
