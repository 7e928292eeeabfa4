from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest

from unet_gui.core.case.case_files import IGNORED, MASK
from unet_gui.core.errors import InputError
from unet_gui.io.cases.find_cases import find_cases

FOUR = ["FLAIR", "T1w", "T1Gd", "T2w"]


def roles(files):
    """Map each file, with its channel if it has one, to its role."""
    return {source.label: role for source, role in files.assignments}


def only(cases):
    assert len(cases) == 1, [case.name for case in cases]
    return cases[0]


@pytest.fixture
def touch(tmp_path, write_image):
    """Write small scans of the given names; return their paths."""

    def make(*names, shape=(3, 4, 5)):
        data = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
        return [write_image(tmp_path / name, data) for name in names]

    return make


# sets of files


def test_brats_2021(brats_folder):
    files = only(find_cases(sorted(brats_folder.iterdir())))
    assert files.name == "BraTS2021_00001"
    assert [role for _, role in files.assignments] == [*FOUR, MASK]
    assert files.masks[0].path.name == "BraTS2021_00001_seg.nii.gz"
    assert files.scheme_hint == "brats"
    assert files.warnings == ()


def test_brats_2023_in_any_case(touch):
    name = "BraTS-GLI-00000-000"
    words = ("T1N", "t1c", "t2W", "t2f", "seg")
    files = only(find_cases(touch(*(f"{name}-{w}.nii.gz" for w in words))))
    assert files.name == name
    assert [role for _, role in files.assignments] == [*FOUR, MASK]
    assert files.scheme_hint == "brats2023"


@pytest.mark.parametrize("count", [2, 3])
def test_a_part_of_a_set(brats_folder, count):
    files = only(find_cases(sorted(brats_folder.iterdir())[:count]))
    assert len(files.assignments) == count
    assert files.name == "BraTS2021_00001"


def test_one_file_of_a_set_opens_alone(brats_folder):
    path = brats_folder / "BraTS2021_00001_t1ce.nii.gz"
    files = only(find_cases([path]))
    assert roles(files) == {path.name: "T1Gd"}
    assert files.name == "BraTS2021_00001_t1ce"


def test_a_folder_opens_like_its_files(brats_folder):
    assert find_cases([brats_folder]) == find_cases(sorted(brats_folder.iterdir()))


def test_a_folder_of_several_cases(brats_folder, touch):
    touch("HGG/P2/P2_t1.nii.gz", "HGG/P2/P2_t2.nii.gz")
    cases = find_cases([brats_folder.parent])
    assert [case.name for case in cases] == ["BraTS2021_00001", "P2"]


def test_several_cases_in_one_folder(touch):
    paths = touch(*(f"P{n}_{w}.nii.gz" for n in (1, 2) for w in ("t1", "flair", "seg")))
    for cases in (find_cases(paths), find_cases([paths[0].parent])):
        assert [case.name for case in cases] == ["P1", "P2"]
        assert all(len(case.assignments) == 3 for case in cases)


def test_the_same_names_in_two_folders_are_two_cases(touch):
    paths = touch("A/FLAIR.nii.gz", "A/T1.nii.gz", "B/FLAIR.nii.gz", "B/T1.nii.gz")
    assert [case.name for case in find_cases(paths)] == ["A", "B"]


@pytest.mark.parametrize(
    ("names", "expected"),
    [
        (
            [f"sub-{n}/anat/{w}.nii.gz" for n in (1, 2) for w in ("FLAIR", "T1w")],
            ["sub-1_anat", "sub-2_anat"],
        ),
        (["A/scan.nii.gz", "B/scan.nii.gz"], ["A_scan", "B_scan"]),
        (["A/Scan.nii.gz", "B/scan.nii.gz"], ["A_Scan", "B_scan"]),
        (
            ["s1/x/scan.nii.gz", "s1/y/scan.nii.gz", "s2/x/scan.nii.gz"],
            ["s1_x_scan", "s1_y_scan", "s2_x_scan"],
        ),
    ],
)
def test_no_two_cases_share_a_name(touch, tmp_path, names, expected) -> None:
    folders = sorted({tmp_path / Path(name).parts[0] for name in names})
    paths = touch(*names)
    for cases in (find_cases([tmp_path]), find_cases(folders)):
        assert [case.name for case in cases] == expected
    if all("scan" in name.lower() for name in names):
        assert [case.name for case in find_cases(paths)] == expected


