"""Desktop viewer and U-Net tumour segmentation for brain MRI."""

__version__ = "0.1.0"
