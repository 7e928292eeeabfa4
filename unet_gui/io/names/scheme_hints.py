"""Label schemes that names, folders and headers of masks hint at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import BRATS, BRATS2023, MSD
from unet_gui.io.names.decathlon import dataset_description, is_labels_folder
from unet_gui.io.names.sequence_names import words_of
from unet_gui.io.nifti.suffix import stem_of

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_WORDS_2023 = {"t1n", "t1c", "t2f"}
_WORDS_TO_2022 = {"t1ce", "flair"}
_NAME_2023 = re.compile(r"brats-[a-z]+-\d+-\d+", re.IGNORECASE)
_NAME_TO_2022 = re.compile(r"brats(20)?(1[2-9]|2[0-2])_", re.IGNORECASE)
_DESCRIPTION = "unet-gui label scheme: "


def scheme_hint(scans: Sequence[Path], masks: Sequence[Path]) -> str | None:
    """Return the id of the label scheme that names and folders hint at.

    Decathlon and nnU-Net are known by their folders, BraTS by the names of the mask
    and of its sequences. The result is None without any hint.
    """
    if not masks:
        return None
    mask = masks[0]
    folder = mask.absolute().parent
    if is_labels_folder(folder) or dataset_description(folder) is not None:
        return MSD.id
    words = [set(words_of(stem_of(path.name))) for path in (*scans, mask)]
    if _NAME_2023.match(mask.name) or any(_WORDS_2023 & found for found in words):
        return BRATS2023.id
    return BRATS.id if _is_brats_to_2022(mask, words) else None


def _is_brats_to_2022(mask: Path, words: Sequence[set[str]]) -> bool:
    if _NAME_TO_2022.match(mask.name):
        return True
    has_siblings = any(_WORDS_TO_2022 & found for found in words)
    return "seg" in words[-1] and has_siblings


def scheme_description(scheme_id: str) -> str:
    """Return the note that the header of a saved mask gets."""
    return f"{_DESCRIPTION}{scheme_id}"


def scheme_of_description(description: str) -> str | None:
    """Return the scheme in the note of a mask saved here; None without the note."""
    if not description.startswith(_DESCRIPTION):
        return None
    return description.removeprefix(_DESCRIPTION)
