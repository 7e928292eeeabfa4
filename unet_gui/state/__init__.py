"""What the user sees, as evented dataclasses."""
