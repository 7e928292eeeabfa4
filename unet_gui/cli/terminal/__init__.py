"""The terminal: options and their help, columns, progress."""
