"""Which files make up a case, and the case that they make."""
