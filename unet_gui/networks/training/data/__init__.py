"""Training cases, patches drawn from them, and their random augmentation."""
