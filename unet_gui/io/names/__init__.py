"""Names of files, folders and cases, and their meaning."""
