"""NIfTI files: bytes, geometry, orientation, checks."""
