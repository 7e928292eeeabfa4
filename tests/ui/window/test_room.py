"""No text is cut off in a window of 1280 x 720."""

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QPushButton,
    QToolBar,
    QToolButton,
)

from tests.ui.widget_walk import path_of
from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.ui.widgets.labels import ElidedLabel
from unet_gui.ui.widgets.theme import apply_theme

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
NAMES = ("FLAIR", "T1w", "T1Gd", "T2w")
PANELS = ("case", "contrast", "legend", "architecture", "surfaces")
LAYOUTS = ("layout_planes_3d", "layout_large", "layout_row", "layout_grid")


@pytest.fixture
def themed(qapp):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    apply_theme(qapp)  # its padding takes room
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def window(qtbot, themed, language):
    window = build_main_window(settings=Settings())
    window.resize(1280, 720)
    window.parts.states.session.case = make_case(
        reference=make_label_map(), names=NAMES
    )
    window.parts.states.session.set_result(make_result())
    window.parts.states.session.device_in_use = "CPU"
    window.show()
    yield window
    window.close()
    window.deleteLater()


def room_for_all(window):
    """Return a check that nothing is cut off, once late notices have their place."""

    def check():
        assert cut_off(window) == []

    return check


def cut_off(window):
    """Return the visible widgets that have less room than they need."""
    QApplication.processEvents()
    return [
        f"{path_of(widget)} {widget.text()!r}"
        for kind in (QLabel, QAbstractButton)
        for widget in window.findChildren(kind)
        if widget.text() and widget.isVisible() and not has_room(widget)
    ]


def has_room(widget):
    if isinstance(widget, ElidedLabel):  # elides in the middle, with a tooltip
        return True
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() >= widget.heightForWidth(widget.width())
    return widget.width() >= widget.minimumSizeHint().width()


def test_the_toolbar_has_room_with_four_sequences(window):
    QApplication.processEvents()
    for bar in window.findChildren(QToolBar):
        assert bar.sizeHint().width() <= bar.width()


@pytest.mark.parametrize("key", PANELS)
def test_nothing_is_cut_off_in_a_panel(qtbot, window, key):
    window.docks.by_key[key].show()
    window.docks.by_key[key].raise_()
    qtbot.waitUntil(room_for_all(window))


@pytest.mark.parametrize("key", LAYOUTS)
def test_nothing_is_cut_off_in_a_layout(qtbot, window, key):
    window.actions_by_key[key].trigger()
    qtbot.waitUntil(room_for_all(window))


def test_nothing_is_cut_off_before_a_case_is_open(qtbot, window):
    window.parts.states.session.set_result(None)
    window.parts.states.session.case = None
    qtbot.waitUntil(room_for_all(window))


@pytest.mark.parametrize("mode", ["probability", "stages", "agreement"])
def test_nothing_is_cut_off_in_the_modes_of_the_overlay(qtbot, window, mode):
    window.parts.states.viewer.overlay_mode = mode
    qtbot.waitUntil(room_for_all(window))


@pytest.mark.parametrize("kind", [QLabel, QPushButton, QToolButton, QCheckBox])
def test_the_check_sees_a_text_that_is_cut_off(qtbot, kind):
    widget = kind()
    widget.setText("A rather long text")
    qtbot.addWidget(widget)
    widget.show()
    widget.resize(widget.sizeHint())
    assert has_room(widget)
    widget.setFixedWidth(40)
    assert not has_room(widget)
