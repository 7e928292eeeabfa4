"""What the window's process and the engine process say to each other.

Commands and replies are JSON objects, one per line, over the engine's standard input
and output. The engine speaks first: ``{"ok": true, "protocol": 1, "device": ...,
"note": ...}``, the note saying why it has no better device. Then each command gets one
reply, ``{"ok": true, ...}`` or ``{"ok": false, "kind": ..., "message": ...}``:

===========  ================================  ================================
command      arguments                         reply
===========  ================================  ================================
load         folder                            stages
map          path, bytes                       (both sides have mapped the file)
predict      stage, shape of the tiles         shape of the probabilities
activations  stage, layer, shape of the tile   shape of the layer's output
describe     network or stage                  description
stop                                           (the engine ends)
===========  ================================  ================================

Arrays do not pass through the pipes. The tiles lie at the start of the mapped file,
float32 in C order; what is computed behind them, at `result_offset`. The engine ends
when its standard input closes, so that it never outlives the window.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

PROTOCOL_VERSION = 1
FLOAT32_BYTES = 4
_ALIGNMENT = 4096


def array_bytes(shape: Sequence[int]) -> int:
    """Return the size of a float32 array of `shape`."""
    return math.prod(shape) * FLOAT32_BYTES


def result_offset(tiles_shape: Sequence[int]) -> int:
    """Return where the probabilities begin in the mapped file."""
    return -(-array_bytes(tiles_shape) // _ALIGNMENT) * _ALIGNMENT


def mapped_bytes(tiles_shape: Sequence[int], outputs: int) -> int:
    """Return how large the mapped file must be for these tiles and their result."""
    return mapped_bytes_for(tiles_shape, (*tiles_shape[:-1], outputs))


def mapped_bytes_for(tiles_shape: Sequence[int], result_shape: Sequence[int]) -> int:
    """Return how large the mapped file must be for tiles and a result of any shape."""
    return result_offset(tiles_shape) + array_bytes(result_shape)
