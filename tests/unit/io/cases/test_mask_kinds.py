"""Masks as data sets have them: never read wrongly without a question."""

from __future__ import annotations

import json
import os

import numpy as np
import pytest

from tests.tumour_scans import (
    brain,
    coded,
    opened,
    scan,
    tumour,
    volumes,
    write,
    write_case,
)
from unet_gui.core.mask.labels import CAVITY, TumourClass

TRUE = {c.key: int((tumour() == c).sum()) for c in TumourClass}
NAMES_2023 = ("{}-t2f", "{}-t1n", "{}-t1c", "{}-t2w")
NAMES_2020 = ("{}_flair", "{}_t1", "{}_t1ce", "{}_t2")
BRAIN = brain().astype(np.uint8)


def named(case, pattern=NAMES_2023):
    return [name.format(case) for name in pattern]


def is_right_or_asked(case, classes=("edema", "non_enhancing", "enhancing")):
    """Whether the classes are right, or the case says that it does not know."""
    found = volumes(case)
    if all(found[c] == TRUE[c] for c in classes):
        return True
    return not case.reference.is_certain and bool(case.reference.question)


# children: 1 enhancing, 2 non-enhancing, 3 cyst, 4 edema


@pytest.mark.parametrize(
    ("folder", "case"),
    [
        ("BraTS-PED-00001-000", "BraTS-PED-00001-000"),
        ("brats-ped-00001-000", "brats-ped-00001-000"),
        ("BraTS-PEDs2024_Training/p1", "p1"),
        ("ASNR-MICCAI-BraTS2023-PED-Challenge-TrainingData/C17", "C17"),
        ("BraTS2025-PED/x", "BraTS2025-PED-0001"),
        ("anything", "C0042"),
    ],
)
@pytest.mark.parametrize(
    "values",
    [
        {"enhancing": 1, "non_enhancing": 2},
        {"enhancing": 1, "non_enhancing": 2, "edema": 4},
        {"enhancing": 1, "edema": 4},
        {"non_enhancing": 2, "edema": 4},
        {"enhancing": 1, "non_enhancing": 3, "edema": 4},
    ],
)
def test_masks_of_children(tmp_path, folder, case, values):
    masks = {f"{case}-seg.nii.gz": coded(**values)}
    opened_case = opened(write_case(tmp_path / folder, named(case), masks))
    assert is_right_or_asked(opened_case, tuple(values))
    is_first = "2023" in folder and 4 not in values.values()  # has another table
    if "ped" in f"{folder}{case}".lower() and not is_first:
        assert opened_case.reference.scheme.id == "brats_ped"
        assert opened_case.reference.is_certain


# after treatment: 4 is the resection cavity


@pytest.mark.parametrize(
    ("folder", "case"),
    [
        ("BraTS-GLI-02061-101", "BraTS-GLI-02061-101"),
        ("brats-gli-02061-101", "brats-gli-02061-101"),
        ("BraTS2024-BraTS-GLI-TrainingData/p", "p"),
        ("UCSD-PTGBM-0002_01", "UCSD-PTGBM-0002_01"),
        ("BraTS2025_post/7", "7"),
        ("somewhere", "p1"),
    ],
)
@pytest.mark.parametrize(
    "values",
    [
        {"non_enhancing": 1, "edema": 2, "cavity": 4},
        {"edema": 2, "cavity": 4},
        {"cavity": 4},
        {"non_enhancing": 1, "edema": 2, "enhancing": 3, "cavity": 4},
        {"enhancing": 3, "cavity": 4},
    ],
)
def test_a_cavity_is_never_tumour(tmp_path, folder, case, values):
    masks = {f"{case}-seg.nii.gz": coded(**values)}
    opened_case = opened(write_case(tmp_path / folder, named(case), masks))
    classes = tuple(set(values) - {"cavity"})
    reference = opened_case.reference
    asked = not reference.is_certain and bool(reference.question)
    is_right = (reference.label_map.data == CAVITY).any() and is_right_or_asked(
        opened_case, classes
    )
    assert is_right or asked
    if folder != "somewhere":
        assert is_right


# dataset.json says which value is which class


