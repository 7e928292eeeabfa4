from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.extents import class_extents, runs


@given(st.lists(st.booleans(), max_size=30), st.integers(0, 5))
def test_runs_cover_exactly_the_true_values(values, first):
    found = runs(np.array(values, bool), first)
    covered = {n for start, stop in found for n in range(start, stop + 1)}
    assert covered == {n for n, value in enumerate(values, first) if value}
    assert all(b[0] > a[1] + 1 for a, b in itertools.pairwise(found))


def test_extents_of_each_class_and_plane():
    data = np.zeros((8, 9, 10), np.uint8)
    data[2:5, 3, 4] = 1
    data[6, 3, 4] = 1
    data[2, 3, 9] = 3
    label_map = LabelMap(data, Affine(np.eye(4)))
    edema = {p: class_extents(label_map)[p][TumourClass.EDEMA] for p in Plane}
    assert edema == {
        Plane.SAGITTAL: ((2, 4), (6, 6)),
        Plane.CORONAL: ((3, 3),),
        Plane.AXIAL: ((4, 4),),
    }
    axial = class_extents(label_map)[Plane.AXIAL]
    assert axial[TumourClass.ENHANCING] == ((9, 9),)
    assert axial[TumourClass.NON_ENHANCING] == ()


@pytest.mark.parametrize("plane", Plane)
def test_an_empty_mask_has_no_extents(plane):
    extents = class_extents(LabelMap(np.zeros((3, 4, 5), np.uint8), Affine(np.eye(4))))
    assert extents[plane] == dict.fromkeys(TumourClass, ())
