"""Frozen snapshots of what a view shows, computed from the states."""
