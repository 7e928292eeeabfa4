from __future__ import annotations

import numpy as np
import pytest

from tests.viewer_case import SHAPE, SPACING_MM, make_case, make_result
from unet_gui.controllers.view.navigation import NavigationController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.positions import Coordinates
from unet_gui.core.image.volume import LabelMap
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

VOXEL, MM = Coordinates.VOXEL, Coordinates.WORLD_MM


def two_lesions():
    data = np.zeros(SHAPE, np.uint8)
    data[2:6, 2:6, 2:6] = 1  # 0.192 mL
    data[10:16, 12:18, 14:20] = 3  # 0.648 mL
    return LabelMap(data, Affine.from_spacing(SPACING_MM))


class Bench:
    def __init__(self, label_map=None, case=None):
        result = None if label_map is None else make_result(label_map)
        self.session = SessionState(case=case or make_case(), result=result)
        self.viewer = ViewerState()
        view = ViewerController(self.session, self.viewer)
        self.controller = NavigationController(self.session, self.viewer, view)
        self.boxes = []
        self.controller.box_wanted.connect(self.boxes.append)


def test_lesions_are_visited_in_turn_from_the_largest():
    bench = Bench(two_lesions())
    seen = []
    for _ in range(3):
        bench.controller.next_lesion()
        seen.append((bench.viewer.voxel[2] > 10, bench.session.message))
    assert seen == [
        (True, "Lesion 1 of 2, 0.6 mL"),
        (False, "Lesion 2 of 2, 0.2 mL"),
        (True, "Lesion 1 of 2, 0.6 mL"),
    ]


def test_the_previous_lesion_is_visited_in_reverse_order():
    bench = Bench(two_lesions())
    bench.controller.previous_lesion()
    assert bench.session.message == "Lesion 2 of 2, 0.2 mL"
    bench.controller.previous_lesion()
    assert bench.session.message == "Lesion 1 of 2, 0.6 mL"


def test_the_next_lesion_follows_the_one_under_the_crosshair():
    bench = Bench(two_lesions())
    bench.viewer.voxel = (15, 17, 19)  # a corner of the largest
    bench.controller.next_lesion()
    assert bench.session.message == "Lesion 2 of 2, 0.2 mL"


def test_a_missing_mask_or_lesion_is_reported():
    bench = Bench()
    bench.controller.next_lesion()
    assert "press Segment" in bench.session.message
    bench = Bench(LabelMap(np.zeros(SHAPE, np.uint8), Affine(np.eye(4))))
    bench.controller.next_lesion()
    assert bench.session.message == "No part of the mask reaches 0.1 mL"
    bench.controller.zoom_to_tumour()
    assert bench.boxes == []
    bench = Bench(
        LabelMap(two_lesions().data // 3 * 1, Affine.from_spacing((0.1, 0.1, 0.1)))
    )
    bench.controller.previous_lesion()
    assert bench.session.message == "No part of the mask reaches 0.1 mL"


def test_the_zoom_shows_the_mask_with_a_margin_within_the_scan():
    bench = Bench(two_lesions())
    bench.controller.zoom_to_tumour()
    assert bench.boxes == [Box((0, 0, 0), (20, 25, 25))]


def test_the_zoom_moves_the_crosshair_only_from_outside_the_tumour():
    bench = Bench(two_lesions())
    bench.viewer.voxel = (8, 8, 8)
    bench.controller.zoom_to_tumour()
    assert bench.viewer.voxel == (8, 8, 8)
    bench.viewer.voxel = (19, 29, 24)
    bench.controller.zoom_to_tumour()
    assert 14 <= bench.viewer.voxel[2] < 20


def test_positions_can_be_given_in_voxels_and_mm():
    bench = Bench()
    bench.controller.go_to("3 4 5", VOXEL)
    assert bench.viewer.voxel == (2, 3, 4)  # counted from 0
    bench.controller.go_to("7, 9, 20", MM)
    assert bench.viewer.voxel == (7, 6, 10)
    with pytest.raises(InputError):
        bench.controller.go_to("99 4 5", VOXEL)
    assert bench.viewer.voxel == (7, 6, 10)


def test_a_copied_position_can_be_entered_again():
    bench = Bench()
    bench.viewer.voxel = (7, 6, 10)
    assert bench.controller.position_text(VOXEL) == "8 7 11"
    assert bench.controller.position_text(MM) == "7.00 9.00 20.00"
    bench.viewer.voxel = (0, 0, 0)
    bench.controller.go_to("7.00 9.00 20.00", MM)
    assert bench.viewer.voxel == (7, 6, 10)


def test_without_a_case_nothing_happens():
    bench = Bench()
    bench.session.case = None
    bench.controller.go_to("3 4 5", VOXEL)
    assert bench.controller.position_text(MM) == ""
