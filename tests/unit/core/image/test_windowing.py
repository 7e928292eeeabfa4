from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.histogram import intensity_histogram
from unet_gui.core.image.volume import Volume
from unet_gui.core.image.windowing import (
    Preset,
    WindowLevel,
    automatic_window,
    grey_levels,
    level_table,
    preset_window,
)
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case


def volume_of(data, slope=1.0, intercept=0.0):
    return Volume(np.asarray(data), Affine(np.eye(4)), slope, intercept)


def test_the_window_spans_the_brain_and_leaves_room_above():
    data = np.zeros((20, 20, 20), np.int16)
    data[5:15, 5:15, 5:15] = np.arange(1, 1001).reshape(10, 10, 10)
    window = automatic_window(volume_of(data))
    assert window.low == pytest.approx(5.995)
    assert window.high == pytest.approx(5.995 + 1.1 * (999.001 - 5.995))


def test_window_is_in_intensities_not_in_stored_values():
    data = np.arange(1, 1001, dtype=np.int16).reshape(10, 10, 10)
    plain = automatic_window(volume_of(data))
    scaled = automatic_window(volume_of(data, slope=0.5, intercept=100))
    assert scaled.low == pytest.approx(plain.low / 2 + 100, abs=1e-3)
    assert scaled.window == pytest.approx(plain.window / 2, abs=1e-3)


def test_nan_and_infinite_values_are_ignored():
    data = np.linspace(1, 2, 1000, dtype=np.float32).reshape(10, 10, 10)
    data[0, 0, :3] = np.nan, np.inf, -np.inf
    window = automatic_window(volume_of(data))
    assert 1 <= window.low < window.high <= 2.1


@pytest.mark.parametrize("value", [0, 7, -3])
def test_a_constant_image_has_a_window_of_nonzero_width(value):
    window = automatic_window(volume_of(np.full((4, 4, 4), value, np.int16)))
    assert window.window > 0
    assert window.low <= value <= window.high


def test_single_voxels_of_a_large_volume_are_found():
    data = np.zeros((240, 240, 155), np.int16)
    data[101, 101, 77] = 10  # between the points of the coarser grid
    data[101, 101, 78] = 20
    window = automatic_window(volume_of(data))
    assert 10 <= window.low < window.high <= 21


@pytest.mark.parametrize("dtype", [np.uint8, np.int8, np.uint16, np.int16])
@pytest.mark.parametrize(("slope", "intercept"), [(1.0, 0.0), (0.5, -20.0)])
def test_table_and_arithmetic_give_the_same_grey(dtype, slope, intercept):
    limits = np.iinfo(dtype)
    stored = np.linspace(limits.min, limits.max, 64).astype(dtype).reshape(4, 4, 4)
    window = WindowLevel(80.0, 11.0)
    by_table = grey_levels(stored, volume_of(stored, slope, intercept), window)
    as_floats = stored.astype(np.float32)
    expected = grey_levels(as_floats, volume_of(as_floats, slope, intercept), window)
    np.testing.assert_array_equal(by_table, expected)
    assert by_table.max() > 200


@pytest.mark.parametrize("dtype", [np.float32, np.float64, np.int32, np.uint32])
def test_wide_types_have_no_table(dtype):
    assert level_table(WindowLevel(1, 0), volume_of(np.zeros((2, 2, 2), dtype))) is None


def test_grey_runs_from_black_to_white_within_the_window():
    stored = np.array([-5, 10, 15, 20, 99], np.float32).reshape(5, 1, 1)
    levels = grey_levels(stored, volume_of(stored), WindowLevel(10, 15))
    assert levels.ravel().tolist() == [0, 0, 128, 255, 255]


def test_nan_is_black_and_infinity_is_white():
    stored = np.array([np.nan, np.inf, -np.inf], np.float32).reshape(3, 1, 1)
    levels = grey_levels(stored, volume_of(stored), WindowLevel(10, 15))
    assert levels.ravel().tolist() == [0, 255, 0]


def test_booleans_can_be_shown():
    stored = np.array([False, True]).reshape(2, 1, 1)
    levels = grey_levels(stored, volume_of(stored), WindowLevel(1, 0.5))
    assert levels.ravel().tolist() == [0, 255]


@pytest.mark.parametrize(
    ("dtype", "slope", "intercept"),
    [(np.float64, 1.0, 0.0), (np.int16, 1e38, 0.0), (np.float32, 3e38, -3e38)],
)
def test_values_that_are_too_large_become_infinite(dtype, slope, intercept):
    data = np.zeros((4, 5, 6), dtype)
    data[1:3, 1:3, 1:3] = np.array([1, 2, -2, 3]).repeat(2).reshape(2, 2, 2)
    if dtype is np.float64:
        data[1, 1, 1] = 1e300
    volume = Volume(data, Affine(np.eye(4)), slope, intercept)
    window = automatic_window(volume)
    assert np.isfinite([window.window, window.level]).all()
    assert grey_levels(data[1], volume, window).shape == (5, 6)
    assert np.isfinite(intensity_histogram(volume).high)


def test_the_wide_window_is_as_black_as_the_automatic_one():
    volume = volume_of(np.arange(-100, 900, dtype=np.int16).reshape(10, 10, 10))
    automatic = preset_window(volume, Preset.AUTOMATIC)
    wide = preset_window(volume, Preset.WIDE)
    assert wide.low == pytest.approx(automatic.low)
    assert wide.window == pytest.approx(1.6 * automatic.window)


def test_hardly_any_tumour_is_white_at_opening(real_data):
    for files in find_cases([real_data / "brats_msd" / "imagesTr"])[::4]:
        case = run_to_end(read_case(files))
        tumour = case.reference.label_map.data > 0
        for name in ("FLAIR", "T1Gd", "T2w"):
            volume = case.sequences[name]
            window = automatic_window(volume)
            levels = grey_levels(volume.data[tumour], volume, window)
            assert np.mean(levels == 255) <= 0.01
            assert 0 < np.median(levels) < 250


def test_few_greys_are_left_for_the_brightest_voxels():
    brain = np.linspace(1, 100, 9970)
    data = np.concatenate([brain, np.linspace(300, 400, 30)]).astype(np.float32)
    volume = volume_of(data.reshape(10, 10, 100))
    window = automatic_window(volume)
    assert window.knee < 0.5
    below = window.low + window.knee * window.window
    at_knee, near_white = grey_levels(
        np.array([below, window.high - 1], np.float32), volume, window
    )
    assert at_knee == pytest.approx(0.9 * 255, abs=1)
    assert at_knee < near_white <= 255


def test_greys_rise_evenly_where_no_voxel_stands_out():
    data = np.linspace(1, 100, 1000, dtype=np.float32).reshape(10, 10, 10)
    assert automatic_window(volume_of(data)).knee == 1.0


@given(knee=st.floats(0.05, 0.9) | st.just(1.0), window=st.floats(1.0, 1e4))
def test_brighter_intensities_are_never_darker(knee, window):
    values = np.linspace(-0.1 * window, 1.1 * window, 200, dtype=np.float32)
    shown = WindowLevel(window, window / 2, knee)
    levels = grey_levels(values, volume_of(values.reshape(200, 1, 1)), shown)
    assert (np.diff(levels.astype(int)) >= 0).all()
    assert levels[0] == 0
    assert levels[-1] == 255


def test_dragging_keeps_the_knee():
    assert WindowLevel(10.0, 5.0, 0.4).moved(2.0, -1.0) == WindowLevel(12.0, 4.0, 0.4)
