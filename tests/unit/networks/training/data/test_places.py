from __future__ import annotations

import numpy as np
import pytest

from unet_gui.networks.training.data.places import PatchPlaces
from unet_gui.networks.training.data.plan import PatchPlan
from unet_gui.networks.training.data.training_case import TrainingCase

pytestmark = pytest.mark.tensorflow


def case(number: int = 0) -> TrainingCase:
    labels = np.zeros((20, 24, 18), np.uint8)
    labels[2:5, 3:6, 4:7] = 3
    return TrainingCase(str(number), np.ones((*labels.shape, 1), np.float32), labels)


def centres(shape, **changes) -> np.ndarray:
    plan = PatchPlan(shape=shape, class_members=((1, 2, 3),), **changes)
    random = np.random.default_rng(0)
    places = PatchPlaces([case()], plan)
    return np.array([places.centre(random, 0) for _ in range(300)])


def test_most_patches_are_centred_near_the_tumour() -> None:
    found = centres((4, 4, 4))
    is_near = ((found >= [1, 2, 3]) & (found <= [5, 6, 7])).all(axis=1)
    assert 0.6 < is_near.mean() < 0.85


def test_a_patch_that_covers_an_axis_is_centred_along_it() -> None:
    found = centres((24, 8, 20))
    assert (abs(found[:, 0] - 9.5) <= 2.4).all()
    assert (abs(found[:, 2] - 8.5) <= 2.0).all()
    assert found[:, 0].std() > 1
    assert found[:, 1].std() > 3


def test_patches_of_a_later_stage_follow_the_tumour_whatever_their_size() -> None:
    found = centres((24, 24, 24), margin_voxels=2.0)
    assert (found.mean(0) < [7, 8, 9]).all()


def test_cases_are_drawn_among_those_that_are_asked_for() -> None:
    plan = PatchPlan(shape=(4, 4, 4), class_members=((3,),))
    places = PatchPlaces([case(n) for n in range(5)], plan)
    random = np.random.default_rng(0)
    assert {places.case(random, (1, 4)) for _ in range(40)} == {1, 4}
    assert {places.case(random) for _ in range(100)} == set(range(5))
