"""Label maps in files: which values, on which grid."""
