"""An engine that computes with NumPy, so that tests of the process are fast.

The probability of class c is channel c of the input. An argument selects one of
`FAULTS`.
"""

from __future__ import annotations

import errno
import os
import signal
import sys
import time

import numpy as np

from unet_gui.core.errors import DeviceMemoryError, InputError
from unet_gui.core.model.architecture import LayerRow, NetworkDescription
from unet_gui.networks.engine import server as engine
from unet_gui.segmentation.port.predictor import StageInfo

FAULTS = {
    "slow": "takes a minute per tile",
    "steady": "takes a tenth of a second per tile",
    "dies": "ends in the middle of a tile",
    "raises": "raises an unexpected error in a tile",
    "full": "finds the disk full",
    "short": "has not enough memory for a tile",
    "small_gpu": "has a GPU without enough memory",
    "hangs": "never sends its first reply",
    "halts": "halts before its first reply",
    "broken": "cannot import its library",
    "chatters": "prints on standard output before anything else",
    "babbles": "sends invalid replies",
    "old": "speaks another version of the protocol",
    "alone": "keeps its priority, as there is no window",
}
DESCRIPTION = NetworkDescription(
    "numpy", 3, 2, (LayerRow("copy_0", "Copy", (None, None, 3), 3, ("input[0][0]",)),)
)


class CopyingPredictor:
    precision = "float32"
    runtime = "numpy"

    def __init__(self, fault: str, device: str, stages: int) -> None:
        self._fault = fault
        self.device = device
        stage = StageInfo(ndim=3, channels=4, outputs=3, multiple=4, halo=2)
        self.stages = (stage,) * stages

    def predict(self, stage, tiles):
        if self._fault == "slow":
            time.sleep(60)
        if self._fault == "steady":
            time.sleep(0.1)
        if self._fault == "dies":
            print("famous last words", file=sys.stderr, flush=True)
            os._exit(3)
        if self._fault == "raises":
            raise ZeroDivisionError("by accident")
        if self._fault == "full":
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        if self._fault == "short":
            raise MemoryError
        if self._fault == "small_gpu" and self.device.startswith("GPU"):
            raise DeviceMemoryError("The GPU has not enough memory for a tile.")
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
        if fault == "halts":
            os.kill(os.getpid(), signal.SIGSTOP)
        if fault == "broken":
            raise OSError("libcudart.so.12: file too short")
        print("a library that prints")  # must not disturb the replies
        self._fault = fault
        has_gpu = fault == "small_gpu" and device != "cpu"
        self.device = "GPU 0" if has_gpu else f"NumPy on {device}"
        self.note = "There is nothing but NumPy here."
        self.devices = [("abacus", "Abacus (not tested)")]

    def load(self, folder):
        if folder.name == "environment":  # lets a test observe the load
            raise InputError(str(os.environ.get("KERAS_BACKEND")))
        stages = 2 if folder.name == "two" else 1
        return CopyingPredictor(self._fault, self.device, stages)

    def describe_network(self, network):
        return DESCRIPTION


def main() -> None:
    fault = sys.argv[1] if len(sys.argv) > 4 else ""
    if fault and fault not in FAULTS:
        raise ValueError(fault)
    if fault == "chatters":
        print("Welcome to Python!", flush=True)
    if fault == "babbles":
        engine.Engine.answer = lambda *_: {"42": None}
    if fault == "old":
        engine.PROTOCOL_VERSION = 1
    engine.run(lambda device, *_: NumpyBackend(fault, device))


if __name__ == "__main__":
    main()
