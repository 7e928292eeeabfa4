"""The *About* dialog."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt, qVersion
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.version import __version__
from unet_gui.ui.widgets.icons import application_icon
from unet_gui.ui.widgets.labels import secondary_label, wrapped_label

_ICON_PX = 64
_WIDTH_PX = 440


class AboutDialog(QDialog):
    """Shows version, purpose and licence; opened with ``open()``."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About unet-gui"))
        picture = QLabel()
        picture.setPixmap(application_icon().pixmap(_ICON_PX, _ICON_PX))
        title = QLabel(self.tr("unet-gui {0}").format(__version__))
        font = title.font()
        font.setPointSizeF(font.pointSizeF() * 1.5)
        font.setBold(True)
        title.setFont(font)
        self.text_label = wrapped_label(self._text())
        texts = QVBoxLayout()
        texts.setSpacing(8)
        texts.addWidget(title)
        texts.addWidget(self.text_label)
        texts.addWidget(secondary_label(_versions_text()))
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 20, 20, 14)
        column.setSpacing(16)
        column.addLayout(row)
        column.addWidget(buttons)
        self.setMinimumWidth(_WIDTH_PX)

    def _text(self) -> str:
        return self.tr(
            "Brain tumour segmentation on MRI with U-Nets.\n\n"
            "Research use only. This is not a medical device: it must not be used "
            "for diagnosis or treatment.\n\n"
            "Free software under the Apache License 2.0."
        )


def _versions_text() -> str:
    return f"Python {platform.python_version()}, Qt {qVersion()}"
