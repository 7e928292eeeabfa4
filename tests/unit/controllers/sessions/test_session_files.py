"""Sessions are written and read by controllers connected as in the window."""

from __future__ import annotations

import json
import shutil
from dataclasses import replace

import nibabel as nib
import numpy as np
import pytest
import SimpleITK

from tests.image_files import AFFINE, itk_image, orthogonal, scan
from tests.unit.controllers.cases.test_cases import RULER, Desk, result_of
from unet_gui.controllers.scenes.decided_mask import predicted_label_map, redecided
from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_of
from unet_gui.controllers.sessions.saved_sessions import WindowStates
from unet_gui.controllers.sessions.session_files import SessionFilesController
from unet_gui.core.case.result import Probabilities
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.colour_maps import ColourMap
from unet_gui.core.image.windowing import Preset, WindowLevel
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.uncertainty import DISAGREEMENT, VolumeRange
from unet_gui.io.sessions.session_file import masks_folder
from unet_gui.state.layout import LayoutState


class SessionDesk(Desk):
    def __init__(self, runner=None):
        super().__init__(runner)
        self.layout = LayoutState()
        self.files = SessionFilesController(
            WindowStates(self.session, self.viewer, self.layout, self.cases),
            self.open_case,
            self.control.unsaved,
            self.runner,
            self.errors.append,
            {"fast": None},
        )
        self.asked = []
        self.files.files_missing.connect(self._on_missing)

    def _on_missing(self, read):
        self.asked.append(read)


@pytest.fixture
def desk():
    return SessionDesk()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "work.unetgui"


@pytest.fixture
def worked(desk, decathlon_folder, path):
    """Open two cases; the second is shown, the first has a prediction."""
    desk.open_case.open([decathlon_folder])
    result = replace(result_of(desk.session.case), model="fast", seen_as="A case")
    desk.session.set_result(result)
    desk.session.model_id = "fast"
    desk.view.set_voxel((3, 4, 5))
    desk.viewer.overlay_mode = "probability"
    desk.measure.add(RULER)
    desk.control.next()
    desk.view.select_sequence("T2w")
    desk.view.set_voxel((6, 6, 6))
    desk.view.set_window(WindowLevel(123.0, 45.0))
    desk.view.set_class_visible(TumourClass.EDEMA, visible=False)
    desk.view.set_class_colour(TumourClass.ENHANCING, (9, 8, 7))
    desk.view.set_opacity(0.3)
    desk.view.toggle_radiological()
    desk.layout.layout, desk.layout.plane = Layout.LARGE, Plane.SAGITTAL
    desk.layout.links_zoom = True
    desk.viewer.maximised = Plane.CORONAL
    desk.viewer.colour_maps = {"T2w": ColourMap("magma", is_inverted=True)}
    desk.viewer.contrast = Preset.WIDE
    desk.viewer.has_reference_outline = True
    desk.files.save(path)
    assert desk.errors == []
    return desk


@pytest.fixture
def later():
    return SessionDesk()


def labels(desk):
    return desk.session.result.label_map.data


def test_a_session_is_restored_as_it_was_saved(worked, later, path):
    assert worked.session.message == f"Saved {path}"
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
    assert later.tools.annotations == (RULER,)
    assert viewer.overlay_mode == "probability"


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


def labels_of_first(desk):
    return desk.cases.listed[0].result.label_map.data


def test_a_session_of_the_first_version_opens(worked, later, path):
    content = json.loads(path.read_text("utf-8"))
    for key in (
        "layout",
        "colour_maps",
        "contrast",
        "reference_outline",
        "probability_class",
        "agreement_region",
    ):
        del content[key]
    for case in content["cases"]:
        del case["measures"], case["is_scheme_chosen"]
        case.get("view", {}).pop("overlay_mode", None)
    for key in ("rule", "probabilities"):
        del content["cases"][0]["prediction"][key]
    path.write_text(json.dumps(content), "utf-8")
    later.layout.layout = Layout.ROW
    later.files.open(path)
    later.control.next()
    assert later.errors == []
    assert later.layout.layout is Layout.ROW
    assert later.tools.annotations == ()
    assert not later.session.result.has_probabilities
    np.testing.assert_array_equal(labels(later), labels_of_first(worked))


