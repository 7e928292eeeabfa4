"""Networks: the only package that imports Keras, TensorFlow and h5py."""
