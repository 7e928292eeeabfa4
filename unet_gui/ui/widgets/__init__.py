"""Widgets, icons and the theme, for all parts of the window."""
