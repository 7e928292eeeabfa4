"""The window's side of one engine process: start, requests, end."""

from __future__ import annotations

import logging
import signal
import sys
import threading
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.engine.child_process import ChildProcess
from unet_gui.core.errors import (
    DeviceMemoryError,
    InputError,
    RunError,
    UnetGuiError,
)
from unet_gui.core.text import Text, from_json
from unet_gui.segmentation.port.engine_protocol import (
    ALONE,
    PROTOCOL_VERSION,
    decode_reply,
    encode,
)
from unet_gui.segmentation.port.shared_memory import SharedMemory

if TYPE_CHECKING:
    import mmap
    from collections.abc import Sequence

ENGINE_COMMAND = (sys.executable, "-m", "unet_gui.networks.engine")
LONE_ENGINE_COMMAND = (*ENGINE_COMMAND, ALONE)  # of a command without a window
_POLL_S = 0.05
_PATIENCE_S = 0.3  # for a short tile to end by itself, so that the engine stays warm
_MOST_SHOWN = 60  # characters
_ERRORS: dict[str, type[UnetGuiError]] = {
    "input": InputError,
    "run": RunError,
    "memory": DeviceMemoryError,
}


logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds that an engine is waited for before it is given up.

    Attributes
    ----------
    start_s : float
        Until it is up: TensorFlow may come from a cold, slow disk behind a virus
        scanner.
    silence_s : float
        Without a sign of life: a virus scanner may hold up a library of a gigabyte.
    halted_s : float
        Without a sign of life, until a user who cancels may end it.
    """

    start_s: float = 180.0
    silence_s: float = 90.0
    halted_s: float = 15.0


DEFAULT_LIMITS = Limits()


class EngineInterruptedError(RunError):
    """The engine was ended on request during a command."""


class EngineSilentError(RunError):
    """The engine was ended because it gave no sign of life for too long."""


class EngineProcess:
    """One engine process on one device, with the shared memory.

    Construction returns at once; the first `request` waits until the engine is up. Only
    `interrupt`, `end_if_halted` and `close` may be called from other threads.

    Raises
    ------
    RunError
        If the process cannot be started.
    """

    def __init__(
        self,
        device: str,
        command: Sequence[str] = ENGINE_COMMAND,
        limits: Limits = DEFAULT_LIMITS,
        runtime: str = "auto",
        precision: str = "auto",
    ) -> None:
        self.asked = (device, runtime, precision)
        self.devices: tuple[tuple[str, str], ...] = ()
        self.device = ""
        self.note = ""
        self.limits = limits
        self._waited_s = 0.0  # for the start; a machine that sleeps does not wait
        self._interrupted = threading.Event()
        self._memory = SharedMemory()
        self._mapped: mmap.mmap | None = None
        try:
            self._child = ChildProcess(
                [*command, runtime, precision, device],
                Text("The engine"),
                self._memory.inherited,
            )
        except RunError:
            self._memory.close()
            raise

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._child.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process runs and can be used."""
        return self._child.is_alive

    @property
    def is_halted(self) -> bool:
        """Whether it is waited for and gives no sign of life."""
        return self._child.silence_s > self.limits.halted_s

    def is_up(self) -> bool:
        """Return whether the engine has started; wait a moment for its first reply.

        Raises
        ------
        InputError, RunError
            If it has ended, cannot use the device, or takes too long.
        """
        if self.device:
            return True
        line = self._line()
        if line is None:
            self._waited_s += _POLL_S
            self._check_start()
            return False
        hello = self._checked(line)
        if hello.get("protocol") != PROTOCOL_VERSION:
            self._child.kill()
            msg = Text(
                "The engine has another version than the window. Close the "
                "program and start it again.",
            )
            raise RunError(msg)
        self.note = from_json(hello["note"])
        self.devices = tuple(
            (name, from_json(title)) for name, title in hello["devices"]
        )
        self.device = hello["device"]
        return True

    def request(self, command: str, **arguments: Any) -> dict[str, Any]:
        """Send a command and wait for its reply.

        Raises
        ------
        EngineInterruptedError
            If `interrupt` was called and the engine did not reply soon.
        InputError, RunError
            If the engine reports one, has ended, or sends an invalid reply.
        """
        while not self.is_up():
            self._give_up_if_interrupted(time.monotonic())
        try:
            self._child.send(encode({"command": command, **arguments}))
        except (OSError, ValueError) as error:
            raise _ended(self._child) from error
        return self._checked(self._next_line())

    def mapped(self, size: int) -> mmap.mmap:
        """Return at least `size` bytes of memory that the engine has mapped as well.

        It is the same memory from run to run, until more is needed.

        Raises
        ------
        RunError
            If the disk is full.
        """
        if self._mapped is None or len(self._mapped) < size:
            self._mapped = None  # as the engine does before it maps more
            view = self._memory.grow(size)
            self.request("map", key=self._memory.key, bytes=size)
            self._mapped = view
        return self._mapped

    def interrupt(self) -> None:
        """Make a running `request` end soon, by killing the engine if necessary."""
        self._interrupted.set()
        self.end_if_halted()

    def end_if_halted(self) -> None:
        """Kill a halted engine, so that the next run starts another one."""
        if self.is_halted:
            self._child.kill()

    def begin_run(self) -> None:
        """Clear an interruption that was meant for an earlier run."""
        self._interrupted.clear()

    def close(self) -> None:
        """End the process and free its resources; safe to call twice."""
        self._child.close()
        self._mapped = None
        self._memory.close()

    def _check_start(self) -> None:
        if self._waited_s > self.limits.start_s:
            self._child.kill()
            msg = Text(
                "The engine did not start within {start_s:.0f} s. Close other "
                "programs and segment again.",
                start_s=self.limits.start_s,
            )
            raise RunError(msg)

    def _line(self) -> bytes | None:
        line = self._child.line(_POLL_S)
        if line is None and self._child.silence_s > self.limits.silence_s:
            self._child.kill()
            msg = Text(
                "The engine stopped giving signs of life and was ended. "
                "Segment again to start a new one.",
            )
            raise EngineSilentError(msg)
        return line

    def _next_line(self) -> bytes:
        interrupted_s = 0.0
        while (line := self._line()) is None:
            if self._interrupted.is_set():
                interrupted_s = interrupted_s or time.monotonic()
                self._give_up_if_interrupted(interrupted_s + _PATIENCE_S)
        return line

    def _give_up_if_interrupted(self, deadline_s: float) -> None:
        if self._interrupted.is_set() and time.monotonic() >= deadline_s:
            self._child.kill()
            msg = Text("The run was cancelled.")
            raise EngineInterruptedError(msg)

    def _checked(self, line: bytes) -> dict[str, Any]:
        if not line:
            raise _ended(self._child)
        try:
            reply = decode_reply(line)
            error = None if reply["ok"] else _error_of(reply)
        except (ValueError, KeyError) as fault:
            self._child.kill()
            shown = line.decode(errors="replace").strip()[:_MOST_SHOWN]
            msg = Text(
                "The engine sent an invalid reply ({shown!r}). Segment again "
                "to start a new one.",
                shown=shown,
            )
            raise RunError(msg) from fault
        if error is not None:
            raise error
        return reply


