"""The guide: its window, and the texts of *What is this?*."""
