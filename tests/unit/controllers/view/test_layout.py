from __future__ import annotations

import pytest

from tests.viewer_case import NAMES, make_case
from unet_gui.controllers.view.layout import LayoutController, shown_arrangement
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.layout.view_layout import Layout
from unet_gui.state.layout import LayoutState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class Bench:
    def __init__(self, case=None):
        self.session = SessionState(case=case)
        self.viewer, self.layout = ViewerState(sequence="FLAIR"), LayoutState()
        self.parts = (self.layout, self.session, self.viewer)
        self.controller = LayoutController(*self.parts)

    def planes(self):
        return [c.plane for c in shown_arrangement(*self.parts).cells]


@pytest.fixture
def bench():
    return Bench(make_case())


def test_choosing_a_layout_ends_the_maximised_view(bench):
    bench.viewer.maximised = Plane.CORONAL
    assert bench.planes() == [Plane.CORONAL]
    bench.controller.choose(Layout.PLANES_3D)
    assert len(bench.planes()) == 4


def test_sequences_side_by_side_each_have_a_window(bench):
    bench.viewer.windows = {"T1w": WindowLevel(7, 3)}
    bench.controller.choose(Layout.ROW)
    assert set(bench.viewer.windows) == set(NAMES)
    assert bench.viewer.windows["T1w"] == WindowLevel(7, 3)
    bench.viewer.windows = {}
    bench.session.case = make_case(names=("A", "B", "C"))
    assert set(bench.viewer.windows) == {"A", "B", "C"}


def test_the_plane_of_a_single_view_can_be_chosen(bench):
    bench.controller.toggle_single()
    assert bench.planes() == [Plane.AXIAL]
    bench.controller.choose_plane(Plane.SAGITTAL)
    assert bench.planes() == [Plane.SAGITTAL]
    bench.controller.toggle_single()
    assert bench.planes()[0] is Plane.SAGITTAL
    assert len(bench.planes()) == 3


def test_the_3d_view_grows_and_shrinks(bench):
    bench.controller.toggle_large_surface()
    assert bench.planes()[0] is None
    bench.controller.toggle_large_surface()
    assert bench.layout.layout is Layout.PLANES_3D


def test_the_zoom_link_can_be_switched(bench):
    bench.controller.toggle_zoom_link()
    assert bench.layout.links_zoom
    bench.controller.toggle_zoom_link()
    assert not bench.layout.links_zoom


def test_a_layout_can_be_chosen_without_a_case():
    bench = Bench()
    bench.controller.choose(Layout.GRID)
    assert set(bench.planes()) == set(Plane)
