"""A user's request for a batch."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from unet_gui.core.constraints import OneOf
from unet_gui.core.mask.labels import WRITTEN_SCHEMES

REQUEST_FORMAT = 1
PREPARATIONS = ("auto", "none")


@dataclass(frozen=True, slots=True)
class BatchRequest:
    """The choices for a batch; other options have their defaults.

    Attributes
    ----------
    inputs : tuple of str
        Absolute paths of folders and files.
    output : str
        Absolute path of the folder of the batch.
    model : str
        Id of an installed model.
    flips : int
        Number of mirror images.
    prepare : str
        ``auto`` or ``none``.
    """

    inputs: tuple[str, ...]
    output: str
    model: str
    prepare: Annotated[str, OneOf(PREPARATIONS)] = "auto"
    flips: int = 1
    device: str = "auto"
    runtime: str = "auto"
    precision: str = "auto"
    label_scheme: Annotated[str, OneOf(tuple(WRITTEN_SCHEMES))] = "msd"
    format: int = REQUEST_FORMAT

    def words(self) -> tuple[str, ...]:
        """Return the command line."""
        return (
            *("batch", *self.inputs, "-o", self.output, "--model", self.model),
            *("--prepare", self.prepare, "--flips", str(self.flips)),
            *("--device", self.device, "--runtime", self.runtime),
            *("--precision", self.precision, "--label-scheme", self.label_scheme),
        )
