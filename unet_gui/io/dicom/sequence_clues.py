"""The table of clues in headers, and the sequence that each speaks for.

Thresholds of times after the readers compared in dicom-sequence-classifier and
dcm2niix (BidsGuess); a T1 is told from a T1Gd by a second table.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, template

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.io.dicom.frames import Header

OTHER = "another sequence"
FLAIR, T1, T2 = MriSequence.FLAIR, MriSequence.T1W, MriSequence.T2W


@dataclass(frozen=True, slots=True)
class HeaderClue:
    """A clue in the header of a series.

    Attributes
    ----------
    text : str
        The clue in words; names in braces are fields of the header.
    weights : mapping of sequence to float
        What it speaks for; a negative weight speaks against it.
    """

    text: str
    weights: Mapping[str, float]
    holds: Callable[[Header], bool]

    def told(self, header: Header) -> Text:
        """Return the clue in words, with the values of a header."""
        values = {
            "te": _number_text(header.echo_ms),
            "tr": _number_text(header.repetition_ms),
            "ti": _number_text(header.inversion_ms),
            "flip": _number_text(header.flip_deg),
            "name": header.sequence_name,
        }
        return Text(self.text, **values)


def _number_text(value: float | None) -> str:
    return "?" if value is None else f"{value:.4g}"


def _te(h: Header, low: float, high: float) -> bool:
    return h.echo_ms is not None and low <= h.echo_ms <= high


def _tr(h: Header, low: float, high: float) -> bool:
    return h.repetition_ms is not None and low <= h.repetition_ms <= high


def _ti(h: Header, low: float, high: float) -> bool:
    return h.inversion_ms is not None and low <= h.inversion_ms <= high


def _is_gradient_echo(h: Header) -> bool:
    return "GR" in h.scanning


def _is_planar(h: Header) -> bool:
    return "EP" in h.scanning


def _has_inversion(h: Header) -> bool:
    return bool(h.inversion_ms) and (h.inversion_ms or 0) > 50


def _named(pattern: str) -> Callable[[Header], bool]:
    found = re.compile(pattern, re.IGNORECASE)
    return lambda h: bool(found.search(h.sequence_name))


def _option(*words: str) -> Callable[[Header], bool]:
    return lambda h: bool(set(words) & {*h.options})


def _kind(*words: str) -> Callable[[Header], bool]:
    return lambda h: bool(set(words) & {*h.image_type})


CLUES: tuple[HeaderClue, ...] = (
    HeaderClue(
        template("TI {ti} ms with TR {tr} ms"),
        {FLAIR: 2.5, T2: -2.0, T1: -1.0},
        lambda h: _ti(h, 1500, 3200) and _tr(h, 3500, 30_000),
    ),
    HeaderClue(
        template("TE {te} ms with TR {tr} ms"),
        {T2: 2.5, T1: -2.0},
        lambda h: (
            _te(h, 65, 500)
            and _tr(h, 1800, 30_000)
            and not _has_inversion(h)
            and not _is_planar(h)
        ),
    ),
    HeaderClue(
        template("spin echo with TE {te} ms and TR {tr} ms"),
        {T1: 2.5, T2: -2.0},
        lambda h: (
            "SE" in h.scanning
            and not _is_planar(h)
            and _te(h, 1, 35)
            and _tr(h, 250, 1300)
        ),
    ),
    HeaderClue(
        template("gradient echo with TE {te} ms, TR {tr} ms and flip angle {flip}"),
        {T1: 2.0, T2: -2.0},
        lambda h: (
            _is_gradient_echo(h)
            and not _is_planar(h)
            and _te(h, 0.5, 10)
            and _tr(h, 2, 600)
            and (h.flip_deg or 0) >= 8
        ),
    ),
    HeaderClue(
        template("TI {ti} ms with TE {te} ms"),
        {T1: 2.0, T2: -2.0, FLAIR: -2.0},
        lambda h: _ti(h, 400, 1400) and _te(h, 0.5, 35),
    ),
    HeaderClue(
        template("long TR {tr} ms with short TE {te} ms (proton density)"),
        {OTHER: 2.0, T1: -1.0, T2: -1.0},
        lambda h: _te(h, 1, 45) and _tr(h, 1800, 30_000) and not _has_inversion(h),
    ),
    HeaderClue(
        template("gradient echo with the long TE {te} ms (T2*)"),
        {OTHER: 2.5, T1: -1.5, T2: -1.5},
        lambda h: _is_gradient_echo(h) and _te(h, 12, 200) and not _is_planar(h),
    ),
    HeaderClue(template("echo planar imaging"), {OTHER: 3.0}, _is_planar),
    HeaderClue(
        template("sequence {name}"), {OTHER: 3.0}, _named(r"^\*?(ep|epfid|epse)[\d_]?")
    ),
    HeaderClue(
        template("sequence {name}"),
        {OTHER: 2.5},
        _named(r"tof|swi|^\*?fi3d|asl|dwi|diff"),
    ),
    HeaderClue(
        template("sequence {name}"), {FLAIR: 2.0}, _named(r"^\*?(spcir|tir)|flair")
    ),
    HeaderClue(
        template("sequence {name}"), {T1: 1.5}, _named(r"^\*?tfl|mprage|bravo|spgr")
    ),
    HeaderClue(
        template("scan option FLAIR"),
        {FLAIR: 2.5},
        _option("FLAIR_GEMS", "T2FLAIR_GEMS"),
    ),
    HeaderClue(template("scan option T1 FLAIR"), {T1: 2.5}, _option("T1FLAIR_GEMS")),
    HeaderClue(
        template("scan option EPI"), {OTHER: 3.0}, _option("EPI_GEMS", "DIFF_GEMS")
    ),
    HeaderClue(template("image type T1"), {T1: 1.5}, _kind("T1")),
    HeaderClue(template("image type T2"), {T2: 1.0}, _kind("T2")),
    HeaderClue(
        template("image type FLUID_ATTENUATED"),
        {FLAIR: 2.5},
        _kind("FLUID_ATTENUATED", "FLAIR"),
    ),
    HeaderClue(
        template("image type of another sequence"),
        {OTHER: 3.0},
        _kind("DIFFUSION", "PERFUSION", "ASL", "T2_STAR", "PROTON_DENSITY", "TOF"),
    ),
    HeaderClue(
        template("phase image"), {OTHER: 3.0}, _kind("P", "PHASE", "PHASE MAP", "SWI")
    ),
)
WORDS = 3.0  # of the description or the protocol, times their certainty
PROTOCOL_SHARE = 0.5  # of the protocol, if there is a description
SURE = 2.0  # the least sum that decides
AHEAD = 1.5  # of the next sequence
DERIVED = 3.0  # against any sequence: the series was computed from scans

# T1Gd against T1w: points for and against a contrast agent.
WORDS_OF_CONTRAST = 2.5
WORDS_OF_NONE = 2.0
DOUBTFUL_WORDS = 1.0
AGENT = 1.5
NO_AGENT = 1.5
AGENT_ELSEWHERE = 1.0  # other series state one, and this one none
SECOND_OF_TWO = 1.0  # the same parameters were acquired twice
FIRST_OF_TWO = 1.0
ENOUGH = 2.0  # one clue of these is not enough, unless it is words
