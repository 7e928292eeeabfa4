from __future__ import annotations

from unittest.mock import Mock

import numpy as np
import pytest

from tests.unit.controllers.cases.opening import HeldJobRunner, Opening
from tests.viewer_case import make_result
from unet_gui.controllers.jobs import Lane
from unet_gui.core.case.case_files import IGNORED, MASK
from unet_gui.core.errors import InputError
from unet_gui.io.cases.given_roles import GivenRoles


@pytest.fixture
def opening():
    return Opening()


@pytest.fixture
def held():
    return Opening(HeldJobRunner())


@pytest.fixture
def lone_scan(tmp_path, write_image, make_scan):
    return write_image(tmp_path / "lone" / "lone_T1w.nii.gz", make_scan(9))


def test_a_case_is_opened_and_shown(opening, brats_folder):
    opening.controller.open([brats_folder])
    session, viewer = opening.session, opening.viewer
    assert opening.errors == []
    assert session.case.name == "BraTS2021_00001"
    assert session.case.reading_s > 0
    assert session.case_files.name == "BraTS2021_00001"
    assert session.other_cases == ()
    assert not session.is_opening
    assert session.message == "Opened BraTS2021_00001"
    assert viewer.sequence == "FLAIR"
    assert set(viewer.windows) == {"FLAIR"}
    assert 0 < viewer.windows["FLAIR"].low < viewer.windows["FLAIR"].high < 1100
    assert viewer.shown_mask == "reference"
    inside = session.case.sequences["FLAIR"].data != 0
    assert inside[viewer.voxel]
    assert all(
        abs(v - n / 2) <= 1 for v, n in zip(viewer.voxel, inside.shape, strict=True)
    )


def test_jobs_use_the_lane_that_never_waits_for_a_run(held, brats_folder):
    held.controller.open([brats_folder])
    assert held.runner.jobs[0][3] is Lane.IO
    assert held.session.is_opening


def test_without_flair_the_first_sequence_is_shown(opening, lone_scan):
    opening.controller.open([lone_scan])
    assert opening.viewer.sequence == "T1w"
    assert opening.viewer.shown_mask == "prediction"


def test_the_case_changes_last(opening, brats_folder, lone_scan):
    opening.controller.open([lone_scan])
    opening.session.set_result(make_result())
    seen = []
    session, viewer = opening.session, opening.viewer
    session.events.case.connect(
        lambda: seen.append((session.result, viewer.sequence, set(viewer.windows)))
    )
    opening.controller.open([brats_folder])
    assert seen == [(None, "FLAIR", {"FLAIR"})]


def test_several_cases(opening, decathlon_folder):
    opening.controller.open([decathlon_folder])
    assert opening.session.case.name == "BRATS_001"
    (other,) = opening.session.other_cases
    assert other.name == "BRATS_002"
    opening.controller.open_other(other)
    assert opening.session.case.name == "BRATS_002"
    assert [files.name for files in opening.session.other_cases] == ["BRATS_001"]


def test_given_roles_replace_earlier_choices(opening, brats_folder):
    first, second = sorted(brats_folder.iterdir())[:2]
    opening.controller.open([], GivenRoles({"FLAIR": first, "T2w": second}))
    assert list(opening.session.case.sequences) == ["FLAIR", "T2w"]
    opening.controller.open([], GivenRoles({"FLAIR": second, "T1w": first}))
    assert list(opening.session.case.sequences) == ["FLAIR", "T1w"]
    assert opening.errors == []


def test_recent_paths_are_listed_once_with_the_newest_first(
    opening, brats_folder, lone_scan
):
    for path in (brats_folder, lone_scan, brats_folder):
        opening.controller.open([path])
    assert opening.session.recent == ((str(brats_folder),), (str(lone_scan),))


def test_the_list_of_recent_paths_is_limited(opening, lone_scan):
    opening.session.recent = tuple((str(n),) for n in range(10))
    opening.controller.open([lone_scan])
    assert len(opening.session.recent) == 10
    assert opening.session.recent[0] == (str(lone_scan),)


def test_an_error_leaves_the_open_case_open(opening, brats_folder, tmp_path):
    opening.controller.open([brats_folder])
    before = (opening.session.case, opening.viewer.voxel, opening.session.recent)
    opening.controller.open([tmp_path / "missing.nii"])
    (error,) = opening.errors
    assert isinstance(error, InputError)
    assert "does not exist" in str(error)
    after = (opening.session.case, opening.viewer.voxel, opening.session.recent)
    assert after == before
    assert not opening.session.is_opening
    assert opening.session.message == ""


# two requests at once


