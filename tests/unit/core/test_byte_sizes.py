from __future__ import annotations

import math

import pytest

from unet_gui.core.byte_sizes import bytes_text, estimated_bytes_text


@pytest.mark.parametrize(
    ("size", "text"),
    [(0, "0 bytes"), (999, "999 bytes"), (352_100, "352 kB"), (5 * 10**13, "50 TB")],
)
def test_sizes(size, text) -> None:
    assert bytes_text(size) == text


@pytest.mark.parametrize(
    ("size", "rounded", "text"),
    [
        (1_440_000_000, round, "1.4 GB"),
        (1_440_000_000, math.ceil, "1.5 GB"),
        (949_100_000, round, "949 MB"),
        (949_100_000, math.ceil, "950 MB"),
        (949_900_000, math.floor, "949 MB"),
        (950_000_000, round, "1.0 GB"),
    ],
)
def test_estimates(size, rounded, text) -> None:
    assert estimated_bytes_text(size, rounded) == text
