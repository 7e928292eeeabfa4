"""Inference around the network: preprocessing, exact tiling, decision."""
