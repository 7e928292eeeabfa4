"""The user's choices about a case survive every reload of it."""

from __future__ import annotations

from dataclasses import replace

import nibabel as nib
import numpy as np
import pytest

from tests.unit.controllers.cases.desk import RULER, result_of
from tests.unit.controllers.sessions.desk import SessionDesk
from unet_gui.controllers.cases.case_work import OTHER_ROLES
from unet_gui.core.case.case_files import IGNORED
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.mask.labels import TumourClass
from unet_gui.io.names.scheme_hints import scheme_description

WINDOW = WindowLevel(321.0, 123.0)


@pytest.fixture
def folder(tmp_path, write_image, make_scan, make_mask):
    """Write a case whose mask fits several label schemes and has another position."""
    folder = tmp_path / "c"
    for seed, word in enumerate(("flair", "t1w", "t2w")):
        write_image(folder / f"x_{word}.nii.gz", make_scan(seed))
    affine = np.array(nib.load(folder / "x_flair.nii.gz").affine)
    affine[0, 3] += 1
    write_image(folder / "x_mask.nii.gz", make_mask(1, 2, 3), affine)
    return folder


@pytest.fixture
def desk(folder):
    desk = SessionDesk()
    desk.open_case.open([folder])
    assert desk.shown == "x"
    return desk


def source(desk, role):
    return next(s for s, r in desk.session.case_files.assignments if r == role)


def other_scheme(desk):
    reference = desk.session.case.reference
    return next(s for s in reference.possible if s is not reference.scheme)


# the ways in which a case is read or shown again; each returns the desk that shows it


def change_roles(desk, folder, scan):
    desk.open_case.reassign({source(desk, "T1w"): "T1Gd"})
    return desk


def place_mask(desk, folder, scan):
    is_by_header = desk.session.case.reference.is_by_header
    desk.open_case.place_mask(not is_by_header)
    desk.open_case.place_mask(is_by_header)
    return desk


def evict_and_return(desk, folder, scan):
    desk.open_case.open([scan])
    desk.forget_free_memory()
    desk.open_case.case_list.memory.make_room()
    assert desk.cases.listed[0].case is None
    desk.control.previous()
    return desk


def switch(desk, folder, scan):
    desk.open_case.open([scan])
    desk.control.previous()
    return desk


def choose_from_the_list(desk, folder, scan):
    desk.open_case.open([scan])
    (files,) = desk.session.other_cases
    desk.open_case.open_other(files)
    return desk


def open_again(desk, folder, scan):
    desk.open_case.open([folder])
    return desk


def open_again_beside_another(desk, folder, scan):
    desk.open_case.open([scan])
    desk.open_case.open([folder])
    return desk


def save_session(desk, folder, scan):
    return reopened(desk, folder)


def save_session_after_an_eviction(desk, folder, scan):
    desk.open_case.open([scan])
    desk.forget_free_memory()
    desk.open_case.case_list.memory.make_room()
    later = reopened(desk, folder)
    later.control.previous()
    return later


def open_session_over_its_files(desk, folder, scan):
    """The files of the session are then listed, but not yet shown."""
    desk.files.save(folder.parent / "s.unetgui")
    later = SessionDesk()
    later.open_case.open([scan, folder])
    assert later.names == ["lone_T1w", "x"]
    later.files.open(folder.parent / "s.unetgui")
    return later


def reopened(desk, folder):
    desk.files.save(folder.parent / "s.unetgui")
    later = SessionDesk()
    later.files.open(folder.parent / "s.unetgui")
    return later


RELOADS = (
    change_roles,
    place_mask,
    evict_and_return,
    switch,
    choose_from_the_list,
    open_again,
    open_again_beside_another,
    save_session,
    save_session_after_an_eviction,
    open_session_over_its_files,
)
KEEPING_INPUT = RELOADS[1:]  # other sequences need another segmentation


@pytest.fixture(params=RELOADS, ids=lambda reload: reload.__name__)
def reload(request, desk, folder, tmp_path, write_image, make_scan):
    scan = write_image(tmp_path / "lone" / "lone_T1w.nii.gz", make_scan(9))

    def reload():
        shown = request.param(desk, folder, scan)
        assert shown.errors == desk.errors == []
        assert shown.shown == "x"
        return shown

    reload.keeps_input = request.param in KEEPING_INPUT
    return reload


