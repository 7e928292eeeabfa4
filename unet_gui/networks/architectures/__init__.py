"""The five U-Nets: builders, layer tables and receptive fields."""
