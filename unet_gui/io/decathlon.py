"""Folders in the layout of the Medical Segmentation Decathlon."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError
from unet_gui.io.sequence_names import sequence_of_name

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class LabelledFile:
    """A 4-D image and the mask drawn on it."""

    name: str
    image: Path
    label: Path


@dataclass(frozen=True, slots=True)
class DecathlonDataset:
    """What dataset.json says: the order of the channels, and the labelled cases."""

    sequences: tuple[str, ...]
    training: tuple[LabelledFile, ...]


def channel_names(description: dict[str, Any]) -> tuple[str, ...]:
    """Return the sequence of each channel as `description` (dataset.json) has it."""
    channels = description.get("modality") or description.get("channel_names") or {}
    ordered = [channels[key] for key in sorted(channels, key=int)]
    return tuple(str(sequence_of_name(name) or name) for name in ordered)


def read_description(folder: Path) -> dict[str, Any] | None:
    """Return the content of dataset.json, None if there is no valid one."""
    try:
        content = json.loads((folder / "dataset.json").read_text("utf-8"))
    except (OSError, ValueError):
        return None
    return content if isinstance(content, dict) else None


def read_dataset(folder: Path) -> DecathlonDataset:
    """Read dataset.json of a folder with labelled cases.

    Raises
    ------
    InputError
        If there is none, or it names no labelled cases.
    """
    description = read_description(folder)
    if description is None:
        msg = f"{folder} has no readable dataset.json; give a Decathlon folder."
        raise InputError(msg)
    files = tuple(
        LabelledFile(
            name=(folder / entry["image"]).name.split(".")[0],
            image=folder / entry["image"],
            label=folder / entry["label"],
        )
        for entry in description.get("training", [])
        if isinstance(entry, dict) and {"image", "label"} <= entry.keys()
    )
    if not files:
        msg = f"{folder / 'dataset.json'} names no labelled training cases."
        raise InputError(msg)
    return DecathlonDataset(channel_names(description), files)