def _error_of(reply: dict[str, Any]) -> Exception:
    """Return the error in a reply.

    Raises
    ------
    KeyError
        If the reply contains none.
    """
    message = from_json(reply["message"])
    if reply["kind"] == "fault":
        error = RuntimeError(f"The engine failed: {message}")
        error.add_note(reply["details"])
        return error
    return _ERRORS[reply["kind"]](message)


def _ended(child: ChildProcess) -> RunError:
    """Return the error for a process whose pipes have closed."""
    if child.was_killed:
        return RunError(
            Text(
                "The engine was ended because it did not answer. Do it again to "
                "start a new one.",
            )
        )
    code = child.exit_code()
    logger.error("The engine ended with exit code %s: %s", code, child.last_words())
    if code == -getattr(signal, "SIGKILL", 0):  # the kernel's own way
        return RunError(
            Text(
                "The engine was killed, most likely for lack of memory. Close "
                "other programs, or give it less memory, and segment again.",
            )
        )
    return RunError(
        Text(
            "The engine stopped unexpectedly ({end}). Segment again to start a "
            "new one; the log file has the details.",
            end=_end_text(code),
        )
    )


def _end_text(code: int) -> str:
    """Return the exit code as text, or on POSIX the name of the signal."""
    names = {int(known): known.name for known in signal.Signals}
    return names.get(-code, Text("exit code {code}", code=code))
