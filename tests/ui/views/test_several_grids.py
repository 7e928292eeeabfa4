"""Views of a case on several grids, used as a user does."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest

from tests.ui.viewer_setup import ViewerSetup
from tests.unit.controllers.scenes.test_grids import several_grids
from unet_gui.controllers.view.layout import LayoutController
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout
from unet_gui.state.layout import LayoutState
from unet_gui.ui.views.ortho_view import OrthoView


class Bench(ViewerSetup):
    def __init__(self, qtbot):
        super().__init__(several_grids(), sequence="FLAIR", voxel=(20, 12, 4))
        self.layout = LayoutState()
        self.arrange = LayoutController(self.layout, self.session, self.viewer)
        self.ortho = OrthoView(*self.parts, self.layout)
        qtbot.addWidget(self.ortho)
        self.ortho.resize(900, 600)
        self.ortho.show()
        qtbot.waitExposed(self.ortho)

    @property
    def axial(self):
        return self.ortho.views[Plane.AXIAL]

    def case_shape(self, name):
        return self.session.case.sequences[name].shape

    def crosshair_px(self):
        return self.axial.position_of(self.viewer.voxel)


@pytest.fixture
def bench(qtbot):
    return Bench(qtbot)


def test_the_views_fit_the_brain_on_each_grid(bench):
    for name in ("T2w", "FLAIR"):
        bench.controller.select_sequence(name)
        top, stop, left, end = bench.axial.visible_section()
        rows = bench.case_shape(name)[1]
        assert (top, stop) == (0, rows)
        assert end - left == bench.case_shape(name)[0]


def test_zoom_and_place_stay_when_the_grid_changes(bench):
    bench.axial.zoom_by(4, QPointF(bench.axial.rect().center()))
    place, scale = bench.crosshair_px(), bench.axial.mm_per_pixel
    bench.controller.select_sequence("T2w")
    assert bench.axial.mm_per_pixel == pytest.approx(scale, rel=1e-3)
    moved = bench.crosshair_px() - place
    assert moved.manhattanLength() < 2
    bench.controller.select_sequence("FLAIR")
    assert (bench.crosshair_px() - place).manhattanLength() < 2


def test_a_click_beside_keeps_the_grid_and_the_clicked_place(bench):
    bench.arrange.choose(Layout.GRID)
    beside = next(v for v in bench.ortho.shown_views() if v.sequence == "T2w")
    target = beside.position_of((15, 20, 4)).toPoint()
    QTest.mouseClick(beside.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(target))
    assert bench.viewer.sequence == "T2w"
    assert bench.viewer.grid_sequence == "FLAIR"
    assert bench.viewer.voxel == (15, 20, 4)
    QTest.mouseDClick(beside.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(target))
    assert bench.viewer.maximised is Plane.AXIAL
    assert bench.viewer.grid_sequence == ""
    place = bench.session.case.sequences["T2w"].affine.apply(bench.viewer.voxel)
    assert place.tolist()[1:] == [5, 0]
