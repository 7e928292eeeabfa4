"""The MRI sequences of an examination."""

from __future__ import annotations

from enum import StrEnum


class MriSequence(StrEnum):
    """The four sequences of a glioma examination, in the Decathlon's order."""

    FLAIR = "FLAIR"
    T1W = "T1w"
    T1GD = "T1Gd"
    T2W = "T2w"


_RANKS: dict[str, int] = {name: rank for rank, name in enumerate(MriSequence)}


def display_rank(name: str) -> int:
    """Return the rank of a sequence in lists; unknown sequences come last."""
    return _RANKS.get(name, len(_RANKS))
