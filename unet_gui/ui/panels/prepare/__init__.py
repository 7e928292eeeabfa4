"""The panel that prepares clinical scans for a model, and shows what was done."""
