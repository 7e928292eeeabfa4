"""What the user does to a view: crosshair, contrast, overlays, layout."""
