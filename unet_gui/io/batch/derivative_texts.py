"""The description of a derivative of a BIDS data set, in English as in BIDS."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.mask.labels import REGIONS

if TYPE_CHECKING:
    from collections.abc import Sequence

ABBREVIATIONS = {
    "edema": "ED",
    "non_enhancing": "NET",
    "enhancing": "ET",
    "whole_tumour": "WT",
    "tumour_core": "TC",
}
README = """\
Masks of brain tumours, drawn by unet-gui {version} with the model {model}.

Each session has one mask, ..._dseg.nii.gz, on the grid of the scan that its sidecar
names as SpatialReference. The table {table} names its values.
logs/unet-gui/manifests holds a record of each mask: the scans with their hashes, all
settings, volumes and warnings. For research use only.
"""
TITLE = "Brain tumours of {source}"
MODEL = "Model {model}, version {version}"
DESCRIBED = "Classes of tumour that the model {model} marks"
SIDECAR = "Classes of brain tumour; {table} names the values"

_VOLUME = "Volume of the region {region}"
_BEFORE: dict[str, dict[str, Any]] = {
    "participant_id": {"Description": "Label of the participant"},
    "session_id": {"Description": "Label of the session"},
}
_BEHIND: dict[str, dict[str, Any]] = {
    "lesions": {"Description": "Number of separate pieces of the mask"},
    "doubt": {"Description": "How unsure the mask is, from 0 to 1"},
    "state": {
        "Description": "What became of the session",
        "Levels": {"done": "A mask was written", "failed": "None was written"},
    },
    "model": {"Description": "Id of the model that drew the mask"},
    "remarks": {"Description": "Warnings, or the reason of a failure"},
}


def group_columns(regions: Sequence[str] = tuple(REGIONS)) -> dict[str, Any]:
    """Return what each column of the table of the group means, in its order."""
    volumes = {
        f"{region}_ml": {
            "Description": _VOLUME.format(region=region.replace("_", " ")),
            "Units": "mL",
        }
        for region in regions
    }
    return {**_BEFORE, **volumes, **_BEHIND}
