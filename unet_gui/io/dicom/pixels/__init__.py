"""Pixels of DICOM objects: where they lie, and how they are unpacked."""
