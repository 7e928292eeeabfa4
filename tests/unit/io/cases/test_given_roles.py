from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.case.case_files import CHOSEN, IGNORED, MASK
from unet_gui.core.errors import InputError
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases

FOUR = ["FLAIR", "T1w", "T1Gd", "T2w"]


@pytest.fixture
def touch(tmp_path, write_image):
    """Write small scans of the given names; return their paths."""

    def make(*names):
        data = np.arange(60, dtype=np.int16).reshape(3, 4, 5)
        return [write_image(tmp_path / f"{name}.nii.gz", data) for name in names]

    return make


def found(files):
    return {source.path.name.split(".")[0]: role for source, role in files.assignments}


def test_files_with_given_roles_are_one_case_whatever_their_names(touch) -> None:
    paths = touch("Z_a", "Z_b", "Z_T1_T2", "Z_d", "Z_drawn")
    given = GivenRoles(dict(zip((*FOUR, MASK), paths, strict=True)))
    (files,) = find_given_cases([], given)
    assert [role for _, role in files.assignments] == [*FOUR, MASK]
    assert [source.path for source, _ in files.assignments] == paths
    assert files.name == "Z"
    assert files.questions == ()
    assert {clue.text for clue in files.clues} == {CHOSEN}


def test_a_given_role_decides_a_name_in_doubt(touch, tmp_path) -> None:
    doubtful = touch("P_FLAIR", "P_T1", "P_T1_T2")[2]
    (files,) = find_given_cases([tmp_path], GivenRoles({"T2w": doubtful}))
    assert found(files) == {"P_FLAIR": "FLAIR", "P_T1": "T1w", "P_T1_T2": "T2w"}
    assert files.questions == ()


def test_a_given_role_is_taken_from_the_file_that_had_it(touch, tmp_path) -> None:
    other = touch("P_FLAIR", "P_T1", "P_T1_new")[2]
    (files,) = find_given_cases([tmp_path], GivenRoles({"T1w": other}))
    assert found(files) == {"P_FLAIR": "FLAIR", "P_T1": IGNORED, "P_T1_new": "T1w"}


def test_one_file_with_two_roles_is_refused(touch) -> None:
    (path,) = touch("P_x")
    with pytest.raises(InputError, match=r"P_x.nii.gz is given as FLAIR and as T1w"):
        find_given_cases([], GivenRoles({"FLAIR": path, "T1w": path}))


def test_several_other_cases_are_refused(touch, tmp_path) -> None:
    path = touch("x", "P1_T1", "P1_T2", "P2_T1", "P2_T2")[0]
    with pytest.raises(InputError, match=r"hold 2 other cases \(P1, P2\)"):
        find_given_cases([tmp_path], GivenRoles({"FLAIR": path}))


def test_a_missing_file_is_refused(tmp_path) -> None:
    with pytest.raises(InputError, match="does not exist"):
        find_given_cases([], GivenRoles({"FLAIR": tmp_path / "no.nii"}))
