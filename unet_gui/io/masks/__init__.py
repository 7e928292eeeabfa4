"""Masks in files: values, label scheme, grid, name and writing."""
