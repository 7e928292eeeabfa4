"""The panels beside the views."""
