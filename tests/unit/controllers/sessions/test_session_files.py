"""Sessions are written and read by controllers connected as in the window."""

from __future__ import annotations

import shutil
from dataclasses import replace

import nibabel as nib
import numpy as np
import pytest
import SimpleITK

from tests.image_files import AFFINE, itk_image, orthogonal, scan
from tests.unit.controllers.cases.desk import RULER, result_of
from tests.unit.controllers.sessions.desk import SessionDesk, labels, labels_of_first
from unet_gui.controllers.cases.case_work import OTHER_SCANS
from unet_gui.controllers.scenes.decided_mask import predicted_label_map, redecided
from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_of
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.windowing import Preset, WindowLevel
from unet_gui.core.measuring.uncertainty import DISAGREEMENT, VolumeRange
from unet_gui.io.sessions.session_path import masks_folder


def test_a_session_is_restored_as_it_was_saved(worked, later, path):
    assert worked.session.message == f"Saved {path}"
    assert worked.session.recent[0] == (str(path),)
    later.files.open(path)
    assert later.errors == []
    assert later.names == ["BRATS_001", "BRATS_002"]
    assert later.shown == "BRATS_002"
    viewer = later.viewer
    assert (viewer.voxel, viewer.sequence) == ((6, 6, 6), "T2w")
    assert viewer.windows["T2w"] == WindowLevel(123.0, 45.0)
    assert not viewer.is_radiological
    assert viewer.opacity == 0.3
    assert viewer.class_styles == worked.viewer.class_styles
    assert later.session.model_id == "fast"
    assert later.session.recent == ((str(path),),)
    assert later.files.path == path
    assert later.layout == worked.layout
    assert viewer.maximised is Plane.CORONAL
    assert viewer.colour_maps == worked.viewer.colour_maps
    assert viewer.contrast is Preset.WIDE
    assert viewer.has_reference_outline
    assert later.tools.annotations == ()
    worked.control.next()
    later.control.next()
    assert later.viewer.voxel == (3, 4, 5)
    assert later.viewer.shown_mask == "prediction"
    np.testing.assert_array_equal(labels(later), labels(worked))
    assert later.session.result.model == "fast"
    assert later.session.result.seen_as == "A case"
    assert OTHER_SCANS not in later.session.result.warnings
    assert later.tools.annotations == (RULER,)
    assert viewer.overlay_mode == "probability"


def test_what_was_warned_of_and_how_it_was_computed_come_back(
    worked, later, path
) -> None:
    later.files.open(path)
    worked.control.next()
    later.control.next()
    before, after = worked.session.result, later.session.result
    assert after.warnings == before.warnings
    assert [text.template for text in after.warnings] == [
        text.template for text in before.warnings
    ]
    told = ("device", "runtime", "precision", "flips", "plan", "model_version")
    assert [getattr(after, n) for n in told] == [getattr(before, n) for n in told]


def test_a_prediction_on_scans_that_were_replaced_since_is_marked(
    desk, later, decathlon_folder, path, write_image, make_scan
):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.files.save(path)
    scans = decathlon_folder / "imagesTr" / "BRATS_001.nii.gz"
    channels = [make_scan(seed) for seed in range(9, 13)]
    write_image(scans, np.stack(channels, axis=-1))
    later.files.open(path)
    assert later.errors == []
    assert later.session.result.warnings[0] == OTHER_SCANS
    later.files.save(path)
    again = SessionDesk()
    again.files.open(path)
    assert again.session.result.warnings[0] == OTHER_SCANS
    again.open_case.open([decathlon_folder])  # which reads it once more
    assert again.session.result.warnings.count(OTHER_SCANS) == 1


