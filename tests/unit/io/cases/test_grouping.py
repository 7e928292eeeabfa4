from __future__ import annotations

import random
import re
from pathlib import Path

import numpy as np
import pytest

from tests.unit.io.names.published_names import CASE_NAMES, EXAMINATIONS
from unet_gui.core.case.case_files import IGNORED, MASK
from unet_gui.io.cases.case_groups import group_files
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.scan_folders import Batch

FOUR = ["FLAIR", "T1w", "T1Gd", "T2w"]
_SHAPE = (6, 7, 8)
_GE = "TCGA-XX-0001_TCGA-XX-0001_GE_TCGA-XX-0001"

# Names of one examination in one folder, in the order of the sequences; then the mask.
SETS = {
    "series number first": ("5_AX_T2_FLAIR", "4_AX_T1", "9_AX_T1_POST_GD", "6_AX_T2"),
    "three digits": ("005_FLAIR", "004_T1", "009_T1_GD", "006_T2"),
    "of Philips": ("401_FLAIR", "301_T1W_TSE", "1001_T1W_TSE_GD", "501_T2W_TSE"),
    "time and number": (
        "MR_AX_FLAIR_20190514093011_5",
        "MR_AX_T1_20190514093011_4",
        "MR_AX_T1_POST_GD_20190514093011_9",
        "MR_AX_T2_20190514093011_6",
    ),
    "other time each": (
        "FLAIR_20190514093011",
        "T1_20190514094522",
        "T1_KM_20190514101203",
        "T2_20190514095000",
    ),
    "of protocols": (
        *("5_t2_tirm_tra_dark-fluid", "4_t1_se_tra", "9_t1_se_tra_KM", "6_t2_tse_tra"),
    ),
    "exported with the patient": (
        f"AXIAL_FLAIR_RF2_150_{_GE}_AXIAL_FLAIR_RF2_150_IR_7_fla",
        f"AX_T1_pre_gd_{_GE}_AX_T1_pre_gd_RM_8_t1",
        f"AX_T1_POST_GD_FLAIR_{_GE}_AX_T1_POST_GD_FLAIR_RM_13_t1c",
        f"AX_T2_FR-FSE_RF2_150_{_GE}_AX_T2_FR-FSE_RF2_150_RM_4_t2",
    ),
    "numbered words": (
        *("Img4_T2_FLAIR", "Img1_Native_T1", "Img2_T1_Gd_Weighted", "Img3_T2_Weighted"),
    ),
    "numbered series": ("se5_FLAIR", "se2_T1", "se11_T1_GD", "se3_T2"),
    "numbered files": ("IM0005_FLAIR", "IM0002_T1", "IM0011_T1_GD", "IM0003_T2"),
    "of BraTS 2013": (
        "VSD.Brain.XX.O.MR_Flair.54512",
        "VSD.Brain.XX.O.MR_T1.54513",
        "VSD.Brain.XX.O.MR_T1c.54514",
        "VSD.Brain.XX.O.MR_T2.54515",
        "VSD.Brain_3more.XX.O.OT.54517",
    ),
    "of BraTS 2015": (
        "VSD.Brain.XX.O.MR_Flair.40825",
        "VSD.Brain.XX.O.MR_T1.40826",
        "VSD.Brain.XX.O.MR_T1c.40827",
        "VSD.Brain.XX.O.MR_T2.40828",
        "VSD.Brain_3more.XX.XX.OT.42300",
    ),
    "with a mask of a plain name": ("1_FLAIR", "2_T1", "3_T1ce", "4_T2", "OT"),
    "with a numbered mask": ("5_FLAIR", "4_T1", "9_T1_C+", "6_T2", "12_tumor_mask"),
    "patient and series number": (
        *("Doe_John_5_AX_T2_FLAIR", "Doe_John_4_AX_T1", "Doe_John_9_AX_T1_POST"),
        "Doe_John_6_AX_T2",
    ),
    "patient and long series number": (
        *("TCGA-02-0001_401_FLAIR", "TCGA-02-0001_301_T1", "TCGA-02-0001_901_T1_GD"),
        "TCGA-02-0001_501_T2",
    ),
    "with words of their own": (
        *("FLAIR_clinical", "T1_BRAVO_sagittal", "T1_KM_axial", "T2_cube"),
    ),
    "of DeepMedic": (
        *("Flair_subtrMeanDivStd", "T1_subtrMeanDivStd", "T1c_subtrMeanDivStd"),
        *("T2_subtrMeanDivStd", "OTMultiClass"),
    ),
}


