"""The sequence of each series of a study, by all the clues in its headers."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, joined, template
from unet_gui.io.dicom.derived_signs import derived_sign
from unet_gui.io.dicom.sequence_clues import (
    AGENT,
    AGENT_ELSEWHERE,
    AHEAD,
    CLUES,
    DERIVED,
    DOUBTFUL_WORDS,
    ENOUGH,
    FIRST_OF_TWO,
    NO_AGENT,
    OTHER,
    PROTOCOL_SHARE,
    SECOND_OF_TWO,
    SURE,
    WORDS,
    WORDS_OF_CONTRAST,
    WORDS_OF_NONE,
)
from unet_gui.io.names.name_tokens import tokens_of
from unet_gui.io.names.sequence_evidence import Kind
from unet_gui.io.names.sequence_guess import guess_sequence

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.io.dicom.frames import Header

_PHILIPS_PREFIX = re.compile(r"(?<![^\W_])s(?=T[12])")
_NO_AGENTS = frozenset(("no", "none", "non", "n", "keine", "kein", "ohne", "without"))
_SAME = 0.05  # of a parameter of two acquisitions with the same ones


class Clue(NamedTuple):
    """A clue in words, with its weight."""

    text: str
    weight: float

    @property
    def weighed(self) -> Text:
        """The clue with its weight."""
        return Text("{clue} ({weight:+.2g})", clue=self.text, weight=self.weight)


@dataclass(frozen=True, slots=True)
class SeriesGuess:
    """The sequence that the headers of a series speak for.

    Attributes
    ----------
    sequence : MriSequence or None
        None if it is none of the four, or a question is open.
    clues : tuple of Clue
        Those that speak for it, or for what is asked about.
    asked : tuple of MriSequence
        What it may be, the likeliest first; empty if that is decided.
    derived : str
        The sign that it was computed from scans; empty without any.
    """

    sequence: MriSequence | None
    clues: tuple[Clue, ...] = ()
    asked: tuple[MriSequence, ...] = ()
    derived: str = ""

    @property
    def clue(self) -> str:
        """The clues in words, each with its weight."""
        return joined(", ", (clue.weighed for clue in self.clues)) if self.clues else ""


def guess_series(headers: Sequence[Header]) -> list[SeriesGuess]:
    """Guess the sequence of each series of one examination.

    Parameters
    ----------
    headers : sequence of Header
        The first header of each series that may be a scan.
    """
    families = [_family(header) for header in headers]
    t1 = [
        header
        for header, guess in zip(headers, families, strict=True)
        if guess.sequence is MriSequence.T1W
    ]
    guesses = [
        _with_contrast(header, guess, t1, headers)
        if guess.sequence is MriSequence.T1W
        else guess
        for header, guess in zip(headers, families, strict=True)
    ]
    return list(map(_doubted_if_derived, headers, guesses))


def _doubted_if_derived(header: Header, guess: SeriesGuess) -> SeriesGuess:
    """Return a question where a series may be computed from the scan that it names."""
    sign = None if guess.sequence is None else derived_sign(header)
    if guess.sequence is None or sign is None:
        return guess
    clues = (Clue(sign, -DERIVED), *guess.clues)
    return SeriesGuess(None, clues, (guess.sequence,), sign)


def _family(header: Header) -> SeriesGuess:
    """Return FLAIR, T1w or T2w by the sum of weights, regardless of contrast."""
    told: dict[str, list[Clue]] = defaultdict(list)
    sums: dict[str, float] = defaultdict(float)
    for name, clue in _word_clues(header):
        told[name].append(clue)
        sums[name] += clue.weight
    for rule in CLUES:
        if not rule.holds(header):
            continue
        for name, weight in rule.weights.items():
            sums[name] += weight
            if weight > 0:
                told[name].append(Clue(rule.told(header), weight))
    if not told:
        return SeriesGuess(None)
    best, *others = sorted(told, key=lambda name: -sums[name])
    rivals = [name for name in others if sums[best] - sums[name] < AHEAD]
    if sums[best] >= SURE and not rivals:
        sequence = None if best == OTHER else MriSequence(best)
        return SeriesGuess(sequence, tuple(told[best]))
    names = [name for name in (best, *rivals) if name != OTHER and sums[name] > 0]
    clues = tuple(clue for name in names for clue in told[name])
    return SeriesGuess(None, clues, tuple(MriSequence(name) for name in names))


def _word_clues(header: Header) -> list[tuple[str, Clue]]:
    """Return what description and protocol say; the latter alone weighs in full."""
    found = []
    share = 1.0
    for title, text in (
        (template("description {words}"), header.description),
        (template("protocol {words}"), header.protocol),
    ):
        name, certainty, words = _words_of(text)
        if name is not None:
            weight = WORDS * certainty * share
            found.append((name, Clue(Text(title, words=words), weight)))
            share = PROTOCOL_SHARE
    return found


def _words_of(text: str) -> tuple[str | None, float, str]:
    """Return the family that a text names, its certainty, and the words."""
    guess = guess_sequence(_PHILIPS_PREFIX.sub("", text))
    if guess.sequence is not None:
        is_t1 = guess.sequence in {MriSequence.T1GD, MriSequence.T1W}
        family = MriSequence.T1W if is_t1 else guess.sequence
        certainty = 1.0 if is_t1 and _is_about_contrast(guess.candidates) else None
        return family, certainty or guess.certainty, guess.clue
    others = [token for token in tokens_of(text) if token.kind is Kind.OTHER]
    return (OTHER, 1.0, guess.clue) if others else (None, 0.0, "")


def _is_about_contrast(candidates: Sequence[MriSequence]) -> bool:
    return {*candidates} == {MriSequence.T1GD, MriSequence.T1W}


def _with_contrast(
    header: Header,
    family: SeriesGuess,
    t1: Sequence[Header],
    study: Sequence[Header],
) -> SeriesGuess:
    """Return T1Gd or T1w; a question if clues disagree or are too few."""
    with_agent = _contrast_clues(header, t1)
    without = _plain_clues(header, t1, study)
    points = sum(clue.weight for clue in with_agent)
    against = sum(clue.weight for clue in without)
    both = (*family.clues, *with_agent, *without)
    if points and against:
        order = (MriSequence.T1GD, MriSequence.T1W)
        return SeriesGuess(None, both, order if points >= against else order[::-1])
    if 0 < points < ENOUGH:
        return SeriesGuess(None, both, (MriSequence.T1GD, MriSequence.T1W))
    return SeriesGuess(MriSequence.T1GD if points else MriSequence.T1W, both)


def _contrast_clues(header: Header, t1: Sequence[Header]) -> list[Clue]:
    found: list[Clue] = []
    for title, text in (
        (template("words {words}"), header.description),
        (template("protocol {words}"), header.protocol),
    ):
        guess = guess_sequence(_PHILIPS_PREFIX.sub("", text))
        if guess.sequence is MriSequence.T1GD and not found:
            weight = WORDS_OF_CONTRAST if guess.is_certain else DOUBTFUL_WORDS
            found.append(Clue(Text(title, words=guess.clue), weight))
    if _states_agent(header):
        found.append(Clue(Text("a contrast agent is stated"), AGENT))
    if any(_is_repeat(header, other) for other in t1):
        found.append(
            Clue(Text("the same parameters were acquired before it"), SECOND_OF_TWO)
        )
    return found


def _plain_clues(
    header: Header, t1: Sequence[Header], study: Sequence[Header]
) -> list[Clue]:
    found = []
    guess = guess_sequence(_PHILIPS_PREFIX.sub("", header.description))
    is_t1 = guess.sequence is MriSequence.T1W
    if is_t1 and _is_about_contrast(guess.candidates):
        found.append(Clue(Text("words {words}", words=guess.clue), WORDS_OF_NONE))
    if header.contrast_agent and not _states_agent(header):
        found.append(Clue(Text("the header states no contrast agent"), NO_AGENT))
    elif not header.contrast_agent and any(_states_agent(h) for h in study):
        found.append(Clue(Text("only other series state an agent"), AGENT_ELSEWHERE))
    if any(_is_repeat(other, header) for other in t1):
        found.append(
            Clue(Text("the same parameters were acquired again"), FIRST_OF_TWO)
        )
    return found


def _states_agent(header: Header) -> bool:
    words = re.findall(r"[^\W\d_]+", header.contrast_agent.lower())
    return bool(header.contrast_agent) and not (words and words[0] in _NO_AGENTS)


def _is_repeat(later: Header, earlier: Header) -> bool:
    """Whether a series has the parameters of another one that was acquired before."""
    if later is earlier or later.time_s is None or earlier.time_s is None:
        return False
    if later.series_uid == earlier.series_uid or later.time_s <= earlier.time_s:
        return False
    pairs = (
        (later.repetition_ms, earlier.repetition_ms),
        (later.echo_ms, earlier.echo_ms),
        (later.inversion_ms, earlier.inversion_ms),
        (later.flip_deg, earlier.flip_deg),
    )
    is_stated = later.echo_ms is not None and later.repetition_ms is not None
    is_one_kind = (later.scanning, later.acquisition_kind) == (
        earlier.scanning,
        earlier.acquisition_kind,
    )
    return is_stated and is_one_kind and all(_is_close(*pair) for pair in pairs)


def _is_close(a: float | None, b: float | None) -> bool:
    if a is None or b is None:
        return a is b
    return abs(a - b) <= _SAME * max(abs(a), abs(b))
