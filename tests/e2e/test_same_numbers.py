"""The window, the command line and Python give the same numbers and files."""

from __future__ import annotations

import json

import numpy as np
import pytest

import unet_gui
from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_result
from unet_gui.cli.main import main
from unet_gui.controllers.exports.results_controller import ResultsController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.measuring.compare import comparison_record
from unet_gui.controllers.measuring.follow_controller import FollowUpController
from unet_gui.controllers.measuring.records import measurements_record
from unet_gui.controllers.view.agreement import AgreementController
from unet_gui.controllers.view.measurements import MeasurementsController
from unet_gui.core.case.exported_mask import ExportFormat
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import MSD
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.file import read_nifti
from unet_gui.io.nifti.orientation import stored_to_ras
from unet_gui.state.agreement import AgreementState
from unet_gui.state.follow_up import FollowUpState
from unet_gui.state.measurements import MeasurementsState

AFFINE = np.diag([-1.0, -1.5, 2.0, 1.0])
WRITTEN = (ExportFormat.MASK, ExportFormat.NRRD, ExportFormat.STL, ExportFormat.TABLE)


@pytest.fixture
def visits(tmp_path, write_image):
    """Two examinations with their masks, in which one lesion shrinks."""
    folders = []
    for number, far in ((1, 24), (2, 14)):
        labels = np.zeros((40, 30, 24), np.uint8)
        labels[4:far, 4:16, 4:10] = 3
        labels[2 : far + 2, 4:18, 3:11][labels[2 : far + 2, 4:18, 3:11] == 0] = 1
        rng = np.random.default_rng(number)
        scan = rng.integers(1, 900, labels.shape).astype(np.int16)
        folder = tmp_path / f"visit{number}"
        folder.mkdir()
        path = write_image(folder / "p_flair.nii.gz", scan, AFFINE)
        grid = read_nifti(path).grid
        ras = stored_to_ras(labels, grid.axis_codes)
        # which names its values in its header
        write_mask(folder / "p_seg.nii.gz", LabelMap(ras, grid.affine), grid, MSD)
        folders.append(folder)
    return folders


class Window(ViewerSetup):
    """The window's controllers on an open case."""

    def __init__(self, folder):
        super().__init__(unet_gui.open_case(folder))
        self.viewer.shown_mask = "reference"
        self.runner = SyncJobRunner()


def printed(capsys, *words):
    capsys.readouterr()
    assert main([*map(str, words), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_measure(visits, capsys):
    (told,) = printed(capsys, "measure", visits[0])
    window, state = Window(visits[0]), MeasurementsState()
    measuring = MeasurementsController(state, *window.parts, window.runner, pytest.fail)
    measuring.set_watched(window, is_watched=True)
    name, seen, label_map = measuring.full()
    assert measurements_record(name, seen, label_map.affine) == told
    python = unet_gui.measure(visits[0])
    assert measurements_record(name, python, label_map.affine) == told


def test_follow(visits, capsys):
    told = printed(capsys, "follow", *visits)
    window, state = Window(visits[0]), FollowUpState()
    follow = FollowUpController(
        state, window.session, window.viewer, window.runner, pytest.fail
    )
    for folder in visits:
        follow.add_files([folder])
    assert follow.record() == told
    python = unet_gui.follow(visits)
    sums = [entry["product_mm2"] for entry in told["examinations"]]
    assert [b.product_mm2 for b in python.burdens] == pytest.approx(sums, abs=1e-4)


def test_compare(visits, capsys):
    masks = [folder / "p_seg.nii.gz" for folder in visits]
    told = printed(capsys, "compare", *masks)["regions"]
    python = unet_gui.compare(*masks)
    assert comparison_record(python)["regions"] == told
    window, state = Window(visits[1]), AgreementState()
    other = unet_gui.open_case(visits[0]).reference.label_map
    window.session.set_result(make_result(other))
    window.viewer.shown_mask = "prediction"
    AgreementController(state, *window.parts, window.runner, pytest.fail)
    for region in ("edema", "enhancing", "whole_tumour"):
        assert state.counts.dice(region) == pytest.approx(told[region]["dice"])


def test_export(visits, tmp_path):
    words = ["export", visits[0], "--to", ",".join(WRITTEN)]
    words += ["-o", tmp_path / "cli"]
    assert main([str(word) for word in words]) == 0
    case = unet_gui.open_case(visits[0])
    label_map = case.reference.label_map
    unet_gui.export(case, label_map, tmp_path / "python", WRITTEN)
    window = Window(visits[0])
    results = ResultsController(
        window.session, window.viewer, {}, window.runner, pytest.fail
    )
    results.export(results.mask, WRITTEN, tmp_path / "window")
    written = [
        {path.name: path.read_bytes() for path in (tmp_path / where).iterdir()}
        for where in ("cli", "python", "window")
    ]
    assert len(written[0]) == 5
    assert written[0] == written[1] == written[2]
    start = written[0]["p.seg.nrrd"].index(b"\x1f\x8b")
    assert written[0]["p.seg.nrrd"][start + 4 : start + 8] == bytes(4)  # no time
