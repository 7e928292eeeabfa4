from __future__ import annotations

import sys

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from tests.numpy_model import SPEC
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.ui.dialogs.go_to import GoToDialog

CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
KEY = Qt.Key


@pytest.fixture
def window(request, qtbot, tmp_path, brats_folder, unasked, no_leaked_widgets):
    fault = getattr(request, "param", ())
    host = EngineHost((sys.executable, "-m", "tests.numpy_engine", *fault))
    made = build_main_window({"numpy": ModelPackage(SPEC, tmp_path)}, Settings(), host)
    made.show()
    made.parts.controllers.open_case.open([brats_folder])
    qtbot.waitUntil(lambda: made.parts.states.session.case is not None)
    made.activateWindow()
    yield made
    made.close()
    made.deleteLater()


def press(qtbot, window, key, modifiers=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(window.ortho_view.views[Plane.AXIAL], key, modifiers)


def ruler(window):
    k = window.parts.states.viewer.voxel[2]
    return Annotation(AnnotationKind.RULER, Plane.AXIAL, k, ((1, 1, k), (6, 1, k)))


def test_keys_choose_tools_and_the_menu_shows_them(qtbot, window):
    tools, actions = window.parts.states.annotations, window.actions_by_key
    window.docks.segment_panel.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    window.docks.segment_panel.setFocus()
    assert not window.ortho_view.isAncestorOf(window.focusWidget())
    press(qtbot, window, KEY.Key_M)
    assert tools.tool is AnnotationKind.RULER
    assert actions["ruler"].isChecked()
    assert window.ortho_view.isAncestorOf(window.focusWidget())
    press(qtbot, window, KEY.Key_M, SHIFT)
    assert tools.tool is AnnotationKind.ANGLE
    assert (actions["ruler"].isChecked(), actions["angle"].isChecked()) == (False, True)
    press(qtbot, window, KEY.Key_Escape)
    assert tools.tool is None
    assert not actions["angle"].isChecked()


def test_escape_ends_the_ruler_from_a_panel_too(qtbot, window):
    press(qtbot, window, KEY.Key_M)
    button = window.docks.segment_panel.options_part.button
    button.setFocus()
    assert not window.ortho_view.isAncestorOf(window.focusWidget())
    assert window.actions_by_key["cancel"].isEnabled()
    qtbot.keyClick(button, KEY.Key_Escape)
    assert window.parts.states.annotations.tool is None
    assert not window.actions_by_key["cancel"].isEnabled()


def test_delete_removes_annotations_where_there_are_some(qtbot, window):
    assert not window.actions_by_key["remove_annotation"].isEnabled()
    window.parts.controllers.annotations.add(ruler(window))
    assert window.actions_by_key["remove_annotations"].isEnabled()
    press(qtbot, window, KEY.Key_Delete)
    assert window.parts.states.annotations.annotations == ()
    assert not window.actions_by_key["remove_annotation"].isEnabled()


def test_keys_go_to_places(qtbot, window):
    press(qtbot, window, KEY.Key_N)
    assert "mL" in window.parts.states.session.message
    press(qtbot, window, KEY.Key_N, SHIFT)
    press(qtbot, window, KEY.Key_Z)
    press(qtbot, window, KEY.Key_Z, SHIFT)
    press(qtbot, window, KEY.Key_C, CTRL | SHIFT)
    copied = QGuiApplication.clipboard().text()
    assert copied in window.parts.states.session.message
    press(qtbot, window, KEY.Key_G, CTRL)
    (dialog,) = window.findChildren(GoToDialog)
    assert dialog.isVisible()
    dialog.field.setText("3 4 5")
    dialog.go_button.click()
    assert window.parts.states.viewer.voxel == (2, 3, 4)
    dialog.close()
    press(qtbot, window, KEY.Key_G, CTRL)
    assert window.findChildren(GoToDialog) == [dialog]
    assert dialog.field.text() == "3 4 5"
    dialog.close()


def test_the_scale_bar_is_switched_in_the_menu(window):
    action = window.actions_by_key["scale_bar"]
    assert action.isChecked()
    action.trigger()
    assert not action.isChecked()
    assert not window.parts.states.annotations.has_scale_bar


@pytest.mark.parametrize("window", [("slow",)], indirect=True)
def test_escape_ends_the_ruler_first_and_then_the_run(qtbot, window):
    session = window.parts.states.session
    window.actions_by_key["segment"].trigger()
    qtbot.waitUntil(lambda: session.is_segmenting)
    press(qtbot, window, KEY.Key_M)
    press(qtbot, window, KEY.Key_Escape)
    assert window.parts.states.annotations.tool is None
    assert session.is_segmenting
    press(qtbot, window, KEY.Key_Escape)
    qtbot.waitUntil(lambda: not session.is_segmenting, timeout=20_000)


def test_escape_cancels_a_preparation(window, monkeypatch):
    cancelled = []
    preparation = window.parts.controllers.preparation
    monkeypatch.setattr(preparation, "cancel", lambda: cancelled.append(True))
    cancel = window.actions_by_key["cancel"]
    assert not cancel.isEnabled()
    window.parts.states.preparation.is_preparing = True
    cancel.trigger()
    window.parts.states.preparation.is_preparing = False
    assert (cancelled, cancel.isEnabled()) == ([True], False)
