from __future__ import annotations

import shutil

import pytest

from tests.dicom_files import AFFINE, numbers, write_series
from tests.unit.controllers.cases.opening import Opening
from tests.unit.io.cases.test_dicom_cases import SERIES, write_study
from tests.viewer_case import make_result

FAR = AFFINE.copy()
FAR[2, 3] += 900


@pytest.fixture
def opening():
    return Opening()


@pytest.fixture
def write(tmp_path, write_image, make_scan):
    """Write scans of the given names; return their paths."""

    def make(*names, shape=(12, 14, 10)):
        return [
            write_image(tmp_path / f"{name}.nii.gz", make_scan(seed, shape))
            for seed, name in enumerate(names)
        ]

    return make


@pytest.mark.parametrize(
    ("shown", "dropped"),
    [
        (("P1/P1_FLAIR", "P1/P1_T1", "P1/P1_T2"), "later/P1_T1ce"),
        (("P1/P1_FLAIR", "P1/P1_T1", "P1/P1_T2"), "P1_T1_KM"),
        (("a/5_AX_FLAIR", "a/4_AX_T1", "a/6_AX_T2"), "a/sub/9_AX_T1_POST"),
        (("FLAIR", "T1", "T2"), "new/T1Gd"),
        (("P1/P1_FLAIR", "P1/P1_T1", "P1/P1_T2"), "x/T1ce"),
        (("P1/P1_FLAIR",), "x/P1_t1ce"),
    ],
)
def test_a_scan_that_the_case_lacks_joins_it_and_can_be_taken_out(
    opening, write, shown, dropped
):
    paths = write(*shown)
    (scan,) = write(dropped)
    opening.controller.open(paths)
    result = make_result()
    opening.session.set_result(result)
    before = list(opening.session.case.sequences)
    told = []
    opening.hold = told.append
    opening.controller.added.connect(opening.hold)
    opening.controller.open([scan])
    assert opening.errors == []
    assert set(opening.session.case.sequences) == {*before, "T1Gd"}
    assert len(opening.cases.listed) == 1
    assert opening.session.case_files.joined_by.endswith("added to the open case")
    told[0].undo()
    assert list(opening.session.case.sequences) == before
    assert opening.session.result is not None
    assert len(opening.cases.listed) == 2


@pytest.mark.parametrize(
    ("shown", "dropped", "said"),
    [
        (("P1_FLAIR", "P1_T1"), "P2_T1ce", "several patients: p1 and p2"),
        (("sub-1_ses-1_FLAIR", "sub-1_ses-1_T1w"), "sub-1_ses-2_T2w", "visits"),
        (("FLAIR_20190514", "T1_20190514"), "T2_20200102", "the dates differ"),
    ],
)
def test_a_scan_of_another_examination_does_not_join(
    opening, write, shown, dropped, said
):
    paths, (scan,) = write(*shown), write(f"later/{dropped}")
    opening.controller.open(paths)
    opening.controller.open([scan])
    assert len(opening.cases.listed) == 2
    assert len(opening.session.case.sequences) == 1
    assert said in opening.session.case.warnings[-1]


def test_a_scan_on_another_grid_joins(opening, write):
    paths = write("P1_FLAIR", "P1_T1")
    (scan,) = write("later/P1_T2", shape=(12, 14, 9))
    opening.controller.open(paths)
    opening.controller.open([scan])
    case = opening.session.case
    assert list(case.sequences) == ["FLAIR", "T1w", "T2w"]
    assert any("lie on 2 grids" in warning for warning in case.warnings)


def open_study_and_a_lone_series(opening, tmp_path, **changed):
    study = write_study(tmp_path / "study")
    shutil.rmtree(study / "T2w")
    alone = tmp_path / "later"
    write_series(alone, numbers((12, 14, 5)), **SERIES["T2w"], **changed)
    opening.controller.open([study])
    opening.controller.open([alone])
    assert opening.errors == []


def test_a_series_of_the_same_study_joins_on_a_grid_of_its_own(opening, tmp_path):
    open_study_and_a_lone_series(opening, tmp_path)
    assert list(opening.session.case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert opening.session.case_files.joined_by.endswith("added to the open case")


@pytest.mark.parametrize(
    ("changed", "said"),
    [
        ({"study": "1.2.3.2"}, ""),
        ({"affine": FAR}, "apart from the other scans"),
    ],
)
def test_a_series_of_another_study_or_place_is_another_case(
    opening, tmp_path, changed, said
):
    open_study_and_a_lone_series(opening, tmp_path, **changed)
    assert len(opening.cases.listed) == 2
    assert list(opening.session.case.sequences) == ["T2w"]
    assert said in " ".join(opening.session.case.warnings)


def test_a_scan_that_the_case_has_is_another_case(opening, write):
    opening.controller.open(write("P1_FLAIR", "P1_T1"))
    opening.controller.open(write("later/P1_T1"))
    assert len(opening.cases.listed) == 2
    assert not any("not added" in w for w in opening.session.case.warnings)


def test_the_first_case_whose_files_are_there_is_shown(opening, write, tmp_path):
    first, _ = write("A/A_T1", "B/B_T1")
    first.write_text("version https://git-lfs.github.com/spec/v1\n", "utf-8")
    opening.controller.open([tmp_path])
    assert opening.session.case.name == "B_T1"
    assert len(opening.cases.listed) == 2
    (other,) = opening.session.other_cases
    opening.controller.open_other(other)
    assert "git lfs pull" in str(opening.errors[0])


@pytest.mark.parametrize(
    ("shown", "dropped"),
    [
        (("a/good",), "b/p_flair"),
        (("anna/anna_T1",), "bert/bert_FLAIR"),
        (("a/miller_T1", "a/miller_T2"), "b/smith_FLAIR"),
        (("miller_T1", "miller_T2"), "new/smith_FLAIR"),
        (("x/jones_T1ce",), "smith_FLAIR"),
    ],
)
def test_a_scan_of_another_name_from_elsewhere_is_another_case(
    opening, write, shown, dropped
):
    paths, (scan,) = write(*shown), write(dropped)
    opening.controller.open(paths)
    opening.controller.open([scan])
    assert len(opening.cases.listed) == 2
    assert not any("not added" in w for w in opening.session.case.warnings)
