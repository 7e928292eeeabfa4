"""The files that make a folder of masks a derivative of a BIDS data set.

After the specification of the Brain Imaging Data Structure, version 1.10: its common
principles, its derivatives, and its discrete segmentations.
"""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.core.version import __version__
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.batch.derivative_texts import (
    ABBREVIATIONS,
    DESCRIBED,
    MODEL,
    README,
    SIDECAR,
    TITLE,
)
from unet_gui.io.names.bids_description import (
    DESCRIPTION,
    PROGRAM,
    is_own_derivative,
    read_bids_description,
)
from unet_gui.io.names.bids_names import as_label
from unet_gui.io.path_kinds import is_there

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.mask.segments import MaskSegment

BIDS_VERSION = "1.10.0"
GROUP_TABLE = "group_volumes"
_LINK = "raw"  # the name of the source data set in URIs
_LESION = "7"  # among the labels of tissue that BIDS itself numbers
_IGNORED = f"/{GROUP_TABLE}.tsv\n/{GROUP_TABLE}.json\n/review.tsv\n"


@dataclass(frozen=True, slots=True)
class Derivative:
    """A derivative that is written.

    Attributes
    ----------
    path, source : Path
        The folder, and the root of the data set that it is made from; absolute.
    model, model_version : str
        The model that draws the masks.
    """

    path: Path
    source: Path
    model: str
    model_version: str

    @property
    def mask_ending(self) -> str:
        """The end of the name of a mask, after the examination."""
        return f"_space-orig_{self.entities}_dseg.nii.gz"

    @property
    def entities(self) -> str:
        """The mark that tells a mask from those of other programs.

        ``label`` is for masks of one tissue only.
        """
        return f"seg-tumor_desc-{as_label(self.model)}"

    @property
    def table(self) -> str:
        """The name of the table of the values."""
        return f"{self.entities}_dseg.tsv"

    def uri(self, path: Path) -> str:
        """Return the BIDS URI of a file of the source data set."""
        inside = path.absolute().relative_to(self.source).as_posix()
        return f"bids:{_LINK}:{quote(inside)}"


def check_own(path: Path) -> None:
    """Refuse a folder that holds a data set of others.

    Raises
    ------
    InputError
        If so.
    """
    if not is_there(path / DESCRIPTION) or is_own_derivative(path):
        return
    content = read_bids_description(path) or {}
    msg = Text(
        "{path} holds another data set ({name}); give a folder of its own, such as "
        "{example}.",
        path=path,
        name=content.get("Name") or DESCRIPTION,
        example=path / "derivatives" / PROGRAM,
    )
    raise InputError(msg)


def begin_derivative(
    derivative: Derivative, segments: Sequence[MaskSegment], values: Sequence[int]
) -> None:
    """Write what describes the whole data set.

    Files of others that may be there, such as a README, are kept.

    Parameters
    ----------
    segments : sequence of MaskSegment
        The classes that masks may have.
    values : sequence of int
        Their values in the files.

    Raises
    ------
    InputError
        If the folder holds a data set of others.
    RunError
        If a file cannot be written.
    """
    check_own(derivative.path)
    make_folder(derivative.path)
    _write_json(derivative.path / DESCRIPTION, _description(derivative))
    rows = [
        (value, s.title, ABBREVIATIONS.get(s.key, ""), _hex(s.colour), _LESION)
        for s, value in zip(segments, values, strict=True)
    ]
    header = ("index", "name", "abbreviation", "color", "mapping")
    write_tsv(derivative.path / derivative.table, header, rows)
    label = as_label(derivative.model)
    described = [(f"desc-{label}", DESCRIBED.format(model=derivative.model))]
    write_tsv(
        derivative.path / "descriptions.tsv", ("desc_id", "description"), described
    )
    readme = README.format(
        version=__version__, model=derivative.model, table=derivative.table
    )
    for name, text in (("README.md", readme), (".bidsignore", _IGNORED)):
        if not any(derivative.path.glob(f"{name.removesuffix('.md')}*")):
            _write_text(derivative.path / name, text)


def write_sidecar(
    mask: Path, derivative: Derivative, reference: Path, sources: Sequence[Path]
) -> None:
    """Write the JSON file that describes a mask.

    Parameters
    ----------
    mask : Path
        Its name ends as `Derivative.mask_ending`.
    reference : Path
        The scan on whose grid the mask is.
    sources : sequence of Path
        All scans that it was drawn from.

    Raises
    ------
    InputError, RunError
        If it cannot be written.
    """
    content = {
        "Description": SIDECAR.format(table=derivative.table),
        "SpatialReference": derivative.uri(reference),
        "Sources": [derivative.uri(path) for path in sources],
        "Manual": False,
        "Model": derivative.model,
        "ModelVersion": derivative.model_version,
    }
    make_folder(mask.parent)
    _write_json(mask.with_name(mask.name.replace(".nii.gz", ".json")), content)


def write_tsv(
    path: Path, header: Sequence[str], rows: Sequence[Sequence[object]]
) -> None:
    """Write a table as BIDS has them; None and empty texts are ``n/a``.

    Raises
    ------
    RunError
        If it cannot be written; an existing file is kept.
    """
    lines = [header, *rows]
    text = "".join("\t".join(map(_cell, line)) + "\n" for line in lines)
    _write_text(path, text)


def write_columns(path: Path, columns: Mapping[str, Mapping[str, Any]]) -> None:
    """Write the JSON file that explains the columns of a table.

    Raises
    ------
    RunError
        If it cannot be written.
    """
    _write_json(path, columns)


def _cell(value: object) -> str:
    text = " ".join(str("" if value is None else value).split())
    return text or "n/a"


def _description(derivative: Derivative) -> dict[str, Any]:
    source = read_bids_description(derivative.source) or {}
    place = _link(derivative)
    origin = {"URL": place}
    if isinstance(source.get("DatasetDOI"), str):
        origin["DOI"] = source["DatasetDOI"]
    return {
        "Name": TITLE.format(source=source.get("Name") or derivative.source.name),
        "BIDSVersion": BIDS_VERSION,
        "DatasetType": "derivative",
        "GeneratedBy": [
            {
                "Name": PROGRAM,
                "Version": __version__,
                "Description": MODEL.format(
                    model=derivative.model, version=derivative.model_version
                ),
            }
        ],
        "SourceDatasets": [origin],
        "DatasetLinks": {_LINK: place},
    }


def _link(derivative: Derivative) -> str:
    """Return where the source data set is, seen from the derivative if it is inside."""
    if derivative.path.is_relative_to(derivative.source):
        return os.path.relpath(derivative.source, derivative.path).replace(os.sep, "/")
    return derivative.source.as_uri()


def _hex(colour: Sequence[int]) -> str:
    return "#" + "".join(f"{part:02x}" for part in colour)


def _write_json(path: Path, content: Mapping[str, Any]) -> None:
    _write_text(path, json.dumps(content, indent=2) + "\n")


def _write_text(path: Path, text: str) -> None:
    with writing(path) as partial:
        partial.write_text(text, "utf-8")
