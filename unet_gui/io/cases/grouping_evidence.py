"""The evidence that files are of one examination, or of several, as one table."""

from __future__ import annotations

from collections import Counter
from enum import Enum
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.case.grids import lie_together
from unet_gui.core.geometry.grid_difference import grid_difference
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, joined, listed, template
from unet_gui.io.images.reading import header_grid
from unet_gui.io.nifti.unfetched import unfetched_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from unet_gui.io.cases.named_files import NamedFile
    from unet_gui.io.names.examination_words import ExaminationWords
    from unet_gui.io.nifti.header_grid import HeaderGrid

ENOUGH = 6  # points; with fewer, files stay separate cases, and a sentence says so
_SEVERAL = 3  # of the four sequences


class Clue(Enum):
    """A clue, the points that it counts, and its words for the user.

    Positive points speak for one examination, negative ones against it. Points of -10
    and less outweigh everything.
    """

    ADDED = (9, template("added to the open case"))
    STUDY = (9, template("one DICOM study"))
    NAMED = (7, template("named together"))
    FOLDER = (4, template("in one folder"))
    NESTED = (4, template("in folders of one file each"))
    SAME_NAME = (3, template("names alike but for series numbers"))
    IDENTIFIER = (3, template("{found} in all names"))
    SEVERAL = (3, template("each sequence once"))
    ONE_GRID = (1, template("on one grid"))
    ONE_PLACE = (0, template("at one place"))
    WORDS = (-1, template("the names differ in {found}"))
    OWN_NUMBERS = (4, template("a different number in each name"))
    SOME = (-3, template("only some names have {found}"))
    SETS = (-4, template("there are {found} sets of names"))
    LOOSE_NUMBER = (-5, template("the names differ in {found}, which may be visits"))
    NUMBER_BEHIND = (-3, template("the names differ in {found}"))
    FOLDERS = (-4, template("the folders are {found}, which tell no sequence"))
    PATIENT = (-10, template("the names suggest several patients: {found}"))
    VISIT = (-10, template("the names suggest several visits: {found}"))
    DATE = (-10, template("the dates differ: {found}"))
    TWICE = (-20, template("{found} more than once"))
    GRID = (-20, "{found}")

    @property
    def points(self) -> int:
        """The points that the clue counts."""
        return int(self.value[0])

    @property
    def text(self) -> str:
        """Its words, with a place for what was found."""
        return str(self.value[1])


class Found(NamedTuple):
    """A clue and what it was found in."""

    clue: Clue
    detail: str = ""

    @property
    def text(self) -> str:
        """The clue in words."""
        return Text(self.clue.text, found=self.detail)


class Evidence(NamedTuple):
    """All clues about some files, weighed."""

    found: tuple[Found, ...]

    @property
    def is_one(self) -> bool:
        """Whether the files are of one examination."""
        return sum(found.clue.points for found in self.found) >= ENOUGH

    @property
    def reasons(self) -> str:
        """The clues for one examination."""
        return joined(", ", (f.text for f in self.found if f.clue.points > 0))

    @property
    def doubts(self) -> str:
        """The clues against it, the strongest first."""
        against = [found for found in self.found if found.clue.points < 0]
        against.sort(key=lambda found: found.clue.points)
        return joined("; ", (found.text for found in against))


def weigh(files: Sequence[NamedFile], place: Clue) -> Evidence:
    """Weigh the evidence that scans are of one examination.

    Headers are read only if the names allow it.

    Parameters
    ----------
    place : Clue
        The place where they were found: `ADDED`, `NAMED`, `FOLDER` or `NESTED`.
    """
    found = [Found(place), *_role_clues(files), *_name_clues(files)]
    sets = [n for n in Counter(f.words.identity for f in files).values() if n > 1]
    if len(sets) > 1:
        found.append(Found(Clue.SETS, str(len(sets))))
    by_names = Evidence(tuple(found))
    if not by_names.is_one:
        return by_names
    return Evidence((*found, _grid_clue([file.path for file in files])))


def _role_clues(files: Sequence[NamedFile]) -> list[Found]:
    roles = [f.role for f in files if f.role in list(MriSequence)]
    twice = [role for role in dict.fromkeys(roles) if roles.count(role) > 1]
    if twice:
        return [Found(Clue.TWICE, listed(map(str, twice)))]
    return [Found(Clue.SEVERAL)] if len(roles) >= _SEVERAL else []


