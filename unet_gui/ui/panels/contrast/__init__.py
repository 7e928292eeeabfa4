"""The Contrast panel."""
