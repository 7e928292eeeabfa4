"""From a case and a predictor to a label map."""
