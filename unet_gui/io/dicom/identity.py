"""Free texts of headers without the names, numbers and dates of a patient."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from unet_gui.io.dicom.elements import value_of

if TYPE_CHECKING:
    from collections.abc import Iterator

IDENTITY_TAGS = (
    *("PatientName", "PatientID", "OtherPatientIDs", "AccessionNumber", "StudyID"),
    *("ReferringPhysicianName", "PerformingPhysicianName", "OperatorsName"),
)
_LEAST = 3  # letters of a word that can tell somebody apart
_DATE = re.compile(r"(?<!\d)(?:19|20)\d\d[-./]?(?:0[1-9]|1[0-2])[-./]?[0-3]\d(?!\d)")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = "…"
# words of sequences, which an odd header may have in place of a name
_PLAIN = frozenset(("mri", "brain", "head", "flair", "phantom", "test", "tra", "sag"))


def identity_words(dataset: Any) -> frozenset[str]:
    """Return the words of who was scanned, from `IDENTITY_TAGS`."""
    values = (str(value_of(dataset, keyword) or "") for keyword in IDENTITY_TAGS)
    return frozenset(word for value in values for word in _words(value)) - _PLAIN


def without_identity(text: str, secret: frozenset[str]) -> str:
    """Return a text without dates, and without words of who or what was scanned.

    It ends at a control character: in a damaged header, other elements follow there.

    Parameters
    ----------
    secret : set of str
        The words, as of `identity_words`.
    """
    text = _CONTROL.split(text, 1)[0]
    if not text:
        return text
    text = _DATE.sub(_LEFT_OUT, text)
    if not secret.intersection(_words(text)):
        return text

    def kept(match: re.Match[str]) -> str:
        return _LEFT_OUT if match.group().casefold() in secret else match.group()

    return _WORD.sub(kept, text)


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if len(word) >= _LEAST:
            yield word.casefold()
