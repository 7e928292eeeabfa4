"""Plain values and pure functions: grids, volumes, masks, cases, models, metrics."""
