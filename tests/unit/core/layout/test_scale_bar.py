from __future__ import annotations

import pytest

from unet_gui.core.layout.scale_bar import scale_bar_mm


@pytest.mark.parametrize(
    ("mm_per_pixel", "expected"),
    [
        (1.0, 100),
        (0.99, 50),
        (0.2, 20),
        (0.1, 10),
        (0.05, 5),
        (0.01, 1),
        (0.009, 0.5),
        (0.0005, None),
    ],
)
def test_the_scale_bar_has_the_longest_round_length_that_fits(mm_per_pixel, expected):
    assert scale_bar_mm(mm_per_pixel, 100) == expected
