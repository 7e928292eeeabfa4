"""Signs in headers that a series was computed from scans and is none itself.

A subtraction has the times, and most of the words, of the T1w that it was made from.
Values of the image type after PS3.3 C.8.13.3.1.1 and as Philips, Siemens and GE write
them; words of the derivation as code 113062 (pixel by pixel subtraction) and the like.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unet_gui.core.text import Text
from unet_gui.io.names.derived_words import derived_words
from unet_gui.io.names.registration_target import split_at_target
from unet_gui.io.names.sequence_guess import meant_tokens

if TYPE_CHECKING:
    from unet_gui.io.dicom.frames import Header

_KINDS = frozenset(
    (
        *("P", "PHASE", "PHASE MAP", "R", "REAL", "I", "IMAGINARY", "MIXED"),
        *("F", "FAT", "OP", "OPP_PHASE", "OUT_PHASE", "FAT_FRACTION", "FF", "B0", "B1"),
        *("SYNTHETIC", "RATIO", "QUANT", "STDDEV", "STD"),
    )
)
_DERIVATION = re.compile(
    r"subtract\w*|difference|projection|\bmip\b|ratio\b|synthe\w*|quotient|"
    r"quantitative|parametric|\bmap\b|relaxometry",
    re.IGNORECASE,
)
_SUBTRACTED = re.compile(r"(?<![^\W_])subs?(?![^\W_])", re.IGNORECASE)


def derived_sign(header: Header) -> Text | None:
    """Return the sign that a series was computed from scans; None without any."""
    words = _words(header.description)
    if words:
        return Text("description {words}", words=words)
    kinds = [kind for kind in header.image_type if kind in _KINDS]
    if kinds:
        return Text("image type {words}", words=kinds[0])
    found = _DERIVATION.search(header.derivation)
    return Text("derivation {words}", words=found.group()) if found else None


def _words(description: str) -> str:
    """Return the words of a description about an image that is derived."""
    split = split_at_target(meant_tokens(description), description)
    tokens = derived_words(split, description)
    found = _SUBTRACTED.search(description)
    if not tokens and found:
        return found.group()
    return " + ".join(dict.fromkeys(token.text for token in tokens))
