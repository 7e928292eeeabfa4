from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QApplication

from tests.viewer_case import make_case, make_label_map
from unet_gui.app import build_main_window
from unet_gui.core.editing.settings import EditTool
from unet_gui.core.settings import Settings
from unet_gui.ui.panels.edit.edit_panel import EditPanel

NONE, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton
PRESS, MOVE = QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove
RELEASE, DOUBLE = QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick
PLAIN, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


class Screen:
    def __init__(self, qtbot):
        self.window = build_main_window({}, Settings())
        qtbot.addWidget(self.window)
        parts = self.window.parts
        self.states, self.control = parts.states, parts.controllers
        self.states.session.case = make_case(reference=make_label_map())
        self.states.viewer.voxel = (10, 15, 12)
        self.window.show()
        self.view = self.window.ortho_view.shown_views()[0]
        self.view.grab()

    @property
    def labels(self):
        return self.states.session.edited.label_map.data

    def mouse(self, kind, point, modifiers=PLAIN):
        place = QPointF(self.view.position_of(point))
        held = NONE if kind == RELEASE else LEFT
        button = NONE if kind == MOVE else LEFT
        target = self.view.viewport()
        event = QMouseEvent(
            kind, place, target.mapToGlobal(place), button, held, modifiers
        )
        QApplication.sendEvent(target, event)

    def drag(self, *points, modifiers=PLAIN):
        self.mouse(PRESS, points[0], modifiers)
        for point in points[1:]:
            self.mouse(MOVE, point, modifiers)
        self.mouse(RELEASE, points[-1], modifiers)

    def key(self, key):
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            QApplication.sendEvent(self.view, QKeyEvent(kind, key, PLAIN))


@pytest.fixture
def screen(qtbot):
    return Screen(qtbot)


def test_a_drag_paints_and_the_picture_shows_each_step(screen):
    screen.control.editing.tools.choose(EditTool.BRUSH)
    screen.control.editing.tools.set_radius(3.0)
    screen.view.grab()
    screen.mouse(PRESS, (6, 15, 12))
    for i in (8, 10, 12):
        screen.mouse(MOVE, (i, 15, 12))
        shown = screen.view.raster.picture
        image = screen.view.raster.image
        assert image is not None
        pixels = np.array(image.constBits()).reshape(image.height(), -1, 4)
        assert np.array_equal(
            pixels.view(np.uint32)[..., 0], shown.render()
        )  # the part is what the whole would be
    screen.mouse(RELEASE, (12, 15, 12))
    assert screen.view.raster.image is image  # nothing is composed again
    screen.control.undo.undo()
    assert screen.view.raster.image is image
    pixels = np.array(image.constBits()).reshape(image.height(), -1, 4)
    expected = screen.view.raster.picture.render()
    assert np.array_equal(pixels.view(np.uint32)[..., 0], expected)
    assert screen.view.raster.picture.label_map.data is screen.labels
    screen.control.undo.redo()
    assert (screen.labels[6:13, 15, 12] == 1).all()
    assert screen.states.undo.done[-1].title == "brush stroke"
    screen.drag((6, 15, 12), (12, 15, 12), modifiers=CTRL)
    assert not screen.labels[6:13, 15, 12].any()


