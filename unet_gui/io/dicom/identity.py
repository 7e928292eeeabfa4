"""Free texts of headers without the names, numbers and dates of a patient."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from unet_gui.io.dicom.elements import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

IDENTITY_TAGS = (
    *("PatientName", "PatientID", "OtherPatientIDs", "AccessionNumber", "StudyID"),
    *("PatientBirthDate", "StudyDate", "SeriesDate", "AcquisitionDate"),
    *("ReferringPhysicianName", "PerformingPhysicianName", "OperatorsName"),
)
_LEAST = 3  # letters of a word that can tell somebody apart
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d[-./]?(?:0[1-9]|1[0-2])[-./]?[0-3]\d(?!\d)")
_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = "…"
# words of sequences, which an odd header may have in place of a name
_PLAIN = frozenset(("mri", "brain", "head", "flair", "phantom", "test", "tra", "sag"))


def without_identity(text: str, dataset: Any) -> str:
    """Return a text without dates, and without words of who or what was scanned.

    Parameters
    ----------
    dataset : Dataset
        The header, whose elements of `IDENTITY_TAGS` tell the words.
    """
    if not text:
        return text
    text = _DATE.sub(_LEFT_OUT, text)
    secret = {word for value in _values(dataset) for word in _words(value)}
    secret -= _PLAIN
    if not secret.intersection(_words(text)):
        return text

    def kept(match: re.Match[str]) -> str:
        return _LEFT_OUT if match.group().casefold() in secret else match.group()

    return _WORD.sub(kept, text)


def _values(dataset: Any) -> Iterator[str]:
    for keyword in IDENTITY_TAGS:
        yield str(value_of(dataset, keyword) or "")  # a name is no plain string


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if len(word) >= _LEAST:
            yield word.casefold()
