"""The buttons of the panels are legible in both themes."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractButton, QApplication

from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.ui.widgets.theme import apply_theme

NAMES = ("qt_dockwidget_closebutton", "qt_dockwidget_floatbutton")
LEAST_CONTRAST = 4.5


@pytest.fixture
def themed(qapp):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def luminance(colour):
    """Return the relative luminance of WCAG 2.1."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(widget):
    """Return the contrast between the darkest and the lightest pixel of a widget."""
    image = widget.grab().toImage()
    shown = [
        luminance(QColor(image.pixel(x, y)))
        for x in range(image.width())
        for y in range(image.height())
    ]
    return (max(shown) + 0.05) / (min(shown) + 0.05)


@pytest.fixture(params=[Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def window(request, qtbot, themed, no_leaked_widgets):
    apply_theme(themed, request.param)
    window = build_main_window(settings=Settings())
    window.show()
    QApplication.processEvents()
    yield window
    window.close()
    window.deleteLater()


@pytest.mark.parametrize("name", NAMES)
def test_the_buttons_of_a_panel_are_legible(window, name):
    button = window.docks.by_key["segment"].findChild(QAbstractButton, name)
    assert contrast(button) >= LEAST_CONTRAST
