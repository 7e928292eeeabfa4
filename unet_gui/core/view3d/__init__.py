"""Geometry of the 3-D view: surfaces, picking, camera, crosshair."""
