"""The meaning of a file's name: a sequence, or a mask."""

from __future__ import annotations

import re
from dataclasses import dataclass

from unet_gui.core.case.case_files import MASK
from unet_gui.core.sequences import MriSequence

_WORDS = {
    MriSequence.FLAIR: ("flair", "t2f", "t2flair", "darkfluid"),
    MriSequence.T1GD: (
        *("t1ce", "t1c", "t1gd", "t1post", "t1km", "ct1", "t1wce", "t1wgd"),
        *("t1gad", "t1contrast", "t1wc", "t1wpost"),
    ),
    MriSequence.T1W: ("t1", "t1w", "t1n", "t1pre", "t1native", "mprage"),
    MriSequence.T2W: ("t2", "t2w"),
}
_BY_WORD = {word: sequence for sequence, words in _WORDS.items() for word in words}
_CONTRAST_WORDS = {"ce", "gd", "gad", "gadolinium"}  # BIDS: sub-1_ce-gad_T1w

# In order of trust: of two masks, the one with the earlier word is taken.
_MASK_WORDS = (
    *("seg", "segmentation", "segm", "label", "labels", "labelmap", "gt"),
    *("groundtruth", "annotation", "annotations", "mask", "masks"),
    *("pred", "prediction"),
)
_WEAK_MASK_WORDS = ("tumor", "tumour", "lesion", "roi")  # only without a sequence
_WORD = re.compile(r"[^\W_]+")
_NNUNET = re.compile(r"(?P<case>.+)_(?P<channel>[0-9]{4})")
_SEPARATORS = " _-.,+()[]"


@dataclass(frozen=True, slots=True)
class NameMeaning:
    """The meaning of a name.

    Attributes
    ----------
    role : str or None
        A sequence or ``mask``; None if the name tells neither.
    prefix : str
        The text before the word that tells the role; all of it without such a word.
    rest : str
        All other words in lower case; equal for the files of one examination.
    """

    role: str | None
    prefix: str
    rest: str


def words_of(name: str) -> list[str]:
    """Return the words of a name in lower case: runs of letters and digits."""
    return [match.group().lower() for match in _WORD.finditer(name)]


def sequence_of_name(name: str) -> MriSequence | None:
    """Return the sequence in a name; None if there is none.

    The last word with a meaning decides, because names end in the sequence. ``t1``
    followed by ``ce``, ``gd``, ``c`` or ``post`` is contrast-enhanced.
    """
    found = _find_sequence(words_of(name))
    return None if found is None else found[0]


def _find_sequence(words: list[str]) -> tuple[MriSequence, int, int] | None:
    """Return the sequence, and the first and last word that name it."""
    for first in range(len(words) - 1, -1, -1):
        pair = "".join(words[first : first + 2])
        if first + 1 < len(words) and pair in _BY_WORD:
            return _BY_WORD[pair], first, first + 1
        if words[first] in _BY_WORD:
            return _refined(_BY_WORD[words[first]], words), first, first
    return None


def _refined(sequence: MriSequence, words: list[str]) -> MriSequence:
    if sequence is MriSequence.T2W and "flair" in words:
        return MriSequence.FLAIR
    if sequence is MriSequence.T1W and _CONTRAST_WORDS & set(words):
        return MriSequence.T1GD
    return sequence


def meaning_of_name(stem: str) -> NameMeaning:
    """Return the meaning of a file's name without its suffix."""
    words = words_of(stem)
    found = _find_sequence(words)
    hits = [i for i, word in enumerate(words) if word in _MASK_WORDS]
    if not hits and found is None:
        hits = [i for i, word in enumerate(words) if word in _WEAK_MASK_WORDS]
    if hits:
        others = set() if found is None else {found[1], found[2]}
        return _meaning(stem, words, MASK, {*hits, *others})
    if found is not None:
        contrast = _CONTRAST_WORDS if found[0] is MriSequence.T1GD else set()
        said = {i for i, word in enumerate(words) if word in contrast}
        return _meaning(stem, words, str(found[0]), {found[1], found[2], *said})
    return NameMeaning(None, stem, " ".join(words))


def _meaning(stem: str, words: list[str], role: str, meant: set[int]) -> NameMeaning:
    start = [match.start() for match in _WORD.finditer(stem)][min(meant)]
    rest = " ".join(word for i, word in enumerate(words) if i not in meant)
    return NameMeaning(role, strip_separators(stem[:start]), rest)


def mask_trust(stem: str) -> int:
    """Return a rank that is lower for names that are surer to be tumour masks."""
    words = words_of(stem)
    ranks = [rank for rank, word in enumerate(_MASK_WORDS) if word in words]
    return min(ranks, default=len(_MASK_WORDS))


def nnunet_parts(stem: str) -> tuple[str, int] | None:
    """Return case and channel of a name such as ``BRATS_001_0003``, or None."""
    match = _NNUNET.fullmatch(stem)
    if match is None or int(match["channel"]) > 9:
        return None
    return match["case"], int(match["channel"])


def strip_separators(text: str) -> str:
    """Return a name without spaces, dots, dashes and the like at its ends."""
    return text.strip(_SEPARATORS)
