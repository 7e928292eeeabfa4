"""The panel with which masks are corrected."""
