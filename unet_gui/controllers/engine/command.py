"""A command of this program, run in a process of its own."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from unet_gui.controllers.engine.child_process import ChildProcess
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.text import Text, joined

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

PROGRAM = (sys.executable, "-m", "unet_gui")
# An environment variable that makes the program end with its standard input.
ENDS_WITH_INPUT = "UNET_GUI_ENDS_WITH_INPUT"
_POLL_S = 0.1
_PATIENCE_S = 5.0
_INPUT_FAULT = 2  # exit code of the command line


class Command:
    """A run of the command line, whose output is followed line by line.

    Raises
    ------
    RunError
        If the process cannot be started.
    """

    def __init__(self, words: Sequence[str]) -> None:
        environment = {"PYTHONUNBUFFERED": "1", ENDS_WITH_INPUT: "1"}
        self._child = ChildProcess(words, Text("The program"), environment=environment)

    @property
    def pid(self) -> int:
        """The number of the process."""
        return self._child.pid

    def lines(self) -> Iterator[str | None]:
        """Yield each line of standard output, and None while there is none."""
        while (line := self._child.line(_POLL_S)) != b"":
            yield None if line is None else line.decode(errors="replace")

    def ask_to_stop(self) -> None:
        """Ask the process to end after what it has in hand, if it can do so."""
        try:
            self._child.send(b"\n")
        except (OSError, ValueError):  # it ends already
            self._child.interrupt()

    def interrupt(self) -> None:
        """Ask the process to end, as Ctrl+C does; on Windows, end it."""
        self._child.interrupt()

    def kill(self) -> None:
        """End the process at once."""
        self._child.kill()

    def check_end(self, failure: str = "") -> None:
        """Wait for the end of a process whose output has ended.

        Raises
        ------
        InputError, RunError
            If the process failed, with `failure` or else the sentence that it printed.
        """
        code = self._child.exit_code(_PATIENCE_S)
        if code:
            kind = InputError if code == _INPUT_FAULT else RunError
            raise kind(failure or self._sentence(code))

    def close(self) -> None:
        """End the process, first by an interruption, and free what belongs to it."""
        self._child.close(_PATIENCE_S)

    def _sentence(self, code: int) -> str:
        words = [line for line in self._child.last_words().splitlines() if line.strip()]
        own = [line for line in words if line.startswith("unet-gui: ")]
        if own:
            return own[-1].removeprefix("unet-gui: ")
        end = Text("The command ended with exit code {code}", code=code)
        return joined(": ", (end, words[-1].strip())) if words else end
