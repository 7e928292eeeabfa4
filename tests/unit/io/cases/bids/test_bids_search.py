"""Tests of the examinations that are found in BIDS data sets."""

import json
import os
from pathlib import Path

import pytest

from tests.case_folders import mask_data, scan_data, write_image
from unet_gui.core.case.case_files import IGNORED, CaseFiles
from unet_gui.io.cases.find_cases import find_cases

FOUR = ("FLAIR", "T1w", "ce-gadolinium_T1w", "T2w")


def write_dataset(root: Path, *paths: str, is_described: bool = True) -> Path:
    """Write small scans at paths without their ending, and the description."""
    for seed, path in enumerate(paths):
        write_image(root / f"{path}.nii.gz", scan_data(seed, (8, 9, 7)))
    if is_described:
        content = {"Name": "Study", "BIDSVersion": "1.8.0"}
        (root / "dataset_description.json").write_text(json.dumps(content), "utf-8")
    return root


def roles(case: CaseFiles) -> dict[str, str]:
    return {role: source.path.name.split(".")[0] for source, role in case.sequences}


def test_one_case_for_each_subject_and_session(tmp_path: Path) -> None:
    write_dataset(
        tmp_path,
        *(f"sub-01/anat/sub-01_{s}" for s in FOUR),
        *(f"sub-02/ses-a/anat/sub-02_ses-a_acq-{n}_{s}" for n, s in enumerate(FOUR)),
        "sub-02/ses-b/anat/sub-02_ses-b_FLAIR",
        *("sub-01/func/sub-01_task-rest_bold", "sub-01/dwi/sub-01_dwi"),
        *("sub-01/anat/sub-01_T2star", "sub-02/ses-b/anat/sub-02_ses-b_PDw"),
        "derivatives/other/sub-01/anat/sub-01_desc-preproc_T1w",
        "sourcedata/sub-03/anat/sub-03_T1w",
    )
    found = find_cases([tmp_path])
    assert [case.name for case in found] == ["sub-01", "sub-02_ses-a", "sub-02_ses-b"]
    assert [len(case.sequences) for case in found] == [4, 4, 1]
    assert roles(found[0])["T1Gd"] == "sub-01_ce-gadolinium_T1w"
    assert not any(case.warnings for case in found)
    part = find_cases([tmp_path / "sub-02" / "ses-a"])
    assert [case.name for case in part] == ["sub-02_ses-a"]
    assert part[0].sequences == found[1].sequences


def test_the_reason_is_told_for_each_scan_that_another_one_replaces(
    tmp_path: Path,
) -> None:
    names = ("run-1_T1w", "run-2_T1w", "part-phase_T1w", "space-MNI_FLAIR", "FLAIR")
    write_dataset(tmp_path, *(f"sub-1/anat/sub-1_{name}" for name in names))
    fine = scan_data(9, (16, 18, 14))
    coarse, thin = tmp_path / "sub-1/anat/sub-1_acq-2d_T2w.nii.gz", [0.5, 0.5, 0.5, 1]
    write_image(
        coarse, scan_data(8), [[1, 0, 0, 0], [0, 1, 0, 0], [0, 0, 5, 0], [0, 0, 0, 1]]
    )
    affine = [[t if i == j else 0 for j in range(4)] for i, t in enumerate(thin)]
    write_image(tmp_path / "sub-1/anat/sub-1_acq-3d_T2w.nii.gz", fine, affine)
    (case,) = find_cases([tmp_path])
    assert roles(case) == {
        "FLAIR": "sub-1_FLAIR",
        "T1w": "sub-1_run-2_T1w",
        "T2w": "sub-1_acq-3d_T2w",
    }
    told = "\n".join(case.warnings)
    assert "sub-1_run-1_T1w.nii.gz both seem to be T1w; the second one" in told
    for why in (
        "the first is the later run",
        "it holds no magnitudes of a first echo",
        "it was resampled into another space",
        "its voxels are larger",
    ):
        assert told.count(why) == 1
    left_out = [source for source, role in case.assignments if role == IGNORED]
    assert len(left_out) == 4


def test_what_bidsignore_names_is_no_part_of_a_data_set(tmp_path: Path) -> None:
    names = ("01", "02", "03")
    write_dataset(tmp_path, *(f"sub-{n}/anat/sub-{n}_T1w" for n in names))
    write_image(tmp_path / "sub-01/anat/sub-01_bad_FLAIR.nii.gz", scan_data())
    (tmp_path / ".bidsignore").write_text("# no head\n/sub-02/\n*_bad_*\n", "utf-8")
    found = find_cases([tmp_path])
    assert [case.name for case in found] == ["sub-01", "sub-03"]
    assert list(roles(found[0])) == ["T1w"]


def test_a_file_of_another_subject_joins_neither(tmp_path: Path) -> None:
    write_dataset(tmp_path, "sub-1/anat/sub-1_T1w", "sub-1/anat/sub-2_FLAIR")
    (case,) = find_cases([tmp_path])
    assert list(roles(case)) == ["T1w"]
    assert "sub-2_FLAIR.nii.gz is left out, as it lies in the folder of sub-1." in (
        case.warnings
    )


def test_folders_of_subjects_are_read_without_a_description(tmp_path: Path) -> None:
    write_dataset(tmp_path, "sub-1/anat/sub-1_T1w", is_described=False)
    (case,) = find_cases([tmp_path])
    assert case.name == "sub-1"
    assert "is read as a BIDS data set by the names of its folders" in case.warnings[0]


def test_masks_of_tumours_beside_the_scans_are_taken(tmp_path: Path) -> None:
    write_dataset(tmp_path, "sub-1/anat/sub-1_T1w", "sub-1/anat/sub-1_FLAIR")
    for name in ("T1w_label-lesion_roi", "desc-brain_mask", "dseg"):
        write_image(tmp_path / f"sub-1/anat/sub-1_{name}.nii.gz", mask_data(1))
    (case,) = find_cases([tmp_path])
    assert [mask.path.name for mask in case.masks] == [
        "sub-1_T1w_label-lesion_roi.nii.gz"
    ]
    assert set(roles(case)) == {"FLAIR", "T1w"}


@pytest.mark.parametrize("word", ["bold", "T1map"])
def test_a_data_set_without_the_four_sequences_opens_all_the_same(
    tmp_path: Path, word: str
) -> None:
    write_dataset(
        tmp_path, f"sub-1/{'func' if word == 'bold' else 'anat'}/sub-1_{word}"
    )
    (case,) = find_cases([tmp_path])
    assert case.sequences


def test_a_subject_that_may_not_be_read_is_told(tmp_path, monkeypatch) -> None:
    paths = [f"sub-0{n}/anat/sub-0{n}_{s}" for n in (1, 2) for s in FOUR]
    write_dataset(tmp_path, *paths)
    scan, access = os.scandir, os.access

    def scandir(path):
        if str(path).endswith("sub-02/anat"):
            raise PermissionError(13, "Permission denied")
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)
    monkeypatch.setattr(
        os, "access", lambda p, m: not str(p).endswith("sub-02/anat") and access(p, m)
    )
    (case,) = find_cases([tmp_path])
    assert case.name == "sub-01"
    told = f"{tmp_path / 'sub-02' / 'anat'} cannot be read: Permission denied. It is"
    assert any(text.startswith(told) for text in case.warnings)
