from __future__ import annotations

from itertools import product
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.case.case import Reference, Source
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import (
    BINARY,
    BRATS,
    BRATS2023,
    BRATS2024,
    BRATS_PED,
    CAVITY,
    HD_GLIO,
    LABEL_SCHEMES,
    MSD,
    REGIONS,
    TumourClass,
    is_tumour,
    possible_schemes,
)

schemes = pytest.mark.parametrize("scheme", LABEL_SCHEMES.values(), ids=lambda s: s.id)
complete = [s for s in LABEL_SCHEMES.values() if s.is_complete]
apart = pytest.mark.parametrize(
    "scheme",
    [s for s in LABEL_SCHEMES.values() if not s.also],
    ids=lambda scheme: scheme.id,
)


@pytest.mark.parametrize("scheme", complete, ids=lambda scheme: scheme.id)
@given(values=st.lists(st.integers(0, 3), min_size=1))
def test_encoding_and_decoding_are_inverse(scheme, values):
    data = np.array(values, np.uint8)
    np.testing.assert_array_equal(scheme.decode(scheme.encode(data)), data)


small, any_label = st.integers(0, 5), st.integers(0, 255)
any_values = st.lists(st.one_of(small, any_label), min_size=1).map(
    lambda values: np.array(values, np.uint8)
)
pairs = pytest.mark.parametrize(
    ("one", "other"),
    list(product(LABEL_SCHEMES.values(), (BRATS, BRATS2024, BRATS_PED))),
    ids=lambda scheme: scheme.id,
)


@pytest.mark.parametrize(
    ("one", "other"), list(product(complete, repeat=2)), ids=lambda scheme: scheme.id
)
@given(values=st.lists(st.integers(0, 3), min_size=1))
def test_conversion_between_any_two_schemes_is_reversible(one, other, values):
    """The conversion goes through internal values, like a mask opened and saved."""
    filed = one.encode(np.array(values, np.uint8))
    converted = other.encode(one.decode(filed))
    for tumour_class in TumourClass:
        is_class = filed == one.values[tumour_class]
        np.testing.assert_array_equal(converted == other.values[tumour_class], is_class)
    np.testing.assert_array_equal(one.encode(other.decode(converted)), filed)


@pairs
@given(filed=any_values)
def test_reading_a_reference_in_another_scheme_is_reversible(one, other, filed):
    """This holds for any values in its file."""
    label_map = LabelMap(one.decode(filed).reshape(-1, 1, 1), Affine(np.eye(4)))
    source, every = Source(Path("seg.nii")), tuple(LABEL_SCHEMES.values())
    kept = filed.reshape(-1, 1, 1) if one.also else None
    reference = Reference(label_map, source, one, every, filed=kept)
    there = reference.read_as(other)
    np.testing.assert_array_equal(there.label_map.data.ravel(), other.decode(filed))
    back = there.read_as(one).label_map.data
    np.testing.assert_array_equal(back, label_map.data)


@apart
@given(filed=any_values)
def test_no_two_values_become_one(scheme, filed):
    """Otherwise a class would gain voxels that it does not have in the file."""
    own = scheme.decode(filed)
    assert len(np.unique(own)) == len(np.unique(filed))
    for tumour_class, value in scheme.values.items():
        np.testing.assert_array_equal(own == int(tumour_class), filed == value)


@schemes
def test_background_and_values_outside_the_scheme_are_kept(scheme):
    data = np.array([0, 7, 254], np.uint8)
    np.testing.assert_array_equal(scheme.decode(data), data)


@schemes
def test_a_value_outside_the_scheme_is_never_read_as_a_class(scheme):
    filed = np.arange(1, 250, dtype=np.uint8)
    stray = ~np.isin(filed, list(scheme.all_values))
    meant = [*map(int, TumourClass), CAVITY]
    assert not np.isin(scheme.decode(filed)[stray], meant).any()


@schemes
def test_a_scheme_tells_only_regions_of_its_classes(scheme):
    assert scheme.regions == tuple(r for r in REGIONS if r in scheme.regions)
    if set(scheme.regions) != set(REGIONS):
        assert scheme.region in scheme.regions or len(scheme.values) < 3


def test_hd_glio_tells_the_whole_and_the_enhancing_tumour():
    assert set(HD_GLIO.regions) == {"whole_tumour", "enhancing"}
    assert HD_GLIO.title_of(TumourClass.EDEMA) == "T2/FLAIR change"
    assert BINARY.title_of(TumourClass.EDEMA) == "Whole tumour"


def test_values_of_each_scheme():
    internal = np.array([1, 2, 3], np.uint8)  # edema, non-enhancing, enhancing
    assert MSD.encode(internal).tolist() == [1, 2, 3]
    assert BRATS.encode(internal).tolist() == [2, 1, 4]
    assert BRATS2023.encode(internal).tolist() == [2, 1, 3]


def test_a_cavity_is_a_label_of_its_own_and_no_tumour():
    filed = np.array([0, 1, 2, 3, 4], np.uint8)
    own = BRATS2024.decode(filed)
    assert own.tolist() == [0, 2, 1, 3, CAVITY]
    assert is_tumour(own).tolist() == [False, True, True, True, False]
    np.testing.assert_array_equal(BRATS2024.encode(own), filed)


def test_cysts_count_as_non_enhancing_and_come_back_from_the_file():
    filed = np.array([0, 1, 2, 3, 4], np.uint8).reshape(-1, 1, 1)
    own = BRATS_PED.decode(filed)
    assert own.ravel().tolist() == [0, 3, 2, 2, 1]
    label_map = LabelMap(own, Affine(np.eye(4)))
    reference = Reference(label_map, Source(Path("a")), BRATS_PED, (), filed=filed)
    np.testing.assert_array_equal(
        reference.read_as(BRATS2024).label_map.data, BRATS2024.decode(filed)
    )


@pytest.mark.parametrize(
    ("scheme", "regions"),
    [
        (BRATS2024, tuple(REGIONS)),
        (HD_GLIO, ("enhancing", "whole_tumour")),
        (BINARY, ("whole_tumour",)),
    ],
)
def test_the_regions_that_a_scheme_tells_apart(scheme, regions):
    assert scheme.regions == regions


@pytest.mark.parametrize(
    ("values", "ids"),
    [
        ([0, 1, 2, 4], ["brats", "brats2024", "brats_ped"]),
        ([0, 4], ["brats", "brats2024", "brats_ped"]),
        ([0, 1, 2, 3], ["msd", "brats2023", "brats_ped"]),
        ([0, 1, 2], ["msd", "brats", "brats2023", "brats_ped", "hd_glio"]),
        ([0, 1, 2, 3, 4], ["brats2024", "brats2015", "brats_ped"]),
        ([0, 255], ["binary255"]),
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
