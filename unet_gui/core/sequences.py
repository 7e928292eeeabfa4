"""The MRI sequences of an examination."""

from __future__ import annotations

from enum import StrEnum


class Sequence(StrEnum):
    """The four sequences of a glioma examination, in the Decathlon's order."""

    FLAIR = "FLAIR"
    T1W = "T1w"
    T1GD = "T1Gd"
    T2W = "T2w"
