"""Files in and out. The only place of nibabel, isal, Pillow and platformdirs."""
