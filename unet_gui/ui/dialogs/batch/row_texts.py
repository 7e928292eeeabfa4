"""Texts, colours and the filter of the rows of a batch."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QBrush, QColor, QPalette

from unet_gui.core.batch.manifest import DONE, FAILED
from unet_gui.core.batch.review import Decision
from unet_gui.core.batch.rows import STATE_TITLES
from unet_gui.ui.widgets.theme import is_dark
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.core.batch.rows import BatchRow

_COLOURS = {
    Decision.ACCEPT: ("#17663a", "#6fce95"),
    Decision.REJECT: ("#b42318", "#ff8f85"),
    Decision.EDIT: ("#8a5b00", "#f0b44c"),
}
# The kinds of the filter
ALL, TO_LOOK_AT, UNDECIDED, NOT_DONE = "", "look", "undecided", "left"


def kinds() -> dict[str, str]:
    """Return the titles of the kinds of rows that can be shown alone."""
    return {
        ALL: _tr("All cases"),
        TO_LOOK_AT: _tr("To review"),
        UNDECIDED: _tr("Not decided"),
        **{d.value: shown(d.name_text) for d in Decision if d is not Decision.OPEN},
        DONE: shown(STATE_TITLES[DONE]),
        FAILED: shown(STATE_TITLES[FAILED]),
        NOT_DONE: _tr("Not done yet"),
    }


def filter_matches(row: BatchRow, text: str, kind: str) -> bool:
    """Return whether a row has a text in it and is of a kind.

    Parameters
    ----------
    text : str
        In lower case; empty for any row.
    kind : str
        One of `kinds`.
    """
    if not _is_of_kind(row, kind):
        return False
    return not text or text in row.case.casefold() or text in _searched(row)


def _is_of_kind(row: BatchRow, kind: str) -> bool:
    if kind in {DONE, FAILED}:
        return row.state == kind
    if kind == NOT_DONE:
        return row.state not in {DONE, FAILED}
    if kind == TO_LOOK_AT:
        return row.has_mask and row.quality.is_doubtful and not row.review.entries
    if kind == UNDECIDED:
        return row.has_mask and not row.review.entries
    return not kind or any(e.decision == kind for e in row.review.entries)


def _searched(row: BatchRow) -> str:
    decided = (row.review.text,) if row.review.entries else ()
    return _shown_together((STATE_TITLES[row.state], *decided, *row.notes))


@lru_cache(maxsize=20_000)  # a letter more in the filter searches them all again
def _shown_together(texts: tuple[str, ...]) -> str:
    return "\n".join(map(shown, texts)).casefold()


def number_text(value: float | None, digits: int) -> str:
    """Return a number for the table, empty if it is unknown."""
    return "" if value is None else f"{value:.{digits}f}"


def decision_brush(decision: Decision | None, palette: QPalette) -> QBrush:
    """Return the colour of a decision; that of rejections where people differ."""
    if decision is Decision.OPEN:
        return palette.brush(QPalette.ColorRole.PlaceholderText)
    colours = _COLOURS[decision or Decision.REJECT]
    return QBrush(QColor(colours[is_dark(palette)]))


def _tr(text: str) -> str:
    return QCoreApplication.translate("batch_rows", text)
