from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from unet_gui.core.case.case import Case, Source, SourceGrid
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import Volume
from unet_gui.segmentation.input.preprocessing import (
    brain_channels,
    missing_names,
    missing_sequences,
    zscore_nonzero,
)

AFFINE = Affine.from_spacing((1.0, 2.0, 3.0))


def make_case(tmp_path, **arrays_by_name) -> Case:
    volumes = {
        name: data if isinstance(data, Volume) else Volume(data, AFFINE)
        for name, data in arrays_by_name.items()
    }
    shape = next(iter(volumes.values())).shape
    return Case(
        "case",
        volumes,
        {name: Source(tmp_path / name) for name in volumes},
        SourceGrid(shape, ("R", "A", "S"), AFFINE),
    )


def block(start, stop, value=1) -> np.ndarray:
    data = np.zeros((10, 11, 12), np.int16)
    data[tuple(slice(a, b) for a, b in zip(start, stop, strict=True))] = value
    return data


def test_the_box_is_the_union_over_the_models_sequences(tmp_path) -> None:
    case = make_case(
        tmp_path,
        FLAIR=block((2, 3, 4), (5, 6, 7)),
        T1w=block((4, 1, 5), (8, 5, 6)),
        T2w=block((0, 0, 0), (10, 11, 12)),  # not a sequence of the model
    )
    brain = brain_channels(case, ["T1w", "FLAIR"])
    assert brain.box.start == (2, 1, 4)
    assert brain.box.stop == (8, 6, 7)
    assert brain.data.shape == (6, 5, 3, 2)
    assert brain.spacing_mm == (1.0, 2.0, 3.0)


def test_channels_are_in_the_models_order(tmp_path) -> None:
    ramp = np.arange(1, 1321).reshape(10, 11, 12)
    case = make_case(tmp_path, FLAIR=ramp, T1w=ramp[::-1].copy())
    forward = brain_channels(case, ["FLAIR", "T1w"]).data
    backward = brain_channels(case, ["T1w", "FLAIR"]).data
    np.testing.assert_array_equal(forward, backward[..., ::-1])
    assert forward[0, 0, 0, 0] < 0 < forward[0, 0, 0, 1]


def test_slope_and_intercept_are_applied(tmp_path) -> None:
    stored = block((2, 2, 2), (9, 9, 9), 7)
    stored[3, 3, 3] = 9
    plain = make_case(tmp_path, FLAIR=Volume(stored * 2, AFFINE))
    scaled = make_case(tmp_path, FLAIR=Volume(stored, AFFINE, slope=2.0))
    np.testing.assert_allclose(
        brain_channels(plain, ["FLAIR"]).data,
        brain_channels(scaled, ["FLAIR"]).data,
        rtol=1e-6,
    )


def test_nan_counts_as_background(tmp_path) -> None:
    data = block((2, 2, 2), (9, 9, 9), 7).astype(np.float32)
    data[4, 4, 4] = 3
    with_nan = data.copy()
    with_nan[0, 0, 0] = np.nan
    np.testing.assert_array_equal(
        brain_channels(make_case(tmp_path, FLAIR=data), ["FLAIR"]).data,
        brain_channels(make_case(tmp_path, FLAIR=with_nan), ["FLAIR"]).data,
    )


def test_a_missing_sequence_is_named(tmp_path) -> None:
    case = make_case(tmp_path, FLAIR=block((0, 0, 0), (3, 3, 3)))
    with pytest.raises(InputError, match="no T1Gd and no T2w"):
        brain_channels(case, ["FLAIR", "T1Gd", "T2w"])


def test_a_case_without_any_sequence_is_refused() -> None:
    with pytest.raises(InputError, match="A mask alone cannot be segmented"):
        missing_names("case", [], ["FLAIR"])


def test_an_empty_case_is_refused(tmp_path) -> None:
    case = make_case(tmp_path, FLAIR=np.zeros((4, 5, 6), np.int16))
    with pytest.raises(InputError, match="every voxel is background"):
        brain_channels(case, ["FLAIR"])


def test_values_beyond_float32_count_as_background(tmp_path) -> None:
    data = block((2, 2, 2), (9, 9, 9), 7).astype(float)
    data[4, 4, 4], data[0, 0, 0] = 3, 1e200
    brain = brain_channels(make_case(tmp_path, FLAIR=data), ["FLAIR"])
    assert brain.box == Box((2, 2, 2), (9, 9, 9))
    assert np.isfinite(brain.data).all()


