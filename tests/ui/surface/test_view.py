from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.ui.surface.surface_bench import FakeRenderer, Shown
from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.view3d.orbit_camera import StandardView
from unet_gui.ui.surface import renderer as surface_renderer
from unet_gui.ui.surface.marks import letter_positions


def test_without_opengl_the_view_says_so(qtbot):
    shown = Shown(qtbot, make_case(), make_result()).show()
    assert not shown.canvas.has_opengl
    assert shown.canvas.picture is None
    seen = shown.canvas.grab().toImage()
    assert any(
        seen.pixelColor(x, y).lightness() > 100
        for x in range(0, seen.width(), 2)
        for y in range(seen.height() // 3, seen.height() * 2 // 3, 2)
    )
    shown.viewer.voxel = (1, 2, 3)  # the view goes on without an error
    shown.paint()


@pytest.mark.parametrize(
    ("fault", "logged"),
    [(surface_renderer.NoOpenGLError(), 0), (RuntimeError("driver"), 1)],
)
def test_an_error_of_the_driver_ends_the_drawing_only(shown, caplog, fault, logged):
    def fail(*_arguments, **_options):
        raise fault

    renderer = FakeRenderer.last
    renderer.render = fail
    shown.state.mask_opacity = 0.2
    shown.paint()
    shown.state.mask_opacity = 0.3
    shown.paint()
    assert not shown.canvas.has_opengl
    assert renderer.is_closed
    assert len(caplog.records) == logged


@pytest.mark.parametrize(
    ("case", "result", "text"),
    [
        (None, None, "Open a case to see it in 3-D."),
        (make_case(), None, "No mask yet: press Segment (F5)."),
        (make_case(), make_result(), ""),
        (make_case(), make_result(make_label_map((0, 0, 0))), "The mask is empty."),
        (make_case(reference=make_label_map()), None, ""),
    ],
)
def test_an_empty_view_gives_advice(qtbot, renderer, case, result, text):
    assert Shown(qtbot, case, result).show().canvas.text == text


def test_the_view_names_the_current_work(shown):
    shown.session.set_result(None)
    shown.session.is_segmenting = True
    assert shown.canvas.text == "Segmenting…"
    shown.state.is_making = True
    assert shown.canvas.text == "Making the surfaces…"


def test_the_view_says_that_the_mask_is_hidden(shown):
    shown.viewer.is_mask_visible = False
    assert "press S" in shown.canvas.text


# drawing


def test_nothing_is_made_before_the_view_is_shown(qtbot, renderer):
    shown = Shown(qtbot, make_case(), make_result())
    shown.viewer.voxel = (1, 2, 3)
    assert shown.state.brain is None
    assert renderer.last is None


def test_an_unchanged_scene_is_drawn_once(shown):
    count = len(shown.drawn)
    shown.view.refresh()
    shown.viewer.sequence = "T1w"
    shown.viewer.opacity = 0.2
    shown.paint()
    assert len(shown.drawn) == count


def test_a_change_of_opacity_is_drawn(shown):
    count = len(shown.drawn)
    shown.state.mask_opacity = 0.3
    shown.paint()
    assert len(shown.drawn) == count + 1


def test_the_picture_follows_the_crosshair(shown):
    shown.viewer.voxel = (7, 8, 9)
    shown.qtbot.waitUntil(lambda: shown.drawn[-1][0].voxel == (7, 8, 9))


def test_slow_pictures_wait_until_the_crosshair_stands_still(shown):
    shown.draw_slowly()
    count = len(shown.drawn)
    for k in range(20):
        shown.viewer.voxel = (7, 8, k)
        shown.paint()
    assert len(shown.drawn) == count
    shown.qtbot.waitUntil(lambda: len(shown.drawn) > count)
    assert shown.drawn[-1][0].voxel == (7, 8, 19)


def test_slow_pictures_are_drafts_while_the_camera_moves(shown):
    shown.draw_slowly()
    shown.canvas.setFocus()
    shown.qtbot.keyClick(shown.canvas, Qt.Key.Key_Left)
    shown.paint()
    assert shown.drawn[-1][2]
    shown.qtbot.waitUntil(lambda: not shown.drawn[-1][2])


def test_a_hidden_view_holds_and_draws_nothing(shown):
    shown.view.hide()
    assert FakeRenderer.last.is_closed
    before = FakeRenderer.last
    shown.viewer.voxel = (7, 8, 9)
    shown.state.mask_opacity = 0.1
    QApplication.processEvents()
    assert FakeRenderer.last is before
    shown.show()
    assert FakeRenderer.last is not before
    assert shown.drawn[-1][0].voxel == (7, 8, 9)


@pytest.mark.parametrize("case", [None, make_case()])
def test_a_hidden_view_releases_a_closed_case(shown, case):
    shown.view.hide()
    shown.session.set_result(None)
    shown.session.case = case
    assert shown.canvas.shown_scene is None
    shown.show()
    assert (shown.canvas.shown_scene is None) == (case is None)


def test_another_case_is_fitted_and_seen_from_the_same_side(shown):
    shown.canvas.look_from(StandardView.TOP)
    shown.canvas.camera = shown.canvas.camera.zoomed(3)
    shown.session.set_result(None)
    shown.session.case = make_case(shape=(40, 50, 45))
    assert shown.canvas.camera.zoom == 1.0
    assert shown.canvas.camera.elevation_deg == 90.0
    assert shown.canvas.camera.target_mm[0] > 15


# mouse, keys and controls


def test_the_controls_change_the_state_and_follow_it(shown):
    shown.view.brain_slider.setValue(55)
    shown.view.mask_slider.setValue(44)
    shown.view.crosshair_box.setChecked(False)
    assert shown.state.brain_opacity == 0.55
    assert shown.state.mask_opacity == 0.44
    assert not shown.state.has_crosshair
    shown.state.brain_opacity = 0.1
    assert shown.view.brain_slider.value() == 10


def test_every_control_has_a_name_for_screen_readers(shown):
    widgets = [
        shown.canvas,
        shown.view.brain_slider,
        shown.view.mask_slider,
        *shown.view.view_buttons.values(),
    ]
    assert all(w.accessibleName() for w in widgets)
    names = [b.accessibleName() for b in shown.view.view_buttons.values()]
    assert len(set(names)) == 6


def test_the_letters_stand_on_the_sides_that_they_name(shown):
    shown.canvas.look_from(StandardView.FRONT)
    scene = shown.drawn[-1][0]
    positions = letter_positions(scene, shown.canvas.camera, (300.0, 300.0))
    assert set(positions) == {"R", "L", "S", "I"}
    assert positions["R"].x < 150 < positions["L"].x
    assert positions["S"].y < 150 < positions["I"].y
    oblique = shown.canvas.camera.orbited(30, 30)
    positions = letter_positions(scene, oblique, (300.0, 300.0))
    assert positions["P"].is_behind
    assert not positions["A"].is_behind
    unoriented = replace(scene, is_oriented=False)
    positions = letter_positions(unoriented, shown.canvas.camera, (300.0, 300.0))
    assert set(positions) == {"R?", "L?", "S?", "I?"}


def test_a_class_hidden_in_the_legend_is_not_drawn(shown):
    style = shown.viewer.class_styles[TumourClass.EDEMA]
    shown.viewer.class_styles = {
        **shown.viewer.class_styles,
        TumourClass.EDEMA: replace(style, is_visible=False),
    }
    shown.paint()
    assert len(shown.drawn[-1][0].layers) == 3


def test_in_a_narrow_view_one_button_offers_the_sides(qtbot, renderer):
    shown = Shown(qtbot, make_case(), make_result()).show()
    view = shown.view
    for width, is_narrow in ((400, False), (240, True), (400, False)):
        view.resize(width, 420)
        shown.paint()
        assert view.view_menu_button.isVisible() == is_narrow
        assert view.view_buttons[StandardView.FRONT].isVisible() != is_narrow
    before = shown.canvas.camera
    menu = view.view_menu_button.menu()
    next(a for a in menu.actions() if a.text() == "Top").trigger()
    assert shown.canvas.camera != before
