"""The classes of a mask as other programs know them: names, colours and codes.

Codes are those of SNOMED CT (SCT) and of the NCI Thesaurus (NCIt), as in the context
groups 7168 and 7169 of DICOM PS3.16.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.mask.labels import (
    CAVITY,
    CAVITY_TITLE,
    TumourClass,
    region_title,
)
from unet_gui.core.mask.palettes import CAVITY_COLOUR, PALETTES

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    import numpy.typing as npt

    from unet_gui.core.image.compositing import Colour

OWN_SCHEME = "99UNETGUI"  # a private coding scheme, for what has no public code


class Code(NamedTuple):
    """A concept of a coding scheme."""

    value: str
    scheme: str
    meaning: str


ABNORMAL = Code("49755003", "SCT", "Morphologically Abnormal Structure")
BRAIN = Code("12738006", "SCT", "Brain")
NEOPLASM = Code("108369006", "SCT", "Neoplasm")
_CODES = {
    TumourClass.EDEMA: Code("79654002", "SCT", "Edema"),
    TumourClass.NON_ENHANCING: Code("C81175", "NCIt", "Non-Enhancing Lesion"),
    TumourClass.ENHANCING: Code("C113842", "NCIt", "Enhancing Lesion"),
}
_CORE_CODE = Code("TUMOUR_CORE", OWN_SCHEME, "Tumour core")
_CAVITY_CODE = Code("CAVITY", OWN_SCHEME, "Resection cavity")


def region_code(region: str) -> Code:
    """Return what a region, such as ``enhancing`` or ``whole_tumour``, is."""
    codes = {c.key: code for c, code in _CODES.items()} | {"tumour_core": _CORE_CODE}
    return codes.get(region, NEOPLASM)


@dataclass(frozen=True, slots=True)
class MaskSegment:
    """One class of a mask, with what other programs need to show it.

    Attributes
    ----------
    key : str
        For names of files, such as ``non_enhancing``.
    title : str
        For people.
    label : int
        The value in label maps.
    """

    key: str
    title: str
    label: int
    colour: Colour
    code: Code

    def mask(self, labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
        """Return where labels, an array of any shape, are of this class."""
        found: npt.NDArray[np.bool_] = labels == np.uint8(self.label)
        return found


def segments_of(
    labels: npt.NDArray[np.uint8],
    region: str | None = None,
    colours: Mapping[TumourClass, Colour] | None = None,
    classes: Collection[TumourClass] = tuple(TumourClass),
) -> tuple[MaskSegment, ...]:
    """Return the classes of a label map, also those of which it has nothing.

    Parameters
    ----------
    labels : (I, J, K) uint8 array
    region : str or None
        The region, such as ``whole_tumour``, that all values stand for, or the class
        that alone is marked.
    colours : mapping or None
        None for the usual ones.
    classes : collection of TumourClass
        Those that are told, if values stand for classes.
    """
    shown = colours or PALETTES["itk_snap"].colours
    single = next((c for c in TumourClass if c.key == region), None)
    if single is not None:
        classes = (single,)
    elif region is not None:
        own, title = _value_of_region(labels), region_title(region)
        whole = MaskSegment(region, title, int(own), shown[own], NEOPLASM)
        return (whole, *_cavities(labels))
    found = [
        MaskSegment(c.key, c.title, int(c), shown[c], _CODES[c])
        for c in TumourClass
        if c in classes
    ]
    return (*found, *_cavities(labels))


def _cavities(labels: npt.NDArray[np.uint8]) -> tuple[MaskSegment, ...]:
    """Return the cavity of a label map, if it has one."""
    if not has_cavity(labels):
        return ()
    return (MaskSegment("cavity", CAVITY_TITLE, CAVITY, CAVITY_COLOUR, _CAVITY_CODE),)


def has_cavity(labels: npt.NDArray[np.uint8]) -> bool:
    """Whether a label map, an array of any shape, has a resection cavity."""
    is_beyond = int(labels.max(initial=0)) > max(TumourClass)  # quick, and rare
    return is_beyond and bool((labels == np.uint8(CAVITY)).any())


def _value_of_region(labels: npt.NDArray[np.uint8]) -> TumourClass:
    """Return the value that stands for a region in a label map.

    It is 1 in the mask of a model, and a class of the region in one from a file.
    """
    present = (c for c in TumourClass if (labels == np.uint8(c)).any())
    return next(present, TumourClass.EDEMA)
