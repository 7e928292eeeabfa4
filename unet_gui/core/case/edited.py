"""The mask that the user corrects, and how far the correction of a case has come."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.core.image.volume import LabelMap


class Progress(Enum):
    """The progress of the correction of a case, as stated by the user."""

    NOT_STARTED = "not_started"
    IN_PROGRESS = "in_progress"
    DONE = "done"
    FLAGGED = "flagged"


@dataclass(frozen=True, slots=True, eq=False)
class EditedMask:
    """A label map beside prediction and reference, which only the user changes.

    Attributes
    ----------
    label_map : LabelMap
        On the grid of the case, as after the last stroke.
    region : str or None
        The region that value 1 stands for, as in the mask that it was copied from;
        None if values stand for classes.
    model : str
        Of the prediction that it was copied from; empty if it began otherwise.
    """

    label_map: LabelMap
    region: str | None = None
    model: str = ""

    def with_labels(self, label_map: LabelMap) -> EditedMask:
        """Return the same mask after a change."""
        return replace(self, label_map=label_map)
