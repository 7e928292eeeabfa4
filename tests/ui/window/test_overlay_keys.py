"""The keys of the overlay, in the whole window."""

from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt

from tests.ui.overlay_bench import result_with_probabilities
from tests.viewer_case import make_case, make_label_map
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.settings import Settings

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def window(qtbot, no_leaked_widgets):
    host = EngineHost((sys.executable, "-m", "tests.numpy_engine"))
    window = build_main_window({}, Settings(), host)
    window.resize(1280, 720)
    window.show()
    session = window.parts.states.session
    session.case = make_case(reference=make_label_map((9, 3, 2)))
    session.set_result(result_with_probabilities())
    window.activateWindow()
    yield window
    window.close()
    window.deleteLater()


def visible(window):
    styles = window.parts.states.viewer.class_styles
    return [c for c, style in styles.items() if style.is_visible]


def test_classes_are_shown_alone_and_together_again(qtbot, window):
    view = window.ortho_view
    for key, tumour_class in zip("123", TumourClass, strict=True):
        qtbot.keyClick(view, key, CTRL)
        assert visible(window) == [tumour_class]
    qtbot.keyClick(view, "0", CTRL)
    assert visible(window) == list(TumourClass)


def test_modes_outline_and_worst_slice_have_keys(qtbot, window):
    view, viewer = window.ortho_view, window.parts.states.viewer
    for mode in ("probability", "agreement", "mask"):
        qtbot.keyClick(view, "p")
        assert viewer.overlay_mode == mode
    qtbot.keyClick(view, "o")
    assert viewer.has_reference_outline
    viewer.voxel = (0, 0, 0)
    qtbot.keyClick(view, "t", SHIFT)
    assert viewer.voxel[1:] == (10, 11)


def test_dice_arrives_from_the_background(qtbot, window):
    page = window.docks.legend_panel.page("mask")
    qtbot.waitUntil(lambda: page.total_dice_label.text() == "0.83")
    window.parts.controllers.overlay.thresholds.set_threshold(0, 0.9)
    qtbot.waitUntil(lambda: page.rows[TumourClass.EDEMA].dice_label.text() == "0.00")
