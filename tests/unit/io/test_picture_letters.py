from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.planes import Plane, edge_letters
from unet_gui.io.picture_letters import with_letters

RADIOLOGICAL = edge_letters(Plane.AXIAL, radiological=True)


@pytest.mark.parametrize("shape", [(240, 200, 3), (60, 90, 3), (1200, 900, 3)])
def test_a_letter_stands_at_each_edge(shape):
    rows, columns = shape[:2]
    written = with_letters(np.full(shape, 120, np.uint8), RADIOLOGICAL)
    assert written.shape == shape
    changed = (written != 120).any(axis=2)
    third_row, third_column = rows // 3, columns // 3
    middle_rows = changed[third_row : 2 * third_row]
    middle_columns = changed[:, third_column : 2 * third_column]
    assert middle_rows[:, :third_column].any()
    assert middle_rows[:, -third_column:].any()
    assert middle_columns[:third_row].any()
    assert middle_columns[-third_row:].any()
    assert not changed[:third_row, :third_column].any()  # corners
    assert changed.mean() < 0.1


def test_the_conventions_differ_in_the_left_and_right_letters():
    grey = np.full((240, 200, 3), 120, np.uint8)
    one = with_letters(grey, RADIOLOGICAL)
    other = with_letters(grey, edge_letters(Plane.AXIAL, radiological=False))
    columns = np.flatnonzero((one != other).any(axis=(0, 2)))
    assert columns.min() < 30
    assert columns.max() > 170
    assert not ((columns > 30) & (columns < 170)).any()


def test_the_given_picture_is_unchanged():
    grey = np.full((50, 50, 3), 120, np.uint8)
    with_letters(grey, RADIOLOGICAL)
    assert (grey == 120).all()
