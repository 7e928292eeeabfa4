from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.view3d.crosshair_lines import crosshair_lines_mm

AFFINE = Affine(
    np.array([[0, 2.0, 0, 5], [-1.0, 0, 0.1, 0], [0, 0.3, 3.0, -7], [0, 0, 0, 1]])
)
BOX = Box((2, 3, 4), (12, 23, 34))
VOXEL = (5, 6, 7)


def lines_in_voxels():
    lines = crosshair_lines_mm(AFFINE, BOX, VOXEL)
    return AFFINE.inverse.apply(lines)


def test_axes_go_through_the_voxel_to_the_faces_of_the_box():
    for axis, (start, end) in enumerate(lines_in_voxels()[:3]):
        others = [a for a in range(3) if a != axis]
        assert start[others] == pytest.approx(np.array(VOXEL)[others], abs=1e-4)
        assert end[others] == pytest.approx(np.array(VOXEL)[others], abs=1e-4)
        assert start[axis] == pytest.approx(BOX.start[axis] - 0.5, abs=1e-4)
        assert end[axis] == pytest.approx(BOX.stop[axis] - 0.5, abs=1e-4)


def test_frames_are_closed_and_lie_in_the_planes_of_the_voxel():
    frames = lines_in_voxels()[3:].reshape(3, 4, 2, 3)
    for normal, frame in enumerate(frames):
        assert frame[..., normal] == pytest.approx(VOXEL[normal], abs=1e-4)
        assert frame[:, 1] == pytest.approx(np.roll(frame[:, 0], -1, axis=0), abs=1e-4)
        extents = np.ptp(frame.reshape(-1, 3), axis=0)
        expected = np.array(BOX.shape, float)
        expected[normal] = 0
        assert extents == pytest.approx(expected, abs=1e-4)
