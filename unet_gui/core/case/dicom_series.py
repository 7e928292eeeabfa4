"""Series of a DICOM study as the source of a volume."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum


class Gaps(StrEnum):
    """The treatment of missing and unevenly spaced slices."""

    FILL = "fill"
    KEEP = "keep"
    REFUSE = "refuse"


@dataclass(frozen=True, slots=True)
class SeriesChoices:
    """The choices for making a volume of the slices of a series.

    Attributes
    ----------
    gaps : Gaps
        Whether missing slices are interpolated from their neighbours, or the slices
        are taken as evenly spaced as they are, or the series is not read.
    corrects_tilt : bool
        Whether the slices of a tilted gantry are resampled onto a rectangular grid;
        otherwise they stay as they are, and the affine is sheared.
    """

    gaps: Gaps = Gaps.FILL
    corrects_tilt: bool = True


@dataclass(frozen=True, slots=True)
class SeriesWishes:
    """The user's choices for DICOM studies before anything is known about them.

    Attributes
    ----------
    numbers : tuple of int
        Numbers of the series to take; all others are set aside. Empty takes what
        seems right.
    is_one_case : bool
        Whether all series of a study are one case, whatever they show.
    """

    numbers: tuple[int, ...] = ()
    choices: SeriesChoices = SeriesChoices()
    is_one_case: bool = False


@dataclass(frozen=True, slots=True)
class DicomSeries:
    """One volume, or one series of volumes, of a DICOM study.

    Attributes
    ----------
    id : str
        Tells the series of a study apart and stays the same; it names nobody.
    title : str
        Number and description of the series.
    found : object or None
        What the search found out about it; None for a series of a session file.
    guess : str
        The sequence that its headers speak for; empty for none, or a question.
    aside : str
        Why it is set aside, as the end of a sentence; empty for a scan.
    is_of_child : bool
        Whether the patient is younger than 18 by its headers.
    """

    id: str
    title: str
    choices: SeriesChoices = SeriesChoices()
    found: object = field(default=None, compare=False, repr=False)
    guess: str = field(default="", compare=False)
    aside: str = field(default="", compare=False)
    is_of_child: bool = field(default=False, compare=False)