@pytest.fixture
def write(tmp_path, write_image):
    """Write small scans, and masks, of the given names; return their paths."""

    def make(*names, shape=_SHAPE, folder="case", **place):
        data = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
        paths = [tmp_path / folder / f"{n}.nii.gz" for n in names]
        return [write_image(path, data, **place) for path in paths]

    return make


def roles(files):
    return {source.path: role for source, role in files.assignments}


@pytest.mark.parametrize("names", SETS.values(), ids=SETS)
@pytest.mark.parametrize("were_named", [True, False])
def test_each_sequence_once_on_one_grid_is_one_case(write, names, were_named):
    paths = write(*names)
    (files,) = find_cases(paths if were_named else [paths[0].parent])
    expected = dict(zip(paths, [*FOUR, MASK], strict=False))
    assert roles(files) == expected
    assert files.joined_by
    assert files.questions == ()


@pytest.mark.parametrize(
    "names",
    [
        ("P1_t1", "P2_flair"),
        ("sub-01_T1w", "sub-02_FLAIR"),
        ("sub-01_ses-1_T1w", "sub-01_ses-2_FLAIR"),
        ("sub-01_ses-pre_T1w", "sub-01_ses-post_FLAIR"),
        ("BraTS20_Training_001_flair", "BraTS20_Training_002_t1"),
        ("00000057_brain_flair", "00000058_brain_t1", "00000059_brain_t2"),
        ("patient1_t1", "patient2_t2", "patient3_flair", "patient4_t1ce"),
        ("T1_patient1", "FLAIR_patient2", "T2_patient3"),
        ("RHUH-0001_0_flair", "RHUH-0001_1_t1"),
        ("week-000_flair", "week-044_t1", "week-044_t2_x"),
        ("T1_20190514", "FLAIR_20200102"),
        ("T1_2019-05-14", "FLAIR_2020-01-02", "T2_2020-01-03"),
        ("P_preop_T1", "P_postop_FLAIR"),
        ("T1_P1", "FLAIR_P2"),
        ("5_anna_T1", "5_anna_T2", "6_bert_T1"),
    ],
)
@pytest.mark.parametrize("were_named", [True, False])
def test_files_of_several_patients_or_visits_are_never_one_case(
    write, names, were_named
):
    paths = write(*names)
    cases = find_cases(paths if were_named else [paths[0].parent])
    assert len(cases) > 1
    if all(len(case.sequences) == 1 for case in cases):
        own = re.compile(r"of (its|their) own")
        assert all(own.search(" ".join(case.warnings)) for case in cases)


def test_files_on_several_grids_at_one_place_are_joined(write):
    paths = write("5_FLAIR", "4_T1") + write("6_T2", shape=(6, 7, 9))
    for cases in (find_cases(paths), find_cases([paths[0].parent])):
        (case,) = cases
        assert "on one grid" not in case.joined_by


def test_files_that_lie_elsewhere_are_not_joined_and_that_is_said(write):
    far = np.diag([1.0, 1, 1, 1])
    far[2, 3] = 500
    paths = write("5_FLAIR", "4_T1") + write("6_T2", affine=far)
    for cases in (find_cases(paths), find_cases([paths[0].parent])):
        assert len(cases) == 3
        for case in cases:
            assert "6_T2.nii.gz do not lie at one place (" in case.warnings[0]
            assert "--flair" in case.warnings[0]


def test_a_sequence_twice_is_not_joined_and_that_is_said(write):
    paths = write("5_FLAIR", "4_T1", "7_T1")
    for cases in (find_cases(paths), find_cases([paths[0].parent])):
        assert len(cases) == 3
        assert all("there is more than one T1w" in c.warnings[0] for c in cases)


@pytest.mark.parametrize("style", ["P{0}_{1}_{2}", "{1}_P{0}_{2}", "P{0}_{2}_{1}"])
def test_two_patients_with_series_numbers_are_two_cases(write, style):
    words = {5: "FLAIR", 4: "T1", 9: "T1_GD", 6: "T2"}
    names = [style.format(k, n, word) for k in (1, 2) for n, word in words.items()]
    paths = write(*names)
    for cases in (find_cases(paths), find_cases([paths[0].parent])):
        assert len(cases) == 2
        for case in cases:
            assert [role for _, role in case.sequences] == FOUR
            assert len({re.findall("P.", p.name)[0] for p in case.paths}) == 1


