"""Objects and series that are not scans of a volume, set aside with a reason."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from unet_gui.core.free_memory import available_bytes
from unet_gui.core.text import Text, template
from unet_gui.io.dicom.placement import placement_of

if TYPE_CHECKING:
    from unet_gui.io.dicom.frames import Header
    from unet_gui.io.dicom.stacks import Stack


class Aside(StrEnum):
    """The reason why a series is set aside."""

    REPORT = "report"
    SEGMENTATION = "segmentation"
    COLOURS = "colours"
    CAPTURE = "capture"
    LOCALIZER = "localizer"
    DRAWN = "drawn"
    PROJECTION = "projection"
    MAP = "map"
    PACKED = "packed"
    FLAT = "flat"
    SCATTERED = "scattered"
    SINGLE = "single"
    UNWANTED = "unwanted"
    VAST = "vast"

    @property
    def text(self) -> Text:
        """The end of a sentence that starts with the series."""
        return Text(_TEXTS[self])

    @property
    def may_be_shown(self) -> bool:
        """Whether it can be opened to look at, if nothing else is there."""
        return self not in {
            Aside.REPORT,
            Aside.SEGMENTATION,
            Aside.COLOURS,
            Aside.SCATTERED,
            Aside.VAST,
        }


_TEXTS = {
    Aside.REPORT: template("is a report or another document without images"),
    Aside.SEGMENTATION: template("is a segmentation"),
    Aside.COLOURS: template("holds colours"),
    Aside.CAPTURE: template("is a screenshot or a scanned page"),
    Aside.LOCALIZER: template("is a localizer"),
    Aside.DRAWN: template("is a region that was drawn, saved as a scan"),
    Aside.PROJECTION: template("is a projection of a scan"),
    Aside.MAP: template("is a map that was computed from scans"),
    Aside.PACKED: template(
        "has its slices as tiles of one picture, and its header does not tell where "
        "they lie"
    ),
    Aside.FLAT: template("has no positions of slices in the patient"),
    Aside.SCATTERED: template("has slices too far from each other for a volume"),
    Aside.SINGLE: template("has one slice only"),
    Aside.VAST: template("claims more pixels than fit into the memory"),
    Aside.UNWANTED: template("is not one of the requested series"),
}

MRI = "MR"
_MODALITY_TITLES = {
    "CT": template("a CT scan"),
    "PT": template("a PET scan"),
    "NM": template("a nuclear scan"),
}
_SEGMENTATION_CLASSES = (
    "1.2.840.10008.5.1.4.1.1.66.4",
    "1.2.840.10008.5.1.4.1.1.66.7",
)
_CAPTURE_CLASS = "1.2.840.10008.5.1.4.1.1.7"
_LOCALIZER_WORDS = frozenset(
    (
        *("localizer", "localiser", "loc", "scout", "aahscout", "survey", "pilot"),
        *("topogram", "scanogram", "3pl", "3plane", "smartbrain", "planscan"),
        *("lokalizer", "lokalisator", "localisateur", "localizador", "plane loc"),
    )
)
_DRAWN_WORDS = frozenset(("roi", "rois", "mask", "seg", "segmentation", "contour"))
_MAP_WORDS = frozenset(
    (
        *("adc", "eadc", "fa", "colfa", "tracew", "trace", "cbf", "cbv", "rcbv", "mtt"),
        *("ttp", "tmax", "relcbf", "relcbv", "relmtt", "relccbv", "pbp", "gbp", "map"),
        *("ktrans", "subtraction", "subtract", "subtracted", "sub", "t1_map", "t1 map"),
        *("t2_map", "t2 map", "t2_star map", "r2 map", "r2_star map", "phase map"),
        *("qmap", "fa map", "perfusion map", "fraction map"),
    )
)
_PROJECTION_WORDS = frozenset(
    ("projection image", "csa mip", "mip", "minip", "mnip", "mip_sag", "mip_tra")
)
_MOST_LOCALIZER_SLICES = 12  # for all directions of a series that has several
_LARGE_BYTES = 1 << 28
_MOST_SPARSE = 3  # places for each slice


def aside_of(header: Header) -> Aside | None:
    """Return why an object holds no scan by its header alone; None if it may."""
    if header.modality == "SEG" or header.sop_class in _SEGMENTATION_CLASSES:
        return Aside.SEGMENTATION
    if not header.has_pixels or header.modality == "RTDOSE":
        return Aside.REPORT
    if header.samples != 1:
        return Aside.COLOURS
    if header.sop_class.startswith(_CAPTURE_CLASS):
        return Aside.CAPTURE
    if "SCREEN SAVE" in header.image_type or header.modality in {"SC", "OT"}:
        return Aside.CAPTURE
    return Aside.VAST if _is_vast(header) else None


def _is_vast(header: Header) -> bool:
    is_large = header.pixel_bytes > _LARGE_BYTES  # asking the system takes time
    return header.claimed > 0 or (is_large and header.pixel_bytes > available_bytes())


def aside_of_stack(stack: Stack) -> Aside | None:
    """Return why a stack of slices is not a scan to segment; None if it is one."""
    reason = aside_of(stack.header)
    if reason is not None:
        return reason
    if _is_localizer(stack):
        return Aside.LOCALIZER
    return _computed(stack.header) or _unplaced(stack)


def _unplaced(stack: Stack) -> Aside | None:
    """Return why slices have no places in a volume; None if they have."""
    if stack.header.is_packed:
        return Aside.PACKED
    if not stack.along_mm:
        return Aside.FLAT
    if is_scattered(stack):
        return Aside.SCATTERED
    return Aside.SINGLE if len(stack.slices) == 1 else None


def modality_text(modality: str) -> Text | None:
    """Return a sentence about images that are not MRI; None for MRI."""
    if modality == MRI:
        return None
    known = _MODALITY_TITLES.get(modality)
    title = Text(known) if known else Text("an image of {modality}", modality=modality)
    if not modality:
        title = Text("an image of no stated kind")
    return Text("is {title}, and the models are for MRI", title=title)


def is_scattered(stack: Stack) -> bool:
    """Whether an even grid would be mostly gaps."""
    places = placement_of(stack).shape[2]
    return places > _MOST_SPARSE * len(stack.slices)


def _is_localizer(stack: Stack) -> bool:
    header = stack.header
    if "LOCALIZER" in header.image_type or "SCOUT" in header.image_type:
        return True
    if _words(header) & _LOCALIZER_WORDS:
        return True
    few = len(stack.slices) * stack.orientations <= _MOST_LOCALIZER_SLICES
    return stack.orientations > 1 and few


def _computed(header: Header) -> Aside | None:
    words = _words(header)
    kinds = {kind.lower() for kind in header.image_type}
    if words & _DRAWN_WORDS:
        return Aside.DRAWN
    parts = {part for kind in kinds for part in re.findall(r"[^\W_]+", kind)}
    if (kinds | parts | words) & _PROJECTION_WORDS:
        return Aside.PROJECTION
    is_derived = "DERIVED" in header.image_type
    if kinds & _MAP_WORDS or (is_derived and words & _MAP_WORDS):
        return Aside.MAP
    return None


def _words(header: Header) -> set[str]:
    return set(re.findall(r"[^\W_]+", header.description.lower()))