def test_the_label_scheme_is_kept(desk, reload):
    scheme = other_scheme(desk)
    desk.open_case.choose_scheme(scheme.id)
    expected = desk.session.case.reference.label_map.data
    shown = reload()
    assert shown.session.case.reference.scheme is scheme
    np.testing.assert_array_equal(shown.session.case.reference.label_map.data, expected)


def test_the_chosen_label_scheme_outranks_that_of_the_file(folder, reload, desk):
    path = folder / "x_mask.nii.gz"
    image = nib.Nifti1Image.from_filename(path)
    own = desk.session.case.reference.scheme.id
    image.header["descrip"] = scheme_description(own).encode()
    nib.save(nib.Nifti1Image(np.array(image.dataobj), None, image.header), path)
    desk.control.close()
    desk.open_case.open([folder])
    assert desk.session.case.reference.scheme.id == own
    scheme = other_scheme(desk)
    desk.open_case.choose_scheme(scheme.id)
    assert reload().session.case.reference.scheme is scheme


def test_the_placement_of_the_mask_is_kept(desk, reload):
    desk.open_case.place_mask(True)
    assert reload().session.case.reference.is_by_header


def test_the_roles_are_kept(desk, reload):
    roles = {source(desk, "FLAIR"): "T1w", source(desk, "T1w"): IGNORED}
    desk.open_case.reassign(roles)
    before = {r: s for s, r in desk.session.case_files.assignments}
    if not reload.keeps_input:
        desk.open_case.reassign({source(desk, "T2w"): "T1Gd"})
        assert set(desk.session.case.sequences) == {"T1w", "T1Gd"}
        return
    shown = reload()
    assert set(shown.session.case.sequences) == {"T1w", "T2w"}
    assert shown.session.case.sources["T1w"] == before["T1w"]


def test_window_and_sequence_are_kept(desk, reload):
    desk.view.select_sequence("T1w")
    desk.view.set_window(replace(WINDOW, level=5.0))
    desk.view.select_sequence("T2w")
    desk.view.set_window(WINDOW)
    shown = reload()
    assert shown.viewer.sequence == "T2w"
    assert shown.viewer.windows["T2w"] == WINDOW
    renamed = "T1w" if reload.keeps_input else "T1Gd"  # its role went to the same file
    assert shown.viewer.windows[renamed].level == 5.0


def test_crosshair_and_annotations_are_kept(desk, reload):
    desk.view.set_voxel((3, 4, 5))
    desk.measure.add(RULER)
    shown = reload()
    assert shown.viewer.voxel == (3, 4, 5)
    assert shown.tools.annotations == (RULER,)


def test_thresholds_and_the_shown_mask_are_kept(desk, reload):
    desk.session.set_result(result_of(desk.session.case))
    desk.thresholds.set_threshold(0, 0.7)
    desk.view.show_mask("reference")
    desk.viewer.overlay_mode = "probability"
    shown = reload()
    if reload.keeps_input:
        assert shown.session.thresholds[0] == 0.7
        assert shown.viewer.shown_mask == "reference"
        assert shown.viewer.overlay_mode == "probability"
    else:
        assert OTHER_ROLES in shown.session.result.warnings


def test_overlay_and_model_are_kept(desk, reload):
    desk.session.model_id = "fast"
    desk.view.set_class_visible(TumourClass.EDEMA, visible=False)
    desk.view.set_mask_visible(False)
    desk.viewer.probability_class = "edema"
    desk.viewer.agreement_region = "tumour_core"
    shown = reload()
    assert shown.session.model_id == "fast"
    assert not shown.viewer.class_styles[TumourClass.EDEMA].is_visible
    assert not shown.viewer.is_mask_visible
    assert shown.viewer.probability_class == "edema"
    assert shown.viewer.agreement_region == "tumour_core"


def test_another_mask_gets_the_label_scheme_of_its_own_file(
    desk, folder, write_image, make_mask
):
    desk.open_case.place_mask(True)
    desk.open_case.choose_scheme(other_scheme(desk).id)
    lone = write_image(folder.parent / "later_mask.nii.gz", make_mask(1, 2, 3))
    desk.open_case.open([lone])
    files = desk.session.case_files
    assert desk.session.case.reference.source.path == lone
    assert not files.is_mask_by_header
    assert not files.is_scheme_chosen
