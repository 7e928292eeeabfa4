"""Training cases, patches and augmentation."""
