"""The way through a U: down with pooling, and up again past the skip connections."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    import keras


def through_u(
    tensor: keras.KerasTensor,
    depth: int,
    *,
    contract: Callable[[keras.KerasTensor, int], keras.KerasTensor],
    pooling: type[keras.layers.Layer],
    expand: Callable[[keras.KerasTensor, keras.KerasTensor], keras.KerasTensor],
) -> keras.KerasTensor:
    """Lead a tensor down and up a U of `depth` levels.

    Parameters
    ----------
    contract : callable
        Takes a tensor and its level, 0 at the top; the last level is the bottom.
    pooling : type of layer
        Made anew with size 2 on the way to each lower level.
    expand : callable
        Takes a tensor from below and the skip connection of the level above it.
    """
    skips = []
    for level in range(depth):  # contracting path and bottom
        tensor = contract(tensor, level)
        if level < depth - 1:
            skips.append(tensor)
            tensor = pooling(2)(tensor)
    for skip in reversed(skips):  # expanding path
        tensor = expand(tensor, skip)
    return tensor