def test_wheel_and_keys_change_the_size_and_escape_ends(screen):
    screen.control.editing.tools.choose(EditTool.BRUSH)
    before = screen.states.editing.radius_mm
    screen.key(Qt.Key.Key_Plus)
    assert screen.states.editing.radius_mm > before
    screen.key(Qt.Key.Key_Minus)
    assert screen.states.editing.radius_mm == pytest.approx(before)
    centre = QPointF(screen.view.viewport().rect().center())
    wheel = QWheelEvent(
        centre,
        screen.view.viewport().mapToGlobal(centre),
        QPointF(0, 0).toPoint(),
        QPointF(0, 120).toPoint(),
        NONE,
        Qt.KeyboardModifier.ShiftModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(screen.view.viewport(), wheel)
    assert screen.states.editing.radius_mm > before
    assert screen.states.viewer.voxel == (10, 15, 12)
    screen.key(Qt.Key.Key_Escape)
    assert screen.states.editing.tool is None


def test_a_lasso_closes_by_a_double_click_and_is_given_up_by_escape(screen):
    screen.control.editing.starting.start_empty()
    screen.control.editing.tools.choose(EditTool.LASSO)
    corners = [(4, 8, 12), (14, 8, 12), (14, 20, 12), (4, 20, 12)]
    for corner in corners:
        screen.drag(corner)
    screen.key(Qt.Key.Key_Escape)
    assert not screen.labels.any()
    assert screen.states.editing.tool is EditTool.LASSO
    for corner in corners:
        screen.drag(corner)
    screen.mouse(DOUBLE, corners[-1])
    assert screen.labels[6:13, 10:19, 12].all()
    assert not screen.labels[..., 11].any()


def test_the_circle_follows_the_mouse_and_the_preview_the_threshold_brush(screen):
    screen.control.editing.tools.choose(EditTool.THRESHOLD)
    instruments = screen.window.views.instruments.of(screen.view)
    place = QPointF(screen.view.position_of((10, 15, 12)))
    target = screen.view.viewport()
    event = QMouseEvent(MOVE, place, target.mapToGlobal(place), NONE, NONE, PLAIN)
    QApplication.sendEvent(target, event)
    marks = instruments.editing.marks
    radius = screen.states.editing.radius_mm / screen.view.mm_per_pixel
    assert marks.radius == pytest.approx(radius)
    assert marks.preview is not None
    screen.control.editing.tools.choose(None)
    assert instruments.editing.marks is None


def test_the_panel_offers_what_there_is_and_follows_the_tools(screen):
    screen.window.docks.by_key["correct"].raise_()
    screen.window.docks.by_key["correct"].widget().widget().grab()
    holder = screen.window.docks.by_key["correct"].findChildren(EditPanel)
    panel = holder[0] if holder else None
    if panel is None:  # it is made when it is first seen
        screen.control.editing.tools.choose(EditTool.BRUSH)
        QApplication.processEvents()
        panel = screen.window.findChild(EditPanel)
        screen.control.editing.starting.drop()
    assert not panel.start.buttons["reference"].isHidden()
    assert panel.start.buttons["prediction"].isHidden()
    panel.start.buttons["reference"].click()
    assert screen.labels.any()
    assert panel.start.isHidden()
    panel.tools.buttons[EditTool.NUDGE].click()
    assert screen.states.editing.tool is EditTool.NUDGE
    assert panel.tools.buttons[EditTool.NUDGE].isChecked()
    assert panel.tools.buttons[EditTool.NUDGE].toolTip().endswith("(Shift+G)")
    places = set()
    for tool in EditTool:  # no tool moves what stands below
        screen.control.editing.tools.choose(tool)
        QApplication.processEvents()
        places.add(panel.whole_class.mapTo(panel, panel.whole_class.rect().topLeft()))
        assert panel.tolerance_slider.isEnabled() == (tool is EditTool.THRESHOLD)
    assert len(places) == 1
    panel.class_control.buttons["enhancing"].click()
    assert screen.states.editing.label == 3
    panel.limits.brain_box.click()
    assert screen.states.editing.masking.is_in_brain
    assert "set" in panel.limits_section.button.text()
    assert screen.window.actions_by_key["save_mask"].isEnabled()


def test_undo_draws_only_where_the_edited_mask_is_shown(screen):
    screen.control.editing.tools.choose(EditTool.BRUSH)
    screen.control.editing.tools.set_radius(3.0)
    screen.drag((6, 15, 12), (12, 15, 12))
    screen.control.comparison.toggle_swiping()
    for mask in ("edited", "reference"):
        screen.control.viewer.show_mask(mask)
        screen.view.grab()
        for step in (screen.control.undo.undo, screen.control.undo.redo):
            step()
            raster, scene = screen.view.raster, screen.view.shown_scene
            screen.view.grab()
            assert raster.picture.left == scene.picture(screen.view.plane)
            pixels = np.array(raster.image.constBits())
            pixels = pixels.reshape(raster.image.height(), -1, 4).view(np.uint32)
            assert np.array_equal(pixels[..., 0], raster.picture.render())


@pytest.mark.parametrize("how", ["escape", "undo"])
def test_a_stroke_that_is_given_up_is_not_seen_any_more(screen, how):
    screen.control.editing.tools.choose(EditTool.BRUSH)
    screen.drag((3, 3, 12), (4, 3, 12))
    screen.view.grab()
    screen.mouse(PRESS, (6, 15, 12))
    screen.mouse(MOVE, (12, 15, 12))
    if how == "escape":
        screen.key(Qt.Key.Key_Escape)
    else:
        screen.control.undo.undo()
    screen.view.grab()
    raster, scene = screen.view.raster, screen.view.shown_scene
    assert raster.picture == scene.picture(screen.view.plane)
    pixels = np.array(raster.image.constBits()).reshape(raster.image.height(), -1, 4)
    assert np.array_equal(pixels.view(np.uint32)[..., 0], raster.picture.render())
