"""Exact and fast prediction: graph, rewrite, execution."""
