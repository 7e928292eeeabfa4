"""Words about contrast that the files of a folder share, and so tell less."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.sequences import MriSequence
from unet_gui.io.names.sequence_evidence import Kind
from unet_gui.io.names.sequence_guess import (
    NO_SHARED_WORDS,
    SharedWords,
    guess_sequence,
    meant_tokens,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

_WITHOUT_AGENT = {MriSequence.FLAIR, MriSequence.T2W}


def shared_words(names: Iterable[str]) -> SharedWords:
    """Return the words that tell less because scans of other kinds have them, too.

    In a folder with ``post_FLAIR``, ``post`` may be a time after an operation. If all
    names have it, and one is contrast-enhanced without it, it says nothing.
    """
    said = [(name, _short_words(name)) for name in names]
    if not any(words for _, words in said):
        return NO_SHARED_WORDS
    guessed = [(guess_sequence(name), name, words) for name, words in said]
    scans = [g for g in guessed if g[0].sequence is not None]
    if not scans:
        return NO_SHARED_WORDS
    doubtful = {
        word
        for guess, _, words in scans
        if guess.sequence in _WITHOUT_AGENT
        for word in words
    }
    common = frozenset.intersection(*(frozenset(words) for _, _, words in scans))
    if len(scans) < 2 or not common:
        return SharedWords(frozenset(doubtful))
    without = SharedWords(frozenset(doubtful), common)
    again = (guess_sequence(name, without) for _, name, _ in scans)
    is_noise = any(g.is_certain and g.sequence is MriSequence.T1GD for g in again)
    return without if is_noise else SharedWords(frozenset(doubtful))


def _short_words(name: str) -> set[str]:
    """Return the words about contrast in a name that may mean something else."""
    return {
        token.text
        for token in meant_tokens(name)
        if token.evidence is not None
        and token.evidence.is_short
        and token.kind in {Kind.CONTRAST, Kind.PLAIN}
    }