def test_another_sequence_joins_the_four(write):
    paths = write("5_FLAIR", "4_T1", "9_T1_GD", "6_T2", "8_ADC")
    (files,) = find_cases([paths[0].parent])
    assert [role for _, role in files.sequences[:4]] == FOUR
    assert files.sequences[4][0].path == paths[4]


def test_a_scan_without_a_sequence_in_its_name_stays_alone(write):
    paths = write("5_FLAIR", "4_T1", "a", "b")
    cases = find_cases([paths[0].parent])
    assert len(cases) == 3


def test_a_mask_of_nnunet_beside_its_channels_belongs_to_them(write):
    paths = write(*(f"B_0009_{n:04}" for n in range(4)), "B_0009")
    for cases in (find_cases(paths), find_cases([paths[0].parent])):
        assert [case.name for case in cases] == ["B_0009"]
        assert cases[0].masks[0].path == paths[4]


# folders of one file each

NESTED = {
    "with other names inside": (
        *(f"B_00495_{s}.nii/00000057_brain_{s}" for s in ("flair", "t1", "t1ce", "t2")),
        "B_00495_seg.nii/00000057_final_seg",
    ),
    "with their names": tuple(
        f"Brats18_2013_2_1_{s}.nii.gz/Brats18_2013_2_1_{s}"
        for s in ("flair", "t1", "t1ce", "t2", "seg")
    ),
    "of sequences": tuple(
        f"{s}/{s}" for s in ("FLAIR", "T1", "T1c", "T2", "tumor_mask")
    ),
    "of BraTS 2015": tuple(
        f"VSD.Brain.XX.O.{s}/VSD.Brain.XX.O.{s}"
        for s in ("MR_Flair.1", "MR_T1.2", "MR_T1c.3", "MR_T2.4", "OT.9")
    ),
    "of series": (
        *("5-AX FLAIR-11/flair", "4-AX T1-22/t1", "9-AX T1 POST-33/t1ce"),
        *("6-AX T2-44/t2", "12-tumor seg-55/seg"),
    ),
    "of sequences with the patient's name inside": (
        *("FLAIR/P1", "T1/P1", "T1ce/P1", "T2/P1", "x_seg/P1_seg"),
    ),
    "two levels deep": tuple(f"P/{s}/NIFTI/{s}" for s in ("flair", "t1", "t1ce", "t2")),
    "with a folder between": (
        *("4_FLAIR/NIFTI/FLAIR", "1_T1/NIFTI/T1", "2_T1GD/NIFTI/T1GD"),
        *("3_T2/NIFTI/T2", "5_MASK/NIFTI/MASK"),
    ),
    "of numbers only": (*("5/flair", "3/t1", "9/t1ce", "4/t2", "seg/seg"),),
    "in part": (*("P_flair.nii/P_flair", "P_t1.nii/P_t1", "P_t1ce", "P_t2", "P_seg"),),
}


@pytest.mark.parametrize("names", NESTED.values(), ids=NESTED)
def test_folders_of_one_file_each_are_one_case(write, names, tmp_path):
    paths = write(*names)
    (files,) = find_cases([tmp_path])
    assert roles(files) == dict(zip(paths, [*FOUR, MASK], strict=False))


def test_patients_with_one_file_each_stay_apart(write, tmp_path):
    write("P1/T1", "P2/FLAIR", "P3/T2", "A/x", "B/x")
    cases = find_cases([tmp_path])
    assert len(cases) == 5
    assert all(len(case.sequences) == 1 for case in cases)


def test_several_patients_of_nested_folders(write, tmp_path):
    names = ("flair", "t1", "t1ce", "t2", "seg")
    for folder in ("B_1", "B_2"):
        write(*(f"{folder}/{folder}_{n}.nii/0000_{n}" for n in names))
    write(*(f"B_{k}_{n}.nii/0000_{n}" for k in (8, 9) for n in names), folder="flat")
    cases = find_cases([tmp_path])
    assert len(cases) == 4
    assert all(len(case.sequences) == 4 and len(case.masks) == 1 for case in cases)


