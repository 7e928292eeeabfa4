"""Write the lab's network; time its patches and a matrix product."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import numpy as np
from lab_network import PATCH, build, write_arrays, write_package

if TYPE_CHECKING:
    from collections.abc import Callable

_PATCHES = 4
_PRIORITY = 10  # that of the engine, so that other programs slow both alike
_PRODUCTS = 9
_PRODUCT_SIZE = 4096


def seconds_each(compute: Callable[[], object], times: int) -> list[float]:
    """Return the seconds of each call, after one call to warm up."""
    compute()
    seconds = []
    for _ in range(times):
        started = time.perf_counter()
        compute()
        seconds.append(time.perf_counter() - started)
    return seconds


def product_rate() -> float:
    """Return the multiply-adds per second of TensorFlow's matrix product."""
    import tensorflow as tf

    square = tf.random.normal((_PRODUCT_SIZE, _PRODUCT_SIZE))
    seconds = seconds_each(lambda: tf.matmul(square, square).numpy(), _PRODUCTS)
    return _PRODUCT_SIZE**3 / median(seconds)


def main(folder: Path) -> None:
    if hasattr(os, "nice"):
        os.nice(_PRIORITY)
    from unet_gui.networks.engine.backend import start_backend

    start_backend("cpu")

    model = build()
    model.compile(jit_compile=False)  # XLA is several times slower on CPUs
    write_package(model, folder)
    write_arrays(model, folder / "arrays.npz")
    patch = np.random.default_rng(7).normal(size=(1, *PATCH, 4)).astype(np.float32)
    record = {
        "products_per_s": product_rate(),
        "patch_s": seconds_each(lambda: model.predict_on_batch(patch), _PATCHES),
    }
    print(json.dumps(record), flush=True)


main(Path(sys.argv[1]))
