"""Faults of a dataset.json that opening its folder warns of, and training refuses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.text import plural
from unet_gui.io.names.decathlon import (
    read_dataset,
    read_description,
    unreadable_text,
)
from unet_gui.io.path_kinds import is_there

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.io.names.decathlon import DecathlonDataset


def dataset_fault(folder: Path) -> str:
    """Return the sentence by which training would refuse a folder with dataset.json.

    The result is empty without dataset.json, and where it lists no labelled cases: such
    a folder is not meant for training.
    """
    if not is_there(folder / "dataset.json"):
        return ""
    description = read_description(folder)
    if description is None:
        return unreadable_text(folder)
    if not description.get("training"):
        return ""
    try:
        check_complete(read_dataset(folder), folder)
    except InputError as error:
        return str(error)
    return ""


def check_complete(dataset: DecathlonDataset, folder: Path) -> None:
    """Refuse a dataset whose description lists files that are missing.

    Raises
    ------
    InputError
        If so.
    """
    files = (path for case in dataset.training for path in (case.image, case.label))
    missing = [path for path in files if not is_there(path)]
    if missing:
        name = missing[0].relative_to(folder) if folder in missing[0].parents else ""
        msg = plural(
            len(missing),
            "{list} lists a file that does not exist: {name}; add what is missing, or "
            "take it out of the list.",
            "{list} lists {count} files that do not exist, such as {name}; add what "
            "is missing, or take it out of the list.",
            list=folder / "dataset.json",
            name=name or missing[0],
        )
        raise InputError(msg)
