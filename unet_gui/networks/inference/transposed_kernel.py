"""The transposed convolution that equals upsampling followed by convolution."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt

_TAPS = 3
_FACTOR = 2


def transposed_kernel(kernel: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
    """Return the kernel of one transposed convolution for two operations in a row.

    Nearest upsampling by 2 and a 'same' convolution of 3 taps along each axis are
    together a 'same' transposed convolution with stride 2 and 4 taps: the full
    convolution of a block of ones, 2 along each axis, with the flipped kernel. It
    holds at the borders too, as both pad with zeros.

    Along one axis: with u[i] = b[i // 2] and y[i] = Σ w[k] u[i + k - 1], b[j] is taken
    where i + k - 1 = 2j + a for a in {0, 1}, that is with weight w[k] at tap
    i + 1 - 2j = a + 2 - k, and TensorFlow's transposed convolution is
    y[i] = Σ b[j] t[i + 1 - 2j].

    Parameters
    ----------
    kernel : (3, …, 3, inputs, outputs)

    Returns
    -------
    (4, …, 4, outputs, inputs)
    """
    ndim = kernel.ndim - 2
    flipped = np.flip(kernel, tuple(range(ndim))).astype(np.float64)
    flipped = np.swapaxes(flipped, -1, -2)
    taps = np.zeros((_TAPS + 1,) * ndim + flipped.shape[-2:])
    for offsets in product(range(_FACTOR), repeat=ndim):
        taps[tuple(slice(a, a + _TAPS) for a in offsets)] += flipped
    return taps.astype(np.float32)
