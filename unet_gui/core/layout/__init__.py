"""Where things stand on the screen or on a sheet: views, montage, scale bar."""
