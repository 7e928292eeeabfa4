"""The input of a report."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.core.model.model_spec import ModelSpec


@dataclass(frozen=True, slots=True, eq=False)
class ReportRequest:
    """A mask, the model that made it, and the choices for a report about it.

    Attributes
    ----------
    spec : ModelSpec or None
        Of the model; None if it is not installed here, or there was none.
    thresholds : tuple of float
        Those in force; empty for those of the model.
    doubts : tuple of str
        Why the scans seem unfit for the model.
    has_names : bool
        Whether the name of the case and the paths of its files are written.
    """

    mask: ExportedMask
    spec: ModelSpec | None = None
    thresholds: tuple[float, ...] = ()
    doubts: tuple[str, ...] = ()
    has_names: bool = False
