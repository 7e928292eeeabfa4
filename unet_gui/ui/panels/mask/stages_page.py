"""The legend while the disagreement of the two stages is laid over the image."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from unet_gui.ui.widgets.colour_bar import ColourBar
from unet_gui.ui.widgets.labels import secondary_label


class StagesPage(QWidget):
    """The meaning of the colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.colour_bar = ColourBar()
        note = secondary_label(
            self.tr(
                "Largest difference of a class's probability between the two stages "
                "of the model. White lines surround what is marked."
            )
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.colour_bar)
        column.addWidget(note)

    def refresh(self) -> None:
        """Do nothing: the page is the same for all results."""
