"""Groups of patients that models for gliomas of adults are not made for.

Names of public data sets and folders tell them, and so does the age in DICOM headers.
Low-grade gliomas are not among them: BraTS has had them since 2012.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING

from unet_gui.core.text import Text, template

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from unet_gui.core.case.case import Case

_FOLDERS = 3  # above a file whose names are looked at
_BRATS = r"brats[-_ ]?(?:20\d\d)?[-_ ]?(?:brats[-_ ]?)?"


class PatientGroup(StrEnum):
    """A group of patients, or a disease."""

    CHILDREN = "children"
    MENINGIOMA = "meningioma"
    METASTASES = "metastases"
    TREATED = "treated"
    OTHER = "other"

    @property
    def text(self) -> Text:
        """The name of a scan of the group, such as ``a meningioma``."""
        return Text(_TEXTS[self])


_TEXTS = {
    PatientGroup.CHILDREN: template("the scan of a child"),
    PatientGroup.MENINGIOMA: template("a meningioma"),
    PatientGroup.METASTASES: template("a metastasis"),
    PatientGroup.TREATED: template("a tumour after treatment"),
    PatientGroup.OTHER: template("another disease than a glioma"),
}
_PATTERNS = {
    PatientGroup.CHILDREN: rf"{_BRATS}peds?(?![a-z])|pa?ediatri\w*|pädiatri\w*|"
    r"pédiatri\w*|(?<![a-z])(?:children|kinder|enfants?|cbtn|dipg)(?![a-z])",
    PatientGroup.MENINGIOMA: rf"{_BRATS}men(?![a-z])|mening[ei]om\w*|méningiome\w*",
    PatientGroup.METASTASES: rf"{_BRATS}mets?(?![a-z])|m[eé]tastas\w*|"
    r"brain[-_ ]?mets?(?![a-z])|ucsf[-_]bmsr",
    PatientGroup.TREATED: r"brats[-_]?202[4-9][-_](?:brats[-_])?(?:gli|post)|"
    r"brats-gli-\d{5}-1\d\d|ptgbm|"
    r"(?<![a-z])post[-_ ]?op(?![a-z])|post[-_ ]?operati\w*|post[-_ ]?surg\w*|"
    r"post[-_ ]?treatment|after treatment|lumiere|glioma[-_]post|ses-post|"
    r"upenn-gbm-\d+_2\d|rhuh-\d+_[12](?!\d)|(?<![a-z])recurren\w*",
    PatientGroup.OTHER: r"(?<![a-z])(?:isles|msseg|wmh|stroke|crossmoda|pcnsl|adni|"
    r"ixi\d+)(?![a-z])|schwannoma\w*|adenoma\w*|lymphoma\w*|multiple[-_ ]sclerosis",
}
_COMPILED = {g: re.compile(p, re.IGNORECASE) for g, p in _PATTERNS.items()}


def groups_in(text: str) -> set[PatientGroup]:
    """Return the groups that a text, such as a name, speaks of."""
    return {group for group, found in _COMPILED.items() if found.search(text)}


def patient_groups(case: Case) -> Mapping[PatientGroup, Text]:
    """Return the groups that a case seems to be of, each with the clue for it."""
    found: dict[PatientGroup, Text] = {}
    for name in _names(case):
        for group in groups_in(name):
            found.setdefault(group, Text("the name {name}", name=name))
    series = (source.series for source in case.sources.values())
    if any(each is not None and each.is_of_child for each in series):
        found[PatientGroup.CHILDREN] = Text("the age in its headers")
    return {group: found[group] for group in PatientGroup if group in found}


def _names(case: Case) -> Iterable[str]:
    """Return the names of the case, its files and the folders around them."""
    names = [case.name]
    for source in case.sources.values():
        folders = source.path.absolute().parents[:_FOLDERS]
        names += [source.path.name, *(folder.name for folder in folders)]
    return dict.fromkeys(names)
