"""The Segment panel: model and device, options, progress and result."""
