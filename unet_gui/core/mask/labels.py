"""The tumour classes, and the label schemes that files use for them.

Inside the program, label maps have the values of the Medical Segmentation Decathlon:
1 edema, 2 non-enhancing, 3 enhancing. Other data sets encode the same classes with
other values, which their label schemes define.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterable

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
        return Text(self.name.capitalize().replace("_", "-"))


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
    return known.get(name) or Text(name.replace("_", " ").capitalize())


_LAST_CLASS = int(max(TumourClass))  # NumPy compares plain ints without a wider type
CAVITY = 253  # a resection cavity in label maps: shown and named, never tumour
CAVITY_TITLE = Text("Resection cavity")


def is_tumour(labels: npt.NDArray[np.uint8]) -> npt.NDArray[np.bool_]:
    """Return the voxels of tumour in labels of any shape.

    A cavity is not tumour, nor are the values that a label scheme does not have.
    """
    found: npt.NDArray[np.bool_] = (labels != 0) & (labels <= _LAST_CLASS)
    return found


@dataclass(frozen=True, slots=True)
class LabelScheme:
    """The values of the tumour classes in a family of files.

    Values outside the scheme are kept, or swapped with a value of the scheme, so that
    two values never become one.

    Attributes
    ----------
    also : mapping of int to TumourClass
        Further values in files that belong to a class, such as cysts. They are not
        kept apart, so that such files cannot be written back from a label map.
    cavity : int or None
        The value of the resection cavity.
    region : str or None
        The region of `REGIONS` that the only value of the scheme stands for.
    needs : frozenset of int
        A mask without a hint has this scheme only if it holds all of these values.
    other : frozenset of int
        Values that are known to mark no tumour.
    titles : mapping of TumourClass to str
        The names of classes that mean something wider than usual.
    """

    id: str
    title: str
    values: dict[TumourClass, int]
    also: dict[int, TumourClass] = field(default_factory=dict)
    cavity: int | None = None
    region: str | None = None
    needs: frozenset[int] = frozenset()
    other: frozenset[int] = frozenset()
    titles: dict[TumourClass, str] = field(default_factory=dict)

    @property
    def all_values(self) -> frozenset[int]:
        """Every value that has a meaning in a file of the scheme, except 0."""
        cavity = () if self.cavity is None else (self.cavity,)
        return frozenset((*self.values.values(), *self.also, *cavity, *self.other))

    @property
    def is_complete(self) -> bool:
        """Whether a mask with all three classes can be written in the scheme."""
        return set(self.values) == set(TumourClass)

    @property
    def regions(self) -> tuple[str, ...]:
        """The regions that a mask in the scheme tells apart."""
        if self.region is not None:
            return (self.region,)
        return regions_of(self.values)

    def title_of(self, tumour_class: TumourClass) -> str:
        """Return the name of a class in masks of this scheme, shown to the user."""
        if self.region is not None and tumour_class in self.values:
            return region_title(self.region)
        return self.titles.get(tumour_class, tumour_class.title)

    def meaning(self, value: int) -> int | None:
        """Return the internal value of a value in a file, None if it has none."""
        if value in self.also:
            return int(self.also[value])
        if value == self.cavity:
            return CAVITY
        return next((int(c) for c, v in self.values.items() if v == value), None)

    def reading(self, found: Iterable[int]) -> tuple[int | str | None, ...]:
        """Return the meanings of the values that a file holds, for comparison."""
        return tuple(self.region or self.meaning(value) for value in found)

    def encode(self, data: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Convert internal values, an array of any shape, to those of the scheme."""
        return _lookup(self._to_file())[data]

    def decode(self, data: npt.NDArray[np.uint8]) -> npt.NDArray[np.uint8]:
        """Convert values of the scheme, an array of any shape, to internal values."""
        table = _lookup({v: own for own, v in self._to_file().items()})
        for value, tumour_class in self.also.items():
            table[value] = int(tumour_class)
        return table[data]

    def _to_file(self) -> dict[int, int]:
        """Return the file's value of each class.

        Classes that the scheme lacks get the highest free values, which hardly any file
        holds: otherwise its stray values 2 and 3 would be read as those classes.
        """
        mapping = {int(c): v for c, v in self.values.items()}
        if self.cavity is not None:
            mapping[CAVITY] = self.cavity
        lacking = [v for v in (*TumourClass, CAVITY) if v not in mapping]
        unused = (v for v in range(CAVITY - 1, 0, -1) if v not in self.all_values)
        return mapping | dict(zip(map(int, lacking), unused, strict=False))


def _lookup(mapping: dict[int, int]) -> npt.NDArray[np.uint8]:
    """Return a permutation, (256,): as BraTS's 4 becomes 3, a stray 3 becomes 4."""
    sources, targets = set(mapping), set(mapping.values())
    displaced = zip(sorted(targets - sources), sorted(sources - targets), strict=True)
    table = np.arange(256, dtype=np.uint8)
    for source, target in (*mapping.items(), *displaced):
        table[source] = target
    return table


