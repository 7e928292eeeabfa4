"""Plain values and pure functions: volumes, labels, planes, measurements."""
