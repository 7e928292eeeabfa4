"""Label maps: classes, palettes, the result of a run."""
