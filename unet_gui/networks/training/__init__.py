"""Training of networks and of models of several stages."""
