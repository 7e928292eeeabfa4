"""The training run that its dialog shows; evented, without Qt."""

from __future__ import annotations

# psygnal reads the annotations at run time
from collections.abc import Mapping  # noqa: TC003
from dataclasses import dataclass, field
from pathlib import Path  # noqa: TC003
from typing import ClassVar

from psygnal import SignalGroupDescriptor

Curve = tuple[tuple[float, float], ...]  # (epoch, value)


@dataclass
class TrainingState:
    """The current or the latest training. Changed on the main thread only.

    Attributes
    ----------
    share : float or None
        Share of the time that has passed, 0 to 1; None while it is not known.
    message : str
        What the training does, or how it ended.
    error : str
        Why it failed or was refused.
    is_watched : bool
        Whether a dialog shows all this at present.
    """

    is_training: bool = False
    is_stopping: bool = False
    loss: Curve = ()
    dice: Mapping[str, Curve] = field(default_factory=dict)  # by region
    share: float | None = None
    message: str = ""
    error: str = ""
    is_watched: bool = False
    output: Path | None = None  # the finished package

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
