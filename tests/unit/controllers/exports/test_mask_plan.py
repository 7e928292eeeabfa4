from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.exports.mask_plan import plan_mask
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.case.case import Source
from unet_gui.core.case.edited import EditedMask
from unet_gui.core.mask.labels import (
    BINARY,
    BRATS,
    BRATS2015,
    BRATS2023,
    BRATS2024,
    BRATS_PED,
    MSD,
)
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


def session_of(scheme=None, path="case.nii.gz", **changes):
    case = make_case(reference=make_label_map() if scheme else None)
    sources = dict.fromkeys(case.sources, Source(Path(path)))
    reference = case.reference
    if scheme:
        source = Source(Path(path).with_name("seg.nii.gz"))
        changed = {"scheme": scheme, "possible": (scheme,), "source": source}
        reference = replace(reference, **changed, **changes)
    case = replace(case, sources=sources, reference=reference)
    return SessionState(case=case, result=make_result(), label_scheme="brats_ped")


@pytest.mark.parametrize(
    ("scheme", "path", "expected", "reason"),
    [
        (BRATS, "case.nii.gz", BRATS, "as in the reference"),
        (BRATS2024, "case.nii.gz", BRATS2023, "as in the reference"),
        (None, "BraTS2021_00001_flair.nii.gz", BRATS, "by the name BraTS2021_00001"),
        (None, "BraTS-GLI-00000-000-t2f.nii.gz", BRATS2023, "by the name BraTS-GLI"),
        (None, "imagesTr/BRATS_001.nii.gz", BRATS_PED, "as last saved"),
        (None, "anybody.nii.gz", BRATS_PED, "as last saved"),
        (BRATS2015, "anybody.nii.gz", BRATS_PED, "as last saved"),  # cannot be written
    ],
)
def test_the_label_values_follow_the_case(tmp_path, scheme, path, expected, reason):
    plan = plan_mask(session_of(scheme, str(tmp_path / path)))
    assert plan.scheme is expected
    assert plan.reason.startswith(reason)


def test_an_uncertain_reference_decides_nothing():
    assert plan_mask(session_of(BRATS, is_certain=False)).scheme is BRATS_PED


def test_the_plan_tells_what_is_written():
    plan = plan_mask(session_of())
    voxel_ml = 0.003
    expected = [("Edema", 5), ("Non-enhancing", 3), ("Enhancing", 2)]
    for (_, title, ml), (name, count) in zip(plan.classes, expected, strict=True):
        assert (title, ml) == (name, pytest.approx(count * voxel_ml))
    assert plan.name == "case_seg.nii.gz"
    assert not plan.is_changed


def test_the_proposed_name_is_not_that_of_the_reference(tmp_path):
    session = session_of(BRATS, str(tmp_path / "case.nii.gz"))
    (tmp_path / "case.nii.gz").touch()
    assert plan_mask(session).name == "case_seg.nii.gz"
    for taken in ("case-SEG.nii.gz", "case_seg.nii.gz"):
        reference = replace(session.case.reference, source=Source(tmp_path / taken))
        session.case = replace(session.case, reference=reference)
        plan = plan_mask(session)
        assert plan.name == "case_prediction_seg.nii.gz"
    assert plan.fault(plan.folder, plan.name) == ""
    for model, name in (("glioma", "case_prediction"), ("", "case_edited")):
        session.edited = EditedMask(session.result.label_map, model=model)
        plan = plan_mask(session, ViewerState(shown_mask="edited"))
        assert plan.name == f"{name}_seg.nii.gz"


def test_what_was_corrected_of_a_batch_stays_with_it(tmp_path):
    session, shown = session_of(path=str(tmp_path / "case.nii.gz")), ViewerState()
    out = tmp_path / "out"
    assert plan_mask(session, shown, out).folder != out  # as predicted, it is there
    session.edited = EditedMask(session.result.label_map, model="glioma")
    shown.shown_mask = "edited"
    plan = plan_mask(session, shown, out)
    assert (plan.folder, plan.name) == (out, "case_edited_seg.nii.gz")


def test_a_model_of_one_region_writes_that_region():
    session = session_of(BRATS)
    probabilities = session.result.probabilities
    marked = replace(probabilities, class_names=("whole_tumour",))
    session.set_result(replace(session.result, probabilities=marked))
    plan = plan_mask(session)
    assert (plan.schemes, plan.scheme) == ((BINARY,), BINARY)
    assert [title for _, title, _ in plan.classes] == ["Whole tumour"]


def test_no_result_gives_no_plan():
    assert plan_mask(SessionState(case=make_case())) is None


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("mine", "mine.nii.gz"),
        (" mine ", "mine.nii.gz"),
        ("mine.nii", "mine.nii"),
        ("mine.NII.GZ", "mine.NII.GZ"),
        ("mine.foo", "mine.foo.nii.gz"),
        ("mine.gz", "mine.gz.nii.gz"),
    ],
)
def test_a_typed_name_becomes_the_name_of_a_mask(tmp_path, typed, written):
    plan = plan_mask(session_of())
    assert plan.path(tmp_path, typed) == tmp_path / written
    assert plan.fault(tmp_path, typed) == ""


def test_faults_are_told_before_saving(tmp_path):
    for name in ("flair.nii.gz", "seg.nii.gz", "old.nii.gz"):
        (tmp_path / name).touch()
    plan = plan_mask(session_of(MSD, str(tmp_path / "flair.nii.gz")))
    for name, fault in (
        ("", "needs a name"),
        ("  ", "needs a name"),
        ("a/b", "cannot contain slashes"),
        ("..\\b", "cannot contain slashes"),
        ("flair.nii.gz", "one of the files that were read"),
        ("seg", "one of the files that were read"),  # the reference
        ("a\0b", "does not allow this name"),
    ):
        assert fault in plan.fault(tmp_path, name), name
    assert plan.fault(tmp_path, "old") == ""  # the dialog asks
    assert "gone" in plan.fault(tmp_path / "gone", "new")


def test_what_the_plan_says_is_what_the_file_holds(tmp_path):
    session = session_of(BRATS)
    plan = plan_mask(session)
    path = plan.path(tmp_path, "mine")
    export = ExportController(session, SyncJobRunner(), pytest.fail)
    export.save_mask(path, plan.scheme)
    stored = np.asarray(nib.load(path).dataobj)
    for tumour_class, _, ml in plan.classes:
        count = np.count_nonzero(stored == plan.scheme.values[tumour_class])
        assert count * 0.003 == pytest.approx(ml)
    assert session.output_folder == str(tmp_path)
    assert session.label_scheme == BRATS.id
