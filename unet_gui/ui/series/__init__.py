"""The choice of the series of a DICOM study."""
