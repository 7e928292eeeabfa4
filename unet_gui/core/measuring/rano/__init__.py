"""Bidimensional measurement as the RANO criteria ask for it."""
