"""Measuring cases, comparing masks, and following patients."""
