"""Overlay pictures made without a window."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.viewer_case import SHAPE, make_case, make_label_map, make_volume
from unet_gui.controllers.exports.overlay_export import DrawnDiameters, three_planes
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.measuring.case_measurements import measure_mask
from unet_gui.state.viewer import ViewerState


def test_labels_outside_the_scheme_are_visible_in_grey():
    case, mask = make_case(), make_label_map()
    mask.data[4:10, 7:10, 11] = 1  # so that the section stays the largest one
    before = three_planes(case, mask)
    mask = make_label_map()
    mask.data[4:10, 7:10, 11] = 1
    mask.data[5:9, 10, 11] = 9  # was edema
    changed = three_planes(case, mask)[(three_planes(case, mask) != before).any(axis=2)]
    assert changed.size
    assert ViewerState().opacity > 0
    assert (changed.max(axis=1) - changed.min(axis=1) <= 1).all()  # no colour


def test_diameters_are_drawn_where_they_were_measured():
    case, mask = make_case(), make_label_map()
    mask.data[4:14, 8:20, 10:14] = 3
    found = measure_mask(mask, {}, tuple(REGIONS)).lesions[0].diameters.longest
    drawn = DrawnDiameters(Plane.AXIAL, found)
    plain = three_planes(case, mask, DrawnDiameters(Plane.AXIAL, replace(found)))
    assert np.array_equal(plain, three_planes(case, mask, drawn))
    pixels = plain.astype(int)
    yellow = (pixels == (255, 214, 90)).all(axis=2)
    assert yellow.any()
    size = np.argwhere(yellow[: 3 * len(yellow) // 4]).max(axis=0)
    assert size[1] < SHAPE[0] * 3  # in the first of the views
    elsewhere = three_planes(case, mask, DrawnDiameters(Plane.CORONAL, found))
    assert not np.array_equal(plain, elsewhere)


def test_sides_are_marked_as_uncertain_if_the_scan_does_not_record_them():
    case, mask = make_case(), make_label_map()
    sure = three_planes(case, mask)
    case = replace(case, grid=replace(case.grid, header_fields={}))
    assert not np.array_equal(three_planes(case, mask), sure)  # question marks


@pytest.mark.parametrize("spacing_mm", [(1, 1, 1e-4), (1e-4, 1, 1), (500, 1, 2)])
def test_very_flat_voxels_give_a_picture_of_limited_size(spacing_mm):
    case = make_case(volumes=[make_volume(spacing_mm=spacing_mm)], names=("FLAIR",))
    rows, columns, _ = three_planes(case, make_label_map()).shape
    assert 1 <= rows <= 2048
    assert 1 <= columns <= 3 * 2048 + 8