def _name_clues(files: Sequence[NamedFile]) -> list[Found]:
    words = [file.words for file in files]
    every = [*words, *(file.folder_words for file in files)]
    told = [{**w.visits, **w.numbered} for w in words]
    differ = [
        (Clue.PATIENT, _differing(w.numbered for w in every) or _unlike(told)),
        (Clue.SOME, _of_some(told)),
        (Clue.VISIT, _differing(w.visits for w in every)),
        (Clue.DATE, _disjoint([w.dates for w in words])),
        (Clue.LOOSE_NUMBER, _differing(w.loose for w in words)),
        (Clue.FOLDERS, _two_of(file.folder for file in files)),
        (Clue.NUMBER_BEHIND, _differing(w.behind for w in words)),
        (Clue.WORDS, _differing_letters(words)),
    ]
    found = [Found(clue, detail) for clue, detail in differ if detail]
    if len({w.identity for w in words}) == 1:
        found.insert(0, Found(Clue.SAME_NAME))
    loose = {frozenset(w.loose.items()) for w in words if w.loose}
    if len(loose) == len(words) >= _SEVERAL:
        found.insert(0, Found(Clue.OWN_NUMBERS))
    shared = frozenset.intersection(*(w.identifiers for w in words))
    if shared:
        found.insert(0, Found(Clue.IDENTIFIER, max(sorted(shared), key=len)))
    return found


def _differing(numbers: Iterable[Mapping[str, str]]) -> str:
    """Return two different numbers behind one word, such as ``p1 and p2``."""
    first: dict[str, str] = {}
    for mapping in numbers:
        for word, number in mapping.items():
            other = first.setdefault(word, number)
            if other.lstrip("0") != number.lstrip("0"):
                return listed((_joined(word, other), _joined(word, number)))
    return ""


def _unlike(numbers: Sequence[Mapping[str, str]]) -> str:
    """Return what two names tell of patient and visit if it has nothing in common."""
    for one, other in combinations([n for n in numbers if n], 2):
        if not one.items() & other.items():
            return listed((_text(one), _text(other)))
    return ""


def _of_some(numbers: Sequence[Mapping[str, str]]) -> str:
    """Return a number of a patient that some names have, if others have none."""
    having = [n for n in numbers if n]
    return _text(having[0]) if 0 < len(having) < len(numbers) else ""


def _text(numbers: Mapping[str, str]) -> str:
    return _joined(*next(iter(numbers.items())))


def _joined(word: str, number: str) -> str:
    """Return a word with its number, such as ``ses1``, or ``p1 4`` after a digit."""
    return f"{word} {number}" if word[-1:].isdigit() else word + number


def _two_of(folders: Iterable[str]) -> str:
    different = list(dict.fromkeys(folder for folder in folders if folder))
    return listed(different[:2]) if len(different) > 1 else ""


def _disjoint(dates: Sequence[frozenset[str]]) -> str:
    for one, other in combinations([d for d in dates if d], 2):
        if not one & other:
            return listed((min(one), min(other)))
    return ""


def _differing_letters(words: Sequence[ExaminationWords]) -> str:
    for one, other in combinations([w.letters for w in words], 2):
        if one - other and other - one:
            return listed((min(one - other), min(other - one)))
    return ""


def _grid_clue(paths: Sequence[Path]) -> Found:
    """Return what the headers tell about the grids of files.

    Files that cannot be read are not evidence, and neither are 4-D files alone. Scans
    that overlap in the world may be of one examination, whatever their grids.
    """
    there = [path for path in paths if unfetched_text(path) is None]
    grids = [(path, header_grid(path)) for path in there]
    known = [(path, grid) for path, grid in grids if grid is not None]
    for path, grid in known:
        if grid.channels > 1 and len(paths) > 1:
            text = Text(
                "{path} has {count} channels", path=path.name, count=grid.channels
            )
            return Found(Clue.GRID, text)
    first_path, first = known[0] if known else (None, None)
    others = [(p, g) for p, g in known[1:] if first and not _is_same(first, g)]
    if first is None or first_path is None or not others:
        return Found(Clue.ONE_GRID)
    for path, grid in others:
        if not _lie_together(first, grid):
            text = Text(
                "{first} and {path} do not lie at one place ({differs})",
                first=first_path.name,
                path=path.name,
                differs=_difference(first, grid),
            )
            return Found(Clue.GRID, text)
    return Found(Clue.ONE_PLACE)


def _difference(one: HeaderGrid, other: HeaderGrid) -> str | None:
    return grid_difference(one.shape, one.affine, other.shape, other.affine)


def _is_same(one: HeaderGrid, other: HeaderGrid) -> bool:
    return _difference(one, other) is None


def _lie_together(one: HeaderGrid, other: HeaderGrid) -> bool:
    if not (one.is_oriented and other.is_oriented):
        return False
    return lie_together(one.grid, other.grid)