def test_4d_files_of_one_name_in_two_folders_are_told_apart(touch) -> None:
    paths = touch("A/all.nii.gz", "B/all.nii.gz", shape=(3, 4, 5, 4))
    assert [case.name for case in find_cases(paths)] == ["A_all", "B_all"]


def test_the_name_of_a_case_is_safe_as_a_file_name(touch) -> None:
    (path,) = touch("T1: before? 50*2.nii.gz")
    assert only(find_cases([path])).name == "T1_ before_ 50_2"


def test_files_named_by_the_sequence_alone_take_the_folders_name(touch):
    touch(*(f"case 7/{w}.nii.gz" for w in ("T1", "T1Gd", "T2", "FLAIR", "seg")))
    path = touch("case 7/T1.nii.gz")[0].parent
    files = only(find_cases([path]))
    assert files.name == "case 7"
    assert [role for _, role in files.assignments] == [*FOUR, MASK]


def test_files_of_one_examination_in_different_folders(touch):
    files = only(find_cases(touch("a/x_T1.nii.gz", "b/x_T2.nii.gz")))
    assert roles(files) == {"x_T1.nii.gz": "T1w", "x_T2.nii.gz": "T2w"}
    assert files.name == "x"


def test_files_of_different_patients_are_never_mixed(touch):
    paths = touch("P1_t1.nii.gz", "P2_flair.nii.gz")
    for cases in (find_cases(paths), find_cases([paths[0].parent])):
        assert [case.name for case in cases] == ["P1_t1", "P2_flair"]


def test_a_mask_of_another_patient_in_the_folder_is_not_taken(touch):
    folder = touch("P1_t1.nii.gz", "P2_seg.nii.gz")[0].parent
    assert only(find_cases([folder])).masks == ()


def test_one_file_name_may_have_extra_words(touch):
    paths = touch("P1_t1.nii.gz", "P1_flair_registered.nii.gz")
    assert len(only(find_cases(paths)).sequences) == 2
    assert len(only(find_cases([paths[0].parent])).sequences) == 2


def test_names_may_have_spaces_dots_and_letters_of_any_language(touch):
    paths = touch(
        "Müller 1.2.3 t1.nii.gz", "Müller 1.2.3 flair.nii", "Müller 1.2.3.seg.nii"
    )
    files = only(find_cases(paths))
    assert files.name == "Müller 1.2.3"
    assert [role for _, role in files.assignments] == ["FLAIR", "T1w", MASK]


def test_other_sequences_join_the_set_whose_name_they_share(touch):
    files = only(
        find_cases([touch("P_t1.nii.gz", "P_t2.nii.gz", "P_ADC.nii.gz")[0].parent])
    )
    assert roles(files)["P_ADC.nii.gz"] == "ADC"


def test_two_files_for_one_sequence(touch):
    files = only(find_cases(touch("P_t1.nii.gz", "P_t1.nii", "P_t2.nii.gz")))
    assert [role for _, role in files.assignments] == ["T1w", IGNORED, "T2w"]
    (warning,) = files.warnings
    assert "P_t1.nii.gz and P_t1.nii both seem to be T1w" in warning


def test_two_masks(touch):
    names = ("P_brain_mask.nii.gz", "P_flair.nii.gz", "P_seg.nii.gz", "P_t1.nii.gz")
    files = only(find_cases(touch(*names)))
    assert roles(files)["P_seg.nii.gz"] == MASK
    assert roles(files)["P_brain_mask.nii.gz"] == IGNORED
    assert "P_brain_mask.nii.gz is left out as a mask" in files.warnings[0]


