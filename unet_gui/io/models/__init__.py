"""Model packages: reading, checking and importing them."""
