"""Label schemes that names, folders and headers of masks hint at."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import (
    BINARY,
    BRATS,
    BRATS2015,
    BRATS2023,
    BRATS2024,
    BRATS_PED,
    HD_GLIO,
    MSD,
)
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.core.text import Text
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.decathlon import dataset_description, is_labels_folder
from unet_gui.io.names.label_names import dataset_hint
from unet_gui.io.names.sequence_names import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

# Names of data sets, in this order: at the start of a file's or a folder's name, after
# the name of a challenge.
_DATA_SETS = tuple(
    (re.compile(rf"(?:(?:asnr|miccai|rsna)[-_ ]+)*(?:{pattern})", re.IGNORECASE), s.id)
    for pattern, s in (
        (r"brats[-_ ]?(?:20\d\d)?[-_ ]?peds?(?![a-z])", BRATS_PED),
        (r"ucsd[-_]ptgbm", BRATS2024),
        (r"brats[-_]?202[4-9][-_ ]?(gli|post)", BRATS2024),
        (r"brats-[a-z]+-\d+-\d+", BRATS2023),
        (r"(brats[-_]?20|brats)2[3-9](?!\d)", BRATS2023),
        (r"brats(20)?(1[2-9]|2[0-2])_", BRATS),
        (r"brats[-_]?20(1[6-9]|2[0-2])(?!\d)", BRATS),
        (r"vsd\.brain|brats[-_]?201[2-5](?!\d)|brats_tcia", BRATS2015),
        (r"ucsf[-_]pdgm|upenn[-_]gbm", BRATS),
        (r"hd[-_]?glio", HD_GLIO),
    )
)
# Of children: the table changed after the first challenge, whose masks have those of
# adults; names of cases are the same in all years.
_YEAR = re.compile(r"brats[-_ ]?(?:20)?(2[3-9])(?!\d)", re.IGNORECASE)
_RELEASE = re.compile(r"brats[-_ ]?peds?[-_ ]?v\d", re.IGNORECASE)  # of TCIA, in 2024
_FIRST_YEAR = "23"
_FOLDERS = 3  # above a file whose names are looked at
_WORDS_2023 = {"t1n", "t2f"}
_WORDS_TO_2022 = {"t1ce", "flair"}
_DESCRIPTION = "unet-gui label scheme: "


def scheme_hint(scans: Sequence[Path], masks: Sequence[Path]) -> SchemeHint | None:
    """Return the label scheme that names and folders hint at.

    The labels of dataset.json come first, then the folders of Decathlon and nnU-Net,
    then names of data sets, then the words for sequences that BraTS uses. A folder and
    a name that disagree are rivals. The result is None without any hint.
    """
    if not masks:
        return None
    mask = masks[0]
    stated, named = _stated_hint(mask.absolute().parent), _named_hint(mask, scans)
    hint = _with_rival(stated, named) or named or _word_hint(mask, scans)
    return None if hint is None else replace(hint, mask=mask)


def _with_rival(hint: SchemeHint | None, other: SchemeHint | None) -> SchemeHint | None:
    """Return a hint with the one that contradicts it, unless it states the scheme."""
    if hint is None or other is None or hint.is_stated or hint.id == other.id:
        return hint
    clue = Text("{clue}, against {other}", clue=hint.clue, other=other.clue)
    return replace(hint, clue=clue, rival=other.id)


def _stated_hint(folder: Path) -> SchemeHint | None:
    description = dataset_description(folder)
    if description is not None:
        return dataset_hint(description)
    is_labels = is_labels_folder(folder)
    return (
        SchemeHint(MSD.id, Text("the folder {folder}", folder=folder.name))
        if is_labels
        else None
    )


def _named_hint(mask: Path, scans: Sequence[Path]) -> SchemeHint | None:
    folders = [parent.name for parent in mask.absolute().parents[:_FOLDERS]]
    names = (mask.name, *(path.name for path in scans), *folders)
    for name in names:
        for pattern, scheme_id in _DATA_SETS:
            if pattern.match(name):
                clue = Text("the name {name}", name=stem_of(name))
                hint = SchemeHint(scheme_id, clue)
                is_of_children = scheme_id == BRATS_PED.id
                return _of_children(hint, names) if is_of_children else hint
    return None


def _of_children(hint: SchemeHint, names: Sequence[str]) -> SchemeHint:
    """Return the hint at a mask of children with the table of its year.

    Without a year, and for the first one, the other table is a rival.
    """
    years = {match[1] for name in names if (match := _YEAR.search(name))}
    if years - {_FIRST_YEAR} or any(map(_RELEASE.search, names)):
        return hint
    if years:
        clue = Text("the year 2023 in the names of BraTS-PED")
        return SchemeHint(BRATS2023.id, clue, rival=BRATS_PED.id)
    clue = Text("{clue}, which tells no year", clue=hint.clue)
    return replace(hint, clue=clue, rival=BRATS2023.id)


def _word_hint(mask: Path, scans: Sequence[Path]) -> SchemeHint | None:
    words = [set(words_of(stem_of(path.name))) for path in (*scans, mask)]
    own = words[-1]
    if "gtv" in own:
        return SchemeHint(BINARY.id, Text("the word gtv in its name"))
    every = set().union(*words)
    if "r2s" in every:  # registered by HD-GLIO's own tool
        return SchemeHint(HD_GLIO.id, Text("the word r2s in the scans' names"))
    if _WORDS_2023 & every:
        clue = Text("the scans' names, which are those of BraTS")
        return SchemeHint(BRATS2023.id, clue, is_of_family=True)
    if "seg" in own and _WORDS_TO_2022 & every:
        return SchemeHint(BRATS.id, Text("the scans' names, which are those of BraTS"))
    if "t1c" in every:  # elsewhere, too
        return SchemeHint(
            BRATS2023.id, Text("the word t1c in a scan's name"), is_sure=False
        )
    return None


def scheme_description(scheme_id: str) -> str:
    """Return the note that the header of a saved mask gets."""
    return f"{_DESCRIPTION}{scheme_id}"


def scheme_of_description(description: str) -> SchemeHint | None:
    """Return the scheme in the note of a mask saved here; None without the note."""
    if not description.startswith(_DESCRIPTION):
        return None
    scheme_id = description.removeprefix(_DESCRIPTION)
    return SchemeHint(scheme_id, Text("the note in its header"), is_stated=True)
