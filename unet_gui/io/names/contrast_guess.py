"""Evidence in a name for or against a contrast agent in a T1-weighted scan."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.io.names.sequence_evidence import (
    AND,
    CERTAIN,
    INITIALS,
    TIMES,
    WITH,
    WITHOUT,
    Evidence,
    Kind,
)

if TYPE_CHECKING:
    from collections.abc import Collection

    from unet_gui.io.names.name_tokens import Token

_BIDS_AGENT = re.compile(r"(?:^|_)ce-(?!t[12]|fl)[^\W_]", re.IGNORECASE)
_DOUBTFUL, _OUTWEIGHED = 0.4, 0.7
_NEAR = 3  # words in front of the sequence


_EITHER = Evidence(Kind.CONTRAST, _DOUBTFUL, is_short=True)


class ContrastGuess(NamedTuple):
    """Whether a contrast agent was given, the certainty, and the words that tell."""

    is_given: bool
    certainty: float
    tokens: tuple[Token, ...]


def guess_contrast(
    scan: list[Token], name: str, doubtful: Collection[str]
) -> ContrastGuess:
    """Weigh the words about contrast in the name of a T1-weighted scan.

    Words such as pre, without and native beat those for a contrast agent.

    Parameters
    ----------
    doubtful : collection of str
        Words about contrast, in lower case, that other files have beside FLAIR or T2.
    """
    weights = _effective_weights(scan, name, doubtful)
    plain, contrast = _sides(scan)
    used = tuple(t for t in scan if t in plain or t in contrast)
    if not contrast:
        certainty = _DOUBTFUL if _is_denied_by_a_name(scan) else 1.0
        return ContrastGuess(False, certainty, used)
    best = max(contrast, key=lambda t: weights[scan.index(t)])
    weight = weights[scan.index(best)]
    if not plain:
        return ContrastGuess(True, weight, used)
    is_time = any(token.text in TIMES for token in contrast)
    is_joined = any(_is_joined(token, scan) for token in contrast)
    is_beaten = not (is_time or is_joined) and _tells_surely(plain, scan)
    return ContrastGuess(not is_beaten, _OUTWEIGHED if is_beaten else _DOUBTFUL, used)


def with_and_without(tokens: list[Token]) -> list[Token]:
    """Return the words of a name in which *with and without contrast* is a question.

    So the description of an examination says before and after a contrast agent; other
    words of the name may tell which of both a scan is.
    """
    found = list(tokens)
    for first in range(len(tokens) - 1):
        last = first + 1 + (tokens[first + 1].text in AND)
        both = (tokens[first], *tokens[last : last + 1])
        has_with = any(t.text in WITH and t.kind is not Kind.PLAIN for t in both)
        is_both = has_with and any(t.text in WITHOUT for t in both)
        # in T1_w_wo the first letter belongs to T1
        is_weighted = (
            tokens[first].text == "w" and first and tokens[first - 1].is_family
        )
        if not is_both or (is_weighted and last == first + 1):
            continue
        found[first] = tokens[first]._replace(evidence=_EITHER)
        end = (
            last + 1 + any(t.kind is Kind.CONTRAST for t in tokens[last + 1 : last + 2])
        )
        found[first + 1 : end] = [
            token._replace(evidence=None) for token in tokens[first + 1 : end]
        ]
    return found


def negated(scan: list[Token]) -> dict[int, Token]:
    """Return the words that deny those for contrast behind them, by the latter's place.

    A word that is joined to the sequence is denied only by one joined to it.
    """
    found: dict[int, Token] = {}
    denying: Token | None = None
    for i, token in enumerate(scan):
        if token.kind in {Kind.NEGATION, Kind.PLAIN}:
            denying = token
        elif token.kind is not Kind.CONTRAST:
            denying = None
        elif denying is not None and _is_denied(token, denying, scan):
            found[i] = denying
    return found


def _is_denied(token: Token, denying: Token, scan: list[Token]) -> bool:
    if _is_joined(token, scan) and denying.word != token.word:
        return False
    return denying.kind is Kind.NEGATION or token.text != "post"


def _tells_surely(plain: list[Token], scan: list[Token]) -> bool:
    """Whether a word against a contrast agent stands behind T1, or is a long one."""
    first = next(i for i, token in enumerate(scan) if token.kind is Kind.T1)
    places = [scan.index(token) for token in plain]
    return any(
        place > first or (token.evidence is not None and not token.evidence.is_short)
        for token, place in zip(plain, places, strict=True)
    )


def _is_denied_by_a_name(scan: list[Token]) -> bool:
    """Whether a denial in front of the sequence may be a word of another meaning."""
    first = next(i for i, token in enumerate(scan) if token.kind is Kind.T1)
    return any(
        i < first and word.kind is Kind.NEGATION and word.evidence.is_short
        for i, word in negated(scan).items()
        if word.evidence is not None
    )


def _sides(scan: list[Token]) -> tuple[list[Token], list[Token]]:
    """Return the words against a contrast agent, and those for it."""
    denied = negated(scan)
    plain = [
        token for i, token in enumerate(scan) if token.kind is Kind.PLAIN or i in denied
    ]
    contrast = [
        token
        for i, token in enumerate(scan)
        if token.kind is Kind.CONTRAST and i not in denied
    ]
    return plain, contrast


def _effective_weights(
    scan: list[Token], name: str, doubtful: Collection[str]
) -> list[float]:
    """Return the weight of each word, less for initials far from the sequence."""
    first = next(i for i, token in enumerate(scan) if token.kind is Kind.T1)
    is_bids = _BIDS_AGENT.search(name) is not None
    return [
        _weight(i, scan, first, is_doubtful=token.text in doubtful, is_bids=is_bids)
        for i, token in enumerate(scan)
    ]


def _weight(
    i: int, scan: list[Token], first: int, *, is_doubtful: bool, is_bids: bool
) -> float:
    token = scan[i]
    if _is_joined(token, scan) or (is_bids and token.text == "ce"):
        return max(token.weight, CERTAIN)
    if is_doubtful and not _is_beside_contrast(scan, i):
        return min(token.weight, _DOUBTFUL)
    if token.evidence is None or not token.evidence.is_short or i > first:
        return token.weight
    between = scan[i + 1 : first]
    is_near = len(between) <= _NEAR and all(t.evidence is not None for t in between)
    is_clear = is_near and not _may_be_of_the_patient(scan, i)
    return token.weight if is_clear else min(token.weight, _DOUBTFUL)


def _may_be_of_the_patient(scan: list[Token], i: int) -> bool:
    """Whether a word in front of the sequence may be initials, or a time of a patient.

    So may ``post`` in ``P1_post_T1``, but not in ``AX_post_T1`` or ``post_gd_T1``.
    """
    text = scan[i].text
    if text in INITIALS:
        return i not in negated(scan)
    unknown = [t for t in scan[:i] if t.evidence is None and not t.text.isdecimal()]
    return text in TIMES and bool(unknown) and not _is_beside_contrast(scan, i)


def _is_beside_contrast(scan: list[Token], i: int) -> bool:
    """Whether another word for a contrast agent stands beside one, as in post gd."""
    neighbours = [*scan[max(i - 1, 0) : i], *scan[i + 1 : i + 2]]
    return any(token.kind is Kind.CONTRAST for token in neighbours)


def _is_joined(token: Token, scan: list[Token]) -> bool:
    """Whether a word is joined to the sequence, as in t1ce."""
    return any(t.word == token.word and t.kind is Kind.T1 for t in scan)