@pytest.mark.parametrize(
    ("labels", "values"),
    [
        ({"NCR": 1, "ED": 2, "ET": 3}, (2, 1, 3)),
        ({"background": 0, "necrosis": 3, "oedema": 2, "enhancing": 1}, (2, 3, 1)),
        ({"1": "enhancing tumor", "2": "peritumoral edema", "3": "NCR/NET"}, (2, 3, 1)),
        ({"whole tumor": [1, 2, 3], "tumor core": [2, 3], "ET": [3]}, (1, 2, 3)),
        ({"whole tumor": [1, 2, 3], "tumor core": [1, 3], "ET": 1}, (2, 3, 1)),
        ({"SNFH": 1, "NETC": 3, "ET": 2, "RC": 4}, (1, 3, 2)),
        ({"0": "background", "1": "ET", "2": "NET", "3": "CC", "4": "ED"}, (4, 2, 1)),
    ],
)
def test_dataset_json_decides(tmp_path, labels, values):
    edema, solid, enhancing = values
    mask = coded(edema=edema, non_enhancing=solid, enhancing=enhancing)
    image = np.stack([scan(s) for s in ("FLAIR", "T1w", "T1Gd", "T2w")], axis=-1)
    path = write(tmp_path / "Dataset300_X" / "imagesTr" / "X_001.nii.gz", image)
    write(tmp_path / "Dataset300_X" / "labelsTr" / "X_001.nii.gz", mask)
    channels = {"0": "FLAIR", "1": "T1w", "2": "T1Gd", "3": "T2w"}
    description = {"channel_names": channels, "labels": labels}
    (tmp_path / "Dataset300_X" / "dataset.json").write_text(json.dumps(description))
    case = opened(path)
    assert volumes(case) == TRUE
    assert case.reference.is_certain


# value 4 turned into 3


@pytest.mark.parametrize(
    "case",
    [
        "BraTS20_Training_001",
        "BraTS2021_00001",
        "Brats17_TCIA_105_1",
        "Brats18_CBICA_AAB_1",
        "BraTS19_2013_2_1",
        "UCSF-PDGM-0004",
    ],
)
@pytest.mark.parametrize("word", ["seg", "label", "mask"])
def test_brats_with_4_turned_into_3(tmp_path, case, word):
    masks = {f"{case}_{word}.nii": coded(non_enhancing=1, edema=2, enhancing=3)}
    opened_case = opened(write_case(tmp_path / case, named(case, NAMES_2020), masks))
    assert is_right_or_asked(opened_case)
    text = " ".join(opened_case.warnings)
    assert "Decathlon" in text
    assert "BraTS 2023" in text


# masks of the brain beside the scans, and of other tissue beside that of the tumour


@pytest.mark.parametrize(
    "mask",
    [
        "P1_brain_mask",
        "P1_flair_brain_mask",
        "P1_t1_bet_mask",
        "P1_hdbet_mask",
        "P1_mask",
        "P1_brainmask",
        "brain_mask",
        "mask",
        "P1_synthstrip_mask",
        "P1_skull_strip_mask",
        "P1_brain_seg",
    ],
)
def test_a_mask_of_the_brain_is_not_the_tumour(tmp_path, mask):
    folder = write_case(
        tmp_path / "P1", named("P1", NAMES_2020), {f"{mask}.nii.gz": BRAIN}
    )
    case = opened(folder)
    assert case.reference is None
    assert set(case.sequences) == {"FLAIR", "T1w", "T1Gd", "T2w"}
    assert mask in " ".join(case.warnings)