def test_how_sure_a_mask_is_is_the_same_after_reopening(
    desk, later, decathlon_folder, path
):
    desk.open_case.open([decathlon_folder])
    result = result_of(desk.session.case)
    data = np.random.default_rng(0).random((4, 4, 4, 1)).astype(np.float16)
    data[data < 0.02] = 0
    layer = Probabilities(data, Box((3, 4, 2), (7, 8, 6)), (DISAGREEMENT,))
    ranges = {"edema": VolumeRange(0.5, 1.5), "whole_tumour": VolumeRange(1, 2)}
    desk.session.set_result(replace(result, disagreement=layer, flip_ranges=ranges))
    desk.viewer.overlay_mode = "stages"
    desk.files.save(path)
    later.files.open(path)
    assert later.errors == []
    found = later.session.result
    assert uncertainty_of(found) == uncertainty_of(desk.session.result)
    assert uncertainty_of(found).flips == ranges
    assert uncertainty_of(found).disagreement is not None
    assert later.viewer.overlay_mode == "stages"


def test_the_saved_mask_follows_the_thresholds(desk, later, decathlon_folder, path):
    desk.open_case.open([decathlon_folder])
    desk.session.set_result(result_of(desk.session.case))
    desk.thresholds.set_threshold(0, 0.7)
    desk.files.save(path)
    assert '"thresholds": [\n          0.7' in path.read_text("utf-8")
    (mask,) = masks_folder(path).glob("*.nii.gz")
    assert not np.asarray(nib.load(mask).dataobj).any()
    later.files.open(path)
    assert not predicted_label_map(later.session).data.any()
    later.thresholds.set_threshold(0, 0.55)
    assert predicted_label_map(later.session).data[4, 5, 4] == 1
    later.thresholds.reset()
    np.testing.assert_array_equal(labels(later), labels(desk))


def test_the_rule_for_small_classes_is_restored(desk, later, decathlon_folder, path):
    desk.open_case.open([decathlon_folder])
    result = result_of(desk.session.case)
    first, *others = result.classes
    unsure = replace(first, least_ml=1e3, instead=others[0].name)
    desk.session.set_result(replace(result, classes=(unsure, *others)))
    desk.thresholds.set_threshold(0, 0.3)
    shown = predicted_label_map(desk.session).data
    assert set(np.unique(shown)) == {0, others[0].value}
    desk.files.save(path)
    later.files.open(path)
    assert later.session.thresholds == desk.session.thresholds
    assert later.session.result.classes == desk.session.result.classes
    np.testing.assert_array_equal(predicted_label_map(later.session).data, shown)


@pytest.mark.parametrize("thresholds", [(), (0.3, 0.5, 0.5)])
def test_the_choice_to_keep_a_small_class_comes_back(
    desk, later, decathlon_folder, path, thresholds
):
    desk.open_case.open([decathlon_folder])
    result = result_of(desk.session.case)
    first, *others = result.classes
    unsure = replace(first, least_ml=1e3, instead=others[0].name)
    changed = replace(result, classes=(unsure, *others), least_piece_ml=1e-6)
    desk.session.set_result(redecided(changed), thresholds)
    desk.thresholds.set_keeps_small_classes(True)
    shown = predicted_label_map(desk.session).data
    assert first.value in np.unique(shown)
    desk.files.save(path)
    later.files.open(path)
    back = later.session.result
    assert (back.keeps_small_classes, back.least_piece_ml) == (True, 1e-6)
    np.testing.assert_array_equal(predicted_label_map(later.session).data, shown)
    later.thresholds.set_keeps_small_classes(False)
    assert first.value not in np.unique(predicted_label_map(later.session).data)


@pytest.mark.parametrize("fault", ["edited", "lost", "rubbish", "of another case"])
def test_probabilities_that_do_not_decide_the_mask_are_left_out(
    worked, later, path, fault
):
    folder = masks_folder(path)
    (mask,), (kept,) = folder.glob("*.nii.gz"), folder.glob("*.npz")
    expected = labels_of_first(worked)
    if fault == "edited":
        image = nib.load(mask)
        data = np.asarray(image.dataobj).copy()
        data[0, 0, 0] = 3
        nib.save(nib.Nifti1Image(data, image.affine, image.header), mask)
    elif fault == "lost":
        kept.unlink()
    elif fault == "rubbish":
        kept.write_bytes(b"PK rubbish")
    else:
        np.savez(kept, data=np.zeros((1, 1, 1, 3), np.float16), start=np.zeros(3, int))
    later.files.open(path)
    later.control.next()
    assert later.errors == []
    assert not later.session.result.has_probabilities
    is_same = np.array_equal(labels(later), expected)
    assert is_same == (fault != "edited")


