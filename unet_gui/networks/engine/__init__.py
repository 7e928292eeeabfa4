"""The engine process: the server of the predictor port."""
