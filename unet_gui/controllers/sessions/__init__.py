"""Sessions that are saved, kept and reopened; settings."""
