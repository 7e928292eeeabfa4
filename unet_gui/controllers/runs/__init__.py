"""Segmenting, preparing, evaluating and training."""
