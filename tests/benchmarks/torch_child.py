"""The lab's network in PyTorch under MONAI; needs an interpreter that has both."""

from __future__ import annotations

import json
import os
import sys
import time

import numpy as np
import torch
from monai.inferers import sliding_window_inference
from torch.nn import functional

_ROI = (160, 160, 16)
_OVERLAP = 0.25
_PRIORITY = 10  # that of the engine, so that other programs slow both alike
_TOLERANCE = 1e-4


class LabNetwork:
    """The U-Net of depth 2, from the kernels and biases of Keras in order."""

    def __init__(self, arrays) -> None:
        names = [f"weight_{n}" for n in range(len(arrays.files) - 2)]
        tensors = [torch.from_numpy(arrays[name]) for name in names]
        kernels = [k.permute(4, 3, 0, 1, 2) for k in tensors[::2]]
        layout = torch.channels_last_3d
        self._kernels = [k.contiguous(memory_format=layout) for k in kernels]
        self._biases = tensors[1::2]
        self.calls = 0

    def __call__(self, tensor):
        self.calls += 1
        tensor = tensor.contiguous(memory_format=torch.channels_last_3d)
        skip = self._convolve(self._convolve(tensor, 0), 1)
        deep = functional.max_pool3d(skip, 2)
        deep = self._convolve(self._convolve(deep, 2), 3)
        tensor = torch.cat([functional.interpolate(deep, scale_factor=2), skip], 1)
        tensor = self._convolve(self._convolve(tensor, 4), 5)
        return torch.sigmoid(functional.conv3d(tensor, *self._weights(6)))

    def _convolve(self, tensor, number):
        kernel, bias = self._weights(number)
        return torch.relu_(functional.conv3d(tensor, kernel, bias, padding=1))

    def _weights(self, number):
        return self._kernels[number], self._biases[number]


def check(network, arrays) -> None:
    patch = torch.from_numpy(arrays["patch"]).movedim(-1, 1)
    ours = network(patch).movedim(1, -1).numpy()
    difference = float(np.abs(ours - arrays["expected"]).max())
    if difference > _TOLERANCE:
        sys.exit(f"the network in PyTorch gives another result: {difference}")


def seconds_per_window(network) -> float:
    """Return the mean over the windows of one slab; all windows take equally long.

    A slab of 240 x 240 x 16 voxels takes 2 x 2 windows.
    """
    slab = torch.randn(1, 4, 240, 240, _ROI[2])
    network(slab[:, :, : _ROI[0], : _ROI[1]])  # warm
    network.calls = 0
    started = time.perf_counter()
    sliding_window_inference(slab, _ROI, 1, network, overlap=_OVERLAP)
    return (time.perf_counter() - started) / network.calls


def windows_over(shape) -> int:
    """Count the windows that MONAI lays over a volume."""
    calls = 0

    def count(window):
        nonlocal calls
        calls += 1
        return window[:, :1]

    volume = torch.zeros(1, 1, *shape)
    sliding_window_inference(volume, _ROI, 1, count, overlap=_OVERLAP)
    return calls


def main(path: str, *shapes: str) -> None:
    if hasattr(os, "nice"):
        os.nice(_PRIORITY)
    with torch.inference_mode():
        arrays = np.load(path)
        network = LabNetwork(arrays)
        check(network, arrays)
        windows = [windows_over(json.loads(shape)) for shape in shapes]
        record = {"window_s": seconds_per_window(network), "windows": windows}
    print(json.dumps(record), flush=True)


main(*sys.argv[1:])
