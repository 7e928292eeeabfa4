"""The only place of Keras and TensorFlow."""
