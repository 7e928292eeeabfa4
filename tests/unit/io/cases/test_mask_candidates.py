from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.case.case_files import MASK
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case

_SCANS = ("flair", "t1", "t1ce", "t2")


@pytest.fixture
def folder(tmp_path, write_image, make_scan):
    """A folder with four scans of the given stem, and empty masks of given names."""

    def make(stem, masks, data=None):
        for name in _SCANS:
            write_image(tmp_path / "case" / f"{stem}{name}.nii.gz", make_scan())
        for name in masks:
            write_image(
                tmp_path / name if "/" in name else tmp_path / "case" / name,
                np.zeros((12, 14, 10), np.uint8) if data is None else data,
            )
        return tmp_path / "case"

    return make


def mask_of(files):
    return [source.path.name for source in files.masks]


@pytest.mark.parametrize(
    ("stem", "taken", "other"),
    [
        ("P_", "P_tumor_segmentation", "P_brain_segmentation"),
        ("P_", "P_tumor_segmentation", "P_brain_parenchyma_segmentation"),
        ("P_", "P_tumor_mask", "P_brain_mask"),
        ("P_", "P_seg", "P_t1_bet_mask"),
        ("P_", "P_lesion_mask", "P_head_mask"),
        ("P_", "P_tumour_label", "P_skull_label"),
        ("P_", "P_segmentation", "P_tissue_segmentation"),
        ("", "tumorseg", "brainmask"),
        ("brain_", "brain_tumorseg", "brain_csf_mask"),
        ("P_", "P_GlistrBoost_ManuallyCorrected", "P_GlistrBoost"),
        ("P_", "P_seg_manual", "P_seg_auto"),
        ("P_", "P_corrected_mask", "P_mask"),
        ("P_", "P_seg_corrected", "P_tumor_seg_automatic"),
        ("P_", "P_label_expert", "P_label_nnunet"),
        ("P_", "P_BraTS_tumor_seg", "P_cellular_tumor_seg"),
        ("P_", "P_tumor_mask", "P_seg_prediction"),
    ],
)
def test_the_mask_of_the_tumour_is_taken_and_the_other_one_named(
    folder, stem, taken, other
):
    names = (f"{taken}.nii.gz", f"{other}.nii.gz")
    (files,) = find_cases([folder(stem, names)])
    assert mask_of(files) == [names[0]]
    assert any(names[1] in warning for warning in files.warnings)
    roles = {source.path.name: role for source, role in files.assignments}
    assert roles[names[1]] == "ignored"
    (named,) = find_cases(sorted((folder(stem, names)).iterdir()))
    assert mask_of(named) == [names[0]]


@pytest.mark.parametrize(
    "name",
    ["P_t1_bet_mask", "P_brain_mask", "brainmask", "P_skull_seg", "P_brain_label"],
)
def test_a_mask_of_the_brain_alone_is_no_reference(folder, name):
    (files,) = find_cases([folder("P_", [f"{name}.nii.gz"])])
    assert files.masks == ()
    assert f"{name}.nii.gz is left out as a mask" in files.warnings[0]


def test_a_mask_that_covers_the_brain_is_left_out_whatever_its_name(folder, make_scan):
    brain = (make_scan() != 0).astype(np.uint8)
    for name in ("mask.nii.gz", "drawn.nii.gz"):
        path = folder("", [name], brain)
        (files,) = find_cases([path])
        case = run_to_end(read_case(files))
        assert case.reference is None
        assert list(case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
        assert any("covers 100%" in warning for warning in case.warnings)
        (path / name).unlink()


def test_a_mask_off_the_head_is_taken_with_a_warning(folder, make_scan):
    data = np.zeros((12, 14, 10), np.uint8)
    data[:2] = 4
    case = run_to_end(read_case(find_cases([folder("P_", ["P_seg.nii.gz"], data)])[0]))
    assert case.reference is not None
    assert "lies for 100% on the background" in case.warnings[-1]


def test_a_second_file_of_labels_is_never_a_sequence(folder, make_mask):
    masks = ["P_one.nii.gz", "P_two.nii.gz"]
    (files,) = find_cases([folder("P_", masks, make_mask(1, 2, 4))])
    case = run_to_end(read_case(files))
    assert list(case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert case.reference.source.path.name in masks
    other = ({*masks} - {case.reference.source.path.name}).pop()
    assert any(other in warning for warning in case.warnings)


def test_a_mask_named_like_another_case_is_offered_but_not_taken(folder):
    name = "W39_1998.09.19_Segm.nii"
    (files,) = find_cases([folder("BraTS20_Training_355_", [name])])
    assert files.masks == ()
    assert f"{name} is left out, as its name suggests another case" in files.warnings[0]
    assert name in [source.path.name for source, _ in files.assignments]


@pytest.mark.parametrize("name", ["tumorseg_FeTS.nii.gz", "OTMultiClass.nii.gz"])
def test_a_mask_without_the_name_of_the_case_is_taken(folder, name):
    (files,) = find_cases([folder("brain_", [name])])
    assert mask_of(files) == [name]


@pytest.mark.parametrize(
    "name",
    [
        "masks/P.nii.gz",
        "segmentations/P_seg.nii.gz",
        "tumor_masks/P_tumor_mask.nii.gz",
        "labels/case/seg.nii.gz",
        "case/manual_segmentation/P_mask.nii.gz",
    ],
)
def test_masks_in_parallel_folders_are_found(folder, name):
    (files,) = find_cases([folder("P_", [name])])
    assert mask_of(files) == [name.rpartition("/")[2]]
    roles = [role for _, role in files.assignments]
    assert roles.count(MASK) == 1
