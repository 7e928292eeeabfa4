"""The U-Nets; the only place of Keras and TensorFlow."""
