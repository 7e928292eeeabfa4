"""The panels beside the views, a folder for each."""
