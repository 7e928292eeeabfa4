"""The Mask panel with its pages: mask, probability and agreement; and thresholds."""
