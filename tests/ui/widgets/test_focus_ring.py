"""The keyboard focus is visible in both themes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tests.ui.widgets.test_theme import contrast
from unet_gui.ui.widgets.theme import apply_theme, set_primary

KINDS = (
    QCheckBox,
    QComboBox,
    QDoubleSpinBox,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QSlider,
    QToolButton,
)
LEAST_PIXELS = 20


@pytest.fixture(params=[Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def themed(qapp, request):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    apply_theme(qapp, request.param)
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def shown(qtbot, themed):
    """Return a function that shows a widget beside another one with the focus."""
    window = QWidget()
    qtbot.addWidget(window)
    column, other = QVBoxLayout(window), QLineEdit()
    column.addWidget(other)

    def show(widget):
        column.addWidget(widget)
        window.show()
        window.activateWindow()
        other.setFocus()
        QApplication.processEvents()
        return widget

    return show


def seen_pixels(widget):
    """Return how many pixels change clearly when the widget gets the focus."""
    before = widget.grab().toImage()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    assert widget.hasFocus()
    after = widget.grab().toImage()
    return sum(
        contrast(before.pixelColor(x, y), after.pixelColor(x, y)) >= 2
        for x in range(before.width())
        for y in range(before.height())
        if before.pixel(x, y) != after.pixel(x, y)
    )


@pytest.mark.parametrize("kind", KINDS)
def test_the_focused_widget_is_visible(shown, kind):
    widget = kind(Qt.Orientation.Horizontal) if kind is QSlider else kind()
    if hasattr(widget, "setAutoRaise"):
        widget.setAutoRaise(True)
    if hasattr(widget, "setText"):
        widget.setText("Text")
    assert seen_pixels(shown(widget)) >= LEAST_PIXELS


def test_the_focus_is_visible_on_the_primary_button(shown):
    button = QPushButton("Segment")
    set_primary(button, is_primary=True)
    assert seen_pixels(shown(button)) >= LEAST_PIXELS


@pytest.mark.parametrize("kind", [QCheckBox, QRadioButton])
def test_the_focus_is_visible_on_checked_widgets(shown, kind):
    widget = kind("Text")
    widget.setChecked(True)
    assert seen_pixels(shown(widget)) >= LEAST_PIXELS
