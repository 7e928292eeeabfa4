"""Four-dimensional files with their channels on the first axis."""

from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.nifti.bytes import channel_count
from unet_gui.io.nifti.channel_axis import has_channels_first
from unet_gui.io.nifti.file import read_nifti, write_nifti
from unet_gui.io.nifti.header_grid import header_grid

SHAPE = (30, 34, 26)
LPS = np.diag([-1.5, -1.5, 2, 1])


@pytest.fixture
def write(tmp_path):
    def write_array(data, affine=LPS, name="BRATS_900.nii.gz"):
        image = nib.Nifti1Image(data, affine)
        nib.save(image, tmp_path / name)
        return tmp_path / name

    return write_array


def channels(count, dtype=np.int16):
    return np.random.default_rng(0).integers(0, 900, (count, *SHAPE)).astype(dtype)


@pytest.mark.parametrize("count", [1, 2, 3, 4])
@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
@pytest.mark.parametrize("dtype", [np.int16, np.float32])
def test_channels_on_the_first_axis_are_read(write, count, suffix, dtype):
    data = channels(count, dtype)
    path = write(data, name=f"x{suffix}")
    assert channel_count(path) == count
    image = read_nifti(path)
    assert len(image.channels) == count
    assert image.grid.shape == SHAPE
    by_header = header_grid(path)
    assert by_header.channels == count
    assert by_header.grid.is_same_as(image.channels[0].grid)
    for volume, channel in zip(image.channels, data, strict=True):
        np.testing.assert_array_equal(volume.data[::-1, ::-1], channel)
        assert volume.spacing_mm == (1.5, 1.5, 2)
    assert image.notes == (
        f"its first axis ({count} x 30 x 34 x 26) is taken as that of the channels",
    )


def test_they_are_equal_to_those_on_the_last(write):
    data = channels(4)
    first = read_nifti(write(data))
    last = read_nifti(write(np.moveaxis(data, 0, -1), name="last.nii.gz"))
    np.testing.assert_array_equal(first.grid.affine.matrix, last.grid.affine.matrix)
    for one, other in zip(first.channels, last.channels, strict=True):
        np.testing.assert_array_equal(one.data, other.data)


def test_such_a_file_is_a_case_with_a_clue(write):
    (files,) = find_cases([write(channels(4))])
    case = run_to_end(read_case(files))
    assert list(case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert (
        "BRATS_900.nii.gz: its first axis (4 x 30 x 34 x 26) is taken as that of the "
        "channels." in case.warnings
    )


def test_masks_fit_the_grid_of_such_a_file(write, tmp_path):
    image = read_nifti(write(channels(4)))
    mask = (image.channels[0].data > 450).astype(np.uint8)
    write_nifti(tmp_path / "seg.nii.gz", mask, image.grid)
    stored = nib.load(tmp_path / "seg.nii.gz")
    assert stored.shape == SHAPE
    np.testing.assert_array_equal(stored.affine, LPS)
    np.testing.assert_array_equal(np.asarray(stored.dataobj), channels(4)[0] > 450)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ((4, 240, 240, 155), True),
        ((1, 64, 76, 60), True),
        ((240, 240, 155, 4), False),
        ((240, 240, 155), False),
        ((5, 128, 128, 30), False),  # maybe five slices over time
        ((64, 64, 30, 200), False),
        ((4, 240, 240, 4), False),
        ((2, 30, 30, 12), False),
        ((4, 240, 240, 1, 155), False),
    ],
)
def test_only_clear_shapes_have_their_channels_first(shape, expected):
    assert has_channels_first(shape) is expected


def test_a_doubtful_shape_is_said(write):
    data = np.zeros((6, *SHAPE), np.int16)
    data[2:4] = 5
    image = read_nifti(write(data))
    assert len(image.channels) == SHAPE[2]
    (note,) = (text for text in image.notes if "first axis" in text)
    assert note == (
        "by its size (6 x 30 x 34 x 26) its first axis may be that of the channels; "
        "if it is, move it to the end"
    )
