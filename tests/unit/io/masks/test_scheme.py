from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.mask.labels import (
    BINARY,
    BINARY_255,
    BRATS,
    BRATS2015,
    BRATS2023,
    BRATS2024,
    BRATS_PED,
    HD_GLIO,
    MSD,
)
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.io.masks.scheme import choose_scheme
from unet_gui.io.names.scheme_hints import scheme_hint

_SIDE = 16


def cubes(*values: int) -> np.ndarray:
    """One slab of 64 voxels of each value, in RAS+ order."""
    labels = np.zeros((_SIDE, _SIDE, _SIDE), np.uint8)
    for position, value in enumerate(values):
        labels[2 + 2 * position : 4 + 2 * position, 4:12, 4:8] = value
    return labels


def scans_of(labels: np.ndarray, edema: int, solid: int, enhancing: int) -> dict:
    """Four sequences on which the given values look like the given classes."""
    rng = np.random.default_rng(0)
    found = {}
    for name, levels in {
        "FLAIR": {edema: 700, solid: 400, enhancing: 450},
        "T1w": {edema: 350, solid: 300, enhancing: 330},
        "T1Gd": {edema: 350, solid: 310, enhancing: 900},
    }.items():
        data = rng.normal(400, 40, labels.shape)
        for value, level in levels.items():
            data[labels == value] = level + rng.normal(0, 40, (labels == value).sum())
        data[0], data[-1] = 0, 0
        found[name] = Volume(data.astype(np.float32), Affine(np.eye(4)))
    return found


def chosen(values, mask, *scans):
    hint = scheme_hint([Path(f"/x/{s}") for s in scans], [Path(f"/x/{mask}")])
    return choose_scheme(cubes(*values), hint, mask)


@pytest.mark.parametrize(
    ("mask", "values", "scheme"),
    [
        ("BraTS2024-PED/BraTS-PED-00001-000-seg.nii.gz", (1, 2), BRATS_PED),
        ("BraTS-PED-00003-000-seg.nii.gz", (1, 2, 4), BRATS_PED),
        ("brats-ped-00003-000-seg.nii", (1, 2, 3, 4), BRATS_PED),
        ("BraTS-PEDs-v1/BraTS-1/mask.nii.gz", (2,), BRATS_PED),
        ("ASNR-MICCAI-BraTS2024-PED-Challenge/a/seg.nii", (1, 3), BRATS_PED),
        ("BraTS-GLI-02060-100-seg.nii.gz", (1, 2, 3, 4), BRATS2024),
        ("BraTS-GLI-02061-101-seg.nii.gz", (1, 2, 4), BRATS2024),
        ("BraTS-GLI-02062-100-seg.nii.gz", (2, 4), BRATS2024),
        ("BraTS-GLI-02063-100-seg.nii.gz", (4,), BRATS2024),
        ("BraTS2024-BraTS-GLI-Training/case/seg.nii.gz", (1, 4), BRATS2024),
        ("UCSD-PTGBM-0002_01_BraTS_tumor_seg.nii.gz", (1, 2, 4), BRATS2024),
        ("BraTS-MEN-00004-000-seg.nii.gz", (1, 2, 3), BRATS2023),
        ("BraTS2021_00001_seg.nii.gz", (1, 2), BRATS),
        ("UCSF-PDGM-0004_tumor_segmentation.nii.gz", (1, 2, 4), BRATS),
        ("VSD.Brain_3more.XX.O.OT.54517.nii", (1, 2, 3, 4), BRATS2015),
        ("BraTS20_Training_001_seg.nii", (1, 2, 3, 4), BRATS2015),
        ("HD-GLIO-AUTO-segmentation/segmentation.nii.gz", (1, 2), HD_GLIO),
        ("BraTS-MEN-RT-0003-1_gtv.nii.gz", (1,), BINARY),
        ("p1_t1c_gtv.nii.gz", (1,), BINARY),
        ("mask.nii.gz", (255,), BINARY_255),
        ("mask.nii.gz", (1, 2, 4), BRATS),
    ],
)
def test_names_and_values_decide_without_a_question(mask, values, scheme):
    choice = chosen(values, mask)
    assert choice.scheme is scheme
    assert choice.is_certain
    assert choice.clue
    assert choice.warnings == ()


@pytest.mark.parametrize(
    ("mask", "values", "scheme", "other"),
    [
        ("BraTS20_Training_001_seg.nii", (1, 2, 3), BRATS2023, "Decathlon"),
        ("BraTS2021_00001_seg.nii.gz", (1, 3), BRATS2023, "Decathlon"),
        ("Brats17_TCIA_105_1_seg.nii", (2, 3), BRATS2023, "Decathlon"),
        ("mask.nii.gz", (1, 2, 3), MSD, "BraTS 2023"),
        ("mask.nii.gz", (1, 2), MSD, "HD-GLIO"),
        ("mask.nii.gz", (1,), BINARY, "Decathlon"),
        ("mask.nii.gz", (4,), BRATS, "cavity"),
        ("mask.nii.gz", (1, 2, 3, 4), BRATS2024, "BraTS-PED"),
        ("BraTS-PED-00001-000-seg.nii.gz", (1, 2), BRATS_PED, "BraTS 2023"),
        ("BraTS-PED-00001-000-seg.nii.gz", (1, 2, 3), BRATS_PED, "BraTS 2023"),
        ("BraTS2023-PED-Training/p1/seg.nii.gz", (1, 2, 3), BRATS2023, "BraTS-PED"),
    ],
)
def test_two_readings_are_both_named_and_asked_about(mask, values, scheme, other):
    choice = chosen(values, mask)
    assert choice.scheme is scheme
    assert not choice.is_certain
    (question,) = choice.warnings
    assert scheme.title in question
    assert other in question
    assert question.endswith("choose the scheme if that is wrong.")