def test_annotations_and_a_prediction_are_added_to_the_shown_case(
    worked, later, path, decathlon_folder
):
    later.open_case.open([decathlon_folder])
    later.files.open(path)
    first = later.cases.listed[0]
    assert first.annotations == (RULER,)
    assert first.result.has_probabilities


def test_a_session_can_be_saved_again_before_its_cases_are_read(
    worked, later, path, tmp_path
):
    later.files.open(path)
    (tmp_path / "copy").mkdir()
    copy = tmp_path / "copy" / "again.unetgui"
    later.files.save(copy)
    shutil.rmtree(masks_folder(path))
    third = SessionDesk()
    third.files.open(copy)
    third.control.next()
    worked.control.next()
    assert third.errors == []
    np.testing.assert_array_equal(labels(third), labels(worked))
    assert third.viewer.voxel == (3, 4, 5)


def test_open_cases_stay_open(worked, later, path, brats_folder, decathlon_folder):
    later.open_case.open([brats_folder])
    later.open_case.open([decathlon_folder])
    own = result_of(later.session.case)
    later.session.set_result(own)
    later.files.open(path)
    assert later.names == ["BraTS2021_00001", "BRATS_001", "BRATS_002"]
    assert later.shown == "BRATS_002"
    later.control.previous()
    assert later.session.result is own


def test_a_case_that_keeps_its_own_work_is_reported(
    worked, later, path, decathlon_folder
):
    later.open_case.open([decathlon_folder])
    result = result_of(later.session.case)
    labels = np.roll(result.label_map.data, 1, axis=0)
    later.session.result = replace(
        result, label_map=replace(result.label_map, data=labels)
    )
    later.files.open(path)
    (error,) = later.errors
    assert str(error).startswith("BRATS_001 was open already and keeps its own")
    later.files.open(path)
    assert len(later.errors) == 2


def test_a_session_opened_again_reports_nothing(worked, path):
    worked.files.open(path)
    assert worked.errors == []


def test_the_prediction_of_the_shown_case_is_restored(
    worked, later, path, decathlon_folder
):
    later.open_case.open([decathlon_folder])
    later.files.open(path)
    later.control.next()
    assert later.shown == "BRATS_001"
    assert labels(later).any()


def test_a_session_among_other_paths_is_opened(worked, later, path, brats_folder):
    later.files.open_paths([brats_folder, path])
    assert later.shown == "BRATS_002"
    (error,) = later.errors
    assert "Open the rest afterwards" in str(error)
    later.files.open_paths([brats_folder])
    assert later.shown == "BraTS2021_00001"


# what is not where it was


def test_a_new_session_begins_once_all_cases_are_closed(worked, path):
    assert worked.files.path == path
    worked.control.close()
    assert worked.files.path == path
    worked.control.close_all()
    assert worked.files.path is None


@pytest.mark.usefixtures("ready_demo")
def test_the_demo_case_is_made_again(desk, later, path):
    desk.open_case.open_demo()
    desk.view.set_voxel((50, 60, 70))
    desk.files.save(path)
    later.files.open(path)
    assert later.errors == []
    assert later.asked == []
    assert later.shown == desk.shown
    assert later.viewer.voxel == (50, 60, 70)


def test_scans_of_other_formats_are_restored(desk, later, path, tmp_path):
    SimpleITK.WriteImage(itk_image(scan(), AFFINE), str(tmp_path / "P_flair.nrrd"))
    nib.save(nib.MGHImage(scan(), orthogonal(AFFINE)), tmp_path / "P_t1.mgz")
    desk.open_case.open([tmp_path])
    desk.files.save(path)
    later.files.open(path)
    assert (desk.errors, later.errors) == ([], [])
    first, second = desk.session.case, later.session.case
    assert {*second.sequences} == {"FLAIR", "T1w"}
    for name, volume in second.sequences.items():
        np.testing.assert_array_equal(volume.data, first.sequences[name].data)
    assert desk.session.recent[1][0].endswith(("P_flair.nrrd", tmp_path.name))
