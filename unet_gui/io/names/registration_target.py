"""Names of registered scans, which name a target as well as the scan itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.io.names.name_tokens import word_spans
from unet_gui.io.names.sequence_evidence import NEVER_TARGETS, Kind

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.io.names.name_tokens import Token

_BIDS_SPACE = re.compile(r"(?:^|_)space-([^\W_]+)", re.IGNORECASE)
_NEAR = 3  # words behind a link that may name its target
_SURE_LINKS = {"to", "into", "onto", "in", "on"}  # never in front of the scan itself
_OF_SCANS = {Kind.FLAIR, Kind.T1, Kind.T2, Kind.OTHER, Kind.CONTRAST, Kind.PLAIN}


class NameSplit(NamedTuple):
    """The words about a scan, and those about the target of its registration.

    Attributes
    ----------
    is_clear : bool
        Whether no other reading is as likely.
    """

    scan: list[Token]
    target: list[Token]
    is_clear: bool = True


def split_at_target(tokens: list[Token], name: str) -> NameSplit:
    """Split a name at a word such as ``to`` between two sequences."""
    by_bids = _bids_split(tokens, name)
    if by_bids is not None:
        return by_bids
    for i in range(len(tokens)):
        behind = tokens[i + 1 : i + 1 + _NEAR]
        may_end = any(t.is_family and t.text not in NEVER_TARGETS for t in behind)
        if may_end and _is_link(tokens, i) and _has_family(tokens[:i]):
            is_clear = _is_clear(tokens, i) and not _may_be_target(tokens[:i])
            return NameSplit(tokens[:i], tokens[i:], is_clear)
    return NameSplit(tokens, [], not _may_be_target(tokens))


def _has_family(tokens: Sequence[Token]) -> bool:
    return any(token.is_family for token in tokens)


def _is_link(tokens: list[Token], i: int) -> bool:
    if tokens[i].text == "space":  # or the sequence of Siemens
        return any(token.is_family for token in tokens[i + 1 : i + 2])
    if tokens[i].text != "2":
        return tokens[i].kind is Kind.LINK
    is_between = 0 < i < len(tokens) - 1
    return is_between and tokens[i - 1].kind in _OF_SCANS and tokens[i + 1].is_family


def _bids_split(tokens: list[Token], name: str) -> NameSplit | None:
    """Split by an entity such as ``space-T1w``, which stands anywhere in the name."""
    match = _BIDS_SPACE.search(name)
    if match is None:
        return None
    starts = [start for start, _ in word_spans(name)]
    number = starts.index(match.start(1))
    target = [t for t in tokens if t.word in {number - 1, number}]
    scan = [t for t in tokens if t not in target]
    if not _has_family(target):
        return None
    if not _has_family(scan):
        return NameSplit(tokens, [], is_clear=False)
    return NameSplit(scan, target, not _is_space_of_siemens(scan, target))


def _is_space_of_siemens(scan: list[Token], target: list[Token]) -> bool:
    """Whether ``space`` may be the sequence of Siemens, as in ``t2_space_flair``."""
    families = [token.text for token in scan if token.is_family]
    return families == ["t2"] and any(t.kind is Kind.FLAIR for t in target)


def _is_clear(tokens: list[Token], i: int) -> bool:
    scan, target = tokens[:i], tokens[i:]
    own = {t.kind for t in scan if t.is_family}
    others = {t.kind for t in target if t.is_family} - own
    if len(others) > 1 and others != {Kind.T2, Kind.FLAIR}:
        return False
    is_separate = tokens[i - 1].word != tokens[i].word
    if tokens[i].text in {"space", "2"} and is_separate and own == {Kind.T2}:
        return Kind.FLAIR not in others
    has_late_contrast = any(t.kind in {Kind.CONTRAST, Kind.PLAIN} for t in target)
    return not has_late_contrast or own != {Kind.T1} or Kind.T1 in _kinds(target)


def _kinds(tokens: Sequence[Token]) -> set[Kind | None]:
    return {token.kind for token in tokens if token.is_family}


def _may_be_target(tokens: list[Token]) -> bool:
    """Whether the first of several sequences follows a link, or ``space`` the last.

    So it does in ``in_T1_FLAIR`` and in ``T2_FLAIR_space``, and the only one does in
    ``X_to_T1``, which may be any scan.
    """
    places = [i for i, token in enumerate(tokens) if token.is_family]
    if len(_kinds(tokens)) < 2:
        return bool(places) and _follows_unknown(tokens, places[0])
    before = tokens[places[0] - 1 : places[0]]
    after = tokens[places[-1] + 1 : places[-1] + 2]
    follows = any(t.kind is Kind.LINK and t.text != "space" for t in before)
    return follows or any(t.text == "space" for t in after)


def _follows_unknown(tokens: list[Token], place: int) -> bool:
    """Whether a word such as ``to`` stands between unknown words and a sequence."""
    if place < 2 or tokens[place - 1].text not in _SURE_LINKS:
        return False
    return any(t.evidence is None and not t.text.isdecimal() for t in tokens[:place])
