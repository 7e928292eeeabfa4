from __future__ import annotations

import pytest

from unet_gui.core.case.case_files import MASK
from unet_gui.core.sequences import MriSequence
from unet_gui.io.names.mask_names import mask_rank
from unet_gui.io.names.sequence_guess import guess_sequence
from unet_gui.io.names.sequence_names import (
    meaning_of_name,
    nnunet_parts,
    words_of,
)

FLAIR, T1W, T1GD, T2W = MriSequence


@pytest.mark.parametrize(
    ("name", "sequence"),
    [
        ("BraTS2021_01480_flair", FLAIR),
        ("BraTS2021_01480_t1", T1W),
        ("BraTS2021_01480_t1ce", T1GD),
        ("BraTS2021_01480_t2", T2W),
        ("BraTS-GLI-00000-000-t2f", FLAIR),
        ("BraTS-GLI-00000-000-t1n", T1W),
        ("BraTS-GLI-00000-000-t1c", T1GD),
        ("BraTS-GLI-00000-000-t2W", T2W),
        ("UPENN-GBM-00001_11_T1GD", T1GD),
        ("UCSF-PDGM-0004_T1c_bias", T1GD),
        ("sub-01_ses-02_T1w", T1W),
        ("sub-01_ce-gad_T1w", T1GD),
        ("T1 post", T1GD),
        ("T1-CE", T1GD),
        ("t1_gd", T1GD),
        ("T2_FLAIR", FLAIR),
        ("FLAIR_T2", FLAIR),
        ("dark-fluid", FLAIR),
        ("t1_then_t2", T2W),
        ("post-op_t1", T1W),
        ("Größe_T2", T2W),
        ("BRATS_001", None),
        ("t10_t2x", None),
        ("", None),
    ],
)
def test_the_sequence_is_read_from_the_name(name, sequence):
    assert guess_sequence(name).sequence == sequence


@pytest.mark.parametrize(
    ("stem", "role", "prefix", "rest"),
    [
        ("BraTS2021_01480_t1ce", "T1Gd", "BraTS2021_01480", "brats2021 01480"),
        ("BraTS2021_01480_seg", MASK, "BraTS2021_01480", "brats2021 01480"),
        ("UCSF-PDGM-0004_T1c_bias", "T1Gd", "UCSF-PDGM-0004", "ucsf pdgm 0004 bias"),
        ("sub-1_ce-gad_T1w", "T1Gd", "sub-1", "sub 1"),
        ("FLAIR", "FLAIR", "", ""),
        ("t1_mask", MASK, "", ""),
        ("tumour_t1", "T1w", "tumour", "tumour"),
        ("my tumour", MASK, "my", "my"),
        ("Ärzte.1.2 T1", "T1w", "Ärzte.1.2", "ärzte 1 2"),
        ("BRATS_001", None, "BRATS_001", "brats 001"),
    ],
)
def test_the_parts_of_a_name_are_told_apart(stem, role, prefix, rest):
    meaning = meaning_of_name(stem)
    assert (meaning.role, meaning.prefix, meaning.rest) == (role, prefix, rest)


def test_a_tumour_in_a_name_outranks_seg_and_brain():
    stems = ["x_pred", "brain_mask", "my tumour", "x_seg"]
    assert min(stems, key=lambda s: mask_rank(words_of(s))) == "my tumour"


@pytest.mark.parametrize(
    ("stem", "parts"),
    [
        ("BRATS_001_0003", ("BRATS_001", 3)),
        ("scan_2019", None),
        ("BraTS2021_01480", None),
        ("_0001", None),
    ],
)
def test_nnunet_names_are_split(stem, parts):
    assert nnunet_parts(stem) == parts


def test_words_keep_letters_of_any_language():
    assert words_of("Müller_脳-T1.x") == ["müller", "脳", "t1", "x"]
