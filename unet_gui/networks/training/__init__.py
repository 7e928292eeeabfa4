"""Training of single networks and of models with several stages."""
