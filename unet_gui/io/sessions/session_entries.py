"""The layout of a session file: one dataclass for each kind of entry of its JSON.

Names of fields are those in the file; entries with a default came with later versions.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated, Any

from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.dicom_series import Gaps
from unet_gui.core.case.edited import Progress

# read at run time, when a file is decoded
from unet_gui.core.case.preparation import Step
from unet_gui.core.case.preparation_record import PreparationRecord  # noqa: TC001
from unet_gui.core.case.saved_session import SESSION_FORMAT
from unet_gui.core.constraints import OneOf, Pattern, Range
from unet_gui.core.image.colour_maps import COLOUR_MAPS
from unet_gui.core.image.windowing import Preset
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.class_looks import SavedStyle  # noqa: TC001
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.agreement import AGREEMENT_REGIONS
from unet_gui.core.measuring.annotations import AnnotationKind  # noqa: TC001
from unet_gui.core.measuring.followup.circumstances import Circumstances
from unet_gui.core.measuring.uncertainty import VolumeRange  # noqa: TC001
from unet_gui.core.model.model_spec import ClassSpec  # noqa: TC001

_PlaneName = Annotated[str, OneOf(("axial", "coronal", "sagittal"))]
_Contrast = Annotated[str, OneOf(tuple(preset.value for preset in Preset))]
_LayoutName = Annotated[str, OneOf(tuple(layout.value for layout in Layout))]
_ShownMask = Annotated[str, OneOf(("prediction", "reference", "edited"))]
_Progress = Annotated[str, OneOf(tuple(p.value for p in Progress))]
_MarkedRegion = Annotated[str, OneOf(tuple(REGIONS))]
_OverlayMode = Annotated[str, OneOf(("mask", "probability", "stages", "agreement"))]
_Region = Annotated[str, OneOf(AGREEMENT_REGIONS)]
_Gaps = Annotated[str, OneOf(tuple(gaps.value for gaps in Gaps))]
_PathText = Annotated[str, Pattern(r"[^\0]*", "a path")]
_Day = Annotated[str, Pattern(r"\d{4}-\d{2}-\d{2}", "a date")]
_Finite = Annotated[float, Range()]
_AboveZero = Annotated[float, Range(above=0)]
_NotNegative = Annotated[float, Range(least=0)]
_Flips = Annotated[int, Range(least=1, most=8)]
_Percent = Annotated[float, Range(least=0, most=100)]
_Knee = Annotated[float, Range(above=0, most=0.9)]
_Coordinate = Annotated[float, Range(least=-1e6, most=1e6)]  # no view draws farther
_StepName = Annotated[str, OneOf(tuple(str(step) for step in Step))]
_BrainTool = Annotated[str, OneOf(tuple(tool.value for tool in BrainTool))]
_Row = tuple[_Finite, _Finite, _Finite, _Finite]
_MapName = Annotated[str, OneOf(tuple(COLOUR_MAPS))]


@dataclass(frozen=True, slots=True, kw_only=True)
class FileEntry:
    """A file by its path from the session file's folder, and by its absolute path."""

    path: _PathText | None = None  # none on another drive
    absolute: _PathText | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesEntry:
    """A series of a DICOM study, by what names nobody."""

    id: str
    title: str = ""
    gaps: _Gaps = Gaps.FILL.value
    corrects_tilt: bool = True
    is_of_child: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceEntry(FileEntry):
    """A scan or a mask of a case."""

    role: str
    channel: int | None = None
    series: SeriesEntry | None = None
    clue: str | None = None
    asked: tuple[str, ...] = ()
    is_assumed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SchemeHintEntry:
    """The label scheme that names and folders suggest for the mask of a case."""

    id: str
    clue: str = ""
    is_sure: bool = True
    is_stated: bool = False
    is_of_family: bool = False
    rival: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunEntry:
    """The record of how a mask was predicted, with sentences as in `session_texts`."""

    device: str = ""
    runtime: str = ""
    precision: str = ""
    flips: _Flips = 1
    plan: tuple[Any, ...] = ()
    warnings: tuple[Any, ...] = ()
    model_version: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PredictionEntry(FileEntry):
    """A mask that a model predicted; the file is the mask."""

    model: str = ""
    classes: tuple[str, ...] = ()
    thresholds: tuple[_Finite, ...] = ()
    rule: tuple[ClassSpec, ...] = ()
    least_piece_ml: _NotNegative = 0.0
    keeps_small_classes: bool = False
    flip_ranges: dict[str, VolumeRange] = field(default_factory=dict)
    probabilities: FileEntry | None = None
    seen_as: str | None = None
    preparation: PreparationRecord | None = None
    content_ids: tuple[int, ...] = ()
    run: RunEntry = field(default_factory=RunEntry)


