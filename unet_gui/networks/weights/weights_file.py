"""Weights of a network in Keras's ``.weights.h5`` layout, in half precision or full."""

from __future__ import annotations

import io
import math
from typing import TYPE_CHECKING, Any

import h5py
import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.atomic import replacing
from unet_gui.networks.weights.hdf5_contents import (
    dataset_shapes,
    datasets,
    open_weights,
)

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    import keras
    import numpy.typing as npt

    from unet_gui.networks.architectures.layer_records import LayerRecord
    from unet_gui.networks.weights.hdf5_contents import Shapes

_MAX_DEPTH = 10
_PACKED_SIZE = 4096  # numbers in an array that is worth compressing


def save_weights(
    model: keras.Model,
    path: Path,
    precision: npt.DTypeLike = np.float16,
    *,
    is_compressed: bool = False,
) -> None:
    """Write the weights of a network, without the state of its optimizer.

    Parameters
    ----------
    is_compressed : bool
        Whether larger arrays are compressed, without loss; it saves a few percent.
    """
    filters = {"compression": "gzip", "compression_opts": 9, "shuffle": True}
    with replacing(path) as partial:
        model.save_weights(partial)
        with h5py.File(partial, "r") as source:
            arrays = {name: np.asarray(array) for name, array in datasets(source)}
        with h5py.File(partial, "w", libver="latest") as target:
            for name, array in arrays.items():
                if name.startswith("optimizer/"):
                    continue
                is_packed = is_compressed and array.size >= _PACKED_SIZE
                target.create_dataset(
                    name,
                    data=array.astype(precision),
                    **(filters if is_packed else {}),
                )


def check_size(path: Path, arguments: Mapping[str, Any]) -> None:
    """Refuse a network much larger than its file of weights, before it is built.

    Raises
    ------
    InputError
        If the network is too large, or the file is refused by `open_weights`.
    """
    with open_weights(path) as file:
        count = sum(math.prod(shape) for shape in dataset_shapes(file).values())
    check_count(path, count, arguments)


def check_count(path: Path, count: int, arguments: Mapping[str, Any]) -> None:
    """Refuse a network for which `count` weights are far too few.

    The bottleneck of a U-Net alone has a convolution of at least 3 x 3 from half of its
    `base_filters` · 2^(depth-1) channels to all of them.

    Raises
    ------
    InputError
        If the arguments are invalid or the weights too few.
    """
    filters, depth = arguments.get("base_filters", 1), arguments.get("depth", 2)
    if not isinstance(filters, int) or not isinstance(depth, int):
        msg = Text(
            "base_filters and depth must be integers, got {filters} and {depth}.",
            filters=repr(filters),
            depth=repr(depth),
        )
        raise InputError(msg)
    if depth > _MAX_DEPTH:
        msg = Text(
            "depth must be at most {max_depth}, got {depth}.",
            max_depth=_MAX_DEPTH,
            depth=depth,
        )
        raise InputError(msg)
    bottom = filters * 2 ** max(0, depth - 1)
    if 9 * bottom * bottom // 2 > count:
        msg = Text(
            "{path} holds {count:,} weights, too few for a network with "
            "{filters} filters and depth {depth}.",
            path=path.name,
            count=count,
            filters=filters,
            depth=depth,
        )
        raise InputError(msg)


def load_weights(model: keras.Model, path: Path) -> None:
    """Load weights into a network that has exactly these weights.

    Keras itself accepts files with additional weights, and only warns of missing ones.

    Raises
    ------
    InputError
        If the file is refused by `open_weights`, or its weights do not match the
        network.
    """
    expected = _expected_shapes(model)
    with open_weights(path) as file:
        _check_exact(path, file, expected)
    model.load_weights(path)


def read_weights(
    path: Path, layers: Sequence[LayerRecord]
) -> dict[str, list[npt.NDArray[np.float32]]]:
    """Read the weights of a network without Keras; the file has exactly these.

    Returns
    -------
    dict
        By the name of a layer, its arrays in Keras's order.

    Raises
    ------
    InputError
        If the file is refused by `open_weights`, or its weights do not match the
        network.
    """
    shapes = {
        _layer_path(record, number): weight.shape
        for record in layers
        for number, weight in enumerate(record.weights)
    }
    with open_weights(path) as file:
        _check_exact(path, file, shapes)
        return {
            record.name: [
                # NumPy converts half precision many times faster than HDF5
                np.asarray(file[_layer_path(record, number)]).astype(np.float32)
                for number in range(len(record.weights))
            ]
            for record in layers
        }


def _layer_path(record: LayerRecord, number: int) -> str:
    return f"layers/{record.name}/vars/{number}"


def _check_exact(path: Path, file: h5py.File, expected: Shapes) -> None:
    found = dataset_shapes(file)
    if found != expected:
        msg = Text(
            "{path} does not hold the weights of this network: {fault}.",
            path=path.name,
            fault=_first_difference(expected, found),
        )
        raise InputError(msg)


def _expected_shapes(model: keras.Model) -> Shapes:
    written = _WeightsInMemory()
    model.save_weights(written)
    with h5py.File(written, "r") as file:
        return dataset_shapes(file)


class _WeightsInMemory(io.BytesIO):
    """A file in memory with the suffix that Keras insists on.

    A file on the disk would be left behind if the engine were killed while loading.
    """

    def __str__(self) -> str:
        return "expected.weights.h5"


def _first_difference(expected: Shapes, found: Shapes) -> str:
    for name, shape in expected.items():
        if name not in found:
            return Text("{name} is missing", name=name)
        if found[name] != shape:
            return Text(
                "{name} has the shape {found} instead of {shape}",
                name=name,
                found=found[name],
                shape=shape,
            )
    extra = next(name for name in found if name not in expected)
    return Text("{extra} does not belong there", extra=extra)
