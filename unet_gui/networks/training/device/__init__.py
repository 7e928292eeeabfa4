"""Training patches that are made on the device, a batch at a time."""
