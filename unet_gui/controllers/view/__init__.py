"""Controllers of the views: crosshair, contrast, overlays, layout, annotations."""
