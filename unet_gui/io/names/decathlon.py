"""Folders in the layout of the Medical Segmentation Decathlon."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.core.os_faults import os_reason
from unet_gui.core.text import Text
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.distinct_names import Named, distinct_names
from unet_gui.io.names.label_names import dataset_hint, given_hint
from unet_gui.io.names.sequence_guess import guess_sequence

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.mask.scheme_ids import SchemeHint

_MOST_DIGITS = 9  # of the number of a channel; `int` refuses very long texts


@dataclass(frozen=True, slots=True)
class LabelledFile:
    """A 4-D image and the mask that was drawn on it.

    Attributes
    ----------
    hint : SchemeHint or None
        The label scheme of the mask by dataset.json.
    """

    name: str
    image: Path
    label: Path
    hint: SchemeHint | None = None


@dataclass(frozen=True, slots=True)
class DecathlonDataset:
    """The content of dataset.json: sequences of the channels, and labelled cases."""

    sequences: tuple[str, ...]
    training: tuple[LabelledFile, ...]


@dataclass(frozen=True, slots=True)
class DatasetFolder:
    """A Decathlon folder, and what the user says about it.

    Attributes
    ----------
    channels : tuple of str
        The sequence of each channel; empty if dataset.json tells.
    label_scheme : str or None
        Id of the label scheme of the masks; None if dataset.json or the masks tell.
    """

    folder: Path
    channels: tuple[str, ...] = ()
    label_scheme: str | None = None


def channel_names(description: dict[str, Any]) -> tuple[str, ...]:
    """Return the sequence of each channel by the content of dataset.json.

    The result is empty unless all channels are numbers with a name each.
    """
    channels = description.get("modality") or description.get("channel_names")
    if not isinstance(channels, dict) or not all(
        _is_number(str(key)) for key in channels
    ):
        return ()
    ordered = [str(channels[key]) for key in sorted(channels, key=int)]
    return tuple(channel_sequence(name) for name in ordered)


def channel_sequence(name: str) -> str:
    """Return the sequence that a channel's name stands for, or the name itself."""
    guess = guess_sequence(name)
    return str(guess.sequence) if guess.sequence and guess.is_certain else name


def _is_number(text: str) -> bool:
    """Whether `int` reads a text as a channel's number."""
    return text.isdecimal() and len(text) <= _MOST_DIGITS


def read_description(folder: Path) -> dict[str, Any] | None:
    """Return the content of dataset.json; None if it is missing or invalid.

    It is not to be changed: each case of a dataset asks for the same content.
    """
    path = folder / "dataset.json"
    try:
        found = path.stat()
        return _description(path, (found.st_mtime_ns, found.st_size, found.st_ino))
    except (OSError, ValueError):
        return None


@lru_cache(maxsize=4)
def _description(path: Path, _: tuple[int, ...]) -> dict[str, Any] | None:
    """Read dataset.json again only if its stamp is another one.

    A file that lists all cases of a large dataset takes as long as many cases.
    """
    try:
        content = json.loads(path.read_text("utf-8"))
    except RecursionError:
        return None
    return content if isinstance(content, dict) else None


def unreadable_text(folder: Path) -> str:
    """Return the sentence for a folder whose dataset.json cannot be read."""
    path = folder / "dataset.json"
    try:
        json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return Text(
            "{folder} has no readable dataset.json; give a Decathlon folder.",
            folder=folder,
        )
    except OSError as error:
        return Text(
            "{path} cannot be read: {reason}.",
            path=path,
            reason=os_reason(error),
        )
    except (ValueError, RecursionError) as error:
        return Text(
            "{path} is not valid JSON ({error}); mend it, or copy the file again.",
            path=path,
            error=error,
        )
    return Text(
        "{path} is not the description of a dataset; copy the file again.", path=path
    )


def read_dataset(dataset: Path | DatasetFolder) -> DecathlonDataset:
    """Read dataset.json of a folder with labelled cases; their names all differ.

    What the user says about the folder overrules dataset.json.

    Raises
    ------
    InputError
        If dataset.json is missing or invalid, or lists no labelled cases.
    """
    given = dataset if isinstance(dataset, DatasetFolder) else DatasetFolder(dataset)
    folder = given.folder
    description = read_description(folder)
    if description is None:
        raise InputError(unreadable_text(folder))
    entries = _entries(description)
    images = [folder / entry["image"] for entry in entries]
    named = [Named(stem_of(image.name), image.absolute().parent) for image in images]
    hint = given_hint(given.label_scheme) or dataset_hint(description)
    files = tuple(
        LabelledFile(name, image, folder / entry["label"], hint)
        for name, image, entry in zip(
            distinct_names(named), images, entries, strict=True
        )
    )
    if not files:
        msg = Text(
            "{folder} lists no labelled training cases.", folder=folder / "dataset.json"
        )
        raise InputError(msg)
    return DecathlonDataset(given.channels or channel_names(description), files)


def _entries(description: dict[str, Any]) -> list[dict[str, str]]:
    """Return the cases that have both an image and a label."""
    entries = description.get("training")
    return [
        entry
        for entry in (entries if isinstance(entries, list) else [])
        if isinstance(entry, dict)
        and all(isinstance(entry.get(part), str) for part in ("image", "label"))
    ]


def images_of_labels(folder: Path) -> Path:
    """Return the folder of images for a folder of masks: imagesTr for labelsTr."""
    return _sibling(folder, "labels", "images")


def labels_of_images(folder: Path) -> Path:
    """Return the folder of masks for a folder of images."""
    return _sibling(folder, "images", "labels")


def _sibling(folder: Path, start: str, other: str) -> Path:
    if not folder.name.startswith(start):
        return folder
    return folder.with_name(other + folder.name.removeprefix(start))


def is_labels_folder(folder: Path) -> bool:
    """Whether a folder holds the masks of a dataset, such as labelsTr."""
    return folder.name.startswith("labels")


def dataset_description(folder: Path) -> dict[str, Any] | None:
    """Return the dataset.json of a folder of images or of its parent folder."""
    return read_description(folder) or read_description(folder.parent)
