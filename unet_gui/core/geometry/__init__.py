"""Geometry of voxel grids: affines, boxes, anatomical planes."""
