"""Label schemes by their ids, and schemes that a data set states itself."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.mask.labels import (
    BRATS2023,
    BRATS2024,
    CAVITY,
    LABEL_SCHEMES,
    MSD,
    REGIONS,
    LabelScheme,
    TumourClass,
)
from unet_gui.core.text import Text, listed, lowered

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

CAVITY_KEY = "cavity"
OTHER_KEY = "other"  # a value that marks no tumour
_ONLY = ":"  # between the id of a scheme and the classes that a mask of it marks
_CLASSES = {c.key: c for c in TumourClass}
_SHORT = {"edema": "ED", "non_enhancing": "NET", "enhancing": "ET"}


@dataclass(frozen=True, slots=True)
class SchemeHint:
    """A hint at the label scheme of a mask.

    Attributes
    ----------
    id : str
        Of the scheme; see `scheme_of_id`.
    clue : str
        The evidence, such as ``the name BraTS2021_00000``.
    is_sure : bool
        Whether the evidence belongs to this scheme alone.
    is_stated : bool
        Whether the data set, the file or the user states the scheme, instead of a name
        that suggests it.
    is_of_family : bool
        Whether the evidence tells only a family of data sets, which differ in what the
        value 4 means.
    mask : Path or None
        The file that the hint is about; None if that goes without saying.
    rival : str
        Id of another scheme that other evidence, named in `clue`, suggests; empty
        without one.
    """

    id: str
    clue: str = ""
    is_sure: bool = True
    is_stated: bool = False
    mask: Path | None = None
    is_of_family: bool = False
    rival: str = ""


def scheme_of_id(scheme_id: str | None) -> LabelScheme | None:
    """Return a known scheme, or the one that an id of `stated_scheme` spells out.

    An id of `partial_scheme` is understood, too.
    """
    if scheme_id is None or scheme_id in LABEL_SCHEMES:
        return LABEL_SCHEMES.get(scheme_id or "")
    whole, _, keys = scheme_id.partition(_ONLY)
    if keys and whole in LABEL_SCHEMES and set(keys.split(",")) <= set(_CLASSES):
        return partial_scheme(
            LABEL_SCHEMES[whole], [_CLASSES[key] for key in keys.split(",")]
        )
    meanings = {}
    for part in scheme_id.split(","):
        value, _, meaning = part.partition("=")
        if not (value.isdecimal() and 0 < int(value[:4]) < 256):
            return None
        meanings[int(value)] = meaning
    return stated_scheme(meanings)


def partial_scheme(scheme: LabelScheme, classes: Iterable[TumourClass]) -> LabelScheme:
    """Return a scheme of masks by a model that marks only some of the classes.

    Such a mask says nothing about the other classes, rather than that there is none.
    """
    wanted = set(classes)
    values = {c: v for c, v in scheme.values.items() if c in wanted}
    if values == scheme.values:
        return scheme
    keys = [c.key for c in TumourClass if c in values]
    return LabelScheme(
        f"{scheme.id}{_ONLY}{','.join(keys)}",
        Text(
            "{scheme}, only {classes}",
            scheme=scheme.title,
            classes=listed(lowered(c.title) for c in TumourClass if c in values),
        ),
        values,
        {v: c for v, c in scheme.also.items() if c in values},
    )


def scheme_with_cavity(
    scheme: LabelScheme, classes: Iterable[TumourClass]
) -> LabelScheme:
    """Return a scheme like another one, in which a cavity has a value that is told.

    Parameters
    ----------
    scheme : LabelScheme
        Without a value for it; the cavity gets the one that `LabelScheme.encode` gives.
    classes : iterable of TumourClass
        Those that the mask can tell.
    """
    told = tuple(classes)
    if scheme.id == BRATS2023.id and set(told) == set(TumourClass):
        return BRATS2024
    (value,) = scheme.encode(np.array([CAVITY], np.uint8)).tolist()
    meanings = {scheme.values[c]: c.key for c in told}
    return stated_scheme({**meanings, value: CAVITY_KEY}) or scheme


def stated_scheme(meanings: Mapping[int, str]) -> LabelScheme | None:
    """Return the scheme with the given meanings, a known one if it is the same.

    Parameters
    ----------
    meanings : mapping of int to str
        For each value but 0 the key of a class, ``cavity`` or ``other``, or for all
        values that are tumour the name of one region.

    Returns
    -------
    LabelScheme or None
        None if a meaning is unknown, or a region is mixed with others.
    """
    names = set(meanings.values())
    tumour = names - {CAVITY_KEY, OTHER_KEY}
    regions = tumour - set(_CLASSES)
    if not names or regions - set(REGIONS) or (regions and len(tumour) > 1):
        return None
    for scheme in LABEL_SCHEMES.values():
        if _meanings(scheme) == dict(meanings):
            return scheme
    if meanings.items() <= _meanings(MSD).items():  # classes that are in no mask
        return MSD
    return _own_scheme(dict(sorted(meanings.items())))


def parts_of_tumour(meanings: Mapping[int, str]) -> dict[int, str]:
    """Return meanings in which a region beside other values is the rest of it.

    The whole tumour beside its core is edema, and the core beside enhancing tumour is
    what does not enhance. A region beside its own rest stays, which no scheme allows:
    a tumour beside its edema may be its core or any part of that.
    """
    kinds = set(meanings.values()) - {CAVITY_KEY, OTHER_KEY}
    rest = {}
    if len(kinds) > 1 and "edema" not in kinds:
        rest["whole_tumour"] = "edema"
    if len(kinds) > 1 and ("enhancing" in kinds or "non_enhancing" not in kinds):
        rest["tumour_core"] = "non_enhancing"
    return {value: rest.get(m, m) for value, m in meanings.items()}


def meaning_of(scheme: LabelScheme, value: int) -> str | None:
    """Return the meaning of a value, as for `stated_scheme`; None if it has none."""
    return _meanings(scheme).get(value)


def _meanings(scheme: LabelScheme) -> dict[int, str]:
    if scheme.region is not None:
        return dict.fromkeys(scheme.all_values, scheme.region)
    stated = {v: c.key for c, v in scheme.values.items()}
    stated |= {v: c.key for v, c in scheme.also.items()}
    stated |= dict.fromkeys(scheme.other, OTHER_KEY)
    return stated if scheme.cavity is None else {**stated, scheme.cavity: CAVITY_KEY}


def _own_scheme(meanings: dict[int, str]) -> LabelScheme:
    scheme_id = ",".join(f"{value}={meaning}" for value, meaning in meanings.items())
    texts = [f"{v} {_SHORT.get(m, m.replace('_', ' '))}" for v, m in meanings.items()]
    values: dict[TumourClass, int] = {}
    also: dict[int, TumourClass] = {}
    cavities = [v for v, m in meanings.items() if m == CAVITY_KEY]
    other = {v for v, m in meanings.items() if m == OTHER_KEY} | set(cavities[1:])
    region = None
    for value, meaning in meanings.items():
        if meaning in {CAVITY_KEY, OTHER_KEY}:
            continue
        region = None if meaning in _CLASSES else meaning
        own = _CLASSES.get(meaning) or REGIONS[meaning][0]
        if own in values:
            also[value] = own
        else:
            values[own] = value
    title = Text("As stated ({values})", values=", ".join(texts))
    return LabelScheme(
        scheme_id,
        title,
        values,
        also,
        cavities[0] if cavities else None,
        region,
        other=frozenset(other),
    )
