from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.volumes import (
    largest_section,
    volumes_ml,
)


def label_map(affine):
    data = np.zeros((10, 10, 10), np.uint8)
    data[:5, :2, :1] = TumourClass.EDEMA
    data[5:, :1, :1] = TumourClass.ENHANCING
    return LabelMap(data, affine)


def test_volumes_of_anisotropic_voxels():
    found = volumes_ml(label_map(Affine.from_spacing((1, 2, 5))))
    assert found[TumourClass.EDEMA] == pytest.approx(0.1)  # 10 voxels of 10 mm³
    assert found[TumourClass.NON_ENHANCING] == 0
    assert found[TumourClass.ENHANCING] == pytest.approx(0.05)


def test_volumes_on_a_sheared_grid_are_those_of_the_parallelepiped():
    sheared = Affine.from_parts([[1, 1, 0], [0, 1, 0], [0, 0, 1]], (0, 0, 0))
    found = volumes_ml(label_map(sheared))  # edges 1, √2 and 1 mm, volume 1 mm³
    assert found[TumourClass.EDEMA] == pytest.approx(0.01)


def test_largest_section_is_inside_the_tumour() -> None:
    data = np.zeros((10, 12, 8), np.uint8)
    data[1:3, 1:3, 2] = 1
    ring = np.zeros((10, 12), np.uint8)
    ring[2:9, 2:9] = 2
    ring[3:8, 3:8] = 0  # its centroid is not tumour
    data[:, :, 5] = ring
    i, j, k = largest_section(LabelMap(data, Affine(np.eye(4))))
    assert k == 5
    assert data[i, j, k] == 2
    assert largest_section(LabelMap(np.zeros_like(data), Affine(np.eye(4)))) is None
