"""A batch in a separate process, which reports in lines of JSON."""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.engine.command import Command
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, from_json

if TYPE_CHECKING:
    from collections.abc import Generator, Mapping, Sequence


@dataclass(frozen=True, slots=True)
class BatchProgress(Progress):
    """Progress with one report of the batch, empty while there is none."""

    report: Mapping[str, Any] = field(default_factory=dict)


@dataclass(eq=False)
class StopBatch:
    """A request to stop: made on the main thread, carried out by the job.

    The first one lets the case in hand be finished; the second one ends it.
    """

    gently: threading.Event = field(default_factory=threading.Event)
    at_once: threading.Event = field(default_factory=threading.Event)
    _is_asked: bool = False

    def carry_out(self, command: Command) -> None:
        """Ask the command to stop, once."""
        if self.gently.is_set() and not self._is_asked:
            self._is_asked = True
            command.ask_to_stop()


def batch_job(
    words: Sequence[str], stop: StopBatch
) -> Generator[Progress, None, Mapping[str, Any] | None]:
    """Run a batch; return its last report, None if it was ended at once.

    Raises
    ------
    InputError, RunError
        If the call was refused, or ended before its end although nobody stopped it.
    """
    child = Command(words)
    end, failure = None, ""
    try:
        for line in child.lines():
            if stop.at_once.is_set():
                break  # closing interrupts it, and kills it if that is not heeded
            stop.carry_out(child)
            report = parsed(line)
            if report.get("kind") == "end":
                end = report
            if report.get("kind") == "error":
                failure = _message_of(report)
            yield BatchProgress(0, 0, Text("Running the batch"), report=report)
        if end is None and not stop.at_once.is_set():
            child.check_end(failure)
    finally:
        child.close()
    return end


def parsed(line: str | None) -> Mapping[str, Any]:
    """Return the report in a line, empty if the line is not a report."""
    try:
        report = json.loads(line or "null")
    except ValueError:
        return {}
    return report if isinstance(report, dict) else {}


def _message_of(report: Mapping[str, Any]) -> str:
    """Return the sentence of an error, which can be translated."""
    try:
        return from_json(report.get("text"))
    except (ValueError, LookupError):
        return str(report.get("message", ""))
