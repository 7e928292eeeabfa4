"""Layouts, linked views, blinking and the divider, used as a user does."""

from __future__ import annotations

from types import SimpleNamespace

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.ui.viewer_setup import FakeSurface, ViewerSetup
from tests.viewer_case import NAMES, make_case, make_result
from unet_gui.controllers.scenes.comparison import ComparisonController
from unet_gui.controllers.view.layout import LayoutController
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout
from unet_gui.state.comparison import ComparisonState
from unet_gui.state.layout import LayoutState
from unet_gui.ui.views import blink as blink_module
from unet_gui.ui.views.blink import BLINK_KEY, Blink
from unet_gui.ui.views.ortho_view import OrthoView
from unet_gui.ui.window.compare_menu import CompareMenu

LEFT, RIGHT = Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton


class Bench(ViewerSetup):
    def __init__(self, qtbot):
        super().__init__(make_case(), make_result(), voxel=(6, 10, 11))
        self.layout, self.comparison = LayoutState(), ComparisonState()
        self.arrange = LayoutController(self.layout, self.session, self.viewer)
        self.compare = ComparisonController(self.comparison)
        self.ortho = OrthoView(
            *self.parts,
            self.layout,
            self.comparison,
            make_surface=lambda: FakeSurface("surface"),
        )
        self.ortho.surface.maximise_wanted.connect(self.arrange.toggle_large_surface)
        self.ortho.divider_moved.connect(self.compare.set_divider)
        qtbot.addWidget(self.ortho)
        self.ortho.resize(900, 600)
        self.ortho.show()
        qtbot.waitExposed(self.ortho)

    def names(self):
        return [view.objectName() for view in self.ortho.shown_views()]


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


