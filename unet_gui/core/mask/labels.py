"""The tumour classes, and the label schemes that files use for them.

Inside the program, label maps have the values of the Medical Segmentation Decathlon:
1 edema, 2 non-enhancing, 3 enhancing. BraTS encodes the same classes with other
values, which its label schemes define.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    import numpy.typing as npt


class TumourClass(IntEnum):
    """A class of tumour tissue; its value is the one used in label maps."""

    EDEMA = 1
    NON_ENHANCING = 2
    ENHANCING = 3

    @property
    def key(self) -> str:
        """Name in files and JSON, such as ``non_enhancing``."""
        return self.name.lower()

    @property
    def title(self) -> str:
        """Name shown to the user."""
        return self.name.capitalize().replace("_", "-")


REGIONS: dict[str, tuple[TumourClass, ...]] = {
    "edema": (TumourClass.EDEMA,),
    "non_enhancing": (TumourClass.NON_ENHANCING,),
    "enhancing": (TumourClass.ENHANCING,),
    "whole_tumour": tuple(TumourClass),
    "tumour_core": (TumourClass.NON_ENHANCING, TumourClass.ENHANCING),
}


def region_title(name: str) -> str:
    """Return the name of a region shown to the user, such as ``Whole tumour``."""
    known = {c.key: c.title for c in TumourClass}
    return known.get(name, name.replace("_", " ").capitalize())


@dataclass(frozen=True, slots=True)
class LabelScheme:
    """The values of the tumour classes in a family of files.

    Values outside the scheme are kept, or swapped with a value of the scheme, so that
    two values never become one.
    """

    id: str
    title: str
    values: dict[TumourClass, int]

    def encode(self, data: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Convert internal values, an array of any shape, to those of the scheme."""
        return _lookup({int(c): v for c, v in self.values.items()})[data]

    def decode(self, data: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Convert values of the scheme, an array of any shape, to internal values."""
        return _lookup({v: int(c) for c, v in self.values.items()})[data]


def _lookup(mapping: dict[int, int]) -> npt.NDArray[np.uint8]:
    """Return a permutation, (256,): as BraTS's 4 becomes 3, a stray 3 becomes 4."""
    sources, targets = set(mapping), set(mapping.values())
    displaced = zip(sorted(targets - sources), sorted(sources - targets), strict=True)
    table = np.arange(256, dtype=np.uint8)
    for source, target in (*mapping.items(), *displaced):
        table[source] = target
    return table


_ED, _NE, _ET = TumourClass.EDEMA, TumourClass.NON_ENHANCING, TumourClass.ENHANCING
MSD = LabelScheme("msd", "Decathlon (1 ED, 2 NET, 3 ET)", {_ED: 1, _NE: 2, _ET: 3})
BRATS = LabelScheme(
    "brats", "BraTS to 2022 (2 ED, 1 NCR, 4 ET)", {_NE: 1, _ED: 2, _ET: 4}
)
BRATS2023 = LabelScheme(
    "brats2023", "BraTS 2023 (2 ED, 1 NCR, 3 ET)", {_NE: 1, _ED: 2, _ET: 3}
)
LABEL_SCHEMES: dict[str, LabelScheme] = {s.id: s for s in (MSD, BRATS, BRATS2023)}


def possible_schemes(values: Any) -> tuple[LabelScheme, ...]:
    """Return the schemes in which a mask can have these values.

    Parameters
    ----------
    values : iterable of int
        The distinct values of the mask; 0 is background in every scheme.
    """
    found = {int(v) for v in values} - {0}
    return tuple(s for s in LABEL_SCHEMES.values() if found <= set(s.values.values()))
