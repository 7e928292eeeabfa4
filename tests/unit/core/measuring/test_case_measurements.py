"""The measurements of a mask with known lesions in a known brain."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.case_measurements import MeasureOptions, measure_mask

AFFINE = Affine.from_spacing((2.0, 2.5, 3.0), (-90, -100, -60))


@pytest.fixture(scope="module")
def brain():
    """A box of brain of 1875 mL, symmetric about i = 44.5, in a larger grid."""
    data = np.zeros((90, 80, 50), np.float32)
    data[15:75, 10:70, 5:40] = 100
    data[40:50, 30:40, 20:30] = 0  # a hole is no border
    return Volume(data, AFFINE)


def measured(labels, brain, **options):
    return measure_mask(
        LabelMap(labels, AFFINE), {"FLAIR": brain}, options=MeasureOptions(**options)
    )


def test_volumes_lesions_places_and_intensities(brain):
    labels = np.zeros(brain.shape, np.uint8)
    labels[60:75, 30:44, 20:26] = 1
    labels[62:70, 32:42, 21:25] = 3
    labels[30:40, 30:40, 20:24] = 3
    found = measured(labels, brain)
    assert found.region == "enhancing"
    assert found.volumes_ml["enhancing"] == pytest.approx((320 + 400) * 0.015)
    assert found.volumes_ml["whole_tumour"] == pytest.approx((1260 + 400) * 0.015)
    large, small = found.lesions
    assert (large.place.side, small.place.side) == ("left", "right")
    assert large.place.midline_mm == pytest.approx((44.5 - 39 - 0.5) * 2)
    assert not small.place.touches_border
    assert small.extent_mm == pytest.approx((16, 25, 12))
    assert small.centroid_mm == pytest.approx(AFFINE.apply((65.5, 36.5, 22.5)))
    assert small.class_ml[TumourClass.ENHANCING] == pytest.approx(320 * 0.015)
    assert found.plane.thickness_mm == pytest.approx(3)
    facts = found.intensities["enhancing"]["FLAIR"]
    assert (facts.mean, facts.sd, facts.percentiles[95]) == (100, 0, 100)
    whole = measured(labels, brain, region="whole_tumour")
    assert whole.lesions[0].place.touches_border
    assert whole.lesions[0].volume_ml == pytest.approx(1260 * 0.015)


def test_a_lesion_across_the_midline_beside_a_hole(brain):
    labels = np.zeros(brain.shape, np.uint8)
    labels[38:56, 40:46, 20:30] = 2
    (lesion,) = measured(labels, brain).lesions
    assert lesion.place.crosses_midline
    assert lesion.place.midline_mm == 0
    assert not lesion.place.touches_border


def test_sequences_on_other_grids_are_named_and_not_measured(brain):
    labels = np.zeros(brain.shape, np.uint8)
    labels[38:56, 40:46, 20:30] = 2
    moved = Affine.from_parts(AFFINE.linear, np.add(AFFINE.origin_mm, (0, 0, 40)))
    sequences = {"T1w": Volume(brain.data, moved), "FLAIR": brain}
    found = measure_mask(LabelMap(labels, AFFINE), sequences)
    assert list(found.intensities["non_enhancing"]) == ["FLAIR"]
    assert found.lesions[0].place is not None
    assert "without intensities: T1w" in found.notes[-1]


def test_an_empty_mask_and_an_unknown_brain():
    labels = np.zeros((20, 20, 20), np.uint8)
    found = measure_mask(LabelMap(labels, AFFINE), {})
    assert found.lesions == ()
    assert set(found.volumes_ml.values()) == {0.0}
    labels[5:12, 5:12, 5:12] = 1
    labels[0, 0, 0] = 1
    found = measure_mask(LabelMap(labels, AFFINE), {}, ("whole_tumour",))
    assert found.volumes_ml == {"whole_tumour": pytest.approx(344 * 0.015)}
    assert found.lesions[0].place is None
    assert found.left_out_ml == pytest.approx(0.015)
    assert [note[:18] for note in found.notes] == [
        "Components smaller",
        "Side, midline and ",
    ]


def one_lesion(brain, **more):
    labels = np.zeros(brain.shape, np.uint8)
    labels[62:70, 32:42, 21:25] = 3
    return measure_mask(LabelMap(labels, brain.affine), {"FLAIR": brain}, **more)


def test_no_side_is_told_where_files_do_not_tell_left_from_right(brain):
    found = one_lesion(brain, is_oriented=False)
    assert found.lesions[0].place.side == ""
    assert "no lesion is given a side" in found.notes[-1]
    assert one_lesion(brain).notes == ()


def test_specks_do_not_move_the_midline(brain):
    data = brain.data.copy()
    data[0, 5, 5] = 7  # half a brain away
    specked = one_lesion(Volume(data, AFFINE)).lesions[0].place
    assert specked.midline_mm == one_lesion(brain).lesions[0].place.midline_mm


def test_a_brain_that_is_cut_off_or_a_head_has_no_known_midline(brain):
    cut = Volume(brain.data[25:], AFFINE)
    labels = np.zeros(cut.shape, np.uint8)
    labels[37:45, 32:42, 21:25] = 3
    found = measure_mask(LabelMap(labels, AFFINE), {"FLAIR": cut})
    assert found.lesions[0].place is None
    wide = np.zeros(brain.shape, np.float32)
    wide[2:86, 20:55, 5:35] = 100  # 168 mm wide, and a box
    assert one_lesion(Volume(wide, AFFINE)).lesions[0].place is None


def test_no_note_tells_of_pieces_of_zero_ml():
    labels = np.zeros((40, 40, 40), np.uint8)
    labels[5:20, 5:20, 5:20] = 1
    labels[0, 0, 0] = 1
    fine = Affine.from_spacing((1, 1, 1))
    found = measure_mask(LabelMap(labels, fine), {}, ("whole_tumour",))
    assert found.left_out_ml == pytest.approx(0.001)
    assert not any("Components" in note for note in found.notes)


def test_a_speck_of_one_region_does_not_keep_the_lesions_from_being_listed(brain):
    labels = np.zeros(brain.shape, np.uint8)
    labels[60:75, 30:44, 20:26] = 1
    labels[62:64, 32, 21] = 3  # 0.03 mL
    found = measured(labels, brain)
    assert found.region == "whole_tumour"
    assert [e.volume_ml for e in found.lesions] == [pytest.approx(1260 * 0.015)]
    labels[labels == 1] = 0
    assert measured(labels, brain).region == "enhancing"  # there is no other
