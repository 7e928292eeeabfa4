"""Signs of the patient's group in the name of an examination."""

from __future__ import annotations

from unet_gui.io.names.examination_words import PATIENTS, examination_words
from unet_gui.io.names.sequence_names import words_of

_LEAST_DIGITS = 3  # of a number behind an unknown word; shorter ones may be of visits


def differing_patients(first: str, second: str) -> tuple[str, str] | None:
    """Return the words for two different patients in two names; None without any.

    The same word stands in front of different numbers, as in ``sub-01_ses-1`` and
    ``sub-02_ses-1``. Numbers of visits are none of patients.
    """
    own, other = _numbers(first), _numbers(second)
    for word in own.keys() & other.keys():
        if own[word].lstrip("0") != other[word].lstrip("0"):
            return word + own[word], word + other[word]
    return None


def _numbers(name: str) -> dict[str, str]:
    found = examination_words(name, " ".join(words_of(name)), name).numbered
    return {
        word: number
        for word, number in found.items()
        if word in PATIENTS or len(number) >= _LEAST_DIGITS
    }
