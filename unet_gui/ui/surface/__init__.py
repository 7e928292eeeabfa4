"""The 3D view: its dock, its controls, the picture and the OpenGL renderer."""
