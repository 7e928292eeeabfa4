"""BIDS data sets: which files are examinations, and which of several is taken."""
