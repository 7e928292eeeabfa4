"""Patches made on the device equal those made in NumPy, and so do their statistics."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from keras import ops

from unet_gui.core.geometry.planes import Plane
from unet_gui.networks.training.data.augmentation import (
    AUGMENTATIONS,
    STRONG,
    STRONG_FAINT,
)
from unet_gui.networks.training.data.draw import PatchDraw, draw_patch
from unet_gui.networks.training.data.patches import PatchDataset, make_patch
from unet_gui.networks.training.data.places import PatchPlaces
from unet_gui.networks.training.data.plan import PatchPlan
from unet_gui.networks.training.data.training_case import TrainingCase
from unet_gui.networks.training.device.draws import arrays_of
from unet_gui.networks.training.device.patches import DevicePatches, make_batch

EACH = ((1,), (2,), (3,))
PLENTY = 10**9
SHAPE = (16, 20, 12)

pytestmark = pytest.mark.tensorflow


def brain(seed: int) -> TrainingCase:
    """A ball of smooth noise with a tumour of three classes; background around it."""
    from scipy import ndimage

    random = np.random.default_rng(seed)
    shape = (30 + seed, 34, 26)
    place = np.indices(shape) - np.reshape(shape, (3, 1, 1, 1)) / 2
    radius = np.sqrt((place**2).sum(0))
    labels = np.zeros(shape, np.uint8)
    for value, size in ((1, 9), (2, 6), (3, 4)):
        labels[radius < size] = value
    channels = random.normal(size=(*shape, 4)).astype(np.float32)
    channels = ndimage.gaussian_filter(channels, (1, 1, 1, 0)) * 3
    channels[..., 2] += labels == 3
    channels[radius > 12] = 0
    stored = channels.astype(np.float16)  # so that both paths have the same numbers
    return TrainingCase(str(seed), stored.astype(np.float32), labels)


CASES = [brain(0), brain(1)]


def plan_for(augmentation, **changes) -> PatchPlan:
    entries = {
        "shape": SHAPE,
        "class_members": EACH,
        "batch": 4,
        "contrast_channel": 2,
        "augmentation": augmentation,
        **changes,
    }
    return PatchPlan(**entries)


def drawn(plan: PatchPlan, count: int, seed: int = 0) -> list[PatchDraw]:
    random = np.random.default_rng(seed)
    places = PatchPlaces(CASES, plan)
    return [draw_patch(random, places, plan, 4) for _ in range(count)]


def made_on_device(plan: PatchPlan, draws) -> tuple[np.ndarray, np.ndarray]:
    starts = [0, CASES[0].labels.size]
    arrays = arrays_of(
        draws,
        [starts[draw.case] for draw in draws],
        [CASES[draw.case].labels.shape for draw in draws],
        plan,
    )
    arrays["seed"] = np.array([1, 2], np.int32)
    channels = np.concatenate([case.channels.reshape(-1, 4) for case in CASES])
    labels = np.concatenate([case.labels.reshape(-1) for case in CASES])
    tensors = {name: ops.convert_to_tensor(a) for name, a in arrays.items()}
    images, targets = make_batch(
        plan,
        ops.convert_to_tensor(channels.astype(np.float16)),
        ops.convert_to_tensor(labels),
        tensors,
    )
    return ops.convert_to_numpy(images), ops.convert_to_numpy(targets)


def made_in_numpy(plan: PatchPlan, draws) -> tuple[np.ndarray, np.ndarray]:
    pairs = [
        make_patch(np.random.default_rng(0), d, CASES[d.case], plan) for d in draws
    ]
    images, targets = zip(*pairs, strict=True)
    return np.stack(images), np.stack(targets)


QUIET = replace(STRONG, noise_chance=0)
ALWAYS = replace(
    QUIET,
    elastic_chance=1,
    gamma_chance=1,
    inverted_gamma_chance=0.5,
    bias_chance=1,
    blur_chance=1,
    anisotropy_chance=1,
    contrast_loss_chance=1,
    tumour_shift_chance=1,
    class_shift_chance=1,
    swap_one=1,
)


@pytest.mark.parametrize("augmentation", [QUIET, ALWAYS], ids=["strong", "always"])
@pytest.mark.parametrize("margin", [None, 4.0])
def test_the_same_draw_makes_the_same_patch(augmentation, margin) -> None:
    """A voxel may fall on the other side of an edge by rounding, hardly any do."""
    plan = plan_for(augmentation, margin_voxels=margin)
    draws = drawn(plan, 12)
    images, targets = made_on_device(plan, draws)
    expected, labels = made_in_numpy(plan, draws)
    assert images.shape == expected.shape == (12, *SHAPE, 4)
    is_same = np.isclose(images, expected, atol=2e-3)
    assert is_same.mean() > 0.999
    assert (targets == labels).mean() > 0.9999


@pytest.mark.parametrize("part", ["drop_two", "swap_one"])
def test_lost_sequences_change_the_labels_alike(part) -> None:
    plan = plan_for(replace(QUIET, **{part: 1.0}))
    draws = drawn(plan, 12, seed=3)
    _, targets = made_on_device(plan, draws)
    _, labels = made_in_numpy(plan, draws)
    assert labels[..., 2].any(axis=(1, 2, 3)).sum() not in {0, 12}
    assert (targets == labels).mean() > 0.9999


STATISTICS = 24  # batches


def _statistics(batches) -> dict[str, np.ndarray]:
    """Statistics of every channel and class over many batches."""
    pairs = [batches[step] for step in range(STATISTICS)]
    images = np.concatenate([ops.convert_to_numpy(x) for x, _ in pairs])
    targets = np.concatenate([ops.convert_to_numpy(y) for _, y in pairs])
    inside = [images[..., c][images[..., c] != 0] for c in range(4)]
    patches = images.reshape(len(images), -1, 4)
    steps = np.abs(np.diff(images, axis=1)).mean(axis=(1, 2, 3))
    return {
        "mean": np.array([values.mean() for values in inside]),
        "deviation": np.array([values.std() for values in inside]),
        "quantiles": np.quantile(np.concatenate(inside), (0.05, 0.25, 0.5, 0.75, 0.95)),
        "brain": (patches != 0).mean(axis=(0, 1)),
        "empty": 1 - (patches != 0).any(axis=1).mean(axis=0),
        "classes": targets.mean(axis=(0, 1, 2, 3)),
        "roughness": np.quantile(steps, (0.25, 0.5, 0.75)),
    }


@pytest.mark.parametrize(
    ("augmentation", "margin"), [(STRONG, 4.0), (STRONG_FAINT, None)]
)
def test_both_ways_have_the_same_statistics(augmentation, margin) -> None:
    """Other seeds, so that only the distributions can agree."""
    plan = plan_for(augmentation, margin_voxels=margin, seed=5)
    theirs = _statistics(PatchDataset(CASES, replace(plan, seed=6)))
    ours = _statistics(DevicePatches(CASES, plan, PLENTY))
    for name, tolerance in {
        "mean": 0.15,
        "deviation": 0.15,
        "quantiles": 0.15,
        "brain": 0.08,
        "empty": 0.15,
        "classes": 0.02,
        "roughness": 0.1,
    }.items():
        np.testing.assert_allclose(ours[name], theirs[name], atol=tolerance)


def test_the_noise_has_the_drawn_deviation() -> None:
    plan = plan_for(replace(QUIET, noise_chance=1.0), seed=2)
    draws = drawn(plan, 8)
    noisy, _ = made_on_device(plan, draws)
    silent = [
        replace(d, channels=tuple(replace(c, noise=0.0) for c in d.channels))
        for d in draws
    ]
    plain, _ = made_on_device(plan, silent)
    for image, other, draw in zip(noisy, plain, draws, strict=True):
        for c, channel in enumerate(draw.channels):
            is_plain = not channel.slice_voxels and c not in draw.mixing.gone
            inside = (other[..., c] != 0) & (image[..., c] != 0)
            if is_plain and inside.sum() > 500:
                found = (image - other)[..., c][inside].std()
                np.testing.assert_allclose(found, channel.noise, rtol=0.12, atol=1e-3)


@pytest.mark.usefixtures("eager_steps")
@pytest.mark.parametrize("name", AUGMENTATIONS)
@pytest.mark.parametrize("plane", [None, *Plane])
def test_every_augmentation_makes_finite_patches(name, plane) -> None:
    shape = (8, 16, 8) if plane is None else (16, 8)
    plan = plan_for(AUGMENTATIONS[name], shape=shape, plane=plane, batch=2)
    images, targets = DevicePatches(CASES, plan, PLENTY)[0]
    assert tuple(images.shape) == (2, *shape, 4)
    assert np.isfinite(ops.convert_to_numpy(images)).all()
    assert set(np.unique(ops.convert_to_numpy(targets))) <= {0, 1}


@pytest.mark.parametrize("plane", Plane)
def test_slices_equal_those_made_in_numpy(plane) -> None:
    plan = plan_for(QUIET, shape=(16, 12), plane=plane)
    draws = drawn(plan, 6)
    images, targets = made_on_device(plan, draws)
    blocks, labels = made_in_numpy(plan, draws)
    order = (0, plane.normal + 1, plane.row_axis + 1, plane.column_axis + 1, 4)
    expected = blocks.transpose(order)[:, 0]
    assert np.isclose(images, expected, atol=2e-3).mean() > 0.999
    assert (targets == labels.transpose(order)[:, 0]).mean() > 0.999


@pytest.mark.usefixtures("eager_steps")
def test_a_seed_an_epoch_and_a_step_give_the_same_batch() -> None:
    plan = plan_for(STRONG, batch=2)
    first, again = (DevicePatches(CASES, plan, PLENTY) for _ in range(2))
    images = [ops.convert_to_numpy(first[step][0]) for step in (0, 1)]
    np.testing.assert_array_equal(images[0], ops.convert_to_numpy(again[0][0]))
    assert (images[0] != images[1]).any()
    again.epoch = 1
    assert (images[0] != ops.convert_to_numpy(again[0][0])).any()
