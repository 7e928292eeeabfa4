"""What the user sees, as evented dataclasses; changed on the main thread only."""
