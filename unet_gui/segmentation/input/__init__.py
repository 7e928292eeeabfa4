"""From stored volumes to what a network is given."""
