from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.planes import Plane
from unet_gui.networks.training.data.augmentation import AUGMENTATIONS, Augmentation
from unet_gui.networks.training.data.patches import PatchDataset, one_hot
from unet_gui.networks.training.data.plan import PatchPlan
from unet_gui.networks.training.data.training_case import TrainingCase

EACH = ((1,), (2,), (3,))
SAME_INTENSITIES = Augmentation(
    shift=(0, 0), contrast=(1, 1), gamma_chance=0, noise_chance=0
)

pytestmark = pytest.mark.tensorflow


@pytest.fixture
def case() -> TrainingCase:
    """Channel 0 holds the labels, channel 1 is noise."""
    random = np.random.default_rng(0)
    labels = np.zeros((20, 24, 18), np.uint8)
    labels[5:11, 6:14, 4:10] = 1
    labels[7:9, 8:12, 6:8] = 3
    channels = np.stack([labels, random.normal(size=labels.shape)], -1)
    return TrainingCase("a", channels.astype(np.float32), labels)


def dataset(case, seed=0) -> PatchDataset:
    return PatchDataset(
        [case],
        PatchPlan(
            shape=(8, 12, 8),
            class_members=EACH,
            batch=2,
            steps_per_epoch=3,
            seed=seed,
        ),
    )


def test_batches_have_the_planned_shapes_and_number(case) -> None:
    batches = dataset(case)
    assert len(batches) == 3
    images, targets = batches[0]
    assert images.shape == (2, 8, 12, 8, 2)
    assert targets.shape == (2, 8, 12, 8, 3)
    assert images.dtype == targets.dtype == np.float32


def test_same_seed_epoch_and_step_give_the_same_patches(case) -> None:
    first, again, other = dataset(case), dataset(case), dataset(case, seed=1)
    np.testing.assert_array_equal(first[1][0], again[1][0])
    assert (first[1][0] != first[2][0]).any()
    assert (first[1][0] != other[1][0]).any()
    again.epoch = 1
    assert (first[1][0] != again[1][0]).any()


def test_image_and_labels_move_together(case) -> None:
    for step in range(3):
        images, targets = dataset(case)[step]
        inside = targets[..., 2] == 1
        if inside.sum() > 20:
            bright = images[..., 0]
            assert bright[inside].mean() > bright[targets.sum(-1) == 0].mean()
            return
    pytest.fail("no patch showed class 3")


def test_one_hot_has_no_channel_for_the_background() -> None:
    found = one_hot(np.array([0, 1, 2, 3], np.uint8), EACH)
    np.testing.assert_array_equal(found, np.eye(4, 3, -1))


def test_one_hot_of_a_region_joins_its_members() -> None:
    found = one_hot(np.array([0, 1, 2, 3], np.uint8), ((2, 3),))
    np.testing.assert_array_equal(found, [[0], [0], [1], [1]])


@pytest.mark.parametrize("plane", Plane)
def test_slices_of_a_plane_are_not_mixed(plane) -> None:
    """Channel 0 numbers the slices; flips and rotations may only act within them."""
    shape = (20, 24, 18)
    numbers = np.arange(shape[plane.normal], dtype=np.float32)
    along = [1, 1, 1]
    along[plane.normal] = -1
    channels = np.broadcast_to(numbers.reshape(along), shape)[..., np.newaxis] + 1
    labels = np.full(shape, 2, np.uint8)
    case = TrainingCase("a", channels, labels)
    plan = PatchPlan(
        shape=(4, 6),
        class_members=((1, 2, 3),),
        batch=1,
        steps_per_epoch=1,
        plane=plane,
        augmentation=SAME_INTENSITIES,
    )
    batches = PatchDataset([case], plan)
    drawn = set()
    for epoch in range(20):
        batches.epoch = epoch
        images, targets = batches[0]
        assert images.shape == (1, 4, 6, 1)
        assert targets.shape == (1, 4, 6, 1)
        found = set(np.unique(images.round(3))) - {0}
        assert len(found) <= 1
        assert all(value == round(value) for value in found)
        drawn |= found
    assert len(drawn) > 5


