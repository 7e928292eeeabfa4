"""The tools of a view that take the mouse: rulers, diameters, corrections."""
