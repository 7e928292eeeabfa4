"""The outside of the engine process: starts it, talks to it, ends it."""

from __future__ import annotations

import contextlib
import json
import logging
import os
import queue
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.errors import InputError, RunError, UnetGuiError
from unet_gui.segmentation.engine_protocol import PROTOCOL_VERSION

if TYPE_CHECKING:
    from collections.abc import Sequence

logger = logging.getLogger(__name__)

ENGINE_COMMAND = (sys.executable, "-m", "unet_gui.networks.engine")
_MOST_LAST_WORDS = 4000  # bytes
_POLL_S = 0.05
_PATIENCE_S = 0.4
_BELOW_NORMAL = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class EngineInterruptedError(RunError):
    """The engine was stopped on request in the middle of a command."""


class EngineProcess:
    """One engine process on one device, with the file that both sides map.

    `start` returns at once; the first `request` waits until the engine is up. Used
    from one thread, except `interrupt` and `close`, which any thread may call.
    """

    def __init__(
        self,
        device: str,
        command: Sequence[str] = ENGINE_COMMAND,
    ) -> None:
        self.asked_device = device
        self.device = ""
        self.note = ""
        self._replies: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._interrupted = threading.Event()
        self._mapped: np.memmap[Any, np.dtype[np.uint8]] | None = None
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed with the engine
        self._process = subprocess.Popen(
            [*command, device],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            creationflags=_BELOW_NORMAL | _NO_WINDOW,
        )
        self._reader = threading.Thread(
            target=self._read_replies, name="engine replies", daemon=True
        )
        self._reader.start()

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs."""
        return self._process.poll() is None

    def is_up(self) -> bool:
        """Whether the engine has said hello; take its hello if so.

        Raises
        ------
        InputError, RunError
            If it ended before, or cannot have the device.
        """
        if self.device:
            return True
        try:
            reply = self._replies.get(timeout=_POLL_S)
        except queue.Empty:
            return False
        hello = self._checked(reply)
        if hello.get("protocol") != PROTOCOL_VERSION:
            msg = "The engine is of another version than the window. Start it anew."
            raise RunError(msg)
        self.note = hello["note"]
        self.device = hello["device"]
        return True

    def request(self, command: str, **arguments: Any) -> dict[str, Any]:
        """Send a command and wait for its reply.

        Raises
        ------
        EngineInterruptedError
            If `interrupt` was called and the engine did not answer soon after.
        InputError, RunError
            If the engine says so, or ended.
        """
        while not self.is_up():
            self._give_up_if_interrupted(time.monotonic())
        self._send({"command": command, **arguments})
        return self._checked(self._next_reply())

    def mapped(self, size: int) -> np.memmap[Any, np.dtype[np.uint8]]:
        """Return a file of at least `size` bytes that the engine has mapped too.

        Raises
        ------
        RunError
            If the disk has no room for it.
        """
        if self._mapped is None or self._mapped.size < size:
            self._mapped = None
            path = _reserve(size)
            try:
                self._mapped = np.memmap(path, np.uint8, "r+", shape=size)
                self.request("map", path=str(path), bytes=size)
            finally:
                if os.name == "posix":  # both sides keep it open; nothing is left over
                    path.unlink()
        return self._mapped

    def interrupt(self) -> None:
        """Make a running `request` end soon, by killing the engine if need be."""
        self._interrupted.set()

    def begin_run(self) -> None:
        """Forget an interruption that was meant for the run before."""
        self._interrupted.clear()

    def close(self) -> None:
        """End the process; safe to call twice."""
        if self.is_alive:
            self._process.kill()
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout, self._said):
            if pipe is not None:
                _close_quietly(pipe)

    def _send(self, command: dict[str, Any]) -> None:
        pipe = self._process.stdin
        try:
            if pipe is not None:
                pipe.write(json.dumps(command).encode() + b"\n")
                pipe.flush()
        except (BrokenPipeError, ValueError, OSError) as error:
            raise self._ended() from error

    def _next_reply(self) -> bytes:
        interrupted_at = 0.0
        while True:
            try:
                return self._replies.get(timeout=_POLL_S)
            except queue.Empty:
                if self._interrupted.is_set():
                    interrupted_at = interrupted_at or time.monotonic()
                    self._give_up_if_interrupted(interrupted_at + _PATIENCE_S)

    def _give_up_if_interrupted(self, deadline: float) -> None:
        if self._interrupted.is_set() and time.monotonic() >= deadline:
            self._process.kill()
            msg = "The run was cancelled."
            raise EngineInterruptedError(msg)

    def _checked(self, line: bytes) -> dict[str, Any]:
        if not line:
            raise self._ended()
        reply: dict[str, Any] = json.loads(line)
        if reply["ok"]:
            return reply
        raise _error_of(reply)

    def _ended(self) -> RunError:
        code = self._process.wait()
        logger.error("The engine ended with exit code %s: %s", code, self._last_words())
        if code == -9:  # what the kernel does to a process that takes too much memory
            return RunError(
                "The engine was killed, most likely for lack of memory. "
                "Close other programs and segment again."
            )
        return RunError(
            f"The engine stopped unexpectedly (exit code {code}). Segment again to "
            "start a new one; the log file has the details."
        )

    def _last_words(self) -> str:
        """Return the end of what the engine wrote to standard error."""
        with contextlib.suppress(OSError, ValueError):
            size = self._said.seek(0, os.SEEK_END)
            self._said.seek(max(0, size - _MOST_LAST_WORDS))
            return self._said.read().decode(errors="replace")
        return ""

    def _read_replies(self) -> None:
        if self._process.stdout is not None:
            for line in self._process.stdout:
                self._replies.put(line)
        self._replies.put(b"")  # the end


def _error_of(reply: dict[str, Any]) -> Exception:
    message = reply["message"]
    if reply["kind"] == "fault":
        error = RuntimeError(f"The engine failed: {message}")
        error.add_note(reply["details"])
        return error
    kinds: dict[str, type[UnetGuiError]] = {"input": InputError, "run": RunError}
    return kinds[reply["kind"]](message)


def _reserve(size: int) -> Path:
    """Make a temporary file and take its room on the disk at once."""
    handle, name = tempfile.mkstemp(prefix="unet-gui-", suffix=".tiles")
    path = Path(name)
    try:
        if hasattr(os, "posix_fallocate"):
            os.posix_fallocate(handle, 0, size)
        else:
            os.truncate(handle, size)
    except OSError as error:
        path.unlink()
        msg = f"There is no room for {size / 1e6:.0f} MB in {path.parent}."
        raise RunError(msg) from error
    finally:
        os.close(handle)
    return path


def _close_quietly(pipe: IO[bytes]) -> None:
    try:
        pipe.close()
    except OSError:  # unsent bytes to a process that is gone
        return
