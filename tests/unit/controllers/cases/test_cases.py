"""Several open cases: what each one keeps, and what is evicted from memory."""

from __future__ import annotations

from dataclasses import replace
from types import SimpleNamespace

import numpy as np
import pytest

from tests.unit.controllers.cases.test_open_case import HeldJobRunner
from tests.viewer_case import make_result
from unet_gui.controllers.cases.cases import CasesController
from unet_gui.controllers.cases.open_case import OpenCaseController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.runs.segmentation import SegmentationController
from unet_gui.controllers.scenes.decided_mask import predicted_label_map
from unet_gui.controllers.view.annotations import AnnotationsController
from unet_gui.controllers.view.thresholds import ThresholdController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.case.case_files import IGNORED, CaseFiles
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.cases import CasesState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class Desk:
    """The controllers, connected as in the window."""

    def __init__(self, runner=None):
        self.session, self.viewer = SessionState(), ViewerState()
        self.cases, self.tools = CasesState(), AnnotationsState()
        self.errors = []
        runner = runner or SyncJobRunner()
        self.runner = runner
        self.open_case = OpenCaseController(
            self.session,
            self.viewer,
            runner,
            self.errors.append,
            self.cases,
            self.tools,
        )
        self.measure = AnnotationsController(self.tools, self.session)
        self.view = ViewerController(self.session, self.viewer)
        self.thresholds = ThresholdController(self.session)
        self.control = CasesController(self.cases, self.open_case, runner)

    @property
    def names(self):
        return [listed.files.name for listed in self.cases.listed]

    @property
    def shown(self):
        return None if self.session.case is None else self.session.case.name

    def key(self, name):
        return self.cases.listed[self.names.index(name)].key

    def forget_free_memory(self):
        self.open_case.case_list.free_bytes = lambda: -(10**12)


@pytest.fixture
def desk():
    return Desk()


@pytest.fixture
def lone_scan(tmp_path, write_image, make_scan):
    return write_image(tmp_path / "lone" / "lone_T1w.nii.gz", make_scan(9))


def result_of(case, threshold=0.5):
    """Return a result with one class, whose probability is 0.6 in one voxel."""
    data = np.zeros((*case.shape, 3), np.float16)
    data[4, 5, 4, 0] = 0.6
    labels = np.zeros(case.shape, np.uint8)
    labels[4, 5, 4] = 1
    names = tuple(c.key for c in TumourClass)
    classes = tuple(ClassSpec(int(c), c.key, threshold) for c in TumourClass)
    return replace(
        make_result(LabelMap(labels, case.affine)),
        probabilities=Probabilities(data, Box((0, 0, 0), case.shape), names),
        classes=classes,
    )


RULER = Annotation(
    AnnotationKind.RULER, Plane.AXIAL, 4, ((1.0, 2.5, 4.0), (6.0, 7.0, 4.0))
)


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


def test_a_case_in_memory_is_not_read_again(desk, decathlon_folder, monkeypatch):
    desk.open_case.open([decathlon_folder])
    desk.control.next()
    monkeypatch.setattr("unet_gui.io.cases.case_assembly.read_image", pytest.fail)
    desk.control.next()
    flair = desk.session.case_files.sequences[0][0]
    desk.open_case.reassign({flair: "ignored"})
    assert "FLAIR" not in desk.session.case.sequences
    assert desk.errors == []


