"""The predictor as the rest of the program sees it, and how it crosses processes."""
