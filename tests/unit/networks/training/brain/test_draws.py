"""Tests of the examples that the brain network learns from."""

import numpy as np
import pytest

from unet_gui.networks.training.brain.contrast import ContrastChances, changed
from unet_gui.networks.training.brain.draws import DrawPlan, draw_example, field_of_view
from unet_gui.networks.training.brain.heads import BareBrain, Head
from unet_gui.networks.training.brain.mixing import in_another_head, in_synthetic_head

_PLAN = DrawPlan(block=(24, 32, 24), spacing_mm=6.0)


def _ball(shape: tuple[int, int, int], radius: float) -> np.ndarray:
    places = np.indices(shape) - (np.array(shape)[:, None, None, None] - 1) / 2
    return np.sqrt((places**2).sum(axis=0)) < radius


@pytest.fixture
def head() -> Head:
    values = 0.3 * _ball((40, 44, 40), 19) + 0.4 * _ball((40, 44, 40), 14)
    return Head("head", values.astype(np.float32), _ball((40, 44, 40), 14), 4.0)


@pytest.fixture
def bare() -> BareBrain:
    brain = _ball((30, 30, 40), 10)
    distance = np.where(brain, 0, 5).astype(np.float32)
    channels = np.stack([0.5 * brain, 0.9 * brain]).astype(np.float32)
    return BareBrain("bare", channels, brain, distance, 6.0)


def test_an_example_follows_from_its_seed(head: Head, bare: BareBrain) -> None:
    first, again, other = (
        draw_example(seed, [head], [bare], _PLAN) for seed in ((1, 2), (1, 2), (1, 3))
    )
    np.testing.assert_array_equal(first[0], again[0])
    assert not np.array_equal(first[0], other[0])


def test_examples_fit_the_network(head: Head, bare: BareBrain) -> None:
    for seed in range(12):
        image, mask = draw_example((seed,), [head], [bare], _PLAN)
        assert image.shape == mask.shape == _PLAN.block
        assert image.dtype == mask.dtype == np.float32
        assert np.isfinite(image).all()
        assert set(np.unique(mask)) <= {0.0, 1.0}


def test_a_transplanted_brain_lies_where_the_own_one_lay(
    head: Head, bare: BareBrain
) -> None:
    mixed = in_another_head(np.random.default_rng(0), bare, 0, head)
    both = np.count_nonzero(mixed.brain & head.brain)
    assert 2 * both / (mixed.brain.sum() + head.brain.sum()) > 0.9
    outside = ~(mixed.brain | head.brain)
    np.testing.assert_array_equal(mixed.values[outside], head.values[outside])


def test_a_synthetic_head_leaves_the_brain_as_it_is(bare: BareBrain) -> None:
    made = in_synthetic_head(np.random.default_rng(0), bare, 1)
    np.testing.assert_array_equal(made.values[bare.brain], 0.9 * np.float32(1))
    assert np.ptp(made.values[~bare.brain]) > 0.1


def test_no_chance_leaves_intensities_as_they_are(head: Head) -> None:
    never = ContrastChances(0, 0, 0, 0, 0, 0, 0)
    brain = head.brain.astype(np.float32)
    same = changed(np.random.default_rng(0), head.values, brain, never)
    np.testing.assert_array_equal(same, head.values)


def test_a_narrow_field_of_view_keeps_the_whole_brain(head: Head) -> None:
    plan = DrawPlan(cropped=1.0, slab=0.0)
    seen = field_of_view(np.random.default_rng(0), head.brain, plan)
    assert seen[head.brain].all()
    assert not seen.all()