@pytest.mark.parametrize(
    "names",
    [
        ("0001/flair", "0002/t1"),
        ("Meier/flair", "Novak/t1", "Rossi/t1ce"),
        ("2019-01-01/flair", "2019-06-01/t1"),
        ("2019-01-01/flair", "2019-06-01/t1", "2020-01-01/t1ce", "2020-06-01/t2"),
        ("a/flair", "b/t1"),
    ],
)
def test_folders_that_may_be_of_patients_or_visits_stay_apart(write, names, tmp_path):
    write(*names)
    cases = find_cases([tmp_path])
    assert len(cases) == len(names)
    assert all("folders are" in " ".join(case.warnings) for case in cases)


@pytest.mark.parametrize(
    "names",
    [
        ("pat1/flair", "pat2/t1"),
        ("sub-01/anat/FLAIR", "sub-02/anat/T1w"),
        ("P/ses-1/flair", "P/ses-2/t1", "P/ses-3/t2"),
        ("2019-01-01/flair", "2019-06-01/t1"),
        ("x/patient_003/0/flair", "x/patient_004/0/t1ce"),
    ],
)
def test_named_files_of_several_patients_or_visits_stay_apart(write, names):
    paths = write(*names)
    assert len(find_cases(paths)) == len(names)


@pytest.mark.parametrize(
    "names", [("0001/flair", "0002/t1"), ("raw/flair", "registered/x/t1")]
)
def test_named_files_of_several_folders_are_joined_with_a_word(write, names):
    (files,) = find_cases(write(*names))
    assert any("although the folders are" in text for text in files.warnings)


def test_days_and_months_of_one_number_do_not_join_visits(write):
    paths = write("P_2019-01-01_flair", "P_2019-06-01_t1")
    assert len(find_cases(paths)) == 2


# masks in the folder of a case


@pytest.mark.parametrize(
    ("name", "is_taken"),
    [
        ("seg", True),
        ("OT", True),
        ("12_lesion_mask", True),
        ("tumor-segmentation", True),
        ("BraTS20_Training_355_segm", True),
        ("W39_1998.09.19_Segm", False),
        ("BraTS20_Training_356_seg", False),
        ("patient7_mask", False),
    ],
)
def test_the_mask_of_the_folder_is_taken_or_named(write, name, is_taken):
    words = ("flair", "t1", "t1ce", "t2")
    *_, mask = write(*(f"BraTS20_Training_355_{w}" for w in words), name)
    (files,) = find_cases([mask.parent])
    assert roles(files)[mask] == (MASK if is_taken else IGNORED)
    assert is_taken or any(mask.name in warning for warning in files.warnings)


# names in any order and with any numbers


NUMBERED = [  # names without a word of a sequence, none of them a part of another
    name
    for name in CASE_NAMES
    if re.search(r"\d", name) and not re.search(r"T1|FL_|MU-", name)
]


def examination(generator, name):
    """Return files of a case with numbers of series, and their sequences."""
    names = generator.choice(EXAMINATIONS)
    separator = generator.choice("_-. ")
    case = generator.choice((str, str.lower, str.upper))
    style = generator.choice(("{1}_{0}", "{0}_{1}", "{0}", "{0}_201905141{2}_{1}"))
    found = {}
    for place, number in enumerate(generator.sample(range(2, 40), 4)):
        text = style.format(names[place], number, 90000 + number)
        text = case(text.format(name))
        if "ce-" not in text.lower():
            text = re.sub("[_-]", separator, text)
        found[Path("/none/case") / f"{text}.nii.gz"] = FOUR[place]
    return found


def test_no_numbers_separate_the_files_of_a_case_or_mix_two_cases() -> None:
    generator = random.Random(14)
    separate, mixed = [], []
    for _ in range(400):
        name, other = generator.sample(NUMBERED, 2)
        own = examination(generator, name)
        groups = group_files(Batch(tuple(sorted(own))))
        asked = any(file.role is None for g in groups for file in g.files)
        if len(groups) != 1 and not asked and not any(g.notes for g in groups):
            separate.append(sorted(path.name for path in own))
        two = [*list(own)[:2], *list(examination(generator, other))[2:]]
        for group in group_files(Batch(tuple(sorted(two)))):
            if len({f.path in own for f in group.files}) > 1 and not group.notes:
                mixed.append([file.path.name for file in group.files])
    assert not separate, separate[:5]
    assert not mixed, mixed[:5]