@pytest.mark.parametrize("layout", Layout)
def test_views_of_a_layout_fill_the_area_and_others_are_hidden(qtbot, bench, layout):
    bench.arrange.choose(layout)
    bench.ortho.layout().activate()
    views = bench.ortho.shown_views()
    surface = bench.ortho.surface
    assert surface.isVisible() == (
        layout in (Layout.PLANES_3D, Layout.LARGE, Layout.SURFACE)
    )
    widgets = [*views, *([surface] if surface.isVisible() else [])]
    covered = sum(w.width() * w.height() for w in widgets)
    cells = -(-len(widgets) // 2) * 2 if layout is Layout.GRID else len(widgets)
    assert covered * cells / len(widgets) > 0.97 * 900 * 600
    everything = (*bench.ortho.views.values(), *bench.ortho.sequence_views)
    assert {v for v in everything if v.isVisible()} == set(views)


def test_a_double_click_on_the_surface_makes_it_large_and_small_again(bench):
    bench.arrange.choose(Layout.PLANES_3D)
    surface = bench.ortho.surface
    for layout in (Layout.SURFACE, Layout.PLANES_3D):
        surface.view.maximise_wanted.emit()
        assert bench.layout.layout is layout
    bench.arrange.choose(Layout.SURFACE)
    bench.ortho.layout().activate()
    assert surface.height() == bench.ortho.height()


def test_the_3d_view_is_made_when_it_is_first_shown(bench):
    assert bench.ortho.surface.view is None
    bench.arrange.choose(Layout.PLANES_3D)
    assert bench.ortho.surface.view.isVisible()
    made = bench.ortho.surface.view
    bench.arrange.choose(Layout.LARGE)
    assert bench.ortho.surface.view is made


def test_without_a_3d_view_a_note_says_so(qtbot, bench):
    ortho = OrthoView(*bench.parts, LayoutState(Layout.PLANES_3D))
    qtbot.addWidget(ortho)
    ortho.show()
    assert ortho.surface.note.isVisible()


def test_the_row_shows_each_sequence_and_follows_case_and_plane(bench):
    bench.arrange.choose(Layout.ROW)
    assert bench.names() == [f"{name}_view" for name in NAMES]
    shown = [view.shown_scene.volume for view in bench.ortho.shown_views()]
    assert shown == list(bench.session.case.sequences.values())
    before = bench.ortho.sequence_views
    bench.controller.step_slice(Plane.AXIAL, 1)
    assert bench.ortho.sequence_views is before
    bench.arrange.choose_plane(Plane.CORONAL)
    assert {view.plane for view in bench.ortho.shown_views()} == {Plane.CORONAL}
    bench.session.case = make_case(names=("A", "B", "C"))
    assert bench.names() == ["A_view", "B_view", "C_view"]


def test_dropped_views_are_deleted(qtbot, bench):
    bench.arrange.choose(Layout.ROW)
    bench.arrange.choose_plane(Plane.CORONAL)
    bench.arrange.choose_plane(Plane.AXIAL)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    children = [w for w in bench.ortho.children() if hasattr(w, "plane")]
    assert len(children) == len(Plane) + len(NAMES)


def test_a_click_in_the_row_selects_the_sequence_and_a_double_click_maximises_it(
    qtbot, bench
):
    bench.arrange.choose(Layout.ROW)
    view = bench.ortho.shown_views()[2]
    place = view.position_of((7, 11, 11)).toPoint()
    qtbot.mouseClick(view.viewport(), LEFT, pos=place)
    assert (bench.viewer.sequence, bench.viewer.voxel) == (NAMES[2], (7, 11, 11))
    view = bench.ortho.shown_views()[1]
    qtbot.mouseDClick(view.viewport(), LEFT)
    assert bench.names() == ["axial_view"]
    assert bench.ortho.shown_views()[0].shown_scene.sequence == NAMES[1]
    bench.controller.toggle_maximised(Plane.AXIAL)
    assert len(bench.names()) == 3


def test_views_of_one_plane_zoom_and_pan_together(bench):
    bench.arrange.choose(Layout.ROW)
    bench.ortho.layout().activate()
    first, *others = bench.ortho.shown_views()
    first.zoom_by(3, QPointF(50, 60))
    first.pan_by(QPointF(0, 0), QPointF(20, 10))
    place = first.position_of((6, 10, 11))
    for view in others:
        assert (view.position_of((6, 10, 11)) - place).manhattanLength() < 3


@pytest.mark.parametrize("is_linked", [False, True])
def test_other_planes_zoom_along_only_if_they_are_linked(bench, is_linked):
    bench.layout.links_zoom = is_linked
    view = bench.ortho.views[Plane.CORONAL]

    def scale():
        ends = (view.position_of((x, 10, 11)).x() for x in (2, 12))
        return abs(next(ends) - next(ends))

    before = scale()
    bench.ortho.views[Plane.AXIAL].zoom_by(2, QPointF(50, 60))
    assert scale() / before == pytest.approx(2 if is_linked else 1, abs=0.01)


def test_the_keyboard_focus_stays_in_the_views_when_the_layout_changes(bench):
    bench.ortho.window().activateWindow()
    bench.ortho.views[Plane.CORONAL].setFocus()
    for layout in (Layout.ROW, Layout.PLANES, Layout.GRID, Layout.PLANES_3D):
        bench.arrange.choose(layout)
        assert bench.ortho.focusProxy() is bench.ortho.shown_views()[0]
        assert QApplication.focusWidget() in bench.ortho.shown_views()


# swipe


def test_dragging_the_divider_leaves_the_crosshair_in_place(qtbot, bench):
    bench.compare.compare_with("T1Gd")
    bench.compare.toggle_swiping()
    view = bench.ortho.views[Plane.AXIAL]
    width, height = view.viewport().width(), view.viewport().height()
    start, end = QPointF(width / 2, 20).toPoint(), QPointF(width / 4, 30).toPoint()
    qtbot.mousePress(view.viewport(), LEFT, pos=start)
    QTest.mouseMove(view.viewport(), end)
    qtbot.mouseRelease(view.viewport(), LEFT, pos=end)
    assert bench.comparison.divider == pytest.approx(0.25, abs=0.02)
    assert bench.viewer.voxel == (6, 10, 11)
    qtbot.mouseClick(
        view.viewport(), LEFT, pos=QPointF(width / 2, height / 2).toPoint()
    )
    assert bench.viewer.voxel != (6, 10, 11)


def test_swiping_shows_the_mask_only_to_the_left_of_the_divider(bench):
    bench.compare.toggle_swiping()
    view = bench.ortho.views[Plane.AXIAL]
    place = view.position_of((6, 10, 11))  # edema
    width = view.viewport().width()

    def is_coloured():
        colour = view.grab().toImage().pixelColor((place + QPointF(3, 3)).toPoint())
        return colour.red() - colour.green() > 20

    bench.compare.set_divider((place.x() + 40) / width)
    assert is_coloured()
    bench.compare.set_divider((place.x() - 40) / width)
    assert not is_coloured()


def test_the_divider_stays_in_place_when_the_slice_moves(bench):
    bench.compare.toggle_swiping()
    view = bench.ortho.views[Plane.AXIAL]
    before = view.raster.picture.column
    view.pan_by(QPointF(0, 0), QPointF(-60, 0))
    assert view.raster.picture.column > before
    assert view.is_at_divider(QPointF(view.viewport().width() / 2, 5))


# blink


@pytest.fixture
def blinking(bench):
    return Blink(bench.comparison, bench.compare, bench.ortho)


def test_blinking_stops_while_the_views_are_hidden(qtbot, bench, blinking):
    assert not blinking.timer.isActive()
    bench.compare.toggle_blinking()
    assert blinking.timer.isActive()
    bench.ortho.hide()
    assert not blinking.timer.isActive()
    bench.ortho.show()
    assert blinking.timer.isActive()
    bench.compare.toggle_blinking()
    assert not blinking.timer.isActive()


def test_blinking_shows_both_sides_in_turn(qtbot, bench, blinking):
    bench.compare.toggle_blinking()
    assert bench.comparison.shows_other
    qtbot.waitUntil(lambda: not bench.comparison.shows_other, timeout=5000)
    qtbot.waitUntil(lambda: bench.comparison.shows_other, timeout=5000)


@pytest.mark.parametrize(("held_s", "goes_on"), [(0.1, True), (0.6, False)])
def test_blinking_goes_on_after_a_tap_and_ends_with_a_held_key(
    monkeypatch, qtbot, bench, blinking, held_s, goes_on
):
    clock = SimpleNamespace(now=10.0)
    monkeypatch.setattr(
        blink_module, "time", SimpleNamespace(monotonic=lambda: clock.now)
    )
    bench.ortho.window().activateWindow()
    bench.ortho.views[Plane.AXIAL].setFocus()
    blinking.press()
    assert bench.comparison.shows_other
    clock.now += held_s
    release = QEvent.Type.KeyRelease
    key = (BLINK_KEY, Qt.KeyboardModifier.NoModifier, "b")
    QApplication.sendEvent(bench.ortho.focusProxy(), QKeyEvent(release, *key, True))
    assert bench.comparison.is_blinking  # the key repeats itself
    QApplication.sendEvent(bench.ortho.focusProxy(), QKeyEvent(release, *key))
    qtbot.wait(150)
    assert bench.comparison.is_blinking is goes_on


def test_a_repeat_of_a_held_key_that_looks_like_a_release_is_ignored(
    monkeypatch, qtbot, bench, blinking
):
    clock = SimpleNamespace(now=10.0)
    monkeypatch.setattr(
        blink_module, "time", SimpleNamespace(monotonic=lambda: clock.now)
    )
    bench.ortho.window().activateWindow()
    bench.ortho.views[Plane.AXIAL].setFocus()
    blinking.press()
    for _ in range(2):
        clock.now += 1
        release = QKeyEvent(QEvent.Type.KeyRelease, BLINK_KEY, Qt.KeyboardModifier(0))
        QApplication.sendEvent(bench.ortho.focusProxy(), release)
        blinking.press()
    qtbot.wait(150)
    assert bench.comparison.is_blinking
    QApplication.sendEvent(bench.ortho.focusProxy(), release)
    qtbot.waitUntil(lambda: not bench.comparison.is_blinking)


def test_the_menu_chooses_the_other_side_of_the_comparison(qtbot, bench):
    menu = CompareMenu(bench.session, bench.comparison, bench.compare)
    qtbot.addWidget(menu)
    entries = {a.text().replace("&", ""): a for a in menu.actions() if a.text()}
    assert list(entries)[2:] == list(NAMES)
    assert entries["Image without mask"].isChecked()
    assert not entries["Prediction and reference"].isEnabled()
    entries["T1Gd"].trigger()
    assert bench.comparison.sequence == "T1Gd"
    menu.fill()
    assert [a.text() for a in menu.actions() if a.isChecked()] == ["&T1Gd"]


def test_a_right_double_click_restores_automatic_contrast(qtbot, bench):
    view = bench.ortho.views[Plane.AXIAL]
    first = bench.viewer.windows["FLAIR"]
    bench.controller.change_window_by(100, 50)
    qtbot.mouseDClick(view.viewport(), RIGHT)
    assert bench.viewer.windows["FLAIR"] == first


def test_a_row_without_room_for_all_sequences_takes_two_rows(qtbot, bench):
    bench.arrange.choose(Layout.ROW)
    assert {view.y() for view in bench.ortho.shown_views()} == {0}
    bench.ortho.resize(480, 600)
    qtbot.waitUntil(lambda: len({v.y() for v in bench.ortho.shown_views()}) == 2)
    assert bench.ortho.minimumSizeHint().width() < 340
    bench.ortho.resize(900, 600)
    qtbot.waitUntil(lambda: {v.y() for v in bench.ortho.shown_views()} == {0})