@pytest.mark.parametrize("heed_cancel", [True, False])
@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
def test_the_last_request_wins(held, brats_folder, lone_scan, order, heed_cancel):
    held.controller.open([brats_folder])
    held.controller.open([lone_scan])
    assert held.runner.jobs[0][2].cancelled
    for number in order:
        held.runner.run(number, heed_cancel=heed_cancel)
        is_last_done = number == 1
        if order[0] == number:
            assert held.session.is_opening is not is_last_done
    assert held.session.case.name == "lone_T1w"
    assert held.session.recent == ((str(lone_scan),),)
    assert not held.session.is_opening


def test_the_error_of_a_superseded_request_is_not_shown(held, lone_scan, tmp_path):
    held.controller.open([tmp_path / "missing.nii"])
    held.controller.open([lone_scan])
    held.runner.run(0, heed_cancel=False)
    held.runner.run(1)
    assert held.errors == []
    assert held.session.case.name == "lone_T1w"


def test_cancelling_leaves_the_open_case_open(held, brats_folder):
    held.controller.open([brats_folder])
    held.controller.cancel()
    held.runner.run(0)
    assert held.session.case is None
    assert not held.session.is_opening
    assert held.errors == []


def test_opening_reports_progress_and_can_be_cancelled(opening, brats_folder):
    said = []
    opening.hold = said.append
    opening.session.events.message.connect(opening.hold)
    opening.controller.open([brats_folder])
    assert "Reading BraTS2021_00001, 2 of 5…" in said
    assert said[-1] == "Opened BraTS2021_00001"


def test_a_cancelled_opening_ends_at_once(held, brats_folder):
    held.controller.open([brats_folder])
    held.controller.abandon()
    assert not held.session.is_opening
    assert held.session.message == "Opening cancelled"
    held.runner.run(0, heed_cancel=False)
    assert held.session.case is None


# roles and schemes


def test_roles_change_without_reading_again(opening, brats_folder, monkeypatch):
    opening.controller.open([brats_folder])
    files = opening.session.case_files
    flair, t1 = files.sequences[0][0], files.sequences[1][0]
    volumes = dict(opening.session.case.sequences)
    read = Mock(side_effect=AssertionError("read again"))
    monkeypatch.setattr("unet_gui.io.cases.reading.case_assembly.read_image", read)
    mask = files.masks[0]
    opening.controller.reassign({flair: "T1w", t1: "FLAIR", mask: IGNORED})
    assert opening.errors == []
    case = opening.session.case
    assert case.sources["FLAIR"] == t1
    assert case.sequences["FLAIR"] is volumes["T1w"]
    assert case.reference is None
    assert dict(opening.session.case_files.assignments)[mask] == IGNORED


