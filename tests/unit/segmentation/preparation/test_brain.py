from __future__ import annotations

import numpy as np
import pytest

from tests.synthetic_head import T1, T2, around_origin, head, is_brain, turned
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.grid import Grid
from unet_gui.core.image.volume import Volume
from unet_gui.core.progress import run_to_end
from unet_gui.segmentation.port.predictor import StageInfo
from unet_gui.segmentation.preparation.brain import (
    PlacedScan,
    brain_job,
    volume_warning,
    whole_piece,
)
from unet_gui.segmentation.preparation.target_grid import STAY


class Levels:
    """A network that takes a range of its scaled input for brain."""

    stages = (StageInfo(3, 1, 1, multiple=8, halo=0),)
    device, precision, runtime = "NumPy", "float32", "numpy"

    def __init__(self, low: float, high: float) -> None:
        self.range = low, high
        self.shapes: list[tuple[int, ...]] = []

    def predict(self, stage, tiles):
        self.shapes.append(tiles.shape)
        low, high = self.range
        return ((tiles > low) & (tiles < high)).astype(np.float32)


SHAPE, SPACING = (96, 84, 30), (2.2, 2.8, 7.0)
MOTION = turned(9, (1, 1, 2), (6, -4, 5))


def ball(radius_mm: float, inside: float, outside: float) -> Volume:
    affine = around_origin((50, 60, 55), (4, 4, 4))
    points = affine.apply(np.moveaxis(np.indices((50, 60, 55)), 0, -1))
    data = np.where(np.linalg.norm(points, axis=-1) < radius_mm, inside, outside)
    return Volume(data.astype(np.float32), affine)


def dice(a, b) -> float:
    return 2 * np.count_nonzero(a & b) / (np.count_nonzero(a) + np.count_nonzero(b))


def test_the_brain_comes_back_on_an_oblique_grid_with_thick_slices() -> None:
    """Two heads, one of them moved; the mask fits the moved one on its own grid."""
    affine = around_origin(SHAPE, SPACING, turned(15, (1, 0, 1)))
    straight = around_origin((60, 70, 64), (3, 3, 3))
    # as if a network marked the brain alone
    levels = (1, 1, *[500] * (len(T1) - 2))
    scans = {
        "T1Gd": PlacedScan(head((60, 70, 64), straight, levels), STAY),
        "FLAIR": PlacedScan(head(SHAPE, affine, levels, MOTION), MOTION.inverse),
    }
    predictor = Levels(0.5, 9)
    found = run_to_end(brain_job(scans, predictor))
    assert found.grid.affine.spacing_mm == (3, 3, 3)
    mask = found.mask_on(Grid(SHAPE, affine), MOTION)
    points = affine.apply(np.moveaxis(np.indices(SHAPE), 0, -1))
    assert dice(mask, is_brain(MOTION.inverse.apply(points))) > 0.94
    # each scan twice: all of it, then the box around the brain
    assert len(predictor.shapes) == 4
    assert np.prod(predictor.shapes[1]) < np.prod(predictor.shapes[0])
    assert {n % 8 for shape in predictor.shapes for n in shape[1:4]} == {0}


def test_the_second_pass_scales_what_is_near_the_brain_alone() -> None:
    scan = head((60, 70, 64), around_origin((60, 70, 64), (3, 3, 3)), T2)
    seen = []
    predictor = Levels(0.25, 0.6)
    predict = predictor.predict
    predictor.predict = lambda stage, tiles: (
        seen.append((tiles.min(), tiles.max())) or predict(stage, tiles)
    )
    run_to_end(brain_job({"T2w": PlacedScan(scan, STAY)}, predictor))
    assert len(seen) == 2
    assert all(low >= -0.5 and high <= 1.5 for low, high in seen)


def test_a_scan_without_a_brain_is_refused() -> None:
    scans = {"FLAIR": PlacedScan(ball(60, 100, 50), STAY)}
    with pytest.raises(InputError, match="No brain was found in FLAIR"):
        run_to_end(brain_job(scans, Levels(5, 9)))


def test_the_largest_piece_is_kept_and_its_holes_are_filled() -> None:
    mask = np.zeros((12, 12, 12), np.bool_)
    mask[1:8, 1:8, 1:8] = True
    mask[4, 4, 4] = False
    mask[10, 10, 10] = True
    filled = whole_piece(mask)
    assert filled.sum() == 7**3
    assert filled[4, 4, 4]
    assert not whole_piece(np.zeros((3, 3, 3), np.bool_)).any()


@pytest.mark.parametrize("volume_ml", [899, 2001])
def test_sizes_that_no_brain_has_are_told(volume_ml) -> None:
    assert f"{volume_ml} mL" in volume_warning(volume_ml)
    assert volume_warning(1400) == ""


def test_a_mask_follows_the_volume_of_sheared_voxels() -> None:
    affine = Affine.from_parts([[2, 1, 0], [0, 2, 0], [0, 0, 2]], (-60, -40, -40))
    found = run_to_end(
        brain_job({"T1w": PlacedScan(ball(70, 500, 1), STAY)}, Levels(0.5, 9))
    )
    grid = Grid((60, 60, 60), affine)
    mask = found.mask_on(grid)
    points = affine.apply(np.moveaxis(np.indices(grid.shape), 0, -1))
    assert dice(mask, np.linalg.norm(points, axis=-1) < 70) > 0.97