def test_a_reinterpreted_reference_stays_reinterpreted(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.open_case.choose_scheme("brats")
    desk.control.next()
    desk.control.next()
    assert desk.session.case.reference.scheme.id == "brats"


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


def test_recent_cases_stay_in_memory_and_others_are_read_again(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    first = desk.session.case
    result = result_of(first)
    desk.session.set_result(result)
    desk.view.set_voxel((3, 4, 5))
    desk.forget_free_memory()
    desk.control.next()
    dropped = desk.cases.listed[0]
    assert dropped.case is None
    assert dropped.result.label_map is result.label_map
    assert dropped.result.probabilities.data.shape == (1, 1, 1, 3)
    assert desk.open_case.case_list.images(dropped.key) == {}
    desk.control.next()
    assert desk.shown == "BRATS_001"
    assert desk.session.case is not first
    np.testing.assert_array_equal(
        desk.session.result.label_map.data, result.label_map.data
    )
    assert desk.viewer.voxel == (3, 4, 5)


def test_thresholds_can_be_moved_after_a_case_was_evicted(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.thresholds.set_threshold(0, 0.7)  # above the only voxel
    desk.forget_free_memory()
    desk.control.next()
    desk.control.next()
    assert desk.session.thresholds[0] == 0.7
    assert not predicted_label_map(desk.session).data.any()
    desk.thresholds.set_threshold(0, 0.55)
    assert predicted_label_map(desk.session).data[4, 5, 4] == 1


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


def test_annotations_outside_a_shrunken_file_are_dropped(
    desk, decathlon_folder, write_image, make_scan
):
    desk.open_case.open([decathlon_folder])
    deep = replace(RULER, index=9)
    desk.measure.add(RULER)
    desk.measure.add(deep)
    desk.forget_free_memory()
    desk.control.next()
    image = np.stack([make_scan(c, (12, 14, 9)) for c in range(4)], axis=-1)
    write_image(decathlon_folder / "imagesTr/BRATS_001.nii.gz", image)
    desk.control.next()
    assert desk.tools.annotations == (RULER,)


def test_the_least_recent_case_is_evicted_first(desk, decathlon_folder, lone_scan):
    desk.open_case.open([decathlon_folder])
    desk.control.next()
    desk.open_case.open([lone_scan])
    desk.control.switch(desk.key("BRATS_001"))
    held = {c.key: c.case for c in desk.cases.listed}
    assert all(held.values())
    sizes = [
        sum(v.data.nbytes for v in c.case.sequences.values()) for c in desk.cases.listed
    ]
    # room for all but one byte
    total = sum(sizes)
    desk.open_case.case_list.free_bytes = lambda: (total - 1) / 0.4 - total
    desk.open_case.case_list.make_room()
    assert {c.files.name: c.case is None for c in desk.cases.listed} == {
        "BRATS_001": False,
        "BRATS_002": True,
        "lone_T1w": False,
    }


def test_changed_files_discard_the_result(
    desk, decathlon_folder, write_image, make_scan
):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.forget_free_memory()
    desk.control.next()
    image = np.stack([make_scan(c, (12, 14, 11)) for c in range(4)], axis=-1)
    write_image(decathlon_folder / "imagesTr/BRATS_001.nii.gz", image)
    desk.control.next()
    assert desk.session.case.shape == (12, 14, 11)
    assert desk.session.result is None


@pytest.mark.usefixtures("ready_demo")
def test_the_demo_case_is_made_again(desk, lone_scan):
    desk.open_case.open_demo()
    name = desk.shown
    desk.open_case.open([lone_scan])
    desk.forget_free_memory()
    desk.open_case.case_list.make_room()
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


def test_closing_a_case_shows_the_next_one(desk, decathlon_folder, lone_scan):
    desk.open_case.open([decathlon_folder])
    desk.open_case.open([lone_scan])
    desk.control.switch(desk.key("BRATS_001"))
    desk.control.close()
    assert desk.names == ["BRATS_002", "lone_T1w"]
    assert desk.shown == "lone_T1w"  # it is in memory
    assert [f.name for f in desk.session.other_cases] == ["BRATS_002"]
    desk.control.close()
    assert desk.shown == "BRATS_002"
    desk.control.close()
    assert desk.shown is None
    assert desk.session.case_files is None
    assert desk.session.other_cases == ()
    assert desk.cases.listed == ()
    desk.control.close()
    assert desk.errors == []


def test_closing_another_case_leaves_the_shown_one_alone(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    before = desk.session.case
    desk.control.close(desk.key("BRATS_002"))
    assert desk.session.case is before
    assert desk.session.other_cases == ()
    desk.control.close(77)
    desk.control.next()
    assert desk.session.case is before


def test_all_cases_can_be_closed(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.control.close_all()
    assert desk.cases.listed == ()
    assert (desk.session.case, desk.session.result) == (None, None)
    desk.open_case.open([decathlon_folder])
    assert desk.shown == "BRATS_001"
    assert desk.session.result is None


def test_all_cases_can_be_closed_while_one_is_read(decathlon_folder):
    desk = Desk(HeldJobRunner())
    desk.open_case.open([decathlon_folder])
    desk.control.close_all()
    assert not desk.session.is_opening
    desk.runner.run(0, heed_cancel=False)
    assert desk.shown is None


# a run and its case


@pytest.fixture
def run(desk, decathlon_folder):
    """Start a run of the first case; the second one is shown."""
    runner = HeldJobRunner()
    package = SimpleNamespace(
        spec=SimpleNamespace(id="m", sequences=("FLAIR",), may_lack=()), folder=None
    )
    host = SimpleNamespace(
        interrupt=lambda: None, end_if_halted=lambda: None, devices=()
    )
    run = SegmentationController(
        desk.session, runner, host, {"m": package}, desk.errors.append, desk.cases
    )
    desk.session.model_id = "m"
    desk.open_case.open([decathlon_folder])
    run.start()
    desk.control.next()
    job = runner.jobs[0]
    result = _timed(desk.cases.listed[0].case)
    return SimpleNamespace(listener=job[1], result=result, job=job)


def _timed(case):
    return replace(result_of(case), seconds={"tiles": 1.0})


def test_a_result_goes_to_the_case_it_was_started_for(desk, run):
    first, second = desk.cases.listed
    assert desk.cases.running == first.key
    assert not run.job[2].cancelled
    run.listener.on_result(run.result)
    assert desk.session.result is None
    assert desk.shown == second.files.name
    assert desk.cases.listed[0].result is run.result
    assert desk.cases.running is None
    assert desk.session.message.startswith("Segmented BRATS_001 in")
    desk.control.next()
    assert desk.session.result is run.result


def test_a_result_finds_its_case_after_an_eviction(desk, run):
    desk.forget_free_memory()
    desk.open_case.case_list.make_room()
    assert desk.cases.listed[0].case is None
    run.listener.on_result(run.result)
    assert desk.cases.listed[0].result is run.result


def test_closing_a_case_cancels_its_run(desk, run):
    desk.control.close(desk.cases.listed[0].key)
    assert run.job[2].cancelled
    run.listener.on_cancelled()
    assert "BRATS_001" in desk.session.message
    assert not desk.session.is_segmenting


def test_closing_another_case_does_not_touch_the_run(desk, run):
    desk.control.close()
    assert desk.shown == "BRATS_001"
    assert not run.job[2].cancelled
    run.listener.on_result(run.result)
    assert desk.session.result is run.result


def test_a_case_whose_result_has_no_rule_can_be_evicted(desk, decathlon_folder):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(replace(result_of(desk.session.case), classes=()))
    desk.forget_free_memory()
    desk.control.next()
    assert desk.shown == "BRATS_002"
    first = desk.cases.listed[0]
    assert first.case is None
    assert first.result.label_map.data[4, 5, 4] == 1


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
