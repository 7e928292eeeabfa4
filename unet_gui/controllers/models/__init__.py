"""The installed models: finding, importing, renaming and removing them."""
