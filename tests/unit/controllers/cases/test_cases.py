"""Several open cases: what each one keeps, and what is evicted from memory."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.controllers.cases.desk import RULER, Desk, result_of
from tests.unit.controllers.cases.opening import HeldJobRunner
from tests.viewer_case import make_result
from unet_gui.core.case.case_files import IGNORED, CaseFiles


def test_a_folder_fills_the_list_and_opens_the_first(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    assert desk.names == ["BRATS_001", "BRATS_002"]
    assert desk.shown == "BRATS_001"
    first, second = desk.cases.listed
    assert first.case is desk.session.case
    assert second.case is None
    assert second.has_reference
    assert first.thumbnail is not None


def test_cases_opened_later_are_added_but_never_twice(
    desk, decathlon_folder, lone_scan
):
    for path in (decathlon_folder, lone_scan, decathlon_folder):
        desk.open_case.open([path])
    assert desk.names == ["BRATS_001", "BRATS_002", "lone_T1w"]
    assert desk.shown == "BRATS_001"


def test_each_case_keeps_its_result_and_its_view(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    result = result_of(desk.session.case)
    desk.session.set_result(result)
    desk.view.select_sequence("T2w")
    desk.view.set_voxel((3, 4, 5))
    desk.view.change_window_by(10, 5)
    desk.thresholds.set_threshold(0, 0.7)
    manual = desk.viewer.windows["T2w"]
    desk.control.next()
    assert desk.shown == "BRATS_002"
    assert desk.session.result is None
    assert desk.viewer.sequence == "FLAIR"
    assert desk.viewer.shown_mask == "reference"
    desk.view.set_voxel((6, 6, 6))
    desk.control.next()
    assert desk.shown == "BRATS_001"
    assert desk.session.result is result
    assert desk.session.thresholds[0] == 0.7
    assert desk.viewer.voxel == (3, 4, 5)
    assert desk.viewer.sequence == "T2w"
    assert desk.viewer.windows == {"T2w": manual}
    assert desk.viewer.manual_windows == {"T2w"}
    assert desk.viewer.shown_mask == "prediction"
    desk.control.previous()
    assert desk.viewer.voxel == (6, 6, 6)
    assert desk.errors == []


def test_a_new_result_is_shown_with_its_own_thresholds(desk, decathlon_folder):
    """The crosshair goes to the tumour, which the previous thresholds would hide."""
    desk.open_case.open([decathlon_folder])
    start = desk.viewer.voxel
    desk.session.set_result(result_of(desk.session.case))
    assert desk.viewer.voxel == (4, 5, 4)
    desk.thresholds.set_threshold(0, 0.99)
    desk.view.set_voxel(start)
    desk.session.set_result(result_of(desk.session.case))
    assert desk.session.thresholds == ()
    assert desk.viewer.voxel == (4, 5, 4)


def test_a_switch_is_announced_after_all_states_belong_to_the_new_case(
    desk, decathlon_folder
):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.thresholds.set_threshold(0, 0.7)
    desk.measure.add(RULER)
    desk.view.set_voxel((3, 4, 5))
    desk.control.next()
    desk.view.set_voxel((6, 6, 6))
    desk.measure.add(replace(RULER, index=5))
    seen, names = set(), []

    def hear(change):
        if change.signal.name in {"listed", "message"}:  # also before and after
            return
        names.append(change.signal.name)
        session, viewer = desk.session, desk.viewer
        shown = desk.cases.find(desk.cases.current)
        seen.add(
            (
                session.case is shown.case,
                session.case_files is shown.files,
                session.result is shown.result is not None,
                session.thresholds,
                viewer.voxel,
                viewer.shown_mask,
                desk.tools.annotations,
            )
        )

    for state in (desk.cases, desk.session, desk.viewer, desk.tools):
        state.events.connect(hear)
    desk.control.previous()
    assert names == [
        "current",
        "case",
        "case_files",
        "other_cases",
        "result",
        "thresholds",
        "windows",
        "voxel",
        "shown_mask",
        "annotations",
        "selected",
    ]
    thresholds = (0.7, 0.5, 0.5)
    everything = (True, True, True, thresholds, (3, 4, 5), "prediction", (RULER,))
    assert seen == {everything}


def test_the_list_wraps_around_even_while_a_case_is_read(decathlon_folder):
    desk = Desk(HeldJobRunner())
    desk.open_case.open([decathlon_folder])
    desk.runner.run(0)
    desk.control.next()
    assert desk.shown == "BRATS_001"  # the other one is being read
    desk.control.next()
    assert desk.shown == "BRATS_001"
    assert not desk.session.is_opening
    desk.runner.run(
        1, heed_cancel=False
    )  # the result of the cancelled job arrives anyway
    assert desk.shown == "BRATS_001"


def test_each_case_keeps_its_annotations(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.measure.add(RULER)
    desk.forget_free_memory()
    desk.control.next()
    assert desk.tools.annotations == ()
    desk.control.next()
    assert desk.tools.annotations == (RULER,)
    flair = desk.session.case_files.sequences[0][0]
    desk.open_case.reassign({flair: "ignored"})
    assert desk.tools.annotations == (RULER,)


@pytest.mark.usefixtures("ready_demo")
def test_the_demo_case_is_made_again(desk, lone_scan):
    desk.open_case.open_demo()
    name = desk.shown
    desk.open_case.open([lone_scan])
    desk.forget_free_memory()
    desk.open_case.case_list.memory.make_room()
    desk.control.next()
    assert desk.shown == name
    assert desk.names == [name, "lone_T1w"]
    assert desk.errors == []


def test_an_unreadable_case_leaves_the_list_unchanged(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    (decathlon_folder / "imagesTr/BRATS_002.nii.gz").unlink()
    desk.control.next()
    assert len(desk.errors) == 1
    assert desk.shown == "BRATS_001"
    assert desk.names == ["BRATS_001", "BRATS_002"]
    desk.control.next()
    assert len(desk.errors) == 2  # and not the case that is shown already


# closing


# a run and its case


@pytest.mark.usefixtures("ready_demo")
def test_the_demo_case_stays_the_demo_case_when_its_roles_change(
    desk, decathlon_folder
):
    desk.open_case.open_demo()
    demo = desk.shown
    (source, _), *_ = desk.session.case_files.assignments
    desk.open_case.reassign({source: IGNORED})
    desk.forget_free_memory()
    desk.open_case.open([decathlon_folder])
    assert desk.cases.listed[0].case is None
    desk.control.switch(desk.cases.listed[0].key)
    assert desk.errors == []
    assert desk.shown == demo


# names


@pytest.fixture
def subjects(tmp_path, write_image, make_scan):
    """Write two subjects whose folders and files have the same names."""
    folders = [tmp_path / f"sub-0{number}" / "anat" for number in (1, 2)]
    for number, folder in enumerate(folders):
        for seed, word in enumerate(("FLAIR", "T1w")):
            write_image(folder / f"{word}.nii.gz", make_scan(seed + 10 * number))
    return folders


def test_cases_with_the_same_name_are_listed_with_their_folders(desk, subjects) -> None:
    desk.open_case.open(subjects)
    assert desk.names == ["sub-01_anat", "sub-02_anat"]
    assert desk.shown == "sub-01_anat"


def test_a_case_opened_later_gets_a_unique_name(desk, subjects) -> None:
    for folder in subjects:
        desk.open_case.open([folder])
    assert desk.names == ["anat", "sub-02_anat"]
    assert desk.shown == "sub-02_anat"
    assert desk.session.message == "Opened sub-02_anat"
    assert desk.session.case_files.name == "sub-02_anat"


def test_a_renamed_case_that_is_opened_again_stays_one_case(desk, subjects) -> None:
    for folder in (*subjects, subjects[1]):
        desk.open_case.open([folder])
    assert desk.names == ["anat", "sub-02_anat"]
    desk.session.set_result(make_result())
    shown = desk.session.case
    desk.open_case.open([subjects[1]])
    assert desk.session.result is not None
    assert desk.session.case.has_same_input(shown)
    sources = {role: source for source, role in desk.session.case_files.assignments}
    desk.open_case.reassign({sources["T1w"]: "T2w"})
    assert desk.names == ["anat", "sub-02_anat"]
    assert desk.shown == "sub-02_anat"


def test_the_other_cases_are_the_listed_ones(desk, decathlon_folder, lone_scan):
    def others():
        return [files.name for files in desk.session.other_cases]

    desk.open_case.open([decathlon_folder])
    assert others() == ["BRATS_002"]
    desk.open_case.open([lone_scan])
    assert others() == ["BRATS_001", "BRATS_002"]
    assert desk.shown == "lone_T1w"
    desk.control.close(desk.key("BRATS_001"))
    assert others() == ["BRATS_002"]
    desk.open_case.case_list.add(CaseFiles("added", ()))
    assert others() == ["BRATS_002", "added"]
    desk.control.close_all()
    assert others() == []
