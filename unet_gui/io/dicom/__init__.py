"""DICOM: finding series, and reading them as volumes."""