@pytest.mark.parametrize(
    ("tumour_mask", "other"),
    [
        ("P1_tumor_segmentation", "P1_brain_segmentation"),
        ("P1_tumor_segmentation", "P1_brain_parenchyma_segmentation"),
        ("P1_tumour_mask", "P1_brain_mask"),
        ("P1_tumor_mask", "P1_mask"),
        ("P1_seg", "P1_brain_seg"),
        ("P1_lesion_mask", "P1_bet_mask"),
        ("P1_gtv", "P1_brain_mask"),
        ("P1_tumorseg", "P1_brainmask"),
        ("P1_segmentation", "P1_skull_segmentation"),
        ("P1_label", "P1_head_label"),
    ],
)
def test_the_tumour_wins_over_other_tissue(tmp_path, tumour_mask, other):
    masks = {
        f"{other}.nii.gz": BRAIN,
        f"{tumour_mask}.nii.gz": coded(non_enhancing=1, edema=2, enhancing=4),
    }
    case = opened(write_case(tmp_path / "P1", named("P1", NAMES_2020), masks))
    assert case.reference.source.path.name == f"{tumour_mask}.nii.gz"
    assert set(case.sequences) == {"FLAIR", "T1w", "T1Gd", "T2w"}
    assert other in " ".join(case.warnings)


# two masks of one tumour


@pytest.mark.parametrize(
    ("better", "other"),
    [
        ("P1_GlistrBoost_ManuallyCorrected", "P1_GlistrBoost"),
        ("P1_seg_corrected", "P1_seg"),
        ("P1_segm_manual", "P1_segm_automatic"),
        ("P1_seg_expert", "P1_seg_nnunet"),
        ("P1_segmentation", "P1_automated_approx_segm"),
        ("P1_tumor_seg_edited", "P1_tumor_seg_pred"),
        ("P1_manual_mask", "P1_auto_mask"),
    ],
)
def test_the_corrected_mask_wins(tmp_path, better, other):
    values = {"non_enhancing": 1, "edema": 2, "enhancing": 4}
    masks = {
        f"{other}.nii.gz": np.roll(coded(**values), 2, axis=0),
        f"{better}.nii.gz": coded(**values),
    }
    case = opened(write_case(tmp_path / "P1", named("P1", NAMES_2020), masks))
    assert case.reference.source.path.name == f"{better}.nii.gz"
    assert set(case.sequences) == {"FLAIR", "T1w", "T1Gd", "T2w"}
    assert other in " ".join(case.warnings)


@pytest.mark.parametrize(("age_s", "is_told"), [(-3600, True), (3600, False)])
def test_a_corrected_mask_that_is_older_is_told(tmp_path, age_s, is_told):
    values = {"non_enhancing": 1, "edema": 2, "enhancing": 4}
    masks = {f"P1{end}_seg.nii.gz": coded(**values) for end in ("", "_edited")}
    folder = write_case(tmp_path / "P1", named("P1", NAMES_2020), masks)
    edited = tmp_path / "P1" / "P1_edited_seg.nii.gz"
    when = (tmp_path / "P1" / "P1_seg.nii.gz").stat().st_mtime + age_s
    os.utime(edited, (when, when))
    case = opened(folder)
    assert case.reference.source.path == edited
    assert any("was written later" in text for text in case.warnings) is is_told


# labels that went through an interpolation


@pytest.mark.parametrize(
    "change",
    [
        lambda m: np.where(m == 3, 3.0000457763671875, m),
        lambda m: np.where(m > 0, m - 1.4e-9, 0),
        lambda m: m * 0.9999,
        lambda m: np.where(m > 0, m, -1e-7),
        lambda m: m + np.random.default_rng(0).uniform(-9e-4, 9e-4, m.shape),
    ],
)
def test_noise_of_resampling_is_rounded(tmp_path, change):
    mask = change(coded(non_enhancing=1, edema=2, enhancing=3).astype(float))
    masks = {"BraTS-GLI-00001-000-seg.nii.gz": mask.astype(np.float32)}
    names = named("BraTS-GLI-00001-000")
    case = opened(write_case(tmp_path / "x", names, masks))
    assert volumes(case) == TRUE


@pytest.mark.parametrize(
    ("odd", "cause"),
    [
        (0.5, "interpolation between labels"),
        (-0.5, "such as -0.5,"),
        (377.0, "as 377,"),
    ],
)
def test_other_values_are_refused_with_the_cause(tmp_path, odd, cause):
    mask = coded(non_enhancing=1, edema=2, enhancing=3).astype(np.float32)
    mask[0, 0, 0] = odd
    masks = {"P1_seg.nii.gz": mask}
    case = opened(write_case(tmp_path / "x", named("P1", NAMES_2020), masks))
    assert case.reference is None
    assert cause in " ".join(case.warnings)


