"""The contents of a session file: the open cases and their views."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles
from unet_gui.core.case.edited import Progress

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    from unet_gui.core.case.preparation_record import KeptPreparation, PreparationRecord
    from unet_gui.core.case.saved_follow_up import SavedFollowUp
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.core.image.colour_maps import ColourMap
    from unet_gui.core.image.windowing import WindowLevel
    from unet_gui.core.mask.class_looks import SavedStyle
    from unet_gui.core.measuring.annotations import Annotation
    from unet_gui.core.measuring.uncertainty import VolumeRange
    from unet_gui.core.model.model_spec import ClassSpec

SESSION_FORMAT = 1


@dataclass(frozen=True, slots=True)
class SavedView:
    """The view of a case.

    Attributes
    ----------
    shown_mask : str
        ``prediction``, ``reference`` or ``edited``.
    overlay_mode : str
        ``mask``, ``probability``, ``stages`` or ``agreement``.
    """

    voxel: Voxel
    sequence: str
    windows: dict[str, WindowLevel] = field(default_factory=dict)
    shown_mask: str = "prediction"
    overlay_mode: str = "mask"


@dataclass(frozen=True, slots=True)
class SavedLayout:
    """The layout of the views, by the names in `core.layout.view_layout`."""

    layout: str = "planes"
    plane: str = "axial"
    links_zoom: bool = False
    maximised: str | None = None  # plane of the only view shown


@dataclass(frozen=True, slots=True)
class SavedRun:
    """The record of a prediction and its warnings, as in `SegmentationResult`.

    The defaults are those of a file of an earlier version, which does not tell.
    """

    device: str = ""
    runtime: str = ""
    precision: str = ""
    flips: int = 1
    plan: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    model_version: str = ""


@dataclass(frozen=True, slots=True)
class SavedPrediction:
    """A prediction that is stored beside the session file.

    Attributes
    ----------
    mask : Path
        File of the mask, in the values of the Decathlon.
    classes : tuple of str
        Classes or regions that the model marks, such as ``("whole_tumour",)``.
    thresholds : tuple of float
        Thresholds that decided the mask, one per class; empty if unknown.
    rule : tuple of ClassSpec
        The model's own rule, one entry per class; empty if unknown.
    least_piece_ml, keeps_small_classes :
        As in `SegmentationResult`.
    probabilities : Path or None
        File of the probabilities and of the model's own mask.
    seen_as : str or None
        As in `SegmentationResult`.
    flip_ranges : mapping
        As in `SegmentationResult`.
    preparation : PreparationRecord or None
        As in `SegmentationResult`.
    content_ids : tuple of int
        Those of the case that it was made for; empty if unknown.
    run : SavedRun
        How it was computed.
    """

    mask: Path
    model: str
    classes: tuple[str, ...]
    thresholds: tuple[float, ...] = ()
    rule: tuple[ClassSpec, ...] = ()
    least_piece_ml: float = 0.0
    keeps_small_classes: bool = False
    probabilities: Path | None = None
    seen_as: str | None = None
    flip_ranges: Mapping[str, VolumeRange] = field(default_factory=dict)
    preparation: PreparationRecord | None = None
    content_ids: tuple[int, ...] = ()
    run: SavedRun = field(default_factory=SavedRun)


@dataclass(frozen=True, slots=True)
class SavedEdited:
    """The edited mask that is stored beside the session file.

    Attributes
    ----------
    mask : Path
        File of the mask, in the values of the Decathlon.
    region : str or None
    model : str
        As in `EditedMask`.
    """

    mask: Path
    region: str | None = None
    model: str = ""


@dataclass(frozen=True, slots=True)
class SavedCase:
    """One case; `view` is None if it was never shown."""

    files: CaseFiles
    prediction: SavedPrediction | None = None
    view: SavedView | None = None
    is_demo: bool = False
    annotations: tuple[Annotation, ...] = ()
    edited: SavedEdited | None = None
    progress: Progress = Progress.NOT_STARTED
    preparation: KeptPreparation | None = None


@dataclass(frozen=True, slots=True)
class SavedSession:
    """All cases of a session, and its common settings.

    Attributes
    ----------
    shown : int
        Index of the shown case in `cases`.
    class_styles : mapping
        Styles by the key of the class.
    layout : SavedLayout or None
        None in files of early versions.
    colour_maps : mapping
        Colour maps by the name of the sequence.
    contrast : str
        The preset of all sequences without their own window, by its value in
        `core.image.windowing.Preset`.
    probability_class : str or None
        Class whose probability was chosen; None in files of early versions.
    agreement_region : str or None
        Region that was compared; None in files of early versions.
    percentiles : (float, float) or None
        Of the preset of that name, in percent; None in files of early versions.
    """

    cases: tuple[SavedCase, ...]
    shown: int = 0
    model_id: str = ""
    is_radiological: bool = True
    opacity: float = 0.45
    is_mask_visible: bool = True
    class_styles: dict[str, SavedStyle] = field(default_factory=dict)
    hidden_classes: tuple[str, ...] = ()
    layout: SavedLayout | None = None
    colour_maps: dict[str, ColourMap] = field(default_factory=dict)
    contrast: str = "automatic"
    has_reference_outline: bool = False
    probability_class: str | None = None
    agreement_region: str | None = None
    percentiles: tuple[float, float] | None = None
    follow_up: SavedFollowUp | None = None

    @property
    def paths(self) -> tuple[Path, ...]:
        """The files of all cases, without duplicates."""
        read = [c for c in self.cases if not c.is_demo]
        paths = (source.path for c in read for source, _ in c.files.assignments)
        return tuple(dict.fromkeys(paths))

    def relocated(self, moved: Mapping[Path, Path]) -> SavedSession:
        """Return the session with new paths for the moved files."""
        return self._with_cases([_relocated(case, moved) for case in self.cases])

    def without(self, lost: Collection[Path]) -> SavedSession:
        """Return the session without lost files; cases left empty are dropped."""
        kept = [_without(case, lost) for case in self.cases]
        return self._with_cases(kept)

    def _with_cases(self, cases: list[SavedCase | None]) -> SavedSession:
        """Return the session with changed cases; None stands for a dropped case."""
        before = sum(case is not None for case in cases[: self.shown])
        left = tuple(case for case in cases if case is not None)
        shown = min(before, max(len(left) - 1, 0))
        return replace(self, cases=left, shown=shown)


def _relocated(case: SavedCase, moved: Mapping[Path, Path]) -> SavedCase | None:
    return replace(case, files=case.files.moved(moved))


def _without(case: SavedCase, lost: Collection[Path]) -> SavedCase | None:
    assignments = case.files.assignments
    if case.is_demo or not any(source.path in lost for source, _ in assignments):
        return case
    left = tuple(a for a in assignments if a[0].path not in lost)
    roles = {role for _, role in left} - {IGNORED}
    had_sequences = bool(case.files.sequences)
    if not roles or (had_sequences and roles == {MASK}):
        return None
    clues = tuple(c for c in case.files.clues if c.source.path not in lost)
    return replace(case, files=replace(case.files, assignments=left, clues=clues))