@pytest.mark.parametrize(
    ("mask", "values", "other"),
    [
        ("labels/BraTS-GLI-00001-000-seg.nii.gz", (1, 2, 3), "BraTS 2023"),
        ("labelsTr/BraTS2021_00001.nii.gz", (1, 2), "BraTS to 2022"),
        ("labels/UPENN-GBM-00001_11_segm.nii.gz", (1, 2, 3), "BraTS 2023"),
    ],
)
def test_a_folder_and_a_name_that_disagree_are_asked_about(mask, values, other):
    choice = chosen(values, mask)
    assert not choice.is_certain
    assert "the folder labels" in choice.clue
    assert "against the name" in choice.clue
    assert other in choice.warnings[0]


def test_values_decide_between_a_folder_and_a_name():
    choice = chosen((1, 2, 4), "labels/BraTS20_Training_001_seg.nii.gz")
    assert choice.scheme is BRATS
    assert choice.is_certain
    choice = chosen((1, 2, 3), "labelsTr/case_001.nii.gz")
    assert choice.scheme is MSD
    assert choice.is_certain


def test_the_word_t1c_alone_does_not_turn_enhancing_tumour_into_a_cavity():
    choice = chosen((1, 2, 4), "OTMultiClass.nii.gz", "T1c_subtrMeanDivStd.nii.gz")
    assert choice.scheme is BRATS
    assert not choice.is_certain


def test_the_image_decides_where_the_enhancing_value_differs():
    labels = cubes(1, 2, 3)
    scans = scans_of(labels, edema=3, solid=2, enhancing=1)
    choice = choose_scheme(labels, None, "mask.nii", scans)
    assert choice.scheme is BRATS_PED
    assert "uptake" in choice.clue
    assert "can mean" in choice.warnings[0]


def test_the_image_does_not_tell_edema_from_non_enhancing_tumour():
    labels = cubes(1, 2, 3)
    for edema, solid in ((1, 2), (2, 1)):
        scans = scans_of(labels, edema=edema, solid=solid, enhancing=3)
        choice = choose_scheme(labels, None, "mask.nii", scans)
        assert not choice.is_certain


def test_the_image_tells_a_pediatric_mask_from_one_of_brats():
    labels = cubes(1, 2, 4)
    scans = scans_of(labels, edema=4, solid=2, enhancing=1)
    choice = choose_scheme(labels, None, "mask.nii", scans)
    assert choice.scheme is BRATS_PED
    assert not choice.is_certain
    assert "uptake" in choice.clue
    assert BRATS.title in choice.warnings[0]


def test_the_image_decides_what_masks_of_children_without_a_year_mean():
    name, labels = "BraTS-PED-00001-000-seg.nii.gz", cubes(1, 2, 3)
    hint = scheme_hint([], [Path(f"/x/{name}")])
    later = scans_of(labels, edema=0, solid=2, enhancing=1)
    first = scans_of(labels, edema=2, solid=1, enhancing=3)
    choice = choose_scheme(labels, hint, name, later)
    assert (choice.scheme, choice.is_certain) == (BRATS_PED, True)
    choice = choose_scheme(labels, hint, name, first)
    assert (choice.scheme, choice.is_certain) == (BRATS2023, False)


def test_a_name_that_the_image_contradicts_is_followed_but_asked_about():
    labels = cubes(1, 2, 3)
    scans = scans_of(labels, edema=3, solid=2, enhancing=1)
    hint = scheme_hint([], [Path("/x/BraTS-GLI-00001-000-seg.nii.gz")])
    choice = choose_scheme(labels, hint, "mask.nii", scans)
    assert choice.scheme is BRATS2023
    assert not choice.is_certain
    assert "against the uptake" in choice.warnings[0]


def test_two_classes_with_uptake_in_the_second_are_those_of_hd_glio():
    labels = cubes(1, 2)
    scans = scans_of(labels, edema=1, solid=3, enhancing=2)
    choice = choose_scheme(labels, None, "mask.nii", scans)
    assert choice.scheme is HD_GLIO


def test_a_stated_scheme_is_not_doubted_by_the_image():
    labels = cubes(1, 2, 3)
    scans = scans_of(labels, edema=2, solid=1, enhancing=3)
    stated = SchemeHint(MSD.id, "dataset.json", is_stated=True)
    choice = choose_scheme(labels, stated, "mask.nii", scans)
    assert choice.scheme is MSD
    assert choice.is_certain


def test_a_stated_scheme_that_the_image_contradicts_is_followed_with_a_warning():
    labels = cubes(1, 2, 3)
    hint = SchemeHint(MSD.id, "the note in its header", is_stated=True)
    right = choose_scheme(labels, hint, "m.nii", scans_of(labels, 1, 2, 3))
    assert (right.scheme, right.warnings) == (MSD, ())
    wrong = choose_scheme(labels, hint, "m.nii", scans_of(labels, 3, 2, 1))
    assert (wrong.scheme, wrong.is_certain) == (MSD, True)
    (warning,) = wrong.warnings
    assert "by the note in its header" in warning
    assert BRATS_PED.title in warning
