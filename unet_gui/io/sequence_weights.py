"""The weights of the network that tells sequences apart, which are shipped."""

from __future__ import annotations

from functools import cache

import numpy as np

from unet_gui.core.image.sequence_network import SequenceNetwork
from unet_gui.io.resources import resources_folder


@cache
def read_sequence_network() -> SequenceNetwork:
    """Return the network, read once."""
    path = resources_folder() / "preparation" / "sequence" / "weights.npz"
    with np.load(path, allow_pickle=False) as file:
        arrays = {name: file[name].astype(np.float32) for name in file.files}
    count = sum(name.startswith("kernel") for name in arrays)
    return SequenceNetwork(
        kernels=tuple(arrays[f"kernel{n}"] for n in range(count)),
        shifts=tuple(arrays[f"shift{n}"] for n in range(count)),
        choice=arrays["choice"],
        bias=arrays["bias"],
    )
