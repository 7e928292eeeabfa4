"""From probabilities to a label map."""
