"""The scans of the examinations under some paths, each with what is known about it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.case.dicom_series import DicomSeries, SeriesChoices, SeriesWishes
from unet_gui.core.errors import InputError
from unet_gui.core.shown_text import escaped
from unet_gui.core.text import Text, listed
from unet_gui.io.dicom.aside import MRI, Aside, aside_of, aside_of_stack
from unet_gui.io.dicom.segmentations import Segmentation
from unet_gui.io.dicom.series_guess import SeriesGuess, guess_series
from unet_gui.io.dicom.stacks import stacks_of
from unet_gui.io.dicom.study import by_series, search_headers

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from unet_gui.core.progress import Progress
    from unet_gui.io.dicom.frames import Header
    from unet_gui.io.dicom.stacks import Stack
    from unet_gui.io.dicom.stored_objects import StoredObject

_LONGEST_TITLE = 64
_NO_WISHES = SeriesWishes()


@dataclass(frozen=True, slots=True, eq=False)
class DicomScan:
    """A series, or one of the volumes that are in a series.

    Attributes
    ----------
    header : Header
        Of its first slice.
    stack : Stack or None
        Its slices; None if it is set aside without a look at them.
    aside : Aside or None
        Why it is not a scan to segment.
    """

    header: Header
    stack: Stack | None
    aside: Aside | None = None
    guess: SeriesGuess = field(default_factory=lambda: SeriesGuess(None))
    choices: SeriesChoices = field(default_factory=SeriesChoices)

    @property
    def title(self) -> str:
        """The number and description of the series, and the part of it."""
        header = self.header
        number = "" if header.number is None else str(header.number)
        name = header.description or header.protocol or header.modality or "series"
        part = f" ({self.stack.part})" if self.stack and self.stack.part else ""
        title = f"{number} {name}".strip()[:_LONGEST_TITLE]
        return escaped(f"{title}{part}")

    @property
    def segmentation(self) -> Segmentation | None:
        """The segmentation that it is; None for a scan."""
        is_one = self.aside is Aside.SEGMENTATION and bool(self.header.segments)
        return Segmentation(self.header) if is_one else None

    @property
    def series(self) -> DicomSeries:
        """The series as the source of a volume or of a mask."""
        segmentation = self.segmentation
        if segmentation is not None:
            return DicomSeries(
                segmentation.id, self.title, found=segmentation, guess=MASK
            )
        identity = "" if self.stack is None else self.stack.id
        aside = "" if self.aside is None else self.aside.text
        guess = str(self.guess.sequence or "")
        return DicomSeries(
            identity,
            self.title,
            self.choices,
            self.stack,
            guess,
            aside,
            is_of_child=self.header.is_of_child,
        )

    @property
    def objects(self) -> tuple[StoredObject, ...]:
        """The places where its slices are stored, without duplicates."""
        if self.stack is None:
            return (self.header.stored,)
        slices = (each for volume in self.stack.volumes for each in volume)
        return tuple(dict.fromkeys(each.header.stored for each in slices))

    @property
    def is_mri(self) -> bool:
        return self.header.modality == MRI


@dataclass(frozen=True, slots=True, eq=False)
class Examination:
    """The scans of one study of one patient, in the order of their numbers."""

    scans: tuple[DicomScan, ...]


def search_examinations(
    paths: Sequence[Path], wishes: SeriesWishes = _NO_WISHES
) -> Generator[Progress, None, list[Examination]]:
    """Find the examinations that DICOM objects under the paths are of.

    Raises
    ------
    InputError
        As `search_headers`, and if there is DICOM without a series that is wanted.
    """
    headers = yield from search_headers(paths)
    return examinations_of(headers.found, wishes)


def examinations_of(
    headers: Sequence[Header], wishes: SeriesWishes = _NO_WISHES
) -> list[Examination]:
    """Return the scans of each examination, with the sequence of each guessed."""
    found: dict[str, list[DicomScan]] = defaultdict(list)
    for series in by_series(headers):
        scans = (replace(s, choices=wishes.choices) for s in _scans_of(series))
        found[series[0].examination] += scans
    if wishes.numbers:
        found = _wanted(found, wishes.numbers)
    return [Examination(tuple(_guessed(scans))) for scans in found.values()]


def _wanted(
    found: dict[str, list[DicomScan]], numbers: Sequence[int]
) -> dict[str, list[DicomScan]]:
    """Set aside what is not wanted, and take what is, whatever it shows."""
    there = {s.header.number for scans in found.values() for s in scans if s.stack}
    absent = [number for number in numbers if number not in there]
    if found and absent:
        msg = Text(
            "There is no series {number} with images; the study has {there}.",
            number=absent[0],
            there=listed(str(n) for n in sorted(n for n in there if n is not None)),
        )
        raise InputError(msg)
    return {
        name: [replace(scan, aside=_aside_by(scan, numbers)) for scan in scans]
        for name, scans in found.items()
    }


def _aside_by(scan: DicomScan, numbers: Sequence[int]) -> Aside | None:
    if scan.header.number not in numbers:
        return scan.aside or Aside.UNWANTED
    return None if scan.aside is None or scan.aside.may_be_shown else scan.aside


def _scans_of(series: Sequence[Header]) -> list[DicomScan]:
    images = [h for h in series if aside_of(h) in {None, Aside.CAPTURE}]
    scans = []
    if images:
        scans = [DicomScan(s.header, s, aside_of_stack(s)) for s in stacks_of(images)]
    rest = [(aside_of(h), h) for h in series if h not in images]
    masks = [DicomScan(h, None, reason) for reason, h in rest if h.segments]
    others = {reason: h for reason, h in rest if not h.segments}
    documents = [DicomScan(h, None, reason) for reason, h in others.items()]
    return [*scans, *masks, *documents]


def _guessed(scans: Sequence[DicomScan]) -> list[DicomScan]:
    asked = [scan for scan in scans if scan.aside is None and scan.is_mri]
    guesses = guess_series([scan.header for scan in asked])
    by_scan = {id(scan): guess for scan, guess in zip(asked, guesses, strict=True)}
    return [
        replace(scan, guess=by_scan[id(scan)]) if id(scan) in by_scan else scan
        for scan in scans
    ]
