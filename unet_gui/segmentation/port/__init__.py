"""The port to a predictor, and its way across processes."""
