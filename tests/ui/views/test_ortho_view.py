from __future__ import annotations

import gc
from dataclasses import replace

import numpy as np
import pytest
from PySide6.QtCore import QPointF, Qt

from tests.ui.overlay_bench import result_with_probabilities
from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.core.geometry.planes import Plane, point_to_pixel
from unet_gui.core.image.volume import Volume
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.mask.palettes import probability_colour
from unet_gui.state.layout import Layout, LayoutState
from unet_gui.ui.views.ortho_view import OrthoView


class Bench(ViewerSetup):
    def __init__(self, qtbot):
        super().__init__(make_case(), make_result(), voxel=(6, 10, 11))
        self.layout = LayoutState()
        self.ortho = OrthoView(*self.parts, self.layout)
        qtbot.addWidget(self.ortho)
        self.ortho.resize(800, 500)
        self.ortho.show()
        qtbot.waitExposed(self.ortho)

    def picture(self, plane):
        return self.ortho.views[plane].grab().toImage()

    def picture_all(self):
        self.ortho.grab()


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def shown(bench):
    return {plane for plane, view in bench.ortho.views.items() if view.isVisible()}


def test_every_plane_is_shown_within_the_widget(qtbot, bench):
    assert shown(bench) == set(Plane)
    for width, height in ((1600, 1000), (1280, 720), (700, 400)):
        bench.ortho.resize(width, height)
        areas = [view.geometry() for view in bench.ortho.views.values()]
        assert all(bench.ortho.rect().contains(area) for area in areas)
        covered = sum(a.width() * a.height() for a in areas)
        assert covered > 0.98 * width * height
        assert not any(a.intersects(b) for a in areas for b in areas if a is not b)


@pytest.mark.parametrize("plane", Plane)
def test_a_maximised_view_fills_the_area_until_it_is_restored(bench, plane):
    before = bench.ortho.views[plane].size()
    bench.controller.maximise(plane)
    assert shown(bench) == {plane}
    bench.ortho.layout().activate()
    assert bench.ortho.views[plane].size() == bench.ortho.size()
    bench.controller.maximise(None)
    bench.ortho.layout().activate()
    assert shown(bench) == set(Plane)
    assert bench.ortho.views[plane].size() == before


def composed_images(bench):
    bench.ortho.grab()
    return {plane: view.raster.image for plane, view in bench.ortho.views.items()}


@pytest.mark.parametrize(
    ("voxel", "renewed"),
    [
        ((6, 10, 12), {Plane.AXIAL}),
        ((7, 10, 11), {Plane.SAGITTAL}),
        ((7, 11, 11), {Plane.SAGITTAL, Plane.CORONAL}),
        ((6, 10, 11), set()),
    ],
)
def test_only_changed_slices_are_composed(bench, voxel, renewed):
    before = composed_images(bench)
    bench.controller.set_voxel(voxel)
    after = composed_images(bench)
    assert {plane for plane in Plane if after[plane] is not before[plane]} == renewed


def test_hidden_views_are_not_composed(bench):
    bench.controller.maximise(Plane.AXIAL)
    before = composed_images(bench)
    bench.controller.set_voxel((3, 4, 5))
    after = composed_images(bench)
    assert after[Plane.AXIAL] not in (None, before[Plane.AXIAL])
    assert after[Plane.CORONAL] is None


def volumes_held():
    gc.collect()
    return sum(isinstance(o, Volume) for o in gc.get_objects())


def test_views_let_go_of_a_closed_case(bench):
    bench.layout.layout = Layout.ROW
    bench.picture_all()
    held = volumes_held()
    bench.session.set_result(None)
    bench.session.case = None
    assert held - volumes_held() == 3


def test_views_without_a_place_let_go_of_the_previous_case(bench):
    bench.layout.layout = Layout.ROW
    bench.picture_all()
    bench.layout.layout = Layout.PLANES
    held = volumes_held()
    bench.session.set_result(None)
    bench.session.case = make_case()
    assert volumes_held() == held


def test_moving_the_crosshair_repaints_only_its_lines(bench):
    view = bench.ortho.views[Plane.AXIAL]
    before = bench.picture(Plane.AXIAL)
    bench.controller.set_voxel((12, 20, 11))
    after = bench.picture(Plane.AXIAL)
    width, height = after.width(), after.height()
    differing = {
        (x, y)
        for x in range(width)
        for y in range(height)
        if before.pixel(x, y) != after.pixel(x, y)
    }
    lines = [view.position_of(voxel).toPoint() for voxel in ((6, 10, 11), (12, 20, 11))]
    assert differing
    assert all(
        any(abs(x - p.x()) <= 1 or abs(y - p.y()) <= 1 for p in lines)
        for x, y in differing
    )


@pytest.mark.parametrize(
    "change",
    [
        lambda b: b.controller.toggle_mask(),
        lambda b: b.controller.change_opacity(0.3),
        lambda b: b.controller.set_window(WindowLevel(50, 900)),
        lambda b: b.controller.select_sequence("T1Gd"),
        lambda b: b.controller.toggle_radiological(),
        lambda b: b.controller.set_class_colour(TumourClass.EDEMA, (255, 255, 0)),
        lambda b: b.controller.step_slice(Plane.AXIAL, 3),
        lambda b: setattr(b.session, "result", make_result(make_label_map((9, 0, 0)))),
        lambda b: setattr(b.session, "case", make_case(shape=(40, 20, 20))),
    ],
    ids=lambda change: None,
)
def test_a_view_follows_the_state(bench, change):
    before = bench.picture(Plane.AXIAL)
    change(bench)
    assert bench.picture(Plane.AXIAL) != before


