"""Figures of label maps: volumes, lesions, extents, agreement, rulers and angles."""
