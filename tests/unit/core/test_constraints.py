from __future__ import annotations

import pytest

from unet_gui.core.constraints import Range


@pytest.mark.parametrize("value", [10**400, -(10**400), float("nan"), float("inf")])
def test_a_number_that_no_float_holds_is_out_of_every_range(value):
    assert "must be finite" in Range().complaint(value)


def test_bounds():
    assert Range(least=0, most=1).complaint(0.5) == ""
    assert "at most 1" in Range(least=0, most=1).complaint(2)