def test_a_reset_fits_every_view(bench):
    before = {p: bench.picture(p) for p in Plane}
    for plane, view in bench.ortho.views.items():
        view.zoom_by(3, view.position_of((2, 3, 4)))
        assert bench.picture(plane) != before[plane]
    bench.controller.reset()
    assert {p: bench.picture(p) for p in Plane} == before


def test_the_probe_is_the_voxel_under_the_mouse_or_else_the_crosshair(qtbot, bench):
    assert bench.ortho.probe_voxel() == (6, 10, 11)
    view = bench.ortho.views[Plane.CORONAL]
    place = view.position_of((2, 10, 20)).toPoint()
    with qtbot.waitSignal(bench.ortho.probed) as probed:
        qtbot.mouseMove(view.viewport(), place)
    assert probed.args == [(2, 10, 20)]
    with qtbot.waitSignal(bench.ortho.probed) as probed:
        qtbot.keyClick(view, Qt.Key.Key_Up)
    assert probed.args == [(2, 11, 20)]


def test_the_grabbed_picture_shows_image_and_mask(bench):
    picture = bench.ortho.grab_picture()
    assert picture.shape == (500, 800, 3)
    assert picture.dtype == np.uint8
    colours = {tuple(c) for c in picture.reshape(-1, 3).tolist()}
    assert any(r > g + 50 and r > b + 50 for r, g, b in colours)  # edema
    bench.controller.toggle_mask()
    assert not np.array_equal(bench.ortho.grab_picture(), picture)


def test_the_picture_of_a_probability_has_a_colour_key(bench):
    bench.session.set_result(result_with_probabilities())
    without = bench.ortho.grab_picture()
    bench.viewer.overlay_mode = "probability"
    picture = bench.ortho.grab_picture()
    key = picture[:60, 100:480]
    for probability in (0.25, 0.5, 0.75, 0.97):
        seen = np.abs(key - np.array(probability_colour(probability), float)).max(2)
        assert (seen < 8).any()
    bench.controller.toggle_mask()
    hidden = bench.ortho.grab_picture()
    np.testing.assert_array_equal(hidden[:60], without[:60])


def test_a_picture_can_be_grabbed_before_the_window_is_shown(qtbot, bench):
    hidden = OrthoView(*bench.parts)
    qtbot.addWidget(hidden)
    hidden.resize(800, 500)
    for view in bench.ortho.views.values():
        view.clearFocus()  # the title of a view with focus is coloured
    np.testing.assert_array_equal(hidden.grab_picture(), bench.ortho.grab_picture())


def test_without_a_case_no_picture_is_shown(bench):
    bench.session.set_result(None)
    bench.session.case = None
    assert not bench.ortho.views[Plane.AXIAL].raster.isVisible()


def test_keys_step_slices_when_the_views_have_the_focus(qtbot, bench):
    bench.ortho.setFocus()
    qtbot.keyClick(bench.ortho.focusProxy(), Qt.Key.Key_Up)
    assert bench.viewer.voxel == (6, 10, 12)


def test_views_have_names_for_screen_readers(bench):
    names = {view.accessibleName() for view in bench.ortho.views.values()}
    assert names == {"Axial view", "Coronal view", "Sagittal view"}


def test_another_case_is_framed_anew_but_another_mask_is_not(bench):
    view = bench.ortho.views[Plane.AXIAL]
    fitted = view.position_of((6, 10, 11))
    view.pan_by(QPointF(0, 0), QPointF(40, 0))
    bench.session.case = replace(bench.session.case, warnings=("Something.",))
    assert view.position_of((6, 10, 11)).x() == pytest.approx(fitted.x() + 40, abs=1)
    bench.session.case = replace(bench.session.case, name="other")
    assert view.position_of((6, 10, 11)).x() == pytest.approx(fitted.x(), abs=1)


def test_the_views_are_pictured_as_far_as_they_are_seen(bench):
    """Zooming into a corner leaves that corner, in pixels of the slice."""
    views = bench.ortho.pictured_views()
    assert [view.plane for view in views] == list(Plane)
    for shown_view in views:
        plane = shown_view.plane
        rows, columns = (
            bench.session.case.shape[axis]
            for axis in (plane.row_axis, plane.column_axis)
        )
        top, bottom, left, right = shown_view.section
        assert 0 <= top < bottom <= rows
        assert 0 <= left < right <= columns
        assert (bottom - top) * (right - left) > 0.6 * rows * columns
    axial = bench.ortho.views[Plane.AXIAL]
    axial.zoom_by(4.0, axial.position_of((6, 10, 11)))
    zoomed = bench.ortho.pictured_views()[0].section
    top, bottom, left, right = zoomed
    assert (bottom - top) < 0.6 * (views[0].section[1] - views[0].section[0])
    row, column = point_to_pixel(
        bench.session.case.shape, Plane.AXIAL, (6, 10, 11), radiological=True
    )
    assert top <= row < bottom
    assert left <= column < right


def test_sequences_side_by_side_are_pictured_with_their_names(bench):
    bench.layout.layout = Layout.ROW
    names = [view.sequence for view in bench.ortho.pictured_views()]
    assert names == list(bench.session.case.sequences)
