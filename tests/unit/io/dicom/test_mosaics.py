"""Slices that are tiles of one image, as United Imaging writes them."""

from __future__ import annotations

import math

import numpy as np
import pytest
from pydicom.dataset import Dataset

from tests.dicom_files import AFFINE, TO_LPS, numbers, slice_dataset
from tests.unit.io.dicom.test_series_of_slices import assert_is, read_all, stacks_in
from unet_gui.core.errors import InputError
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.dicom.aside import Aside, aside_of_stack


def write_grid(path, stored, tiles, *, places=None):
    """Write (columns, rows, slices) values as the tiles of one image."""
    columns, rows, count = stored.shape
    across, down = tiles
    picture = np.zeros((columns * across, rows * down), np.int16)
    for k in range(count):
        row, column = divmod(k, across)
        left, top = column * columns, row * rows
        picture[left : left + columns, top : top + rows] = stored[:, :, k]
    dataset = slice_dataset(picture, AFFINE[:3, 3], AFFINE[:3, :2], 1)
    dataset.Manufacturer = "UIH"
    dataset.SeriesInstanceUID, dataset.StudyInstanceUID = "1.2.3.9", "1.2.3.1"
    block = dataset.private_block(0x0065, "Image Private Header", create=True)
    block.add_new(0x50, "DS", str(count))
    items = []
    for k in range(count if places is None else places):
        item = Dataset()
        place = TO_LPS @ (AFFINE @ [0, 0, k, 1])[:3]
        item.ImagePositionPatient = [f"{mm:.6f}" for mm in place]
        items.append(item)
    block.add_new(0x51, "SQ", items)
    dataset.save_as(path, enforce_file_format=True)


@pytest.mark.parametrize(("count", "tiles"), [(9, (3, 3)), (5, (3, 2)), (2, (2, 1))])
def test_tiles_of_a_grid_are_slices_at_their_places(tmp_path, count, tiles):
    stored = numbers((7, 6, count))
    write_grid(tmp_path / "grid", stored, tiles)

    (image,) = read_all(tmp_path)

    assert_is(image, stored)


@pytest.mark.parametrize("count", [2, 5, 7])
def test_empty_rows_of_square_tiles_are_seen(tmp_path, count):
    stored = numbers((7, 7, count))
    side = math.ceil(math.sqrt(count))
    write_grid(tmp_path / "grid", stored, (side, side))

    (image,) = read_all(tmp_path)

    assert_is(image, stored)


def test_empty_rows_of_oblong_tiles_are_refused(tmp_path):
    write_grid(tmp_path / "grid", numbers((7, 6, 5), start=1), (3, 3))
    with pytest.raises(InputError, match="rows of tiles seem to be empty"):
        read_all(tmp_path)


def test_a_grid_whose_places_are_not_told_is_said_to_be_one(tmp_path):
    write_grid(tmp_path / "grid", numbers((7, 6, 9)), (3, 3), places=8)
    (stack,) = stacks_in(tmp_path)
    assert aside_of_stack(stack) is Aside.PACKED
    (files,) = find_cases([tmp_path])  # to look at, with the reason
    assert any("as tiles of one picture" in text for text in files.warnings)
