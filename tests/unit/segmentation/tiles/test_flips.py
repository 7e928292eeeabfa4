from __future__ import annotations

import pytest

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.planes import Plane
from unet_gui.segmentation.tiles.flips import check_flips, flipped_axes


def test_axes_are_added_one_after_the_other() -> None:
    assert flipped_axes(1) == [()]
    assert flipped_axes(2) == [(), (0,)]
    assert flipped_axes(4) == [(), (1,), (0,), (0, 1)]
    assert len(set(flipped_axes(8))) == 8
    assert (0, 1, 2) in flipped_axes(8)


@pytest.mark.parametrize(
    ("plane", "first"),
    [(Plane.AXIAL, 2), (Plane.CORONAL, 2), (Plane.SAGITTAL, 2)],
)
def test_slices_are_flipped_along_their_rows_and_columns(plane, first) -> None:
    """The columns of every plane run along I, or along J where I is the normal."""
    assert flipped_axes(2, plane) == [(), (first,)]
    assert sorted(flipped_axes(8, plane)) == [(), (1,), (2,), (first, 1)]


@pytest.mark.parametrize("flips", [0, 3, 16, -2])
def test_other_numbers_are_refused(flips) -> None:
    with pytest.raises(InputError, match="take 1"):
        check_flips(flips)
