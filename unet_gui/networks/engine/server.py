"""The engine process: reads commands, computes and replies.

Run as ``python -m unet_gui.networks.engine RUNTIME PRECISION DEVICE``. The protocol is
described in `segmentation.port.engine_protocol`. The library is imported only once the
process runs.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import queue
import signal
import sys
import threading
import time
import traceback
from dataclasses import asdict
from functools import partial
from itertools import count
from pathlib import Path
from tempfile import gettempdir
from typing import TYPE_CHECKING, Any, BinaryIO, Protocol

import numpy as np

from unet_gui.core.errors import DeviceMemoryError, InputError, UnetGuiError
from unet_gui.core.text import Text, to_json
from unet_gui.networks.engine.signs_of_life import SignsOfLife
from unet_gui.segmentation.port.engine_protocol import (
    ALONE,
    PROTOCOL_VERSION,
    encode,
    result_offset,
)
from unet_gui.segmentation.port.shared_memory import attach

if TYPE_CHECKING:
    import mmap
    from collections.abc import Callable, Iterator

    import numpy.typing as npt

    from unet_gui.core.model.architecture import NetworkDescription
    from unet_gui.segmentation.port.predictor import Predictor

    _Floats = npt.NDArray[np.float32]

_LOWER_PRIORITY = 10
# Raises the odds, of at most 1000, that the kernel kills this process when memory is
# short, instead of the window.
_OOM_SCORE_ADJ = 500


class Backend(Protocol):
    """The library that the engine computes with."""

    device: str
    note: str
    devices: list[tuple[str, str]]

    def load(self, folder: Path) -> Predictor:
        """Load a model package."""
        ...

    def describe_network(self, network: str) -> NetworkDescription:
        """Describe a network by its id."""
        ...


class RuntimeBackend:
    """OpenVINO or Keras with its backend, which is imported on construction."""

    def __init__(
        self, device: str, runtime: str = "auto", precision: str = "auto"
    ) -> None:
        from unet_gui.networks.engine.runtime import start_runtime

        self._runtime = start_runtime(device, runtime, precision)
        self.device = self._runtime.device
        self.note = self._runtime.note
        self.devices = self._runtime.other_devices()

    def load(self, folder: Path) -> Predictor:
        """Load a model package."""
        from unet_gui.io.models.model_package import read_model_package

        return self._runtime.load(read_model_package(folder))

    def describe_network(self, network: str) -> NetworkDescription:
        """Describe a network with the sizes of its source."""
        from unet_gui.networks.graph.description import describe_network

        return describe_network(network)


class Engine:
    """Carries out commands one after the other."""

    def __init__(self, backend: Backend) -> None:
        self._backend = backend
        self._models: dict[int, Predictor] = {}
        self._numbers = count(1)
        self._mapped: mmap.mmap | None = None
        self._commands: dict[str, Callable[[dict[str, Any]], dict[str, Any]]] = {
            "load": self._load,
            "unload": self._unload,
            "map": self._map,
            "predict": self._predict,
            "activations": self._activations,
            "describe": self._describe,
        }

    def answer(self, command: dict[str, Any]) -> dict[str, Any]:
        """Carry out a command and return the reply; errors become replies as well."""
        try:
            return {"ok": True, **self._commands[command["command"]](command)}
        except Exception as error:  # noqa: BLE001 - told to the other side
            return _reply_to(error)

    def _load(self, command: dict[str, Any]) -> dict[str, Any]:
        predictor = self._backend.load(Path(command["folder"]))
        self._models[number := next(self._numbers)] = predictor
        return {
            "model": number,
            "stages": [asdict(stage) for stage in predictor.stages],
            "precision": predictor.precision,
            "runtime": predictor.runtime,
        }

    def _unload(self, command: dict[str, Any]) -> dict[str, Any]:
        predictor = self._model(command)
        del self._models[command["model"]]
        predictor.close()
        return {}

    def _map(self, command: dict[str, Any]) -> dict[str, Any]:
        self._mapped = None
        self._mapped = attach(command["key"], command["bytes"])
        return {}

    def _predict(self, command: dict[str, Any]) -> dict[str, Any]:
        stage, predictor = command["stage"], self._model(command)
        return self._over_tiles(command, partial(predictor.predict, stage))

    def _activations(self, command: dict[str, Any]) -> dict[str, Any]:
        stage, predictor = command["stage"], self._model(command)
        compute = partial(predictor.activations, stage, command["layer"])
        return self._over_tiles(command, compute)

    def _model(self, command: dict[str, Any]) -> Predictor:
        """Return the model that a command names: another one would be silently wrong.

        Raises
        ------
        InputError
            If it is not loaded, or no longer.
        """
        try:
            return self._models[command["model"]]
        except KeyError as error:
            msg = Text("The model is no longer loaded; segment again.")
            raise InputError(msg) from error

    def _over_tiles(
        self, command: dict[str, Any], compute: Callable[[_Floats], _Floats]
    ) -> dict[str, Any]:
        """Compute on the tiles in the mapped memory; write the result behind them."""
        if self._mapped is None:
            msg = Text("No memory is mapped.")
            raise InputError(msg)
        shape = tuple(command["shape"])
        started_s = time.perf_counter()
        result = compute(np.ndarray(shape, np.float32, self._mapped))
        seconds = time.perf_counter() - started_s
        place = result_offset(shape)
        np.ndarray(result.shape, np.float32, self._mapped, place)[...] = result
        return {"shape": list(result.shape), "seconds": seconds}

    def _describe(self, command: dict[str, Any]) -> dict[str, Any]:
        if "network" in command:
            description = self._backend.describe_network(command["network"])
        else:
            description = self._model(command).describe(command["stage"])
        return {"description": asdict(description)}


def _reply_to(error: Exception) -> dict[str, Any]:
    """Return the reply that reports an error."""
    kind, message = _kind_of(error)
    reply = {"ok": False, "kind": kind, "message": to_json(message)}
    if kind == "fault":
        reply["details"] = "".join(traceback.format_exception(error))
    return reply


def _kind_of(error: Exception) -> tuple[str, str]:
    """Return the kind and the message of an error, as the protocol defines them."""
    if isinstance(error, DeviceMemoryError):
        return "memory", str(error)
    if isinstance(error, UnetGuiError):
        return "input" if isinstance(error, InputError) else "run", str(error)
    number = error.errno if isinstance(error, OSError) else None
    if isinstance(error, MemoryError) or number == errno.ENOMEM:
        message = Text(
            "The engine ran out of memory. Close other programs and try again."
        )
        return "memory", message
    if number == errno.ENOSPC:
        return "run", Text(
            "There is no room left on the disk for files in {folder}.",
            folder=gettempdir(),
        )
    return "fault", repr(error)


def serve(
    make_backend: Callable[[], Backend], source: BinaryIO, sink: BinaryIO
) -> None:
    """Carry out commands; the process ends when its input closes."""
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_read, args=(source, lines), daemon=True).start()
    signs = SignsOfLife(sink)
    try:
        with signs.given():
            backend = make_backend()
    except Exception as error:  # noqa: BLE001 - told to the other side
        _send(sink, _reply_to(error))
        return
    engine = Engine(backend)
    hello = {"protocol": PROTOCOL_VERSION, "device": backend.device}
    titles = [(name, to_json(title)) for name, title in backend.devices]
    found = {"note": to_json(backend.note), "devices": titles}
    _send(sink, {"ok": True, **hello, **found})
    for command in _commands(lines):
        with signs.given():
            reply = engine.answer(command)
        _send(sink, reply)


def _read(source: BinaryIO, lines: queue.SimpleQueue[bytes]) -> None:
    for line in source:
        lines.put(line)
    # The window has ended: end at once, even in the middle of a tile.
    os._exit(0)


def _commands(lines: queue.SimpleQueue[bytes]) -> Iterator[dict[str, Any]]:
    while True:
        yield json.loads(lines.get())


def _send(sink: BinaryIO, reply: dict[str, Any]) -> None:
    sink.write(encode(reply))
    sink.flush()


def run(make_backend: Callable[[str, str, str], Backend]) -> None:
    """Run the engine process; it ends with runtime, precision and device."""
    replies = _claim_standard_output()
    # Ctrl+C in a terminal reaches both processes; the window then closes the pipe
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _yield_to_the_window(is_alone=ALONE in sys.argv[1:-3])
    auto = ("auto",) * 3
    runtime, precision, device = sys.argv[-3:] if len(sys.argv) > 3 else auto
    serve(lambda: make_backend(device, runtime, precision), sys.stdin.buffer, replies)
    os._exit(1)  # a thread still reads standard input, which would block an orderly end


def _claim_standard_output() -> BinaryIO:
    """Keep standard output for replies; redirect prints of libraries to the log."""
    replies = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    return replies


def _yield_to_the_window(*, is_alone: bool) -> None:
    """Let the window have the processor first, and the memory if it is short.

    A command without a window has nothing else to compute.
    """
    if hasattr(os, "nice") and not is_alone:
        os.nice(_LOWER_PRIORITY)
    with contextlib.suppress(OSError):  # Linux has this file
        Path("/proc/self/oom_score_adj").write_text(str(_OOM_SCORE_ADJ), "ascii")
