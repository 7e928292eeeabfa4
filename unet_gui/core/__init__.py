"""Plain values and pure functions: volumes, labels, cases, models, measurements."""
