"""The slice views, and the instruments over and beside them."""
