"""The progress of a training run on a terminal, in a log, or as JSON lines."""

from __future__ import annotations

import json
import math
import sys
from typing import TYPE_CHECKING, Any

from tqdm import tqdm

from unet_gui.cli.lines import print_lines
from unet_gui.core.shown_text import escaped

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path


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

    def step(self, epoch: int, done: int, total: int, loss: float) -> None:
        """Move the bar."""
        if not self._is_terminal:
            return
        if self._bar is None or done == 1:
            self.close()
            self._bar = tqdm(total=total, desc=f"epoch {epoch}", leave=False)
        self._bar.n = done
        self._bar.set_postfix_str(f"loss {loss:.4f}, Dice {self._score:.3f}")

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

    def close(self) -> None:
        """Remove the bar."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None


class JsonReport:
    """One JSON object per line on standard output: epoch, validation, done, error."""

    def message(self, text: str) -> None:
        """Ignore it."""

    def step(self, epoch: int, done: int, total: int, loss: float) -> None:
        """Ignore it."""

    def epoch(self, row: Mapping[str, float]) -> None:
        """Print number, loss and learning rate."""
        _print("epoch", **row)

    def validation(self, epoch: int, dice: Mapping[str, float], score: float) -> None:
        """Print the Dice of each region."""
        _print("validation", epoch=epoch, dice=dict(dice), score=score)

    def done(self, model: Path, best_epoch: int, dice: Mapping[str, float]) -> None:
        """Print the folder of the package and its Dice."""
        _print("done", model=str(model), best_epoch=best_epoch, dice=dict(dice))

    def error(self, text: str) -> None:
        """Print an error."""
        _print("error", message=text)


def _print(kind: str, **content: Any) -> None:
    print(json.dumps({"kind": kind, **_without_nan(content)}), flush=True)


def _without_nan(value: Any) -> Any:
    """Replace NaN, which JSON does not have, with null."""
    if isinstance(value, dict):
        return {key: _without_nan(entry) for key, entry in value.items()}
    return None if isinstance(value, float) and not math.isfinite(value) else value
