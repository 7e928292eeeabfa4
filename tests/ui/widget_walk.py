"""Finds the widgets that a user can reach, for tests of a whole window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QDialogButtonBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QMenuBar,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTextEdit,
    QWidget,
)

_INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
)
# parts of another widget, reached through it
_PARTS = (QHeaderView, QScrollBar, QTabBar, QMenu, QMenuBar, QDialogButtonBox)
_WHOLES = (QAbstractSpinBox, QComboBox, QLineEdit, QTabBar, QMenuBar)


def interactive_widgets(window: QWidget) -> list[QWidget]:
    """Return the widgets that take clicks or keys, including hidden ones."""
    return [w for w in window.findChildren(QWidget) if _is_interactive(w)]


def _is_interactive(widget: QWidget) -> bool:
    if isinstance(widget, _PARTS) or widget.objectName().startswith("qt_"):
        return False
    if _is_part(widget):
        return False
    takes_keys = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    is_area = isinstance(widget, QAbstractScrollArea)
    return isinstance(widget, _INTERACTIVE) or (takes_keys and not is_area)


def _is_part(widget: QWidget) -> bool:
    """Whether Qt made the widget as a part of another one that is listed."""
    parent = widget.parentWidget()
    if isinstance(parent, QAbstractScrollArea) and parent.viewport() is widget:
        return True
    while parent is not None:
        if isinstance(parent, _WHOLES):
            return True
        parent = parent.parentWidget()
    return False


def accessible_text(widget: QWidget) -> str:
    """Return the name that a screen reader says for a widget, empty if it has none."""
    if widget.accessibleName():
        return widget.accessibleName()
    if isinstance(widget, QAbstractButton) and widget.text():
        return widget.text()
    labels = widget.window().findChildren(QLabel)
    return next((x.text() for x in labels if x.buddy() is widget), "")


def path_of(widget: QWidget) -> str:
    """Return the names of a widget and its parents, for messages."""
    names = []
    at: QWidget | None = widget
    while at is not None:
        names.append(at.objectName() or type(at).__name__)
        at = at.parentWidget()
    return "/".join(reversed(names))
