"""Tests of training on several devices."""

from __future__ import annotations

import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import pytest

from unet_gui.core.errors import InputError
from unet_gui.networks.training.parallel import check_batch, on_devices

pytestmark = pytest.mark.tensorflow

_ROOT = Path(__file__).resolve().parents[4]
# two virtual devices; the gradient of a batch must be that of one device
_PROGRAM = """
import jax, keras, numpy as np
from unet_gui.networks.training.parallel import on_devices

def trained(count):
    keras.utils.set_random_seed(1)
    with on_devices(count):
        model = keras.Sequential([keras.Input((4, 4, 4, 2)), keras.layers.Conv3D(3, 3)])
        model.compile("sgd", "mse")
        random = np.random.default_rng(0)
        for _ in range(3):
            images = random.normal(size=(4, 4, 4, 4, 2)).astype("float32")
            model.train_on_batch(images, images[:, :2, :2, :2, :1].repeat(3, -1))
        one = model.predict_on_batch(images[:1])
        places = model.weights[0].value.sharding.device_set
    return len(places), model.get_weights(), np.asarray(one)

(one, weights, seen), (two, spread, seen_by_two) = trained(1), trained(2)
assert (one, two) == (1, 2), (one, two)
for a, b in zip(weights, spread, strict=True):
    np.testing.assert_allclose(a, b, rtol=1e-5, atol=1e-6)
np.testing.assert_allclose(seen, seen_by_two, rtol=1e-5, atol=1e-6)
"""


def test_only_jax_spreads_a_training() -> None:
    with on_devices(1):
        pass
    with (
        pytest.raises(InputError, match="with JAX only, not with TensorFlow"),
        on_devices(2),
    ):
        pass


def test_a_batch_is_shared_evenly() -> None:
    check_batch(4, 2)
    with pytest.raises(InputError, match="give a multiple of 2"):
        check_batch(3, 2)


@pytest.mark.skipif(not importlib.util.find_spec("jax"), reason="needs JAX")
def test_two_devices_train_what_one_does() -> None:
    flags = "--xla_force_host_platform_device_count=2"
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM],
        cwd=_ROOT,
        env={
            **os.environ,
            "KERAS_BACKEND": "jax",
            "JAX_PLATFORMS": "cpu",
            "XLA_FLAGS": flags,
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
