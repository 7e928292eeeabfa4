"""Training: data, augmentation, losses, the run itself and its package."""
