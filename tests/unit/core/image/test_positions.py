from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.positions import Coordinates, parse_numbers, voxel_of
from unet_gui.core.image.volume import Volume

OBLIQUE = Affine(
    np.array(
        [[0.8, -0.9, 0.0, -20], [0.6, 1.2, 0.0, 5], [0.0, 0.0, 3.0, -40], [0, 0, 0, 1]]
    )
)
VOLUME = Volume(np.zeros((20, 30, 25), np.int16), OBLIQUE)
VOXEL, MM = Coordinates.VOXEL, Coordinates.WORLD_MM


@pytest.mark.parametrize("text", ["1 2 3", " 1,2, 3 ", "(1; 2; 3)", "1\t2\n3"])
def test_numbers_are_parsed_with_any_separator(text):
    assert parse_numbers(text) == (1, 2, 3)


@pytest.mark.parametrize(
    "text", ["", "1 2", "1 2 3 4", "a b c", "1 2 nan", "1 2 inf", "1-2-3", "1e999 0 0"]
)
def test_invalid_text_is_refused_in_one_sentence(text):
    with pytest.raises(InputError, match="Type three numbers"):
        voxel_of(text, VOXEL, VOLUME)


def test_a_voxel_outside_the_scan_is_refused():
    with pytest.raises(InputError, match="no voxel 21, 3, 4; the scan has 1 to 20"):
        voxel_of("21 3 4", VOXEL, VOLUME)
    with pytest.raises(InputError, match="no voxel 0, 3, 4"):
        voxel_of("0 3 4", VOXEL, VOLUME)
    with pytest.raises(InputError, match="whole numbers"):
        voxel_of("1.5 3 4", VOXEL, VOLUME)


def test_a_position_outside_the_scan_is_refused():
    with pytest.raises(InputError, match=r"500, 0, 0 mm lies outside .* -40 to 32 mm"):
        voxel_of("500 0 0", MM, VOLUME)


@given(st.integers(0, 19), st.integers(0, 29), st.integers(0, 24))
def test_the_position_of_a_voxel_leads_back_to_it(i, j, k):
    text = "{:.2f}, {:.2f}, {:.2f}".format(*OBLIQUE.apply((i, j, k)))
    assert voxel_of(text, MM, VOLUME) == (i, j, k)
    assert voxel_of(f"{i + 1} {j + 1} {k + 1}", VOXEL, VOLUME) == (i, j, k)