def test_slices_with_and_without_tumour_are_drawn(case) -> None:
    plan = PatchPlan(
        shape=(16, 16),
        class_members=((3,),),
        batch=1,
        steps_per_epoch=1,
        plane=Plane.AXIAL,
    )
    batches = PatchDataset([case], plan)
    filled = []
    for epoch in range(30):
        batches.epoch = epoch
        filled.append(bool(batches[0][1].any()))
    assert 8 < sum(filled) < 28


@pytest.mark.parametrize("name", AUGMENTATIONS)
@pytest.mark.parametrize("plane", [None, *Plane])
def test_every_augmentation_gives_finite_patches(case, name, plane) -> None:
    shape = (8, 16, 8) if plane is None else (16, 8)
    plan = PatchPlan(
        shape=shape,
        class_members=EACH,
        batch=2,
        steps_per_epoch=6,
        plane=plane,
        augmentation=AUGMENTATIONS[name],
    )
    for step in range(6):
        images, targets = PatchDataset([case], plan)[step]
        assert images.shape == (2, *shape, 2)
        assert np.isfinite(images).all()
        assert set(np.unique(targets)) <= {0, 1}


def test_nothing_is_labelled_enhancing_without_contrast() -> None:
    labels = np.full((8, 8, 8), 3, np.uint8)
    channels = np.ones((8, 8, 8, 3), np.float32)
    plan = PatchPlan(
        shape=(4, 4, 4),
        class_members=EACH,
        augmentation=Augmentation(drop_one=1.0, shift=(2.0, 3.0)),
        contrast_channel=1,
    )
    batches = PatchDataset([TrainingCase("a", channels, labels)], plan)
    seen = set()
    for step in range(20):
        for image, target in zip(*batches[step], strict=True):
            there = image.any(axis=(0, 1, 2))
            assert there.sum() == 2
            assert target[..., 2].any() == there[1]
            assert target[..., 1].any() != there[1]
            seen.add(bool(there[1]))
    assert seen == {True, False}


def test_patches_of_a_later_stage_lie_around_the_tumour(case) -> None:
    """The channels are the positions of the voxels; a patch is a single voxel."""
    positions = np.moveaxis(np.indices(case.labels.shape, np.float32), 0, -1) + 1
    plan = PatchPlan(
        shape=(1, 1, 1),
        class_members=EACH,
        batch=1,
        steps_per_epoch=200,
        augmentation=SAME_INTENSITIES,
        margin_voxels=2,
    )
    batches = PatchDataset([TrainingCase("a", positions, case.labels)], plan)
    centres = np.array([batches[step][0].reshape(3) - 1 for step in range(200)])
    assert (centres > np.array([5, 6, 4]) - 3.01).all()
    assert (centres < np.array([10, 13, 9]) + 3.01).all()
    assert (centres.min(0) < np.array([5, 6, 4])).all()


def test_tumours_that_hardly_enhance_are_drawn_more_often(case) -> None:
    """The channels of the two cases are different constants, which tells them apart."""
    cases = []
    for number, enhancing in enumerate((True, False), 1):
        labels = np.where(case.labels == 3, 3 if enhancing else 2, case.labels)
        channels = np.full_like(case.channels, number)
        cases.append(TrainingCase(str(number), channels, labels.astype(np.uint8)))
    plan = PatchPlan(
        shape=(4, 4, 4),
        class_members=EACH,
        batch=1,
        steps_per_epoch=300,
        augmentation=SAME_INTENSITIES,
    )
    patches = PatchDataset(cases, plan)
    drawn = [round(float(patches[step][0].max())) for step in range(300)]
    assert 1.7 < drawn.count(2) / drawn.count(1) < 3.6
