"""An engine that computes with NumPy, so that tests of the process take no time.

Its model gives class c the probability of channel c of its input. Arguments choose a
fault: `slow` takes a minute per tile, `dies` ends in the middle of one, `hangs` never
says hello, `full` finds the disk full.
"""

from __future__ import annotations

import errno
import os
import sys
import time

import numpy as np

from unet_gui.core.architecture import LayerRow, NetworkDescription
from unet_gui.core.errors import InputError
from unet_gui.networks.engine import claim_standard_output, serve
from unet_gui.segmentation.predictor import StageInfo

DESCRIPTION = NetworkDescription(
    "numpy", 3, 2, (LayerRow("copy_0", "Copy", (None, None, 3), 3, ("input[0][0]",)),)
)


class CopyingPredictor:
    def __init__(self, fault: str, device: str) -> None:
        self._fault = fault
        self.device = device
        self.stages = (StageInfo(ndim=3, channels=4, outputs=3, multiple=4, halo=2),)

    def predict(self, stage, tiles):
        if self._fault == "slow":
            time.sleep(60)
        if self._fault == "dies":
            print("famous last words", file=sys.stderr, flush=True)
            os._exit(3)
        if self._fault == "raises":
            raise ZeroDivisionError("by accident")
        if self._fault == "full":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return np.clip(tiles[..., :3], 0, 1)

    def activations(self, stage, layer, tile):
        if layer != 0:
            raise InputError(f"There is no layer {layer}.")
        return tile[..., :3] * 2

    def describe(self, stage):
        return DESCRIPTION

    def close(self):
        pass


class NumpyBackend:
    def __init__(self, fault: str, device: str) -> None:
        if device == "gpu":
            raise InputError("There is no GPU here.")
        if fault == "hangs":
            time.sleep(60)
        print("a library that prints")  # must not disturb the replies
        self._fault = fault
        self.device = f"NumPy on {device}"
        self.note = "There is nothing but NumPy here."

    def load(self, folder):
        return CopyingPredictor(self._fault, self.device)

    def describe_network(self, network):
        return DESCRIPTION


if __name__ == "__main__":
    *fault, device = sys.argv[1:]
    replies = claim_standard_output()
    serve(lambda: NumpyBackend("".join(fault), device), sys.stdin.buffer, replies)