def test_integers_that_are_too_large_once_scaled_count_as_background(
    tmp_path,
) -> None:
    data = block((2, 2, 2), (9, 9, 9), 2)
    data[4, 4, 4], data[0, 0, 0] = 1, 1000
    scaled = Volume(data, AFFINE, slope=1e38)
    brain = brain_channels(make_case(tmp_path, FLAIR=scaled), ["FLAIR"])
    assert brain.box == Box((2, 2, 2), (9, 9, 9))
    assert np.isfinite(brain.data).all()


@given(arrays(np.float32, (3, 4, 5), elements=st.floats(0, 1000, width=32)))
def test_non_zero_voxels_have_mean_0_and_standard_deviation_1(values) -> None:
    scaled = zscore_nonzero(values)
    assert not scaled[values == 0].any()
    inside = values[values != 0].astype(float)
    if inside.size and inside.std() > 1e-3 * abs(inside.mean()):
        found = scaled[values != 0].astype(float)
        np.testing.assert_allclose(found.mean(), 0, atol=1e-4)
        np.testing.assert_allclose(found.std(), 1, rtol=1e-4)


@pytest.mark.parametrize("scale", [1e-25, 1e30])
def test_zscore_of_any_scale(scale) -> None:
    values = np.array([[0, 1, 2], [3, 0, 2]], np.float32) * np.float32(scale)
    expected = np.array([[0, -2, 0], [2, 0, 0]]) * np.sqrt(0.5)
    np.testing.assert_allclose(zscore_nonzero(values), expected, atol=1e-5)


FOUR = ("FLAIR", "T1w", "T1Gd", "T2w")


def test_a_missing_sequence_is_zero(tmp_path) -> None:
    flair, t1w = block((2, 3, 4), (5, 6, 7)), block((4, 1, 5), (8, 5, 6))
    flair[3, 4, 5] = 7
    case = make_case(tmp_path, FLAIR=flair, T1w=t1w)
    assert missing_sequences(case, FOUR, FOUR) == ("T1Gd", "T2w")
    brain = brain_channels(case, FOUR, ("T2w", "T1Gd"))
    assert brain.box == brain_channels(case, ("FLAIR", "T1w")).box
    assert not brain.data[..., 2:].any()
    assert brain.data[..., 0].any()


@pytest.mark.parametrize(
    ("wanted", "there", "may_lack"),
    [
        (FOUR, ["FLAIR", "T1w"], ["T2w"]),
        (FOUR, ["FLAIR"], FOUR),
        (("FLAIR", "T2w"), ["T1w"], FOUR),
        (("FLAIR",), ["T1w"], FOUR),
    ],
)
def test_too_many_missing_are_refused(tmp_path, wanted, there, may_lack) -> None:
    case = make_case(tmp_path, **dict.fromkeys(there, block((1, 1, 1), (4, 4, 4))))
    with pytest.raises(InputError, match="has no"):
        missing_sequences(case, wanted, may_lack)


def test_a_part_keeps_the_scale_of_the_whole(tmp_path) -> None:
    ramp = np.arange(1, 1321).reshape(10, 11, 12)
    brain = brain_channels(make_case(tmp_path, FLAIR=ramp), ["FLAIR"])
    box = Box((1, 2, 3), (4, 5, 6))
    part = brain.within(box)
    np.testing.assert_array_equal(part.data, brain.data[1:4, 2:5, 3:6])
    assert part.box == box
    deeper = part.within(Box((2, 3, 4), (3, 4, 5)))
    np.testing.assert_array_equal(deeper.data, brain.data[2:3, 3:4, 4:5])


def test_a_brain_that_is_huge_by_its_header_is_refused(
    tmp_path,
) -> None:
    """A header that gives millimetres as metres would fill any memory."""
    volume = Volume(
        block((1, 2, 3), (9, 10, 11)), Affine.from_spacing((1000.0, 1000, 1000))
    )
    brain = brain_channels(make_case(tmp_path, FLAIR=volume), ["FLAIR"])
    with pytest.raises(InputError, match="the brain is 8000 mm long, with voxels of"):
        brain.at_spacing(2.0)
    assert brain.at_spacing(None) is brain.data
