"""The explanations of the fields in dialogs that stay open beside the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.ui.dialogs.pictures.montage import MontageDialog
from unet_gui.ui.dialogs.pictures.picture import PictureDialog
from unet_gui.ui.dialogs.train import TrainDialog

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    Explained = tuple[QWidget, str, str]  # widget, text, name of the guide's page


def explained_in_dialogs(window: QWidget) -> Iterator[Explained]:
    """Yield the fields of the dialogs that have been opened."""
    for train in window.findChildren(TrainDialog):
        yield from _train(train)
    for montage in window.findChildren(MontageDialog):
        text = _tr(
            "How far apart the slices of the sheet are: every second, third and so "
            "on. Automatic fits the slices on one sheet."
        )
        yield montage.step_spin, text, "export"
    for picture in window.findChildren(PictureDialog):
        text = _tr("How wide the picture will be on paper, which sets its letters.")
        yield picture.width_spin, text, "export"
        text = _tr(
            "Pixels per inch on paper: most journals ask for 300. SVG keeps texts and "
            "lines sharp at any size."
        )
        yield picture.dots_combo, text, "export"


def _train(dialog: TrainDialog) -> Iterator[Explained]:
    options = dialog.options
    texts = {
        dialog.dataset_edit: _tr(
            "A folder of labelled cases as the Medical Segmentation Decathlon has "
            "them: dataset.json, imagesTr and labelsTr."
        ),
        dialog.network_combo: _tr(
            "3-D networks learn three classes from all sequences, 2-D networks one "
            "region slice by slice. A recipe trains all stages of a model."
        ),
        dialog.minutes_spin: _tr(
            "The time for training. Reading and measuring the cases takes extra time."
        ),
        dialog.output_edit: _tr(
            "A new folder for the model; its name is the title of the model."
        ),
        options.share_combo: _tr(
            "The share of the cases that the network does not learn from. On them "
            "the model is measured, as on cases that it has never seen."
        ),
        options.augmentation_combo: _tr(
            "How much the cases are rotated, deformed and changed in contrast at "
            "random, so that few cases teach more."
        ),
    }
    for widget, text in texts.items():
        yield widget, text, "train"


def _tr(text: str) -> str:
    return QCoreApplication.translate("dialog_texts", text)
