"""The Mask panel: classes, thresholds, probability, agreement."""
