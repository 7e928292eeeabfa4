"""The 3-D view as geometry: surfaces, picking, camera."""
