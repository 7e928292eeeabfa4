"""Changes along one axis of a patch, as matrices.

Blurs and thick slices are linear and act on one axis after the other. A matrix product
applies them to a whole batch, each patch and channel with its own matrix. The
matrices are made by the functions that NumPy patches are changed with.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np
from keras import ops
from scipy import ndimage

from unet_gui.networks.training.data.intensity import apply_anisotropy
from unet_gui.networks.training.data.tumour_contrast import EDGE_VOXELS

if TYPE_CHECKING:
    from collections.abc import Sequence

    import keras
    import numpy.typing as npt

    from unet_gui.networks.training.data.intensity import ChannelDraw

    Floats = npt.NDArray[np.float32]

_BLUR_REACH = 3  # standard deviations, as in `intensity.blur`


def edge_matrix(length: int) -> Floats:
    """Return (length, length): the blurred edge of a change of contrast."""
    return _gaussian(length, EDGE_VOXELS, reach=4)


def blur_matrix(draw: ChannelDraw, length: int) -> Floats:
    """Return (length, length): the blur of a channel, along any axis."""
    if not draw.blur_voxels:
        return _identity(length)
    return _gaussian(length, draw.blur_voxels, _BLUR_REACH)


def slices_matrix(draw: ChannelDraw, axis: int, length: int) -> Floats:
    """Return (length, length): the thick slices of a channel along an axis."""
    if not draw.slice_voxels or draw.slice_axis != axis:
        return _identity(length)
    columns = _identity(length)[:, :, None]
    return apply_anisotropy(columns, 0, draw.slice_voxels)[:, :, 0]


def _gaussian(length: int, std_voxels: float, reach: float) -> Floats:
    matrix = ndimage.gaussian_filter1d(
        _identity(length), std_voxels, axis=0, truncate=reach
    )
    return np.asarray(matrix, np.float32)


@lru_cache(maxsize=16)
def _identity(length: int) -> Floats:
    matrix = np.eye(length, dtype=np.float32)
    matrix.flags.writeable = False
    return matrix


def along_axes(
    tensor: keras.KerasTensor, matrices: Sequence[keras.KerasTensor]
) -> keras.KerasTensor:
    """Multiply with a matrix along each of the three axes.

    Parameters
    ----------
    tensor : (n, C, I, J, K) tensor
    matrices : three tensors (n, C, length, length), or (length, length) for all
    """
    along_i, along_j, along_k = matrices
    n, c, i, j, k = tensor.shape
    tensor = ops.matmul(along_i, ops.reshape(tensor, (n, c, i, j * k)))
    tensor = ops.reshape(tensor, (n, c, i, j, k))
    tensor = ops.matmul(ops.expand_dims(along_j, -3), tensor)
    tensor = ops.reshape(tensor, (n, c, i * j, k))
    tensor = ops.matmul(tensor, ops.swapaxes(along_k, -1, -2))
    return ops.reshape(tensor, (n, c, i, j, k))