# one value


@pytest.mark.parametrize(
    ("folder", "case", "pattern"),
    [
        ("P1", "P1", NAMES_2020),
        ("P1", "P1", NAMES_2023),
        ("BraTS2021_00001", "BraTS2021_00001", NAMES_2020),
        ("BraTS-GLI-00001-000", "BraTS-GLI-00001-000", NAMES_2023),
        ("labelled", "p", NAMES_2020),
    ],
)
@pytest.mark.parametrize("word", ["seg", "mask", "tumor_mask"])
def test_the_value_1_alone_may_be_the_whole_tumour(
    tmp_path, folder, case, pattern, word
):
    masks = {f"{case}_{word}.nii.gz": coded(edema=1, non_enhancing=1, enhancing=1)}
    opened_case = opened(write_case(tmp_path / folder, named(case, pattern), masks))
    assert opened_case.reference.scheme.region == "whole_tumour"
    assert not opened_case.reference.is_certain
    assert "can mean Whole tumour (1)" in opened_case.reference.question


def test_the_value_1_alone_is_not_asked_about_where_it_is_stated(tmp_path):
    names = named("BraTS-MEN-RT-0003-1")
    masks = {"BraTS-MEN-RT-0003-1_gtv.nii.gz": coded(edema=1, enhancing=1)}
    assert opened(write_case(tmp_path / "x", names, masks)).reference.is_certain
    masks = {"P1_seg.nii.gz": coded(edema=1)}
    folder = write_case(tmp_path / "y", named("P1", NAMES_2020), masks)
    (folder / "P1_seg.txt").write_text('1 255 0 0 1 1 1 "Edema"\n')
    reference = opened(folder).reference
    assert reference.is_certain
    assert reference.scheme.meaning(1) == TumourClass.EDEMA


# labels among the scans


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("P_nnUNet", "left out"),
        ("P_wholeregion", "left out"),
        ("P_T1_synthseg", "left out"),
        ("P_T2_ROI", "left out"),
    ],
)
def test_labels_are_no_sequence_beside_a_mask(tmp_path, name, told):
    masks = {
        "P_seg.nii.gz": coded(edema=2, non_enhancing=1, enhancing=4),
        f"{name}.nii.gz": (tumour() > 0).astype(np.uint8),
    }
    case = opened(write_case(tmp_path, named("P", NAMES_2020), masks))
    assert list(case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert case.reference.source.path.name == "P_seg.nii.gz"
    assert any(name in w and told in w for w in case.warnings)


@pytest.mark.parametrize(
    "name", ["P_T2_ROI", "P_T2_tumor", "P_T2", "P_T2_annotated", "P_T2w_masked_region"]
)
def test_labels_are_no_sequence_whatever_their_name_says(tmp_path, name):
    folder = write_case(tmp_path, named("P", NAMES_2020), {})
    (folder / "P_t2.nii.gz").unlink()
    write(folder / f"{name}.nii.gz", (tumour() > 0).astype(np.uint8))
    case = opened(folder)
    assert list(case.sequences) == ["FLAIR", "T1w", "T1Gd"]
    assert case.reference.source.path.name == f"{name}.nii.gz"


@pytest.mark.parametrize(
    "other",
    [
        *(
            "truth_brain",
            "T1_brain_mask",
            "aseg",
            "synthseg",
            "T1_synthseg",
            "icv_mask",
        ),
        *("antsBrainMask", "BrainExtractionMask", "wm_seg", "P_white_matter_mask"),
        *("brainstem_mask", "atlas_labels", "SEG-cerebrum", "synthstrip_mask"),
    ],
)
@pytest.mark.parametrize("name", ["truth", "maske", "segmentierung", "P_GTV1", "msk"])
def test_the_tumour_is_found_beside_other_tissue(tmp_path, name, other):
    masks = {
        f"{name}.nii.gz": coded(edema=2, non_enhancing=1, enhancing=4),
        f"{other}.nii.gz": BRAIN,
    }
    case = opened(write_case(tmp_path, named("P", NAMES_2020), masks))
    assert list(case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert case.reference.source.path.name == f"{name}.nii.gz"
