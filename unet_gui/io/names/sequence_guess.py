"""The sequence that a name speaks for, by all the evidence in it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import TYPE_CHECKING

from unet_gui.core.sequences import MriSequence
from unet_gui.io.names.contrast_guess import guess_contrast, negated, with_and_without
from unet_gui.io.names.derived_words import derived_words
from unet_gui.io.names.name_tokens import spelled_words, tokens_of
from unet_gui.io.names.registration_target import split_at_target
from unet_gui.io.names.sequence_evidence import (
    CERTAIN,
    ENTITIES,
    GRADIENT_ECHO,
    PHRASES,
    TIMES,
    Kind,
)

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable

    from unet_gui.io.names.name_tokens import Token
    from unet_gui.io.names.registration_target import NameSplit

_DOUBTFUL, _CONTRADICTED, _OUTWEIGHED = 0.4, 0.3, 0.7
_NEAR = 4  # places between T2 and FLAIR that belong together, at most
_CLEARLY_MORE = 0.3
_SURELY = 0.9
_SEQUENCES = {
    Kind.FLAIR: MriSequence.FLAIR,
    Kind.T1: MriSequence.T1W,
    Kind.T2: MriSequence.T2W,
}


@dataclass(frozen=True, slots=True)
class SequenceGuess:
    """The sequence that a name speaks for.

    Attributes
    ----------
    sequence : MriSequence or None
        The likeliest one; None if the name speaks for none of the four.
    certainty : float
        From 0 to 1; below `CERTAIN` the guess is a question.
    clue : str
        The words that decided, as the name has them.
    words : frozenset of int
        Numbers of the words about the sequence and about the target of a
        registration; all other words are about the examination.
    candidates : tuple of MriSequence
        The sequences that the words speak for, the likeliest first.
    is_derived : bool
        Whether words speak of an image that is computed from scans, or of another part
        of the body.
    """

    sequence: MriSequence | None = None
    certainty: float = 0.0
    clue: str = ""
    words: frozenset[int] = frozenset()
    candidates: tuple[MriSequence, ...] = ()
    is_derived: bool = False

    @property
    def is_certain(self) -> bool:
        """Whether the guess needs no question."""
        return self.certainty >= CERTAIN


NO_GUESS = SequenceGuess()


@dataclass(frozen=True, slots=True)
class SharedWords:
    """Words about contrast, in lower case, that several files of a folder share.

    Attributes
    ----------
    doubtful : frozenset of str
        Those that files have beside FLAIR or T2.
    meaningless : frozenset of str
        Those that all files have, scans before and after contrast among them.
    """

    doubtful: frozenset[str] = frozenset()
    meaningless: frozenset[str] = frozenset()


NO_SHARED_WORDS = SharedWords()


@lru_cache(maxsize=1 << 14)  # the files of a folder are looked at several times
def guess_sequence(name: str, shared: SharedWords = NO_SHARED_WORDS) -> SequenceGuess:
    """Weigh the words of a name, some of which other files share."""
    split = split_at_target(meant_tokens(name, shared.meaningless), name)
    families = [token for token in split.scan if token.is_family]
    if not families:
        return _contrast_alone(split, name)
    kind, certainty = _family(families, split.scan)
    sequence, contrast = _SEQUENCES.get(kind), None
    if kind is Kind.T1:
        contrast = guess_contrast(split.scan, name, shared.doubtful)
        certainty = min(certainty, contrast.certainty)
        sequence = MriSequence.T1GD if contrast.is_given else MriSequence.T1W
    derived = derived_words(split, name)
    if derived or not split.is_clear:
        certainty = min(certainty, _CONTRADICTED)
    seconds = _second_words(families, split.scan) if sequence is None else []
    told = contrast.tokens if contrast else ()
    decisive = [*families, *told, *derived, *seconds]
    guess = _guess(sequence, certainty, decisive, split, name)
    doubted = {t.word for t in decisive if t.text in shared.doubtful}
    kept = doubted - {token.word for token in families}
    candidates = [
        guess.sequence,
        *(_SEQUENCES.get(t.kind or Kind.OTHER) for t in families),
    ]
    if contrast is not None and contrast.tokens:
        candidates += [MriSequence.T1GD, MriSequence.T1W]
    return replace(
        guess,
        words=guess.words - kept,
        candidates=tuple(dict.fromkeys(c for c in candidates if c is not None)),
        is_derived=bool(derived),
    )


def _second_words(families: list[Token], scan: list[Token]) -> list[Token]:
    """Return the second words of what two words name, such as the map of ``T1 map``."""
    firsts = {token.word: token.text for token in families}
    return [t for t in scan if (firsts.get(t.word - 1, ""), t.text) in PHRASES]


def meant_tokens(name: str, meaningless: Collection[str] = ()) -> list[Token]:
    """Return the words of a name with their evidence as far as it is meant.

    Times such as pre-op, those of BIDS such as ``ses-post``, and names of patients are
    no evidence, and neither are the words in `meaningless`.
    """
    tokens = tokens_of(name)
    kinds = [*(token.kind for token in tokens), None][1:]
    before = ["", *(token.text for token in tokens)]
    meant = [
        token._replace(evidence=None)
        if token.text in meaningless
        or (token.text in TIMES and after is Kind.TIME)
        or (previous in ENTITIES and _may_be_a_name(token))
        else token
        for token, previous, after in zip(tokens, before, kinds, strict=False)
    ]
    return with_and_without(meant)


def _may_be_a_name(token: Token) -> bool:
    return token.weight < (_SURELY if token.is_family else 1.0)


def _contrast_alone(split: NameSplit, name: str) -> SequenceGuess:
    """Return the question about a name with words for contrast and no sequence."""
    denied = negated(split.scan)
    said = [
        token
        for i, token in enumerate(split.scan)
        if token.kind is Kind.CONTRAST and i not in denied and token.weight >= CERTAIN
    ]
    if not said:
        return NO_GUESS
    guess = _guess(MriSequence.T1GD, _DOUBTFUL, said, split, name)
    return replace(guess, candidates=(MriSequence.T1GD,))


def _family(families: list[Token], scan: list[Token]) -> tuple[Kind, float]:
    """Return the kind of the scan, and the certainty."""
    weights: dict[Kind, float] = {}
    for token in families:
        kind = token.kind or Kind.OTHER
        weights[kind] = max(token.weight, weights.get(kind, 0.0))
    last = families[-1].kind or Kind.OTHER
    if weights.keys() == {Kind.T2}:
        is_t2_star = any(token.text in GRADIENT_ECHO for token in scan)
        return last, _DOUBTFUL if is_t2_star else weights[last]
    if len(weights) == 1:
        return last, weights[last]
    if weights.keys() == {Kind.T2, Kind.FLAIR}:
        is_one = _belong_together(scan, Kind.T2, Kind.FLAIR)
        is_one &= families[0].kind is Kind.T2 or weights[Kind.FLAIR] >= _SURELY
        return Kind.FLAIR, weights[Kind.FLAIR] if is_one else _CONTRADICTED
    if weights.keys() == {Kind.T1, Kind.FLAIR} and _is_t1_flair(scan):
        return Kind.T1, _OUTWEIGHED  # T1 FLAIR of GE, T1 TIRM of Siemens
    return _heaviest(weights, last)


def _heaviest(weights: dict[Kind, float], last: Kind) -> tuple[Kind, float]:
    """Return the kind that clearly outweighs the others, else the last as a question.

    A name usually ends in its sequence.
    """
    first, second = sorted(weights, key=lambda kind: weights[kind], reverse=True)[:2]
    if weights[first] - weights[second] >= _CLEARLY_MORE:
        return first, _OUTWEIGHED
    return last, _CONTRADICTED


def _belong_together(scan: list[Token], kind: Kind, other: Kind) -> bool:
    """Whether each word of one kind has one of the other kind near it.

    Only known words and numbers may stand between.
    """
    places = [i for i, token in enumerate(scan) if token.kind is other]
    return all(
        any(_are_near(scan, place, i) for place in places)
        for i, token in enumerate(scan)
        if token.kind is kind
    )


def _are_near(scan: list[Token], place: int, other: int) -> bool:
    between = scan[min(place, other) + 1 : max(place, other)]
    is_known = all(token.evidence or token.text.isdecimal() for token in between)
    return is_known and len(between) < _NEAR


def _is_t1_flair(scan: list[Token]) -> bool:
    """Whether each FLAIR follows T1, with none but known words between."""
    is_after_t1 = False
    for token in scan:
        if token.kind is Kind.FLAIR and not is_after_t1:
            return False
        if token.kind is Kind.T1:
            is_after_t1 = token.text.startswith("t1")
        elif token.evidence is None:
            is_after_t1 = False
    return True


def _guess(
    sequence: MriSequence | None,
    certainty: float,
    decisive: Iterable[Token],
    split: NameSplit,
    name: str,
) -> SequenceGuess:
    """Return the guess with the words that decided, in the order of the name."""
    spelled = spelled_words(name)
    numbers = sorted({token.word for token in decisive})
    clue = " + ".join(dict.fromkeys(spelled[number] for number in numbers))
    if sequence is None:
        return SequenceGuess(None, certainty, clue)
    places = {i for i, t in enumerate(split.scan) if t.is_family}
    about = {
        t.word
        for i, t in enumerate(split.scan)
        if (t.kind is Kind.PROTOCOL and t.evidence and not t.evidence.is_short)
        or (t.kind is Kind.LINK and places and i > min(places))
    }
    target = {token.word for token in split.target if token.evidence is not None}
    words = frozenset({*numbers, *about, *target})
    return SequenceGuess(sequence, certainty, clue, words)
