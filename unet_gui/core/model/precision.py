"""Names of the floating-point types that networks can compute in."""

from __future__ import annotations

from typing import Final

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text

AUTO = "auto"
FLOAT32: Final = "float32"
FLOAT16: Final = "float16"
BFLOAT16: Final = "bfloat16"
# (precision, title) of those that are offered
PRECISIONS = (
    (AUTO, "Automatic"),
    (FLOAT32, "32 bit"),
    (BFLOAT16, "16 bit (bfloat16)"),
)
PRECISION_IDS = tuple(precision for precision, _ in PRECISIONS)
_TITLES = {**dict(PRECISIONS), FLOAT16: "16 bit (float16)"}


def check_precision(precision: str) -> str:
    """Return `precision` if it is one of `PRECISION_IDS`.

    Raises
    ------
    InputError
        If it is something else.
    """
    if precision not in PRECISION_IDS:
        msg = Text(
            "There is no precision {precision!r}; give {known}.",
            precision=precision,
            known=", ".join(PRECISION_IDS),
        )
        raise InputError(msg)
    return precision


def precision_title(precision: str) -> str:
    """Return the name of a precision for the user, such as ``32 bit``."""
    return _TITLES.get(precision, precision)
