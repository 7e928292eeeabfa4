"""A command of this program in a process of its own, followed line by line."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError, RunError

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROGRAM = (sys.executable, "-m", "unet_gui")
ENDS_WITH_INPUT = "UNET_GUI_ENDS_WITH_INPUT"  # an environment variable
_POLL_S = 0.1
_PATIENCE_S = 5.0
_MOST_LAST_WORDS = 4000  # bytes
_INPUT_FAULT = 2  # exit code of the command line
_FLAGS = getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0) | getattr(
    subprocess, "CREATE_NO_WINDOW", 0
)


class ChildProcess:
    """Runs a command; its standard output is read by a thread.

    The command ends with this process, also where that is killed: by the pipe to its
    standard input, which closes then.
    """

    def __init__(self, command: Sequence[str]) -> None:
        self._lines: queue.SimpleQueue[str | None] = queue.SimpleQueue()
        self._said = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `close`
        self._process = subprocess.Popen(
            command,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._said,
            env={**os.environ, "PYTHONUNBUFFERED": "1", ENDS_WITH_INPUT: "1"},
            creationflags=_FLAGS,
            text=True,
            encoding="utf-8",
            errors="replace",
        )
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()

    def lines(self) -> Iterator[str | None]:
        """Give each line of its standard output, and None while there is none."""
        while True:
            try:
                line = self._lines.get(timeout=_POLL_S)
            except queue.Empty:
                yield None
                continue
            if line is None:
                return
            yield line

    def interrupt(self) -> None:
        """Ask it to end as Ctrl+C does; on Windows, where it cannot, end it."""
        if self._process.poll() is None:
            if sys.platform == "win32":
                self._process.terminate()
            else:
                self._process.send_signal(signal.SIGINT)

    def kill(self) -> None:
        """End it at once."""
        if self._process.poll() is None:
            self._process.kill()

    def check_end(self) -> None:
        """Wait for the end of a process whose output has ended.

        Raises
        ------
        InputError, RunError
            If it failed, with the sentence that it printed.
        """
        code = self._wait()
        if code:
            kind = InputError if code == _INPUT_FAULT else RunError
            raise kind(self._sentence(code))

    def close(self) -> None:
        """End it, first gently, and free what belongs to it."""
        self.interrupt()
        self._wait()
        self._reader.join(_PATIENCE_S)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe is not None:
                pipe.close()
        self._said.close()

    def _wait(self) -> int:
        try:
            return self._process.wait(_PATIENCE_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            return self._process.wait()

    def _read(self) -> None:
        if self._process.stdout is not None:
            for line in self._process.stdout:
                self._lines.put(line)
        self._lines.put(None)

    def _sentence(self, code: int) -> str:
        self._said.seek(0, os.SEEK_END)
        self._said.seek(max(0, self._said.tell() - _MOST_LAST_WORDS))
        said = self._said.read().decode("utf-8", "replace").splitlines()
        words = [line for line in said if line.strip()]
        own = [line for line in words if line.startswith("unet-gui: ")]
        if own:
            return own[-1].removeprefix("unet-gui: ")
        last = f": {words[-1].strip()}" if words else ""
        return f"The command ended with exit code {code}{last}"
