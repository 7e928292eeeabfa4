"""Saving, keeping and reopening sessions, and the settings of the user."""
