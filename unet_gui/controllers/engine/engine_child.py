"""The engine as the operating system sees it: a process, its pipes and its end."""

from __future__ import annotations

import contextlib
import logging
import os
import queue
import signal
import subprocess
import tempfile
import threading
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import RunError
from unet_gui.segmentation.port.engine_protocol import SIGN_OF_LIFE

if TYPE_CHECKING:
    from collections.abc import Sequence

logger = logging.getLogger(__name__)

_MOST_LAST_WORDS = 4000  # bytes
_PATIENCE_S = 2.0
_BELOW_NORMAL = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
_NO_WINDOW = getattr(subprocess, "CREATE_NO_WINDOW", 0)


class EngineChild:
    """A process that is written to and read from line by line.

    Parameters
    ----------
    inherited : tuple of int
        Descriptors that it keeps, under their numbers; POSIX only.

    Attributes
    ----------
    silence_s : float
        How long it has been waited for without a sign of life. Where nobody waited,
        or all processes slept, nothing is counted.

    Raises
    ------
    RunError
        If it cannot be started.
    """

    def __init__(self, command: Sequence[str], inherited: tuple[int, ...]) -> None:
        try:
            self._said = tempfile.TemporaryFile()  # noqa: SIM115 - see close
        except OSError as error:
            raise _not_started(error) from error
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._said,
                pass_fds=inherited,
                creationflags=_BELOW_NORMAL | _NO_WINDOW,
            )
        except OSError as error:
            self._said.close()
            raise _not_started(error) from error
        self._is_killed = False
        self.silence_s = 0.0
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(
            target=self._read, name="engine replies", daemon=True
        )
        self._reader.start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process still runs and is not about to be gone."""
        return not self._is_killed and self._process.poll() is None

    def send(self, line: bytes) -> None:
        """Write a line.

        Raises
        ------
        RunError
            If the process has ended.
        """
        pipe: Any = self._process.stdin
        self.silence_s = 0.0
        try:
            pipe.write(line)
            pipe.flush()
        except (OSError, ValueError) as error:
            raise self.ended() from error

    def line(self, timeout_s: float) -> bytes | None:
        """Return the next line; empty at the end, None if none comes in time."""
        try:
            return self._lines.get(timeout=timeout_s)
        except queue.Empty:
            self.silence_s += timeout_s
            return None

    def kill(self) -> None:
        """End the process at once, whatever it does; from any thread."""
        self._is_killed = True
        self._process.kill()

    def ended(self) -> RunError:
        """Return what to say about a process whose pipes have closed."""
        if self._is_killed:
            return RunError(
                "The engine was ended, as it did not answer. Do it again to start a "
                "new one."
            )
        try:
            code = self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:  # it has closed them and goes on
            self.kill()
            code = self._process.wait()
        logger.error("The engine ended with exit code %s: %s", code, self._last_words())
        if code == -getattr(signal, "SIGKILL", 0):  # as the kernel does it
            return RunError(
                "The engine was killed, most likely for lack of memory. Close other "
                "programs, or give it less memory, and segment again."
            )
        return RunError(
            f"The engine stopped unexpectedly ({_end_text(code)}). Segment again to "
            "start a new one; the log file has the details."
        )

    def close(self) -> None:
        """End the process and free what belongs to it; safe to call twice."""
        self.kill()
        self._process.wait()
        self._reader.join(_PATIENCE_S)
        # a descendant of the process may hold its end open; the thread reads on then
        kept = self._process.stdout if self._reader.is_alive() else None
        for pipe in (self._process.stdin, self._process.stdout, self._said):
            if pipe is not None and pipe is not kept:
                with contextlib.suppress(OSError):  # unsent bytes to what is gone
                    pipe.close()

    def _last_words(self) -> str:
        """Return the end of what the process wrote to standard error."""
        with contextlib.suppress(OSError, ValueError):
            size = self._said.seek(0, os.SEEK_END)
            self._said.seek(max(0, size - _MOST_LAST_WORDS))
            return self._said.read().decode(errors="replace")
        return ""

    def _read(self) -> None:
        pipe: Any = self._process.stdout
        for line in pipe:
            self.silence_s = 0.0
            if line != SIGN_OF_LIFE:
                self._lines.put(line)
        self._lines.put(b"")


def _end_text(code: int) -> str:
    """Return how a process ended: its exit code, or on POSIX the signal's name."""
    names = {int(known): known.name for known in signal.Signals}
    return names.get(-code, f"exit code {code}")


def _not_started(error: OSError) -> RunError:
    why = error.strerror or error
    return RunError(f"The engine cannot be started: {why}. Free memory and disk space.")
