"""The only place of Qt."""
