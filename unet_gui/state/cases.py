"""The open cases, one of which is shown; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from psygnal import SignalGroupDescriptor

from unet_gui.core.case.edited import Progress

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case.case import Case, SourceGrid
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.preparation_record import KeptPreparation
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.image.windowing import WindowLevel
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.state.viewer import OverlayMode, ShownMask

    # the label map by the model's thresholds, compared by identity, and the thresholds
    PredictionId = tuple[LabelMap, tuple[float, ...]]


@dataclass(frozen=True, slots=True)
class CaseView:
    """The settings of the views with which a case was last shown.

    Attributes
    ----------
    voxel : (i, j, k)
        The crosshair, on the grid of `sequence`.
    """

    voxel: Voxel
    sequence: str
    windows: dict[str, WindowLevel]  # those set by hand, by sequence
    shown_mask: ShownMask = "prediction"
    overlay_mode: OverlayMode = "mask"

    def fields(self) -> dict[str, object]:
        """Return the view as the fields of `ViewerState` that it sets."""
        return {
            "windows": dict(self.windows),
            "manual_windows": frozenset(self.windows),
            "sequence": self.sequence,
            "grid_sequence": "",
            "motions": {},
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
        Grey levels of an axial slice, with the patient's right on the left.
    aspect : float
        Width of the picture divided by its height, both measured in mm.
    """

    pixels: npt.NDArray[np.uint8]
    aspect: float = 1.0


@dataclass(frozen=True, slots=True)
class SavedWork:
    """The work on a case that has been saved to a file.

    Attributes
    ----------
    prediction : PredictionId or None
        The prediction with the thresholds at the time of saving.
    edited : LabelMap or None
        The edited mask at the time of saving, compared by identity.
    """

    prediction: PredictionId | None = None
    annotations: tuple[Annotation, ...] = ()
    edited: LabelMap | None = None


@dataclass(frozen=True, slots=True, eq=False)
class ListedCase:
    """One open case.

    Attributes
    ----------
    key : int
        Number that no other case of this window has or had.
    case : Case or None
        None if it has not been read yet, or has been dropped to free memory.
    input_id : object
        `input_id` of the case as it was last read; None if it was never read.
    result_input : object
        `input_id` for which `result` was made, if the roles of the files have been
        changed since; else None.
    saved_contents : tuple of int
        Of a result that a session kept: the `content_ids` of the case that it was made
        for; empty if unknown.
    grid : SourceGrid or None
        Grid on which its masks are written; None if it was never read.
    result : SegmentationResult or None
        Its segmentation, with the probabilities that other thresholds need.
    annotations : tuple of Annotation
        Annotations of a case that is not shown; those of the shown case are in
        `AnnotationsState`.
    view : CaseView or None
        View of a case that is not shown; that of the shown case is in `ViewerState`.
    is_demo : bool
        Whether it is computed rather than read from files.
    edited : EditedMask or None
        The mask that the user corrects.
    progress : Progress
        How far the correction has come, as the user says.
    preparation : KeptPreparation or None
        What was chosen and found for its preparation.
    saved : SavedWork
        The part of the work on it that is in a file of the user's.
    """

    key: int
    files: CaseFiles
    case: Case | None = None
    input_id: object = None
    result_input: object = None
    saved_contents: tuple[int, ...] = ()
    grid: SourceGrid | None = None
    result: SegmentationResult | None = None
    thresholds: tuple[float, ...] = ()
    view: CaseView | None = None
    annotations: tuple[Annotation, ...] = ()
    thumbnail: Thumbnail | None = None
    is_demo: bool = False
    edited: EditedMask | None = None
    progress: Progress = Progress.NOT_STARTED
    preparation: KeptPreparation | None = None
    saved: SavedWork = SavedWork()

    @property
    def result_contents(self) -> tuple[int, ...]:
        """The `content_ids` of the case that its result was made for, if known."""
        match self.result_input or self.input_id:
            case (*_, tuple() as contents):
                return contents
        return self.saved_contents

    @property
    def has_reference(self) -> bool:
        """Whether the case has a reference, as far as is known before it is read."""
        if self.case is not None:
            return self.case.reference is not None
        return bool(self.files.masks)


@dataclass
class CasesState:
    """All open cases, in the order of the list.

    Changed on the main thread only. Events of `listed` fire before those of
    `SessionState.case`.
    """

    listed: tuple[ListedCase, ...] = ()
    current: int | None = None  # key of the case that is shown
    running: int | None = None  # key of the case that is being segmented
    waiting: tuple[int, ...] = ()  # keys of those that will be segmented after it
    ahead: tuple[int, ...] = ()  # and of those that are handed to these one by one

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()

    @property
    def queued(self) -> tuple[int, ...]:
        """The keys of all cases that will be segmented after the running one."""
        return (*self.waiting, *self.ahead)

    def find(self, key: int | None) -> ListedCase | None:
        """Return the case with this key, None if there is none."""
        return next((listed for listed in self.listed if listed.key == key), None)

    def find_input(self, case: Case) -> ListedCase | None:
        """Return the listed case with the same input as `case`, or None."""
        wanted = input_id(case)
        return next((c for c in self.listed if c.input_id == wanted), None)

    def put(self, changed: ListedCase) -> None:
        """Replace the case that has the same key; do nothing if there is none."""
        self.listed = self.with_changed(changed)

    def with_changed(self, changed: ListedCase) -> tuple[ListedCase, ...]:
        """Return the list with `changed` in place of the case with the same key."""
        return tuple(changed if c.key == changed.key else c for c in self.listed)


def input_id(case: Case) -> object:
    """Return a value that is equal for cases with the same input of a model."""
    return case.name, case.shape, tuple(case.sources.items()), case.content_ids
