"""Reports as one file that holds everything."""
