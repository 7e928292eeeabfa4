"""Exact tiling of the brain within a memory limit."""