@dataclass(frozen=True, slots=True, kw_only=True)
class EditedEntry(FileEntry):
    """A mask that the user corrected; the file is the mask."""

    region: _MarkedRegion | None = None
    model: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ViewEntry:
    """The views of a case."""

    voxel: tuple[int, int, int]
    sequence: str
    windows: dict[str, tuple[_AboveZero, _Finite]] = field(default_factory=dict)
    knees: dict[str, _Knee] = field(default_factory=dict)  # of windows that have one
    shown_mask: _ShownMask = "prediction"
    overlay_mode: _OverlayMode = "mask"


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparationEntry:
    """The user's choices for the preparation of a case, and how it was done last.

    The motions are those set by hand, as (4, 4) matrices of RAS+ mm.
    """

    steps: tuple[_StepName, ...] | None = None
    fixed: str | None = None
    motions: dict[str, tuple[_Row, _Row, _Row, _Row]] = field(default_factory=dict)
    record: PreparationRecord | None = None
    brain: _BrainTool = BrainTool.NETWORK.value


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotationEntry:
    """A ruler or an angle."""

    kind: AnnotationKind
    plane: _PlaneName
    index: int
    points: tuple[tuple[_Coordinate, _Coordinate, _Coordinate], ...]
    grid_sequence: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEntry:
    """A case; its annotations have the name that earlier versions gave them."""

    name: str
    files: tuple[SourceEntry, ...]
    is_demo: bool = False
    label_scheme: str | None = None
    scheme_hint: SchemeHintEntry | None = None
    is_guessed: bool = False
    is_mask_by_header: bool = False
    is_scheme_chosen: bool = False
    warnings: tuple[Any, ...] = ()  # about the files; sentences as in `session_texts`
    measures: tuple[AnnotationEntry, ...] = ()
    prediction: PredictionEntry | None = None
    edited: EditedEntry | None = None
    progress: _Progress = Progress.NOT_STARTED.value
    preparation: PreparationEntry | None = None
    view: ViewEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationEntry:
    """An examination of a follow-up; `scans` has the files without a mask."""

    name: str
    told: tuple[_MarkedRegion, ...] = ()
    scans: CaseEntry | None = None
    day: _Day | None = None
    circumstances: Circumstances = field(default_factory=Circumstances)
    patient: str = ""
    is_oriented: bool = True
    mask: FileEntry | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class FollowUpEntry:
    """A patient over several examinations."""

    examinations: tuple[ExaminationEntry, ...]
    criteria: str = "rano2"
    aligns: bool = False
    baseline: int = 0
    is_one_patient: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class LayoutEntry:
    """The layout of the views."""

    views: _LayoutName = "planes"
    plane: _PlaneName = "axial"
    links_zoom: bool = False
    maximised: _PlaneName | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionEntry:
    """The whole file."""

    format: int = SESSION_FORMAT
    shown: int = 0
    model: str = ""
    radiological: bool = True
    opacity: _Finite = 0.45
    mask_visible: bool = True
    class_styles: dict[str, SavedStyle] = field(default_factory=dict)
    hidden_classes: tuple[str, ...] = ()
    layout: LayoutEntry | None = None
    colour_maps: dict[str, tuple[_MapName, bool]] = field(default_factory=dict)
    contrast: _Contrast = "automatic"
    percentiles: tuple[_Percent, _Percent] | None = None
    reference_outline: bool = False
    probability_class: str | None = None
    agreement_region: _Region | None = None
    follow_up: FollowUpEntry | None = None
    cases: tuple[CaseEntry, ...]
