"""Widgets and looks that any part of the window may use."""