_ED, _NE, _ET = TumourClass.EDEMA, TumourClass.NON_ENHANCING, TumourClass.ENHANCING
# What a mask without all classes tells apart. Without non-enhancing tumour, that is
# part of its edema; without enhancing tumour, its core is the non-enhancing one.
_REGIONS_OF_PARTS: dict[frozenset[TumourClass], tuple[str, ...]] = {
    frozenset(): (),
    frozenset((_ED,)): ("edema",),
    frozenset((_NE,)): ("non_enhancing",),
    frozenset((_ET,)): ("enhancing",),
    frozenset((_ED, _NE)): ("edema", "whole_tumour", "tumour_core"),
    frozenset((_ED, _ET)): ("enhancing", "whole_tumour"),
    frozenset((_NE, _ET)): ("non_enhancing", "enhancing", "tumour_core"),
}


def classes_named(keys: Iterable[str]) -> tuple[TumourClass, ...]:
    """Return the classes among some keys; all classes if there are none."""
    wanted = set(keys)
    return tuple(c for c in TumourClass if c.key in wanted) or tuple(TumourClass)


def told_by(classes: Iterable[TumourClass]) -> tuple[str, ...]:
    """Return the regions that a mask tells, by the classes that it can mark.

    A region is one of them only if all of its classes are, and no class stands for
    more than itself, as it may in a mask of others: see `regions_of`.
    """
    known = set(classes)
    if known == set(TumourClass):
        return tuple(REGIONS)
    return tuple(c.key for c in TumourClass if c in known)


def regions_of(classes: Iterable[TumourClass]) -> tuple[str, ...]:
    """Return the regions that a mask of some of the classes tells apart."""
    told = frozenset(classes)
    return _REGIONS_OF_PARTS.get(told) or tuple(REGIONS if told else ())


MSD = LabelScheme(
    "msd", Text("Decathlon (1 ED, 2 NET, 3 ET)"), {_ED: 1, _NE: 2, _ET: 3}
)
BRATS = LabelScheme(
    "brats", Text("BraTS to 2022 (2 ED, 1 NCR, 4 ET)"), {_NE: 1, _ED: 2, _ET: 4}
)
BRATS2023 = LabelScheme(
    "brats2023", Text("BraTS 2023 (2 ED, 1 NCR, 3 ET)"), {_NE: 1, _ED: 2, _ET: 3}
)
BRATS2024 = LabelScheme(
    "brats2024",
    Text("BraTS after treatment (2 ED, 1 NET, 3 ET, 4 cavity)"),
    {_NE: 1, _ED: 2, _ET: 3},
    cavity=4,
    needs=frozenset({4}),
)
BRATS2015 = LabelScheme(
    "brats2015",
    Text("BraTS to 2015 (2 ED, 1 NCR, 3 NET, 4 ET)"),
    {_NE: 1, _ED: 2, _ET: 4},
    also={3: _NE},
    needs=frozenset({3, 4}),
)
BRATS_PED = LabelScheme(
    "brats_ped",
    Text("BraTS-PED (1 ET, 2 NET, 3 cyst, 4 ED)"),
    {_NE: 2, _ED: 4, _ET: 1},
    also={3: _NE},
)
HD_GLIO = LabelScheme(
    "hd_glio",
    Text("HD-GLIO (1 T2/FLAIR, 2 ET)"),
    {_ED: 1, _ET: 2},
    titles={_ED: Text("T2/FLAIR change")},  # edema and non-enhancing tumour alike
)
BINARY = LabelScheme(
    "binary",
    Text("Whole tumour (1)"),
    {_ED: 1},
    region="whole_tumour",
    needs=frozenset({1}),
)
BINARY_255 = LabelScheme(
    "binary255",
    Text("Whole tumour (255)"),
    {_ED: 255},
    region="whole_tumour",
    needs=frozenset({255}),
)
LABEL_SCHEMES: dict[str, LabelScheme] = {
    s.id: s
    for s in (
        *(MSD, BRATS, BRATS2023, BRATS2024, BRATS2015, BRATS_PED, HD_GLIO),
        *(BINARY, BINARY_255),
    )
}
WRITTEN_SCHEMES: dict[str, LabelScheme] = {
    s.id: s for s in (MSD, BRATS, BRATS2023, BRATS_PED)
}


def possible_schemes(values: Any) -> tuple[LabelScheme, ...]:
    """Return the schemes in which a mask can have these values.

    Parameters
    ----------
    values : iterable of int
        The distinct values of the mask; 0 is background in every scheme.
    """
    found = {int(v) for v in values} - {0}
    return tuple(s for s in LABEL_SCHEMES.values() if s.needs <= found <= s.all_values)
