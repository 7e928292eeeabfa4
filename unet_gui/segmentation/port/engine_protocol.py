"""Protocol between the process of the window and the engine process.

Commands and replies are JSON objects, one per line, over the engine's standard input
and output. The engine begins with ``{"ok": true, "protocol": 7, "device": ...,
"note": ..., "devices": [[id, title], ...]}``; the note says why it has no better
device, and the devices are those that its library alone lists. Then each command gets
one reply, in turn:

===========  ====================================  ================================
command      arguments                             reply
===========  ====================================  ================================
load         folder                                model, stages, precision, runtime
unload       model                                 (its memory is free now)
map          key, bytes                            (both sides have the memory now)
predict      model, stage, shape of the tiles      shape of the result, seconds
activations  model, stage, layer, shape of a tile  shape of the result, seconds
describe     network, or model and stage           description
===========  ====================================  ================================

Several models may be loaded at once. Each has a number, so that no command can reach
another model than the one it is meant for.

While the engine starts or carries out a command, it writes an empty line every second,
so that a halted engine can be told from one that computes.

The seconds are those of the network alone. The reply to a failed command is ``{"ok":
false, "kind": ..., "message": ...}`` with a message for the user. Messages, notes and
titles are as `core.text.to_json` makes them. The kind is one of

- ``input``: the call or its input is at fault (`InputError`);
- ``run``: the run itself failed (`RunError`);
- ``memory``: the device has too little memory (`DeviceMemoryError`);
- ``fault``: the program has a fault; its traceback is in ``details``.

Arrays do not pass through the pipes. The tiles are at the start of the memory that both
sides map (`shared_memory`), as float32 in C order; the result is behind them, at
`result_offset`. The engine ends when its standard input closes, so that it never
outlives the window; the window ends it by killing it.
"""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

PROTOCOL_VERSION = 7
ALONE = "alone"  # an argument of an engine that works for no window
SIGN_OF_LIFE = b"\n"
FLOAT32_BYTES = 4
_ALIGNMENT = 4096


def encode(message: Mapping[str, Any]) -> bytes:
    """Return a command or a reply as one line of JSON."""
    return json.dumps(message).encode() + b"\n"


def decode_reply(line: bytes) -> dict[str, Any]:
    """Return the reply in a line.

    Raises
    ------
    ValueError
        If the line is not a reply.
    """
    reply = json.loads(line)
    if not isinstance(reply, dict) or not isinstance(reply.get("ok"), bool):
        msg = "not a reply of this protocol"
        raise ValueError(msg)  # noqa: TRY004 - the line is wrong, not an argument
    return reply


def array_bytes(shape: Sequence[int]) -> int:
    """Return the size in bytes of a float32 array."""
    return math.prod(shape) * FLOAT32_BYTES


def result_offset(tiles_shape: Sequence[int]) -> int:
    """Return the offset in bytes of the result in the mapped memory."""
    return -(-array_bytes(tiles_shape) // _ALIGNMENT) * _ALIGNMENT


def mapped_bytes(tiles_shape: Sequence[int], result_shape: Sequence[int]) -> int:
    """Return the size in bytes of the mapped memory for tiles and a result."""
    return result_offset(tiles_shape) + array_bytes(result_shape)
