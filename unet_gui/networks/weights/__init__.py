"""Weight files: reading, checking and importing them."""
