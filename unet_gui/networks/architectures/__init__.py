"""The five U-Nets: builders and registry, for Keras and as plain records."""
