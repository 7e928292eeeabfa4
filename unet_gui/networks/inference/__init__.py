"""Exact and fast prediction: the graph of a network, its rewrite and its execution."""
