from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.segmentation.input.tumour_region import tumour_region

BOX = Box((10, 20, 30), (110, 100, 90))  # (100, 80, 60) voxels of the case


def found(shape=(100, 80, 60), outputs=2):
    return np.full((*shape, outputs), 0.2, np.float32)


def region(probabilities, spacing_mm=(1.0, 1.0, 1.0), margin_mm=0.0):
    return tumour_region(probabilities, BOX, Affine.from_spacing(spacing_mm), margin_mm)


def test_the_region_contains_what_any_output_finds() -> None:
    probabilities = found()
    probabilities[20:30, 40:45, 10:30, 0] = 0.5
    probabilities[28:33, 40:45, 10:30, 1] = 0.9
    assert region(probabilities) == Box((30, 60, 40), (43, 65, 60))


def test_the_margin_is_in_mm_and_stays_within_the_box() -> None:
    probabilities = found()
    probabilities[2:30, 40:45, 10:30] = 0.6
    box = region(probabilities, spacing_mm=(1.0, 2.0, 3.0), margin_mm=7.0)
    assert box == Box((10, 56, 37), (47, 69, 63))


def test_a_coarser_grid_is_rounded_outwards() -> None:
    probabilities = found((33, 40, 30))
    probabilities[3:6, 20:22, 5:7] = 1.0
    # 100 / 33 voxels of the case each: from 9.09 to 18.18
    assert region(probabilities) == Box((19, 60, 40), (29, 64, 44))


def test_small_components_are_left_out_unless_there_are_no_others() -> None:
    probabilities = found()
    probabilities[90:94, 70:75, 50:54] = 1.0  # 80 voxels of 1 mm, 0.08 mL
    assert region(probabilities) == Box((100, 90, 80), (104, 95, 84))
    probabilities[20:25, 20:25, 20:24] = 1.0  # 100 voxels, 0.1 mL
    assert region(probabilities) == Box((30, 40, 50), (35, 45, 54))
    both = region(probabilities, spacing_mm=(1.0, 1.0, 1.25))
    assert both == Box((30, 40, 50), (104, 95, 84))


def test_volumes_are_those_of_sheared_voxels() -> None:
    probabilities = found()
    probabilities[90:94, 70:75, 50:54] = 1.0  # 80 voxels of 1 mm³, 0.08 mL
    probabilities[20:25, 20:25, 20:24] = 1.0  # 100 voxels, 0.1 mL
    # the edges are 1, √2 and 1 mm long
    sheared = Affine.from_parts([[1, 1, 0], [0, 1, 0], [0, 0, 1]], (0, 0, 0))
    box = tumour_region(probabilities, BOX, sheared, 0.0)
    assert box == Box((30, 40, 50), (35, 45, 54))


def test_voxels_are_connected_through_corners() -> None:
    probabilities = found()
    probabilities[20:24, 20:24, 20:24] = 1.0
    probabilities[24:28, 24:28, 24:28] = 1.0
    assert region(probabilities) == Box((30, 40, 50), (38, 48, 58))


@pytest.mark.parametrize("shape", [(100, 80, 60), (50, 40, 30)])
def test_there_is_no_region_if_nothing_is_found(shape) -> None:
    assert region(found(shape)) is None


@pytest.mark.parametrize("spacing_mm", [1 - 3e-8, 1.0, 1 + 3e-8])
def test_rounding_in_a_header_does_not_widen_the_margin(spacing_mm) -> None:
    probabilities = found()
    probabilities[20:30, 40:45, 10:30] = 0.6
    box = region(probabilities, spacing_mm=(spacing_mm,) * 3, margin_mm=12.0)
    assert box == Box((18, 48, 30), (52, 77, 72))
