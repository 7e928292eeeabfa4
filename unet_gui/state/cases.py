"""The cases that are open, one of which is shown; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from psygnal import SignalGroupDescriptor

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case.case import Case, SourceGrid
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.image.windowing import WindowLevel
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.viewer import OverlayMode, ShownMask

    # the model's own label map, which is equal to itself alone, and the thresholds
    PredictionId = tuple[LabelMap, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class CaseView:
    """How a case was last looked at."""

    voxel: Voxel
    sequence: str
    windows: dict[str, WindowLevel]  # by sequence
    shown_mask: ShownMask = "prediction"
    overlay_mode: OverlayMode = "mask"

    def fields(self) -> dict[str, object]:
        """Return the view as the fields of `ViewerState` that it sets."""
        return {
            "windows": dict(self.windows),
            "sequence": self.sequence,
            "voxel": self.voxel,
            "shown_mask": self.shown_mask,
            "overlay_mode": self.overlay_mode,
        }


@dataclass(frozen=True, slots=True, eq=False)
class Thumbnail:
    """A small picture of a case.

    Attributes
    ----------
    pixels : (rows, columns) uint8 array
        Grey levels of an axial slice, patient's right on the left.
    aspect : float
        Width of the picture over its height, in mm.
    """

    pixels: npt.NDArray[np.uint8]
    aspect: float = 1.0


@dataclass(frozen=True, slots=True)
class SavedWork:
    """What a file has of the work on a case.

    Attributes
    ----------
    prediction : PredictionId or None
        With the thresholds with which it was saved.
    """

    prediction: PredictionId | None = None
    annotations: tuple[Annotation, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class ListedCase:
    """One open case.

    Attributes
    ----------
    key : int
        Tells it from all others of this session, also those that were closed.
    case : Case or None
        None while it has not been read, or has made room for others.
    input_id : object
        Of the case as it was last read, by `input_id`; None if it never was.
    grid : SourceGrid or None
        On which its masks are written; None if it was never read.
    result : SegmentationResult or None
        Its segmentation, with what other thresholds need of the probabilities.
    annotations : tuple of Annotation
        As they were when another case was shown; those of the shown case are in
        `AnnotationsState`.
    view : CaseView or None
        None while nobody has looked at another case since; then the viewer knows.
    is_demo : bool
        Whether it is made, not read.
    saved : SavedWork
        What of `result` and `annotations` is in a file that the user knows of.
    """

    key: int
    files: CaseFiles
    case: Case | None = None
    input_id: object = None
    grid: SourceGrid | None = None
    result: SegmentationResult | None = None
    thresholds: tuple[float, ...] = ()
    view: CaseView | None = None
    annotations: tuple[Annotation, ...] = ()
    thumbnail: Thumbnail | None = None
    is_demo: bool = False
    saved: SavedWork = SavedWork()

    @property
    def has_reference(self) -> bool:
        """Whether a mask came with it, as far as is known."""
        if self.case is not None:
            return self.case.reference is not None
        return bool(self.files.masks)


@dataclass
class CasesState:
    """All open cases, in the order in which they are listed.

    Changed on the main thread only. `listed` changes before `SessionState.case` does.
    """

    listed: tuple[ListedCase, ...] = ()
    current: int | None = None  # key of the case that is shown
    running: int | None = None  # key of the case that is being segmented

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()

    def find(self, key: int | None) -> ListedCase | None:
        """Return the case with a key."""
        return next((listed for listed in self.listed if listed.key == key), None)

    def find_input(self, case: Case) -> ListedCase | None:
        """Return the case for which a result of `case` holds."""
        wanted = input_id(case)
        return next((c for c in self.listed if c.input_id == wanted), None)

    def put(self, changed: ListedCase) -> None:
        """Replace the case that has the same key; do nothing if there is none."""
        self.listed = self.with_changed(changed)

    def with_changed(self, changed: ListedCase) -> tuple[ListedCase, ...]:
        """Return the list with `changed` in place of the case with the same key."""
        return tuple(changed if c.key == changed.key else c for c in self.listed)


def input_id(case: Case) -> object:
    """Return what two cases share if a result for one holds for the other."""
    return case.name, case.shape, tuple(case.sources.items())
