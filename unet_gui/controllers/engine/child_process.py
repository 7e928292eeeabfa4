"""A process that is written to and read from line by line."""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import RunError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_PATIENCE_S = 2.0
_MOST_LAST_WORDS = 4000  # bytes
# a class of priority and a window for the console exist on Windows only
_FLAGS = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(
    subprocess, "CREATE_NO_WINDOW", 0
)


class ChildProcess:
    """A child process with a thread that reads its standard output.

    The pipe to its standard input closes when this process ends, even if this process
    is killed; the child is expected to end then. Standard error goes to a temporary
    file. A blank line of output is a sign of life and not handed on.

    Parameters
    ----------
    command : sequence of str
        Program and arguments.
    name : str
        Subject of the sentence that reports a failed start, such as ``The engine``.
    inherited : tuple of int
        File descriptors that the child keeps under their numbers; POSIX only.
    environment : mapping of str to str
        Variables added to those of this process.

    Attributes
    ----------
    silence_s : float
        Seconds that `line` has waited in vain since the child last gave a sign of
        life. Nothing is counted while nobody waits or while the machine sleeps.

    Raises
    ------
    RunError
        If the process cannot be started.
    """

    def __init__(
        self,
        command: Sequence[str],
        name: str,
        inherited: tuple[int, ...] = (),
        environment: Mapping[str, str] | None = None,
    ) -> None:
        try:
            self._stderr = tempfile.TemporaryFile()  # noqa: SIM115 - see close
        except OSError as error:
            raise _not_started(name, error) from error
        try:
            self._process = subprocess.Popen(
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=self._stderr,
                pass_fds=inherited,
                env={**os.environ, **(environment or {})},
                creationflags=_FLAGS,
            )
        except OSError as error:
            self._stderr.close()
            raise _not_started(name, error) from error
        self.silence_s = 0.0
        self._was_killed = False
        self._lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
        self._reader = threading.Thread(
            target=self._read, name=f"output of {self.pid}", daemon=True
        )
        self._reader.start()

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._process.pid

    @property
    def is_alive(self) -> bool:
        """Whether the process runs and has not been killed."""
        return not self._was_killed and self._process.poll() is None

    @property
    def was_killed(self) -> bool:
        """Whether `kill` has been called."""
        return self._was_killed

    def send(self, line: bytes) -> None:
        """Write a line to standard input.

        Raises
        ------
        OSError, ValueError
            If the process no longer reads it.
        """
        pipe: Any = self._process.stdin
        self.silence_s = 0.0
        pipe.write(line)
        pipe.flush()

    def line(self, timeout_s: float) -> bytes | None:
        """Return the next line, None if none comes in time; empty once at the end."""
        try:
            return self._lines.get(timeout=timeout_s)
        except queue.Empty:
            self.silence_s += timeout_s
            return None

    def interrupt(self) -> None:
        """Ask the process to end, as Ctrl+C does; on Windows, end it."""
        if self._process.poll() is None:
            if sys.platform == "win32":
                self._process.terminate()
            else:
                self._process.send_signal(signal.SIGINT)

    def kill(self) -> None:
        """End the process at once; may be called from any thread."""
        self._was_killed = True
        self._process.kill()

    def exit_code(self, patience_s: float = _PATIENCE_S) -> int:
        """Wait for the end of the process, kill it when patience ends, return its code.

        The code is negative on POSIX if a signal ended the process.
        """
        try:
            return self._process.wait(patience_s)
        except subprocess.TimeoutExpired:
            self.kill()
            return self._process.wait()

    def last_words(self) -> str:
        """Return the end of what the process wrote to standard error."""
        with contextlib.suppress(OSError, ValueError):
            size = self._stderr.seek(0, os.SEEK_END)
            self._stderr.seek(max(0, size - _MOST_LAST_WORDS))
            return self._stderr.read().decode(errors="replace")
        return ""

    def close(self, patience_s: float = 0.0) -> None:
        """End the process and free its pipes, file and thread; safe to call twice.

        Parameters
        ----------
        patience_s : float
            Time that it gets to end after an interruption; 0 kills it at once.
        """
        if patience_s:
            self.interrupt()
        else:
            self.kill()
        self.exit_code(patience_s or _PATIENCE_S)
        self._reader.join(_PATIENCE_S)
        # a descendant of the process may hold its end open; the thread reads on then
        kept = self._process.stdout if self._reader.is_alive() else None
        for pipe in (self._process.stdin, self._process.stdout, self._stderr):
            if pipe is not None and pipe is not kept:
                with contextlib.suppress(OSError):  # unsent bytes to a dead process
                    pipe.close()

    def _read(self) -> None:
        pipe: Any = self._process.stdout
        for line in pipe:
            self.silence_s = 0.0
            if line.strip():
                self._lines.put(line)
        self._lines.put(b"")


def _not_started(name: str, error: OSError) -> RunError:
    why = os_reason(error)
    return RunError(
        Text(
            "{name} cannot be started: {why}. Free memory and disk space.",
            name=name,
            why=why,
        )
    )
