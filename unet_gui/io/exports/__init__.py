"""Results in the formats of other programs: masks, meshes, DICOM objects."""
