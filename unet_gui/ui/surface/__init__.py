"""The 3-D view: its dock, its controls, the picture and the OpenGL renderer."""