def test_annotations_and_a_prediction_are_added_to_the_shown_case(
    worked, later, path, decathlon_folder
):
    later.open_case.open([decathlon_folder])
    later.files.open(path)
    first = later.cases.listed[0]
    assert first.annotations == (RULER,)
    assert first.result.has_probabilities


def test_annotations_outside_the_scan_are_left_out(worked, later, path):
    text = path.read_text("utf-8").replace('"index": 4', '"index": 4000')
    path.write_text(text, "utf-8")
    later.files.open(path)
    later.control.next()
    assert later.errors == []
    assert later.tools.annotations == ()


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


def test_moved_files_are_asked_for(worked, later, path, decathlon_folder, tmp_path):
    decathlon_folder.rename(tmp_path / "moved")
    later.files.open(path)
    (read,) = later.asked
    assert later.shown is None
    assert len(read.missing) == 4
    new = tmp_path / "moved" / read.missing[0].relative_to(decathlon_folder)
    found = later.files.found(read, read.missing[0], new)
    assert len(found) == 4
    later.files.resume(read, found)
    assert later.errors == []
    assert later.shown == "BRATS_002"
    later.control.next()
    assert labels(later).any()


def test_a_new_session_begins_once_all_cases_are_closed(worked, path):
    assert worked.files.path == path
    worked.control.close()
    assert worked.files.path == path
    worked.control.close_all()
    assert worked.files.path is None


def test_missing_files_can_be_left_out(worked, later, path, decathlon_folder):
    (decathlon_folder / "imagesTr/BRATS_002.nii.gz").unlink()
    (decathlon_folder / "labelsTr/BRATS_001.nii.gz").unlink()
    later.files.open(path)
    (read,) = later.asked
    later.files.resume(read, {})
    assert later.errors == []
    assert later.names == ["BRATS_001"]
    assert later.session.case.reference is None
    assert labels(later).any()


def test_a_session_without_any_file_left_opens_nothing(
    worked, later, path, decathlon_folder
):
    shutil.rmtree(decathlon_folder)
    later.files.open(path)
    later.files.resume(later.asked[0], {})
    (error,) = later.errors
    assert isinstance(error, InputError)
    assert later.cases.listed == ()


@pytest.mark.parametrize("content", [None, b"rubbish"])
def test_a_missing_or_invalid_mask_is_left_out_and_reported(
    worked, later, path, content
):
    (mask,) = masks_folder(path).glob("*.nii.gz")
    if content is None:
        mask.unlink()
    else:
        mask.write_bytes(content)
    later.files.open(path)
    (error,) = later.errors
    assert "BRATS_001 cannot be read: work_files must be" in str(error)
    later.control.next()
    assert later.shown == "BRATS_001"
    assert later.session.result is None


def test_a_mask_on_another_grid_is_left_out(
    worked, later, path, decathlon_folder, write_image, make_scan
):
    image = np.stack([make_scan(c, (12, 14, 11)) for c in range(4)], axis=-1)
    write_image(decathlon_folder / "imagesTr/BRATS_001.nii.gz", image)
    later.files.open(path)
    later.control.next()
    assert later.shown == "BRATS_001"
    assert later.session.result is None


def test_an_invalid_session_is_reported_and_changes_nothing(desk, path, brats_folder):
    desk.open_case.open([brats_folder])
    path.write_bytes(b"rubbish")
    desk.files.open(path)
    (error,) = desk.errors
    assert "is not a session" in str(error)
    assert desk.shown == "BraTS2021_00001"
    assert desk.session.message == ""


def test_a_file_in_place_of_the_folder_is_reported(desk, tmp_path, brats_folder):
    desk.open_case.open([brats_folder])
    (tmp_path / "file").touch()
    desk.files.save(tmp_path / "file" / "s.unetgui")
    (error,) = desk.errors
    assert isinstance(error, InputError)


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
    assert desk.session.recent[0][0].endswith(("P_flair.nrrd", tmp_path.name))
