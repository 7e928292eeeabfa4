"""The inside of the engine process."""
