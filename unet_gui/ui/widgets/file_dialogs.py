"""Dialogs that ask for files and folders."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from unet_gui.io.images.suffix import IMAGE_SUFFIXES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtWidgets import QWidget

_DICOM = ("*.dcm", "*.ima", "*.zip", "DICOMDIR")  # others are among all files
_SCANS = f"({' '.join([*(f'*{suffix}' for suffix in IMAGE_SUFFIXES), *_DICOM])})"


def ask_scans(parent: QWidget, folder: Path) -> list[Path]:
    """Ask for the files of a case; return an empty list if cancelled.

    Parameters
    ----------
    folder : Path
        Where the dialog begins.
    """
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        _tr("Open scans"),
        str(folder),
        filter=f"{_tr('Scans')} {_SCANS};;{_tr('All files')} (*)",
    )
    return [Path(name) for name in names]


def ask_folder(parent: QWidget, folder: Path) -> list[Path]:
    """Ask for a folder with scans, as `ask_scans` does for files."""
    title = _tr("Open a folder of scans")
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return [Path(name)] if name else []


def ask_dicom(parent: QWidget, folder: Path) -> list[Path]:
    """Ask for the folder of a study in DICOM, as `ask_scans` does for files."""
    title = _tr("Open the folder of a study in DICOM")
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return [Path(name)] if name else []


def ask_output_folder(parent: QWidget, folder: Path) -> Path | None:
    """Ask for the folder of a file that is saved; None if cancelled."""
    title = _tr("Choose a folder")
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(name) if name else None


def ask_batch(parent: QWidget, folder: Path) -> Path | None:
    """Ask for the folder of a batch; None if cancelled."""
    title = _tr("Open the folder of a batch")
    name = QFileDialog.getExistingDirectory(parent, title, str(folder))
    return Path(name) if name else None


def ask_sheet_target(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where to save a contact sheet, as HTML; None if cancelled."""
    kinds = SaveKinds({"HTML (*.html)": ".html"}, (".html", ".htm"))
    answer = ask_target(parent, _tr("Save the contact sheet"), suggestion, kinds)
    return None if answer is None else answer[0]


def ask_model(parent: QWidget, folder: Path) -> Path | None:
    """Ask for a model: a package's model.json, a zip of it, or weights alone.

    None if cancelled.
    """
    name, _ = QFileDialog.getOpenFileName(
        parent,
        _tr("Import a model"),
        str(folder),
        filter=f"{_tr('Models')} (model.json *.zip *.hdf5 *.h5 *.keras);;"
        f"{_tr('All files')} (*)",
    )
    path = Path(name)
    if not name:
        return None
    return path.parent if path.name == "model.json" else path


def ask_picture_target(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where to save a picture, as PNG or as SVG; None if cancelled."""
    kinds = SaveKinds({"PNG (*.png)": ".png", "SVG (*.svg)": ".svg"}, (".png", ".svg"))
    answer = ask_target(parent, _tr("Export picture"), suggestion, kinds)
    return None if answer is None else answer[0]


def ask_drawing_target(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where to save a drawing, as SVG or as PNG; None if cancelled."""
    kinds = SaveKinds({"SVG (*.svg)": ".svg", "PNG (*.png)": ".png"}, (".svg", ".png"))
    answer = ask_target(parent, _tr("Export drawing"), suggestion, kinds)
    return None if answer is None else answer[0]


def ask_measurements_target(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where to save measurements, as `suggestion` ends; None if cancelled."""
    suffix = suggestion.suffix
    kind = f"{suffix[1:].upper()} (*{suffix})"
    kinds = SaveKinds({kind: suffix}, (suffix,))
    answer = ask_target(parent, _tr("Save measurements"), suggestion, kinds)
    return None if answer is None else answer[0]


@dataclass(frozen=True, slots=True)
class SaveKinds:
    """The kinds of file that a dialog offers.

    Attributes
    ----------
    suffixes : mapping of str to str
        The suffix that is appended for each file type of the dialog.
    accepted : tuple of str
        Suffixes that stay as they are typed.
    preferred : str
        File type that is chosen at first; the first one if empty.
    """

    suffixes: Mapping[str, str]
    accepted: tuple[str, ...]
    preferred: str = ""

    def named(self, path: Path, kind: str) -> Path:
        """Return `path` with the suffix of a file type, unless it has one already."""
        if path.name.lower().endswith(self.accepted):
            return path
        return path.with_name(path.name + self.suffixes[kind])


def ask_target(
    parent: QWidget, title: str, suggestion: Path, kinds: SaveKinds
) -> tuple[Path, str] | None:
    """Ask where to save a file; also return the chosen file type. None if cancelled.

    The dialog asks before a file is replaced, but it knows only the name as typed. If
    the name with its suffix exists, the dialog opens again with that name.
    """
    kind = kinds.preferred or next(iter(kinds.suffixes))
    while True:
        name, chosen = QFileDialog.getSaveFileName(
            parent, title, str(suggestion), ";;".join(kinds.suffixes), kind
        )
        if not name:
            return None
        kind = chosen if chosen in kinds.suffixes else kind
        path = kinds.named(Path(name), kind)
        if path == Path(name) or not path.exists():
            return path, kind
        title = _tr("{name} exists: save to replace it, or change the name")
        title = title.format(name=path.name)
        suggestion = path


def _tr(text: str) -> str:
    return QCoreApplication.translate("file_dialogs", text)
