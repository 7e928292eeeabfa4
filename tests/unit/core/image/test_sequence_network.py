"""Tests of the network that tells sequences apart, as it runs in NumPy."""

import keras
import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.sequence_network import (
    SEQUENCE_BLOCK,
    SequenceNetwork,
    sequence_input,
)
from unet_gui.core.image.volume import Volume


def _volume(shape: tuple[int, int, int], spacing: float) -> Volume:
    data = np.random.default_rng(0).integers(1, 900, shape).astype(np.int16)
    return Volume(data, Affine(np.diag([spacing, spacing, spacing, 1.0])))


def test_any_grid_becomes_the_input_with_the_middle_in_the_middle() -> None:
    for shape, spacing in (((90, 100, 80), 2.0), ((20, 31, 9), 5.0), ((1, 1, 1), 1.0)):
        found = sequence_input(_volume(shape, spacing))
        assert found.shape == SEQUENCE_BLOCK
        assert np.isfinite(found).all()
    data = np.zeros((96, 112, 96), np.int16)
    data[40:56, 48:64, 40:56] = 100 + 10 * np.arange(16) % 50
    found = sequence_input(Volume(data, Affine(np.diag([2.0, 2.0, 2.0, 1.0]))))
    centre = [axis.mean() for axis in np.nonzero(found)]
    np.testing.assert_allclose(centre, (np.array(SEQUENCE_BLOCK) - 1) / 2, atol=0.6)


@pytest.mark.tensorflow
def test_the_weights_of_a_trained_network_give_the_same_in_numpy(tmp_path) -> None:
    from unet_gui.networks.training.sequence.network import build_sequence_network
    from unet_gui.networks.training.sequence.training import write_sequence_weights

    model = build_sequence_network(SEQUENCE_BLOCK, 4)
    random = np.random.default_rng(1)
    model.set_weights([random.uniform(0.01, 0.3, w.shape) for w in model.get_weights()])
    write_sequence_weights(model, path := tmp_path / "weights.npz")
    with np.load(path) as file:
        stored = {name: file[name].astype(np.float32) for name in file.files}
    network = SequenceNetwork(
        tuple(stored[f"kernel{n}"] for n in range(4)),
        tuple(stored[f"shift{n}"] for n in range(4)),
        stored["choice"],
        stored["bias"],
    )
    volume = _volume((60, 60, 60), 3.0)
    wanted = model.predict_on_batch(sequence_input(volume)[None, ..., None])[0]
    found = list(network.probabilities(volume).values())
    np.testing.assert_allclose(found, keras.ops.convert_to_numpy(wanted), atol=2e-2)
