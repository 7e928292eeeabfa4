"""Training of the network that tells MRI sequences apart by their voxels."""
