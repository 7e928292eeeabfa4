from __future__ import annotations

import math

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from tests.region_dice import region_dice
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BINARY, BINARY_255, HD_GLIO, MSD
from unet_gui.core.measuring.agreement import (
    AGREEMENT_REGIONS,
    ANY_CLASS,
    AgreementKind,
    agreement_map,
    compared_regions,
    pair_counts,
    pair_counts_after,
    worst_voxel,
)

FOUND, MISSED, FALSE, OTHER = AgreementKind
LABELS = arrays(np.uint8, (3, 4, 5), elements=st.integers(0, 3))
PREDICTED = np.array([0, 1, 0, 1, 1, 3, 2, 7, 0], np.uint8)
TRUE = np.array([0, 1, 2, 0, 3, 2, 2, 0, 7], np.uint8)


def label_map(data):
    return LabelMap(data, Affine.from_spacing((1.0, 2.0, 5.0)))


@pytest.mark.parametrize(
    ("region", "kinds"),
    [
        ("whole_tumour", [0, FOUND, MISSED, FALSE, FOUND, FOUND, FOUND, 0, 0]),
        ("tumour_core", [0, 0, MISSED, 0, MISSED, FOUND, FOUND, 0, 0]),
        ("edema", [0, FOUND, 0, FALSE, FALSE, 0, 0, 0, 0]),
        ("enhancing", [0, 0, 0, 0, MISSED, FALSE, 0, 0, 0]),
        (ANY_CLASS, [0, FOUND, MISSED, FALSE, OTHER, OTHER, FOUND, 0, 0]),
    ],
)
def test_each_voxel_is_found_missed_or_false(region, kinds):
    assert agreement_map(PREDICTED, TRUE, region).tolist() == kinds


def test_value_1_stands_for_the_region_that_the_model_marks():
    predicted = np.array([0, 1, 1, 0], np.uint8)
    true = np.array([0, 3, 0, 1], np.uint8)
    kinds = agreement_map(predicted, true, "whole_tumour", "whole_tumour")
    assert kinds.tolist() == [0, FOUND, FALSE, MISSED]


@given(LABELS, LABELS)
def test_dice_agrees_with_the_metrics(predicted, true):
    counts = pair_counts(label_map(predicted), label_map(true))
    for region, dice in region_dice(predicted, true).items():
        assert counts.dice(region) == pytest.approx(dice, nan_ok=True)


@given(LABELS, LABELS, LABELS, st.integers(0, 3), st.integers(1, 4))
def test_counts_after_a_change_of_a_box_equal_those_of_a_new_count(
    before, drawn, true, start, size
):
    box = (slice(None), slice(start, start + size), slice(1, 4))
    after = before.copy()
    after[box] = drawn[box]
    counts = pair_counts(label_map(before), label_map(true))
    changed = pair_counts_after(counts, before[box], after[box], true[box])
    expected = pair_counts(label_map(after), label_map(true))
    assert changed.counts[0][1:] == expected.counts[0][1:]
    assert changed.counts[1:] == expected.counts[1:]


@given(LABELS, LABELS)
def test_volumes_agree_with_the_agreement_map(predicted, true):
    counts = pair_counts(label_map(predicted), label_map(true))
    for region in AGREEMENT_REGIONS:
        kinds = agreement_map(predicted, true, region)
        for kind, volume_ml in counts.volumes_ml(region).items():
            assert volume_ml == pytest.approx(np.count_nonzero(kinds == kind) * 0.01)


def test_only_the_marked_region_is_compared():
    predicted = label_map((np.arange(60).reshape(3, 4, 5) < 10).astype(np.uint8))
    true = label_map((np.arange(60).reshape(3, 4, 5) < 20).astype(np.uint8) * 3)
    counts = pair_counts(predicted, true, "whole_tumour")
    assert counts.dice("whole_tumour") == pytest.approx(20 / 30)
    assert counts.volumes_ml("whole_tumour")[MISSED] == pytest.approx(0.1)


def test_empty_masks_have_no_dice():
    empty = label_map(np.zeros((2, 3, 4), np.uint8))
    assert math.isnan(pair_counts(empty, empty).dice("edema"))


def test_the_worst_voxel_lies_in_the_slice_with_most_disagreement():
    predicted, true = np.zeros((2, 9, 9, 9), np.uint8)
    predicted[2:4, 2:4, 1] = 1  # four false positives
    true[3:6, 4:7, 6] = 2  # nine false negatives
    assert worst_voxel(predicted, true, "whole_tumour") == (4, 5, 6)
    assert worst_voxel(predicted, true, "edema")[2] == 1
    assert worst_voxel(true, true, "whole_tumour") is None
    assert worst_voxel(true * 0, true * 0, ANY_CLASS) is None


@given(LABELS, LABELS)
def test_the_masks_disagree_in_the_worst_voxel(predicted, true):
    place = worst_voxel(predicted, true, ANY_CLASS)
    assert (place is None) == np.array_equal(predicted, true)
    if place is not None:
        assert predicted[place] != true[place]


@pytest.mark.parametrize(
    ("marked", "told", "compared"),
    [
        (MSD.regions, MSD.regions, AGREEMENT_REGIONS),
        (MSD.regions, BINARY_255.regions, ("whole_tumour",)),
        (MSD.regions, HD_GLIO.regions, ("whole_tumour", "enhancing")),
        (("tumour_core",), MSD.regions, ("tumour_core",)),
        (("enhancing",), MSD.regions, ("enhancing",)),
        (("tumour_core",), BINARY.regions, ()),
    ],
)
def test_only_regions_that_both_masks_tell_are_compared(marked, told, compared):
    assert compared_regions(marked, told) == compared