def test_the_same_file_twice_counts_once(touch):
    (path,) = touch("P_t1.nii.gz")
    assert len(only(find_cases([path, path, path.parent])).assignments) == 1


# four dimensions


def test_decathlon_4d(decathlon_folder):
    path = decathlon_folder / "imagesTr" / "BRATS_001.nii.gz"
    files = only(find_cases([path]))
    assert files.name == "BRATS_001"
    assert [(s.channel, role) for s, role in files.sequences] == list(enumerate(FOUR))
    assert files.masks[0].path == decathlon_folder / "labelsTr" / "BRATS_001.nii.gz"
    assert files.scheme_hint == "msd"


def test_the_order_of_the_channels_is_that_of_dataset_json(decathlon_folder):
    content = {"channel_names": {"0": "T1", "1": "T1ce", "2": "T2", "3": "Flair"}}
    (decathlon_folder / "dataset.json").write_text(json.dumps(content), "utf-8")
    files = find_cases([decathlon_folder])[0]
    found = {role: source.channel for source, role in files.sequences}
    assert found == {"FLAIR": 3, "T1w": 0, "T1Gd": 1, "T2w": 2}
    assert [role for _, role in files.sequences] == FOUR


@pytest.mark.parametrize("part", [".", "imagesTr"])
def test_a_decathlon_folder(decathlon_folder, part):
    cases = find_cases([decathlon_folder / part])
    assert [case.name for case in cases] == ["BRATS_001", "BRATS_002"]
    assert all(len(case.masks) == 1 for case in cases)


def test_image_and_mask_dropped_together(decathlon_folder):
    name = "BRATS_002.nii.gz"
    paths = [decathlon_folder / sub / name for sub in ("imagesTr", "labelsTr")]
    files = only(find_cases(paths))
    assert files.name == "BRATS_002"
    assert files.masks[0].path == paths[1]


def test_four_channels_without_a_description(touch):
    files = only(find_cases(touch("scan.nii.gz", shape=(3, 4, 5, 4))))
    assert [role for _, role in files.assignments] == FOUR


@pytest.mark.parametrize("count", [2, 11])
def test_other_channels_are_numbered(touch, count):
    files = only(find_cases(touch("frames.nii.gz", shape=(3, 4, 5, count))))
    found = [role for _, role in files.assignments]
    assert found == [str(number) for number in range(1, count + 1)]


def test_a_relative_path_finds_its_mask_too(decathlon_folder, monkeypatch):
    monkeypatch.chdir(decathlon_folder / "imagesTr")
    files = only(find_cases([Path("BRATS_001.nii.gz")]))
    assert len(files.masks) == 1
    assert files.scheme_hint == "msd"


# nnU-Net


@pytest.fixture
def nnunet_folder(touch, tmp_path):
    touch(*(f"D/imagesTr/B_00{n}_000{c}.nii.gz" for n in (1, 2) for c in range(4)))
    touch("D/labelsTr/B_001.nii.gz", "D/labelsTr/B_002.nii.gz")
    return tmp_path / "D"


def test_nnunet_without_a_description(nnunet_folder):
    cases = find_cases([nnunet_folder])
    assert [case.name for case in cases] == ["B_001", "B_002"]
    found = {
        role: source.path.name[-11:-7] for source, role in cases[0].assignments[:4]
    }
    assert found == {"FLAIR": "0000", "T1w": "0001", "T1Gd": "0002", "T2w": "0003"}
    assert cases[0].masks[0].path.name == "B_001.nii.gz"
    assert cases[0].scheme_hint == "msd"


def test_nnunet_with_a_description(nnunet_folder):
    content = {"channel_names": {"0": "T1", "1": "T1ce", "2": "T2", "3": "Flair"}}
    (nnunet_folder / "dataset.json").write_text(json.dumps(content), "utf-8")
    paths = sorted((nnunet_folder / "imagesTr").glob("B_001*"))
    found = {role: s.path.name[-8] for s, role in only(find_cases(paths)).sequences}
    assert found == {"FLAIR": "3", "T1w": "0", "T1Gd": "1", "T2w": "2"}


