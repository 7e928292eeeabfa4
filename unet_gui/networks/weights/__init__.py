"""Weight files: reading, checking and converting them."""
