import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.model.model_spec import StageSpec
from unet_gui.segmentation.activation_tile import activation_tile
from unet_gui.segmentation.input.preprocessing import BrainChannels

START = (3, 5, 7)
SHAPE = (40, 30, 22)


def brain(shape=SHAPE, spacing_mm=(1.0, 1.0, 1.0)):
    """Return a brain whose three channels are the indices i, j and k."""
    data = np.stack(np.indices(shape), axis=-1).astype(np.float32)
    stop = tuple(a + n for a, n in zip(START, shape, strict=True))
    return BrainChannels(data, Box(START, stop), Affine.from_spacing(spacing_mm))


def stage(**options):
    return StageSpec("unet3d", {}, "w", "0" * 64, **options)


def test_a_block_contains_the_crosshair_and_starts_at_a_multiple():
    tile = activation_tile(brain(), stage(), 4, (23, 20, 18), edge=8)
    assert tile.data.shape == (1, 8, 8, 8, 3)
    first, last = tile.data[0, 0, 0, 0], tile.data[0, -1, -1, -1]
    place = np.subtract((23, 20, 18), START)
    assert (first % 4 == 0).all()
    assert ((first <= place) & (place <= last)).all()
    assert tile.data[0, 0, 0, tile.crosshair, 2] == place[2]
    assert tile.plane is Plane.AXIAL
    assert tile.data.flags.c_contiguous


@pytest.mark.parametrize("voxel", [(0, 0, 0), (99, 99, 99), (3, 99, 7)])
def test_a_block_stays_within_the_brain(voxel):
    tile = activation_tile(brain(), stage(), 4, voxel, edge=16)
    assert tile.data.shape == (1, 16, 16, 16, 3)
    assert 0 <= tile.crosshair < 16


def test_a_small_brain_is_the_whole_tile_with_padding():
    tile = activation_tile(brain((5, 6, 7)), stage(), 4, (4, 6, 9))
    assert tile.data.shape == (1, 8, 8, 8, 3)
    assert not tile.data[0, 5:].any()
    assert tile.crosshair == 2


def test_the_crosshair_is_located_at_the_stages_spacing():
    fine = activation_tile(brain(), stage(spacing_mm=2.0), 2, (23, 20, 19), edge=64)
    assert fine.data.shape == (1, 20, 16, 12, 3)
    assert fine.crosshair == 6  # voxel 12 of the box lies in the seventh pair
    assert fine.data[0, 0, 0, 6, 2] == 12.5


@pytest.mark.parametrize("plane", list(Plane))
def test_a_2d_network_gets_the_slice_of_its_plane(plane):
    voxel = (23, 20, 18)
    tile = activation_tile(brain(), stage(plane=plane.name.lower()), 8, voxel)
    index = voxel[plane.normal] - START[plane.normal]
    section = np.take(brain().data, index, axis=plane.normal).swapaxes(0, 1)
    rows, columns = section.shape[:2]
    np.testing.assert_array_equal(tile.data[0, :rows, :columns], section)
    assert tile.data.shape == (1, -(-rows // 8) * 8, -(-columns // 8) * 8, 3)
    assert tile.crosshair == 0
    assert tile.stack(tile.data) is tile.data


def test_maps_are_stacked_along_the_normal():
    tile = activation_tile(brain(), stage(), 4, (23, 20, 18), edge=8)
    maps = np.zeros((1, 4, 6, 8, 5), np.float32)
    maps[0, 1, 2, 3, 4] = 1
    stack = tile.stack(maps)
    assert stack.shape == (8, 6, 4, 5)
    assert stack[3, 2, 1, 4] == 1
