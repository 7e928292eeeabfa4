"""The choice of the label scheme that the values of a mask are read by."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from unet_gui.core.mask.labels import LABEL_SCHEMES, MSD, LabelScheme, possible_schemes
from unet_gui.io.masks.values import values_text

if TYPE_CHECKING:
    import numpy.typing as npt


class SchemeChoice(NamedTuple):
    """The scheme of a mask, the schemes that its values allow, and warnings."""

    scheme: LabelScheme
    possible: tuple[LabelScheme, ...]
    warnings: tuple[str, ...]


def choose_scheme(
    labels: npt.NDArray[np.uint8], hint: str | None, name: str
) -> SchemeChoice:
    """Choose the scheme that a hint names, else the first that fits the values.

    Parameters
    ----------
    labels : (I, J, K) uint8 array
        Values as the file stores them, in any order of the axes.
    hint : str or None
        Id of a scheme; followed if the values allow it, or allow none.
    name : str
        Name of the file, for the warnings.
    """
    values = np.flatnonzero(np.bincount(labels.ravel(order="K")))
    possible = possible_schemes(values)
    scheme = _chosen(possible, hint)
    found = [int(value) for value in values if value]
    return SchemeChoice(
        scheme, possible, _warnings(name, found, possible, scheme, hint)
    )


def _chosen(possible: tuple[LabelScheme, ...], hint: str | None) -> LabelScheme:
    hinted = LABEL_SCHEMES.get(hint or "")
    if hinted is not None and (hinted in possible or not possible):
        return hinted
    return possible[0] if possible else MSD


def _warnings(
    name: str,
    found: list[int],
    possible: tuple[LabelScheme, ...],
    scheme: LabelScheme,
    hint: str | None,
) -> tuple[str, ...]:
    text = f"{name} holds the value{'s' * (len(found) != 1)} {values_text(found)}"
    if not found or (scheme.id == hint and possible):
        return ()
    if not possible:
        return (f"{text}, which fit no label scheme; read as {scheme.title}.",)
    if hint is not None:
        return (f"{text}, which do not fit {hint}; read as {scheme.title}.",)
    if len(possible) == 1:
        return ()
    titles = " or ".join(other.title for other in possible)
    return (
        f"{text}, which can mean {titles}; read as {scheme.title}, choose the scheme "
        "if that is wrong.",
    )
