"""The five U-Nets, their arguments and their description."""
