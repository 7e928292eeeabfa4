from __future__ import annotations

from dataclasses import replace

import nibabel as nib
import numpy as np
import pytest

from tests.ui.overlay_bench import result_with_probabilities
from tests.viewer_case import make_case, make_label_map
from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.mask.labels import MSD
from unet_gui.state.session import SessionState


@pytest.mark.parametrize(
    ("thresholds", "edema", "note"),
    [((), 5, ""), ((0.9, 0.5, 0.5), 0, ", decided with changed thresholds")],
)
def test_the_shown_mask_is_saved(tmp_path, thresholds, edema, note):
    result = result_with_probabilities(make_label_map())
    session = SessionState(case=make_case(), result=result, thresholds=thresholds)
    path = tmp_path / "seg.nii.gz"
    ExportController(session, SyncJobRunner(), pytest.fail).save_mask(path, MSD)
    data = np.asarray(nib.load(path).dataobj)
    assert np.count_nonzero(data == 1) == edema
    assert np.count_nonzero(data == 2) == 3
    assert session.message == f"Saved {path}{note}"


def test_a_mask_of_one_region_says_so_in_its_header(tmp_path):
    result = result_with_probabilities(make_label_map())
    found = replace(
        result.probabilities,
        data=result.probabilities.data[..., :1],
        class_names=("tumour_core",),
    )
    session = SessionState(
        case=make_case(), result=replace(result, probabilities=found)
    )
    path = tmp_path / "seg.nii.gz"
    ExportController(session, SyncJobRunner(), pytest.fail).save_mask(path, MSD)
    header = nib.load(path).header
    assert b"1=tumour_core" in header["descrip"].item()
    assert b"Tumour core" in header.extensions[0].content


def test_suggested_names_are_safe_file_names(tmp_path):
    session = SessionState(case=replace(make_case(), name="../T1: before?"))
    export = ExportController(session, SyncJobRunner(), pytest.fail)
    assert export.suggested_name("overlay.png") == "_T1_ before__overlay.png"
    session.case = None
    assert export.suggested_name("montage.png") == "picture_montage.png"
