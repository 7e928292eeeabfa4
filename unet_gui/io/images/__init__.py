"""Image files of every format: which format a file has, its header, its voxels."""
