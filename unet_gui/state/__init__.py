"""Evented dataclasses with the state of a window; changed on the main thread only."""
