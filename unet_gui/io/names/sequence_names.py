"""The meaning of a file's name: a sequence, or a mask."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.io.names.mask_names import (
    MARKED,
    WEAK_MASK_WORDS,
    is_mask_word,
    qualifiers,
)
from unet_gui.io.names.name_tokens import word_spans
from unet_gui.io.names.sequence_guess import (
    NO_GUESS,
    NO_SHARED_WORDS,
    SequenceGuess,
    SharedWords,
    guess_sequence,
)

if TYPE_CHECKING:
    from collections.abc import Collection


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
    guess : SequenceGuess
        The sequence that the name speaks for. If it is not certain, `role` is None.
    """

    role: str | None
    prefix: str
    rest: str
    guess: SequenceGuess = NO_GUESS


def words_of(name: str) -> list[str]:
    """Return the words of a name in lower case: runs of letters and digits."""
    return [text for _, text in word_spans(name)]


def meaning_of_name(stem: str, shared: SharedWords = NO_SHARED_WORDS) -> NameMeaning:
    """Return the meaning of a file's name without its suffix.

    Parameters
    ----------
    shared : SharedWords
        Words that the other files of its folder have, too.
    """
    words = words_of(stem)
    guess = guess_sequence(stem, shared)
    hits = [i for i, word in enumerate(words) if is_mask_word(word)]
    if not hits and guess.sequence is None:
        hits = [i for i, word in enumerate(words) if word in WEAK_MASK_WORDS]
    elif not hits and words[-1] in MARKED and len(words) - 2 in guess.words:
        hits = [len(words) - 1]  # such as T2_ROI
    if hits:
        meant = {*hits, *qualifiers(words), *guess.words}
        return _meaning(stem, MASK, meant, NO_GUESS)
    if guess.sequence is None:
        return NameMeaning(None, stem, " ".join(words))
    role = str(guess.sequence) if guess.is_certain else None
    return _meaning(stem, role, guess.words, guess)


def _meaning(
    stem: str, role: str | None, meant: Collection[int], guess: SequenceGuess
) -> NameMeaning:
    spans = word_spans(stem)
    prefix = stem[: spans[min(meant)][0]]
    rest = " ".join(word for i, (_, word) in enumerate(spans) if i not in meant)
    return NameMeaning(role, strip_separators(prefix), rest, guess)


def nnunet_parts(stem: str) -> tuple[str, int] | None:
    """Return case and channel of a name such as ``BRATS_001_0003``, or None."""
    match = _NNUNET.fullmatch(stem)
    if match is None or int(match["channel"]) > 9:
        return None
    return match["case"], int(match["channel"])


def strip_separators(text: str) -> str:
    """Return a name without spaces, dots, dashes and the like at its ends."""
    return text.strip(_SEPARATORS)
