from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.labels import (
    BRATS,
    BRATS2023,
    LABEL_SCHEMES,
    MSD,
    REGIONS,
    TumourClass,
    possible_schemes,
)

schemes = pytest.mark.parametrize("scheme", LABEL_SCHEMES.values(), ids=lambda s: s.id)


@schemes
@given(values=st.lists(st.integers(0, 3), min_size=1))
def test_encoding_and_decoding_give_the_same_back(scheme, values):
    data = np.array(values, np.uint8)
    np.testing.assert_array_equal(scheme.decode(scheme.encode(data)), data)


@schemes
def test_background_and_foreign_values_stay(scheme):
    data = np.array([0, 7, 255], np.uint8)
    np.testing.assert_array_equal(scheme.decode(data), data)


def test_values_of_each_scheme():
    internal = np.array([1, 2, 3], np.uint8)  # edema, non-enhancing, enhancing
    assert MSD.encode(internal).tolist() == [1, 2, 3]
    assert BRATS.encode(internal).tolist() == [2, 1, 4]
    assert BRATS2023.encode(internal).tolist() == [2, 1, 3]


@pytest.mark.parametrize(
    ("values", "ids"),
    [
        ([0, 1, 2, 4], ["brats"]),
        ([0, 4], ["brats"]),
        ([0, 1, 2, 3], ["msd", "brats2023"]),
        ([0, 1, 2], ["msd", "brats", "brats2023"]),
        ([0], ["msd", "brats", "brats2023"]),
        ([0, 3, 4], []),
        ([0, 1, 9], []),
    ],
)
def test_possible_schemes(values, ids):
    assert [scheme.id for scheme in possible_schemes(values)] == ids


def test_names_of_the_classes():
    assert [c.key for c in TumourClass] == ["edema", "non_enhancing", "enhancing"]
    assert TumourClass.NON_ENHANCING.title == "Non-enhancing"


def test_regions_are_nested():
    assert set(REGIONS["enhancing"]) < set(REGIONS["tumour_core"])
    assert set(REGIONS["tumour_core"]) < set(REGIONS["whole_tumour"])