def test_an_ignored_file_can_be_used_again(opening, brats_folder):
    opening.controller.open([brats_folder])
    files = opening.session.case_files
    t2, mask = files.sequences[3][0], files.masks[0]
    opening.controller.reassign({t2: IGNORED, mask: IGNORED})
    assert list(opening.session.case.sequences) == ["FLAIR", "T1w", "T1Gd"]
    opening.controller.reassign({t2: "T2w", mask: MASK})
    assert list(opening.session.case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert opening.session.case.reference is not None


def test_new_roles_keep_the_crosshair_and_the_list_of_recent_paths(
    opening, brats_folder
):
    opening.controller.open([brats_folder])
    opening.viewer.voxel = (3, 4, 5)
    recent = opening.session.recent
    t2 = opening.session.case_files.sequences[3][0]
    opening.controller.reassign({t2: IGNORED})
    assert opening.viewer.voxel == (3, 4, 5)
    assert opening.session.recent == recent


def test_a_prediction_is_kept_if_only_the_mask_changes(opening, brats_folder):
    opening.controller.open([brats_folder])
    result = make_result()
    opening.session.set_result(result)
    files = opening.session.case_files
    opening.controller.reassign({files.masks[0]: IGNORED})
    assert opening.session.result is result
    opening.controller.reassign({files.sequences[0][0]: IGNORED})
    assert opening.session.result is None


def test_a_mask_placed_elsewhere_can_be_moved_there_and_back(
    opening, brats_folder, write_image, make_mask
):
    path = brats_folder / "BraTS2021_00001_seg.nii.gz"
    write_image(path, make_mask(1, 2, 4), np.diag([-1, -1.5, 2, 1]))
    opening.controller.open([brats_folder])
    by_voxels = opening.session.case.reference.label_map.data
    result = make_result()
    opening.session.set_result(result)
    opening.controller.place_mask(True)
    assert opening.session.case.reference.is_by_header
    assert not np.array_equal(opening.session.case.reference.label_map.data, by_voxels)
    assert opening.session.result is result
    opening.controller.place_mask(False)
    np.testing.assert_array_equal(
        opening.session.case.reference.label_map.data, by_voxels
    )


@pytest.mark.parametrize("name", ["drawn", "BraTS2021_00001_mine", "new_seg"])
def test_a_mask_opened_alone_joins_the_shown_case(
    opening, brats_folder, tmp_path, write_image, make_mask, name
):
    opening.controller.open([brats_folder])
    recent = opening.session.recent
    result = make_result()
    opening.session.set_result(result)
    path = write_image(tmp_path / f"{name}.nii.gz", make_mask(1, 4))
    opening.controller.open([path])
    case = opening.session.case
    assert opening.errors == []
    assert case.name == "BraTS2021_00001"
    assert list(case.sequences) == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert case.reference.source.path == path
    assert opening.session.case_files.masks == (case.reference.source,)
    assert len(opening.cases.listed) == 1
    assert opening.session.result is result
    assert opening.session.recent == recent
    assert not any("another case" in warning for warning in case.warnings)


def test_a_mask_of_another_patient_gives_a_warning(
    opening, brats_folder, tmp_path, write_image, make_mask
):
    opening.controller.open([brats_folder])
    path = write_image(tmp_path / "BraTS2021_00002_seg.nii.gz", make_mask(1, 4))
    opening.controller.open([path])
    (warning,) = opening.session.case.warnings
    assert warning == (
        "BraTS2021_00002_seg.nii.gz was added to BraTS2021_00001, although its name "
        "suggests another case."
    )


def test_a_mask_that_fits_no_open_case_is_refused(
    opening, brats_folder, tmp_path, write_image, make_mask
):
    opening.controller.open([brats_folder])
    before = opening.session.case
    path = write_image(tmp_path / "seg.nii.gz", make_mask(1, 4, shape=(12, 14, 9)))
    opening.controller.open([path])
    assert opening.session.case is before
    (error,) = opening.errors
    assert str(error) == (
        "seg.nii.gz fits no open case: it differs from BraTS2021_00001 in size "
        "12 x 14 x 9 against 12 x 14 x 10 voxels; open it together with its scan."
    )


def test_several_masks_opened_alone_are_separate_cases(
    opening, tmp_path, write_image, make_mask
):
    for name in ("a_seg", "b_seg"):
        path = write_image(tmp_path / f"{name}.nii.gz", make_mask(1, 4))
        opening.controller.open([path])
        assert opening.session.case.name == name
    assert len(opening.cases.listed) == 2


def test_impossible_roles_leave_the_case_unchanged(opening, brats_folder):
    opening.controller.open([brats_folder])
    before = opening.session.case
    assignments = opening.session.case_files.assignments
    everything = dict.fromkeys((source for source, _ in assignments), IGNORED)
    opening.controller.reassign(everything)
    assert "has no sequence" in str(opening.errors[0])
    assert opening.session.case is before


@pytest.mark.usefixtures("ready_demo")
def test_roles_of_the_demo_case_can_change_and_change_back(opening):
    opening.controller.open_demo()
    before = opening.session.case
    files = opening.session.case_files
    flair, mask = files.sequences[0][0], files.masks[0]
    opening.controller.reassign({flair: IGNORED, mask: IGNORED})
    assert "FLAIR" not in opening.session.case.sequences
    assert opening.session.case.reference is None
    opening.controller.reassign({flair: "FLAIR", mask: MASK})
    assert opening.errors == []
    after = opening.session.case
    assert after.sequences["FLAIR"] is before.sequences["FLAIR"]
    np.testing.assert_array_equal(
        after.reference.label_map.data, before.reference.label_map.data
    )


def test_a_mask_recognised_by_its_values_stays_a_mask_when_another_role_changes(
    opening, tmp_path, write_image, make_scan, make_mask
):
    names = {"t1": make_scan(), "t2": make_scan(), "drawn": make_mask(1, 2, 4)}
    paths = [write_image(tmp_path / f"P_{n}.nii", data) for n, data in names.items()]
    opening.controller.open(paths)
    files = opening.session.case_files
    assert files.masks[0].path == paths[2]
    opening.controller.reassign({files.sequences[0][0]: "FLAIR"})
    assert list(opening.session.case.sequences) == ["FLAIR", "T2w"]
    assert opening.session.case.reference is not None


def test_without_a_case_there_are_no_roles_and_no_scheme(opening):
    opening.controller.reassign({})
    opening.controller.choose_scheme("brats")
    assert opening.session.case is None


def test_another_scheme_can_be_chosen_for_the_reference(
    opening, tmp_path, write_image, make_scan, make_mask
):
    paths = [
        write_image(tmp_path / "P_T1w.nii.gz", make_scan()),
        write_image(tmp_path / "P_drawing_mask.nii.gz", make_mask(1, 2)),
    ]
    opening.controller.open(paths)
    before = opening.session.case.reference
    assert before.scheme.id == "msd"
    opening.controller.choose_scheme("brats")
    after = opening.session.case.reference
    assert after.scheme.id == "brats"
    edema_before, edema_after = (r.label_map.data == 1 for r in (before, after))
    np.testing.assert_array_equal(edema_after, before.label_map.data == 2)
    assert edema_before.sum() == edema_after.sum() > 0
    opening.controller.choose_scheme("no such scheme")
    assert opening.session.case.reference is after
