"""The meaning of the label names in dataset.json."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, NamedTuple

from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import MSD
from unet_gui.core.mask.scheme_ids import (
    CAVITY_KEY,
    OTHER_KEY,
    SchemeHint,
    parts_of_tumour,
    stated_scheme,
)
from unet_gui.core.text import Text, template

if TYPE_CHECKING:
    from unet_gui.core.mask.labels import LabelScheme

# In this order: the first pattern that a name holds tells its meaning.
_PATTERNS = (
    (CAVITY_KEY, r"cavit|resect|\brc\b"),
    (OTHER_KEY, r"\b(no|non|not)\W*tumou?r|\b(normal|healthy)\b"),
    ("edema", r"snfh|flair|hyperintens|\bt2\b|\bneh\b"),
    ("non_enhancing", r"\b(no|non|not|un|without)\W*((contrast|gd|gado\w*)\W*)?enh"),
    ("non_enhancing", r"necro|cyst|\b(net|netc|ncr|nec|nt|cc|ncet)\b"),
    ("edema", r"o?edema|\b(ed|ode)\b|infiltr|peritum"),
    ("enhancing", r"enhanc|\b(et|aet|ce|cet|active)\b|t1gd|t1ce|contrast"),
    ("tumour_core", r"\bcore\b|\b(tc|ntc)\b"),
    ("whole_tumour", r"whole|\bwt\b|complete|tumou?r|lesion|gtv|glioma|glioblastoma"),
)
# Names that are none of a tumour, where none of the patterns above is found.
_OTHER = re.compile(
    r"\b(back ?ground|bones?|skeleton|skull|neck|scalp|skin|head|brain|brain ?stem|"
    r"vessels?|arter(y|ies)|veins?|ventricles?|csf|eyes?|muscles?|air|cerebellum|"
    r"(white|gr[ae]y) matter)\b"
)
# Of several names for one value (lists are regions), the narrowest tells its class.
_NARROW = (
    *(CAVITY_KEY, "enhancing", "non_enhancing", "tumour_core", "edema"),
    *("whole_tumour", OTHER_KEY),
)


class StatedLabels(NamedTuple):
    """The scheme that the names state, and the names that are not understood."""

    scheme: LabelScheme | None
    unknown: tuple[str, ...] = ()


def stated_labels(description: dict[str, Any]) -> StatedLabels | None:
    """Return what the labels of dataset.json state, None if it has no labels.

    They are names with values, values with names, or names with lists of values, which
    are regions.
    """
    names = _names_by_value(description.get("labels"))
    if not names:
        return None
    unknown = [n for named in names.values() for n in named if _meaning(n) is None]
    if unknown:
        return StatedLabels(None, tuple(dict.fromkeys(unknown)))
    found = {value: {_meaning(n) for n in named} for value, named in names.items()}
    meanings = {value: _narrowest(kinds) for value, kinds in found.items()}
    is_of_tumour = set(meanings.values()) != {OTHER_KEY}
    scheme = stated_scheme(parts_of_tumour(meanings)) if is_of_tumour else None
    all_names = tuple(dict.fromkeys(n for named in names.values() for n in named))
    return StatedLabels(scheme, () if scheme else all_names)


def dataset_hint(description: dict[str, Any]) -> SchemeHint:
    """Return the label scheme that dataset.json states, the Decathlon's by default."""
    stated = stated_labels(description)
    if stated is None:
        return SchemeHint(MSD.id, Text("the layout of the data set"))
    if stated.scheme is not None:
        clue = Text("the labels of dataset.json")
        return SchemeHint(stated.scheme.id, clue, is_stated=True)
    names = ", ".join(stated.unknown)
    clue = Text(
        "the usual order, as the labels of dataset.json are unknown: {names}",
        names=names,
    )
    return SchemeHint(MSD.id, clue, is_sure=False)


def given_hint(scheme_id: str | None) -> SchemeHint | None:
    """Return the label scheme that the user states by an option; None without one."""
    if scheme_id is None:
        return None
    return SchemeHint(scheme_id, Text("the option"), is_stated=True)


def spelled_scheme(text: str) -> LabelScheme:
    """Return the label scheme with the meanings of a text like ``1=edema,2=ET``.

    The words are those of label names, or ``other`` for what is not a tumour.

    Raises
    ------
    InputError
        If the text has another form, or a word is not understood.
    """
    meanings: dict[int, str] = {}
    for part in text.split(","):
        value, _, name = (word.strip() for word in part.partition("="))
        meaning = OTHER_KEY if name.lower() == OTHER_KEY else _meaning(name)
        is_label = value.isdecimal() and 0 < int(value[:4]) < 256
        if not is_label or meaning is None or int(value) in meanings:
            raise InputError(Text(_SPELL, part=part.strip() or text))
        meanings[int(value)] = meaning
    scheme = stated_scheme(parts_of_tumour(meanings))
    if scheme is None:
        raise InputError(Text(_SPELL, part=text))
    return scheme


_SPELL = template(
    "{part} is not a value with its meaning; write values such as "
    "1=edema,2=non-enhancing,3=enhancing,4=cavity,5=other, or 1=whole-tumour.",
)


def _names_by_value(labels: Any) -> dict[int, list[str]]:
    found: dict[int, list[str]] = {}
    for key, content in labels.items() if isinstance(labels, dict) else ():
        is_turned = isinstance(content, str) and str(key).isdecimal()
        name, values = (content, key) if is_turned else (key, content)
        for value in values if isinstance(values, list) else [values]:
            is_label = str(value).isdecimal() and 0 < int(str(value)[:4]) < 256
            if is_label and str(name).strip().lower() != "ignore":
                found.setdefault(int(value), []).append(str(name))
    return found


def _meaning(name: str) -> str | None:
    text = name.lower().replace("_", " ").replace("-", " ")
    hits = (meaning for meaning, pattern in _PATTERNS if re.search(pattern, text))
    return next(hits, None) or (OTHER_KEY if _OTHER.search(text) else None)


def _narrowest(meanings: set[str | None]) -> str:
    return next((m for m in _NARROW if m in meanings), "whole_tumour")
