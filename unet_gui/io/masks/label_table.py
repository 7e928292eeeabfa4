"""The table of label names that belongs to a mask: in its header or beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.core.shown_text import brief_names
from unet_gui.core.text import Text
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.names.label_names import stated_labels
from unet_gui.io.names.label_tables import names_in
from unet_gui.io.nifti.extensions import read_extensions

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path

_LARGEST_BYTES = 1_000_000  # of a file with a table
_SUFFIXES = (".txt", ".label", ".lut", ".ctbl", ".tsv", ".json")
# Tables for all masks of a folder, and endings of their names.
_FOLDER_TABLES = ("dseg.tsv", "labels.tsv", "labels.txt", "label.txt", "lut.txt")
_FOLDER_ENDINGS = (
    *("_dseg.tsv", ".label", ".ctbl", "lut.txt"),
    *("label_descriptions.txt", "labels.txt", "label_description.txt"),
)
_BIDS_FOLDERS = 5  # in which a dseg.tsv may lie, by BIDS's rule of inheritance


class TableHint(NamedTuple):
    """The meaning of the values of a mask by a table.

    Attributes
    ----------
    hint : SchemeHint or None
        The scheme by the names; None if there is no table, or it is not understood.
    warning : str
        A sentence about names that are not understood, empty without any.
    """

    hint: SchemeHint | None = None
    warning: str = ""


def table_hint(
    mask: Path, values: Collection[int], segment_names: Mapping[int, str] | None = None
) -> TableHint:
    """Return what the label table of a mask says about the values that it holds.

    Parameters
    ----------
    segment_names : mapping of int to str or None
        Names that the file gives to its values, if its format has such.
    """
    own = {v: name for v, name in (segment_names or {}).items() if v in values}
    if own:
        return _hint(mask, Text("the names of its segments"), own, values)
    for clue, text in _tables(mask):
        names = {v: name for v, name in names_in(text).items() if v in values}
        if names:
            return _hint(mask, clue, names, values)
    return TableHint()


def _hint(
    mask: Path, clue: str, names: dict[int, str], values: Collection[int]
) -> TableHint:
    stated = stated_labels({"labels": {str(v): name for v, name in names.items()}})
    if stated is None or stated.scheme is None:
        unknown = list(stated.unknown if stated else names.values())
        text = Text(
            "{mask} has names in {clue} that are not understood: {unknown}.",
            mask=mask.name,
            clue=clue,
            unknown=", ".join(brief_names(unknown)),
        )
        return TableHint(warning=text)
    if set(values) - set(names):  # some values are not named
        return TableHint()
    hint = SchemeHint(stated.scheme.id, clue, is_stated=True)
    return TableHint(replace(hint, mask=mask))


def _tables(mask: Path) -> Iterator[tuple[str, str]]:
    """Yield texts that may hold a table, each with the words for where it lies."""
    for extension in read_extensions(mask):
        content = extension.content.rstrip(b"\0")
        yield Text("the label names in its header"), content.decode("utf-8", "replace")
    for path in _files(mask):
        text = _text(path)
        if text is not None:
            yield Text("the label names in {path}", path=path.name), text


def _files(mask: Path) -> Iterator[Path]:
    stem = stem_of(mask.name)
    folder = mask.absolute().parent
    for suffix in _SUFFIXES:
        yield folder / f"{stem}{suffix}"
    try:
        entries = sorted(folder.iterdir())
    except OSError:
        entries = []
    for path in entries:
        name = path.name.lower()
        if name in _FOLDER_TABLES or name.endswith(_FOLDER_ENDINGS):
            yield path
    if stem.endswith("dseg"):
        for parent in list(folder.parents)[:_BIDS_FOLDERS]:
            yield parent / "dseg.tsv"


def _text(path: Path) -> str | None:
    try:
        if not path.is_file() or path.stat().st_size > _LARGEST_BYTES:
            return None
        return path.read_bytes().decode("utf-8-sig", "replace")
    except OSError:
        return None
