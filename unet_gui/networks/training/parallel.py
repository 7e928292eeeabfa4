"""Training on several devices at once: each gets a part of every batch."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import keras

from unet_gui.core.errors import InputError
from unet_gui.core.model.runtime import runtime_title
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator


@contextmanager
def on_devices(count: int) -> Iterator[None]:
    """Spread what is trained in the body over devices, by Keras's distribution API.

    Each device holds all weights and its part of a batch, and the gradients are summed.
    Networks must be built in the body.

    Parameters
    ----------
    count : int
        How many devices of the backend's best kind; 1 changes nothing.

    Raises
    ------
    InputError
        If the backend cannot do it, or has fewer devices.
    """
    if count == 1:
        yield
        return
    backend = keras.backend.backend()
    if backend != "jax":
        msg = Text(
            "Keras spreads a training over several devices with JAX only, not with "
            "{runtime}; add --runtime jax, or leave out --devices.",
            runtime=runtime_title(backend),
        )
        raise InputError(msg)
    devices = keras.distribution.list_devices()
    if count > len(devices):
        msg = Text(
            "{count} devices are asked for, and JAX sees {found}: {devices}.",
            count=count,
            found=len(devices),
            devices=", ".join(devices),
        )
        raise InputError(msg)
    before = keras.distribution.distribution()
    chosen = keras.distribution.DataParallel(devices=devices[:count])
    keras.distribution.set_distribution(chosen)
    try:
        yield
    finally:
        keras.distribution.set_distribution(before)


def check_batch(batch: int, devices: int) -> None:
    """Refuse a batch that devices cannot share evenly.

    Raises
    ------
    InputError
        If so.
    """
    if batch % devices:
        msg = Text(
            "A batch of {batch} patches cannot be shared by {devices} devices; give a "
            "multiple of {devices}.",
            batch=batch,
            devices=devices,
        )
        raise InputError(msg)