def test_one_file_of_an_nnunet_set(nnunet_folder):
    path = nnunet_folder / "imagesTr" / "B_001_0002.nii.gz"
    files = only(find_cases([path]))
    assert files.sequences[0][1] == "T1Gd"
    assert files.name == "B_001"


def test_numbered_patients_are_not_an_nnunet_set(touch):
    cases = find_cases(touch("patient_0001.nii.gz", "patient_0002.nii.gz"))
    assert [case.name for case in cases] == ["patient_0001", "patient_0002"]


# single files, masks, and refusals


def test_a_single_file(touch):
    assert roles(only(find_cases(touch("my scan.nii")))) == {"my scan.nii": "my scan"}


def test_files_with_neutral_names_are_separate_cases(touch):
    assert len(find_cases(touch("a.nii.gz", "b.nii.gz"))) == 2


def test_a_scan_and_a_mask_with_another_name_belong_together(touch):
    files = only(find_cases(touch("scan.nii.gz", "drawn by hand mask.nii.gz")))
    assert files.name == "scan"
    assert roles(files)["drawn by hand mask.nii.gz"] == MASK


def test_a_mask_alone(brats_folder, tmp_path):
    path = brats_folder / "BraTS2021_00001_seg.nii.gz"
    files = only(find_cases([path]))
    assert [role for _, role in files.assignments] == [MASK]
    assert files.scheme_hint == "brats"
    other = shutil.copy(path, tmp_path / "seg.nii.gz")
    assert only(find_cases([other])).scheme_hint is None


def test_masks_without_a_scan_are_left_out_of_a_folder_with_scans(touch):
    touch("P1_t1.nii.gz", "P1_t2.nii.gz", "P9_seg.nii.gz", "P8_seg.nii.gz")
    cases = find_cases([touch("P1_t1.nii.gz")[0].parent])
    assert [case.name for case in cases] == ["P1"]


def test_hidden_files_and_deep_folders_are_skipped(touch, tmp_path):
    touch(
        *("._P_t1.nii.gz", ".hidden/P_t1.nii.gz", "derivatives/P_t1.nii.gz"),
        *("a/b/c/d/e/f/g/P_t1.nii.gz", "a/b/c/d/e/f/Q_t1.nii.gz"),
    )
    assert [case.name for case in find_cases([tmp_path])] == ["Q_t1"]


def test_a_missing_path(tmp_path):
    with pytest.raises(InputError, match="does not exist"):
        find_cases([tmp_path / "no.nii"])


def test_another_format(tmp_path):
    path = tmp_path / "scan.jpg"
    path.touch()
    with pytest.raises(InputError, match=r"scan\.jpg is not an image that this"):
        find_cases([path])


def test_an_empty_folder(tmp_path):
    with pytest.raises(InputError, match="holds no images"):
        find_cases([tmp_path])


def test_a_broken_file_in_a_folder_does_not_hide_the_others(touch, tmp_path):
    touch("good.nii.gz")
    (tmp_path / "bad.nii.gz").write_bytes(b"\x1f\x8bnothing")
    assert [case.name for case in find_cases([tmp_path])] == ["bad", "good"]


def test_real_folders(real_data):
    cases = {case.name: case for case in find_cases([real_data / "cases_raw"])}
    assert {name: case.scheme_hint for name, case in cases.items()} == {
        "BraTS-GLI-00000-000": "brats2023",
        "BraTS2021_01480": "brats",
        "Brats17_TCIA_105_1": "brats",
        "TCGA-FG-6692": None,
    }
    for case in cases.values():
        assert [role for _, role in case.sequences] == FOUR
    assert len(find_cases([real_data / "brats_msd"])) == 24
