"""Asking for files and folders."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from unet_gui.core.mask.labels import LABEL_SCHEMES

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from unet_gui.core.mask.labels import LabelScheme

_MASK_PATTERN = "(*.nii.gz *.nii)"


def ask_scans(parent: QWidget) -> list[Path]:
    """Ask for the files of a case; an empty list is a no."""
    names, _ = QFileDialog.getOpenFileNames(
        parent,
        _tr("Open scans"),
        filter=f"{_tr('Scans')} {_MASK_PATTERN};;{_tr('All files')} (*)",
    )
    return [Path(name) for name in names]


def ask_folder(parent: QWidget) -> list[Path]:
    """Ask for a folder with scans; an empty list is a no."""
    name = QFileDialog.getExistingDirectory(parent, _tr("Open a folder of scans"))
    return [Path(name)] if name else []


def ask_mask_target(
    parent: QWidget, suggestion: Path, scheme_id: str
) -> tuple[Path, LabelScheme] | None:
    """Ask where a mask goes and in which label scheme; None is a no."""
    filters = {f"{s.title} {_MASK_PATTERN}": s for s in LABEL_SCHEMES.values()}
    preferred = next(text for text, s in filters.items() if s.id == scheme_id)
    name, chosen = QFileDialog.getSaveFileName(
        parent,
        _tr("Save mask; the file type chooses the label values"),
        str(suggestion),
        ";;".join(filters),
        preferred,
    )
    if not name:
        return None
    return with_suffix(Path(name), ".nii.gz"), filters.get(chosen, filters[preferred])


def ask_model(parent: QWidget) -> Path | None:
    """Ask for a model: a package's model.json, a zip of it, or legacy weights."""
    name, _ = QFileDialog.getOpenFileName(
        parent,
        _tr("Import a model"),
        filter=f"{_tr('Models')} (model.json *.zip *.hdf5 *.h5);;"
        f"{_tr('All files')} (*)",
    )
    path = Path(name)
    if not name:
        return None
    return path.parent if path.name == "model.json" else path


def ask_picture_target(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where a picture goes; None is a no."""
    name, _ = QFileDialog.getSaveFileName(
        parent, _tr("Export picture"), str(suggestion), "PNG (*.png)"
    )
    return with_suffix(Path(name), ".png") if name else None


def ask_drawing_target(parent: QWidget, suggestion: Path) -> Path | None:
    """Ask where a drawing goes, as SVG or as PNG; None is a no."""
    filters = {"SVG (*.svg)": ".svg", "PNG (*.png)": ".png"}
    name, chosen = QFileDialog.getSaveFileName(
        parent, _tr("Export drawing"), str(suggestion), ";;".join(filters)
    )
    if not name:
        return None
    if name.lower().endswith(tuple(filters.values())):
        return Path(name)
    return with_suffix(Path(name), filters.get(chosen, ".svg"))


def with_suffix(path: Path, suffix: str) -> Path:
    """Return `path` with `suffix` if it has none of its kind."""
    name = path.name.lower()
    is_mask = suffix == ".nii.gz" and name.endswith((".nii", ".nii.gz"))
    if is_mask or name.endswith(suffix):
        return path
    return path.with_name(path.name + suffix)


def _tr(text: str) -> str:
    return QCoreApplication.translate("file_dialogs", text)
