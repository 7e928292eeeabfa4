from __future__ import annotations

import shutil

import numpy as np
import pytest

from unet_gui.core.case.case_files import IGNORED
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases
from unet_gui.io.cases.reading.case_assembly import read_case

_WORDS = ("flair", "t1", "t1ce", "t2")
_KEY = "MD5E-s9--0a.nii.gz"


@pytest.fixture
def case(tmp_path, write_image, make_scan):
    """Four scans in one folder, by their words."""
    folder = tmp_path / "P1"
    return {
        word: write_image(folder / f"P1_{word}.nii.gz", make_scan(seed))
        for seed, word in enumerate(_WORDS)
    }


def to_lfs(path):
    path.write_text("version https://git-lfs.github.com/spec/v1\nsize 1\n", "utf-8")


def to_annex_link(path):
    path.unlink()
    path.symlink_to(f"../.git/annex/objects/Xk/2p/{_KEY}/{_KEY}")


def to_annex_pointer(path):
    path.write_text(f"/annex/objects/{_KEY}\n", "utf-8")


def to_annex_text(path):
    path.write_text(f"../.git/annex/objects/Xk/2p/{_KEY}/{_KEY}", "utf-8")


def to_broken_link(path):
    path.unlink()
    path.symlink_to("../elsewhere/scan.nii.gz")


ABSENT = {
    to_lfs: "run git lfs pull",
    to_annex_link: "run datalad get",
    to_annex_pointer: "run datalad get",
    to_annex_text: "run datalad get",
    to_broken_link: "a link to a file that does not exist",
}


@pytest.fixture(params=ABSENT, ids=lambda change: change.__name__)
def absent(request):
    return request.param, ABSENT[request.param]


@pytest.mark.parametrize("were_named", [True, False])
def test_an_absent_sequence_is_said_with_its_remedy(case, absent, were_named):
    change, said = absent
    change(case["t1ce"])
    paths = list(case.values()) if were_named else [case["t1ce"].parent]
    (files,) = find_cases(paths)
    assert [role for _, role in files.sequences] == ["FLAIR", "T1w", "T2w"]
    assert dict(files.assignments)[files.unfetched[0].source] == IGNORED
    assert files.unfetched[0].role == "T1Gd"
    warning = run_to_end(read_case(files)).warnings[0]
    assert warning.startswith("P1_t1ce.nii.gz, the T1Gd by its name, is ")
    assert said in warning


def test_a_case_of_which_nothing_is_there_is_refused_with_the_remedy(case, absent):
    change, said = absent
    for path in case.values():
        change(path)
    (files,) = find_cases([case["t1"].parent])
    with pytest.raises(InputError, match=said):
        run_to_end(read_case(files))


def test_a_named_file_that_is_absent_is_refused_with_the_remedy(case, absent):
    change, said = absent
    change(case["t1"])
    (files,) = find_cases([case["t1"]])
    with pytest.raises(InputError, match=said):
        run_to_end(read_case(files))


def test_another_file_can_be_given_instead(case, tmp_path):
    to_lfs(case["t1ce"])
    other = shutil.copy(case["t1"], tmp_path / "x.nii.gz")
    (files,) = find_given_cases([case["t1"].parent], GivenRoles({"T1Gd": other}))
    assert files.unfetched == ()
    assert len(files.sequences) == 4


# one file under several names


def test_a_link_that_gives_a_file_a_second_role_is_said(case):
    case["t1ce"].unlink()
    case["t1ce"].symlink_to("P1_t1.nii.gz")
    for paths in (list(case.values()), [case["t1"].parent]):
        (files,) = find_cases(paths)
        assert [role for _, role in files.sequences] == ["FLAIR", "T1w", "T2w"]
        (warning,) = files.warnings
        assert warning == (
            "P1_t1ce.nii.gz is the same file as P1_t1.nii.gz, by a link, and a file "
            "has one role: it is T1w, and the link is left out as T1Gd."
        )


def test_a_copy_of_another_sequence_is_said(case):
    shutil.copy(case["t1"], case["t1ce"])
    (files,) = find_cases([case["t1"].parent])
    warnings = run_to_end(read_case(files)).warnings
    expected = "P1_t1.nii.gz and P1_t1ce.nii.gz hold the same values"
    assert any(warning.startswith(expected) for warning in warnings)


def test_a_link_to_a_scan_elsewhere_is_a_scan(case, tmp_path):
    away = tmp_path / "store" / "a.nii.gz"
    away.parent.mkdir()
    case["t2"].rename(away)
    case["t2"].symlink_to(away)
    (files,) = find_cases([case["t1"].parent])
    assert len(files.sequences) == 4
    assert files.warnings == ()


# the depth of the search


@pytest.mark.parametrize(
    "folder",
    [
        "sub-01/ses-pre/anat",
        "TCGA-GBM/TCGA-02-0001/1999.01.01-MR/5-AX",
        "manifest-1/TCGA-GBM/TCGA-02-0001/1999.01.01-MR/5-AX",
        "Imaging/Patient-001/week-000-1/HD-GLIO/registered",
        "a/b/c/d/e/f",
    ],
)
def test_data_sets_are_searched_as_deep_as_they_go(tmp_path, write_image, folder):
    data = np.ones((3, 4, 5), np.int16)
    path = write_image(tmp_path / folder / "P_t1.nii.gz", data)
    (files,) = find_cases([tmp_path])
    assert files.paths == (path,)


def test_how_deep_was_looked_is_said_if_nothing_was_found(tmp_path):
    (tmp_path / "a/b/c/d/e/f/g").mkdir(parents=True)
    (tmp_path / "derivatives").mkdir()
    with pytest.raises(InputError, match=r"in the 6 levels of folders .* derivatives"):
        find_cases([tmp_path])


def test_a_ring_of_links_ends_the_search(tmp_path, case):
    (tmp_path / "P1" / "again").symlink_to(tmp_path)
    (tmp_path / "P1" / "itself").symlink_to(tmp_path / "P1" / "itself")
    assert len(find_cases([tmp_path])) == 1


@pytest.mark.parametrize(
    "name",
    [
        "sub-1_space-T1w_label-lesion_dseg",
        "sub-1_space-T1w_desc-tumor_mask",
        "sub-1_label-tumour_mask",
    ],
)
def test_a_mask_of_a_tumour_in_derivatives_is_found(
    tmp_path, write_image, make_scan, make_mask, name
):
    write_image(tmp_path / "sub-1/anat/sub-1_T1w.nii.gz", make_scan(1))
    write_image(tmp_path / "sub-1/anat/sub-1_FLAIR.nii.gz", make_scan(2))
    folder = tmp_path / "derivatives" / "manual" / "sub-1" / "anat"
    mask = write_image(folder / f"{name}.nii.gz", make_mask(1, 2))
    write_image(folder / "sub-1_desc-brain_mask.nii.gz", make_mask(1))
    write_image(folder / "sub-1_desc-aseg_dseg.nii.gz", make_mask(1, 2, 3))
    (files,) = find_cases([tmp_path])
    assert [source.path for source in files.masks] == [mask]
