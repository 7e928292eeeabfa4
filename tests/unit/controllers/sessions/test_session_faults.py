"""Sessions whose files have moved, are missing, damaged or of an earlier version."""

from __future__ import annotations

import json
import shutil

import numpy as np
import pytest

from tests.unit.controllers.sessions.desk import labels, labels_of_first
from unet_gui.core.errors import InputError
from unet_gui.core.layout.view_layout import Layout
from unet_gui.io.sessions.session_path import masks_folder


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


def test_annotations_outside_the_scan_are_left_out(worked, later, path):
    text = path.read_text("utf-8").replace('"index": 4', '"index": 4000')
    path.write_text(text, "utf-8")
    later.files.open(path)
    later.control.next()
    assert later.errors == []
    assert later.tools.annotations == ()


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
