"""A table of captions and values, one per line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from unet_gui.ui.widgets.labels import secondary_label, wrapped_label
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtWidgets import QLabel

_INDENT_PX = 20


class FactTable(QWidget):
    """Captions on the left in secondary colour; values that can be selected.

    Parameters
    ----------
    lines : int
        Number of lines that are made ahead, as making them takes time.
    indent_px : int
        Room on the left.
    """

    def __init__(self, lines: int = 0, indent_px: int = _INDENT_PX) -> None:
        super().__init__()
        self._facts: tuple[tuple[str, str], ...] = ()
        self._labels: list[tuple[QLabel, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(indent_px, 0, 0, 0)
        self._grid.setVerticalSpacing(2)
        self._grid.setColumnStretch(1, 1)
        for _ in range(lines):
            self._add_line()

    @property
    def facts(self) -> tuple[tuple[str, str], ...]:
        """Captions and values as shown."""
        return self._facts

    def show_facts(self, facts: Sequence[tuple[str, str]]) -> None:
        """Replace all lines; the labels are reused."""
        self._facts = tuple(facts)
        while len(self._labels) < len(self._facts):
            self._add_line()
        for number, labels in enumerate(self._labels):
            is_used = number < len(self._facts)
            texts = self._facts[number] if is_used else ("", "")
            for label, text in zip(labels, texts, strict=True):
                label.setText(shown(text))
                label.setVisible(is_used)

    def _add_line(self) -> None:
        caption, value = secondary_label(), wrapped_label()
        caption.setWordWrap(False)
        row = len(self._labels)
        self._grid.addWidget(caption, row, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(value, row, 1, Qt.AlignmentFlag.AlignTop)
        caption.hide()
        value.hide()
        self._labels.append((caption, value))
