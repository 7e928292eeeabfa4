"""The slice views."""
