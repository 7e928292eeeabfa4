from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane, extract_slice
from unet_gui.core.layout.montage import (
    every_nth,
    lines_of,
    section_of_box,
    sheet_of,
    text_px,
    usual_step,
    widened,
)

MM = st.floats(10, 400)


@pytest.mark.parametrize(
    ("runs", "step", "expected"),
    [
        ([(3, 6)], 1, (3, 4, 5, 6)),
        ([(0, 9)], 4, (0, 4, 8)),
        ([(0, 10)], 4, (1, 5, 9)),  # the remainder is split between both ends
        ([(7, 9), (2, 3)], 2, (2, 4, 6, 8)),
        ([(5, 5)], 9, (5,)),
        ([(0, 5)], 9, (2,)),
        ([], 2, ()),
    ],
)
def test_every_nth_slice(runs, step, expected):
    assert every_nth(runs, step) == expected


@given(first=st.integers(0, 400), length=st.integers(1, 600))
def test_the_usual_step_gives_about_twenty_slices(first, length):
    runs = [(first, first + length - 1)]
    indices = every_nth(runs, usual_step(runs))
    assert min(length, 10) <= len(indices) <= 20
    assert first <= indices[0] <= indices[-1] < first + length


@given(
    count=st.integers(1, 400),
    tile_mm=st.tuples(MM, MM),
    tile_px=st.integers(120, 800),
    columns=st.integers(0, 30),
)
def test_tiles_fit_on_the_sheet_without_overlap(count, tile_mm, tile_px, columns):
    sheet = sheet_of(count, tile_mm, tile_px, columns)
    tiles = [sheet.tile(number) for number in range(count)]
    assert all(t.left >= 0 and t.top >= 0 for t in tiles)
    assert all(t.left + t.width <= sheet.width for t in tiles)
    assert all(t.top + t.height <= sheet.height for t in tiles)
    for a, b in pairwise(tiles):
        assert b.left >= a.left + a.width or b.top >= a.top + a.height
    assert sheet.tile_width / sheet.tile_height == pytest.approx(
        tile_mm[0] / tile_mm[1]
    )
    if columns:
        assert sheet.columns == min(columns, count)
    assert text_px(sheet) >= 11


def test_slices_are_reduced_if_the_sheet_would_be_too_large():
    sheet = sheet_of(600, (200, 200), 800)
    assert sheet.width * sheet.height < 80_000_000


@pytest.mark.parametrize(("count", "columns"), [(16, 4), (7, 4), (20, 5), (1, 1)])
def test_few_cells_of_the_sheet_are_empty(count, columns):
    assert sheet_of(count, (150, 180), 280).columns == columns


def test_margins_for_texts_are_equal_on_both_sides():
    narrow = sheet_of(1, (100, 100), 120)
    sheet = widened(narrow, [50, 300])
    assert sheet.width == pytest.approx(300 + 2 * sheet.gap, abs=1)
    tile = sheet.tile(0)
    right = sheet.width - tile.left - tile.width
    assert tile.left == pytest.approx(right, abs=1)
    assert widened(narrow, []) == narrow


@given(
    widths=st.lists(st.floats(1, 50), max_size=12),
    gap=st.floats(0, 10),
    room=st.floats(5, 200),
)
def test_entries_are_broken_into_lines_in_their_order(widths, gap, room):
    lines = lines_of(widths, gap, room)
    assert [n for line in lines for n in line] == list(range(len(widths)))
    for line in lines:
        used = sum(widths[n] for n in line) + gap * (len(line) - 1)
        assert len(line) == 1 or used <= room + 1e-6


@pytest.mark.parametrize("radiological", [True, False])
@pytest.mark.parametrize("plane", Plane)
def test_the_section_of_a_box_covers_its_displayed_voxels(plane, radiological):
    data = np.zeros((7, 8, 9), bool)
    box = Box((1, 2, 3), (4, 7, 5))
    data[box.slices] = True
    index = box.start[plane.normal]
    picture = extract_slice(data, plane, index, radiological=radiological)
    top, bottom, left, right = section_of_box(
        data.shape, plane, box, radiological=radiological
    )
    assert picture[top:bottom, left:right].all()
    assert picture.sum() == (bottom - top) * (right - left)
