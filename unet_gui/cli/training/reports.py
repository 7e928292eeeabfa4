"""The progress of a training run on a terminal, in a log, or as JSON lines."""

from __future__ import annotations

import json
import math
import sys
import time
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from unet_gui.cli.terminal.lines import print_lines
from unet_gui.core.progress import time_left
from unet_gui.core.shown_text import escaped
from unet_gui.core.text import Text, to_json

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from unet_gui.networks.training.report import Step

_BAR = "{desc}: {percentage:3.0f}%|{bar}| {n_fmt}/{total_fmt} [{postfix}]"
_STEP_EVERY_S = 0.25


class TerminalReport:
    """A progress bar on a terminal, or a line per validation on standard error."""

    def __init__(self) -> None:
        tqdm.monitor_interval = 0  # steps are slow enough to need no monitoring thread
        self._is_terminal = sys.stderr.isatty()
        self._bar: Any = None
        self._score = math.nan
        self._loss = math.nan

    def message(self, text: str) -> None:
        """Print a line."""
        self.close()
        print_lines(text, is_error=True)

    def step(self, step: Step) -> None:
        """Move the bar."""
        if not self._is_terminal:
            return
        if self._bar is None or step.number == 1:
            self.close()
            self._bar = tqdm(
                total=step.of, desc=f"epoch {step.epoch}", leave=False, bar_format=_BAR
            )
        self._bar.n = step.number
        self._bar.set_postfix_str(
            f"loss {step.loss:.4f}, Dice {self._score:.3f}, {time_left(step.left_s)}"
        )

    def validating(self, epoch: int) -> None:
        """Show it in the bar."""
        if self._bar is not None:
            self._bar.set_description_str(f"epoch {epoch}, validating")

    def epoch(self, row: Mapping[str, float]) -> None:
        """Remember the loss for the line of the next validation."""
        self._loss = row["loss"]

    def validation(self, epoch: int, dice: Mapping[str, float], score: float) -> None:
        """Print the Dice of each region."""
        self._score = score
        texts = "  ".join(f"{name} {value:.4g}" for name, value in dice.items())
        self.message(f"epoch {epoch}  loss {self._loss:.4g}  {texts}")

    def done(self, model: Path, best_epoch: int, dice: Mapping[str, float]) -> None:
        """Print the folder of the package and its Dice."""
        texts = ", ".join(f"{name} {value:.3f}" for name, value in dice.items())
        folder = escaped(str(model))
        self.message(f"Wrote {folder} with the weights of epoch {best_epoch}: {texts}")

    def stopped(self, text: str) -> None:
        """Print why there is no model."""
        self.message(text)

    def close(self) -> None:
        """Remove the bar."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class JsonReport:
    """One JSON object per line on standard output.

    Its kind is message, step, validating, epoch, validation, done, stopped or error. Of
    quick steps, some are left out, but neither the first nor the last of an epoch. A
    message has its template and arguments as ``text``, for the window to translate.
    """

    def __init__(self) -> None:
        self._next_s = 0.0

    def message(self, text: str) -> None:
        """Print it."""
        _print("message", **_told(text))

    def step(self, step: Step) -> None:
        """Print it, and the time left in seconds."""
        now_s = time.monotonic()
        if step.number in {1, step.of} or now_s >= self._next_s:
            _print("step", **asdict(step))
            self._next_s = now_s + _STEP_EVERY_S

    def validating(self, epoch: int) -> None:
        """Print it."""
        _print("validating", epoch=epoch)

    def epoch(self, row: Mapping[str, float]) -> None:
        """Print number, loss and learning rate."""
        _print("epoch", **row)

    def validation(self, epoch: int, dice: Mapping[str, float], score: float) -> None:
        """Print the Dice of each region."""
        _print("validation", epoch=epoch, dice=dict(dice), score=score)

    def done(self, model: Path, best_epoch: int, dice: Mapping[str, float]) -> None:
        """Print the folder of the package and its Dice."""
        _print("done", model=str(model), best_epoch=best_epoch, dice=dict(dice))

    def stopped(self, text: str) -> None:
        """Print why there is no model."""
        _print("stopped", **_told(text))

    def error(self, text: str) -> None:
        """Print an error."""
        _print("error", **_told(text))


def _told(text: str) -> dict[str, Any]:
    """Return a message, and how it is made if it can be translated."""
    if not isinstance(text, Text):
        return {"message": text}
    return {"message": text, "text": to_json(text)}


def _print(kind: str, **content: Any) -> None:
    print(json.dumps({"kind": kind, **_without_nan(content)}), flush=True)


def _without_nan(value: Any) -> Any:
    """Replace NaN, which JSON does not have, with null."""
    if isinstance(value, dict):
        return {key: _without_nan(entry) for key, entry in value.items()}
    return None if isinstance(value, float) and not math.isfinite(value) else value
