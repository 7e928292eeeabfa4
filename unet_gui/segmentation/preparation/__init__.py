"""Preparation of clinical scans for the networks."""
