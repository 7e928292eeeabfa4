"""Tests of cases of a batch in the viewer."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.batch_folder import write_case
from tests.case_folders import mask_data, write_image
from tests.unit.controllers.cases.desk import Desk, result_of
from unet_gui.controllers.batch.opening import BatchOpening
from unet_gui.core.case.edited import Progress
from unet_gui.io.batch.batch_folder import BatchFolder


@pytest.fixture
def desk() -> Desk:
    return Desk()


def _opening(desk: Desk) -> BatchOpening:
    return BatchOpening(
        *(desk.session, desk.cases, desk.open_case, desk.control),
        *(desk.runner, desk.errors.append),
    )


def test_a_case_is_shown_with_its_mask_at_its_largest_section(
    tmp_path: Path, desk: Desk
) -> None:
    out = tmp_path / "out"
    manifest = write_case(out, "a", warnings=("Odd.",))
    _opening(desk).open(BatchFolder(out), manifest)
    assert desk.shown == "a"
    result = desk.session.result
    assert (result.model, result.warnings) == ("glioma", ("Odd.",))
    assert sorted(np.unique(result.label_map.data)) == [0, 1, 2, 3]
    assert result.label_map.data[desk.viewer.voxel] > 0
    assert desk.viewer.shown_mask == "prediction"
    assert not desk.control.unsaved.cases()  # it is in the folder of the batch


def test_only_what_was_worked_on_stays_open(tmp_path: Path, desk: Desk) -> None:
    out = tmp_path / "out"
    names = ["a", "bb", "ccc", "dddd"]
    manifests = {name: write_case(out, name) for name in names}
    opening = _opening(desk)
    for name in names:
        opening.open(BatchFolder(out), manifests[name])
        if name == "bb":
            listed = desk.cases.find(desk.cases.current)
            desk.cases.put(replace(listed, progress=Progress.FLAGGED))
    assert desk.names == ["bb", "ccc", "dddd"]  # ccc was shown until dddd was read
    opening.open(BatchFolder(out), manifests["a"])
    assert desk.names == ["bb", "dddd", "a"]
    opening.open(BatchFolder(out), manifests["bb"])
    assert desk.shown == "bb"


def test_a_mask_that_was_made_anew_takes_the_place_of_the_earlier_one(
    tmp_path: Path, desk: Desk
) -> None:
    out, opening = tmp_path / "out", _opening(desk)
    opening.open(BatchFolder(out), manifest := write_case(out, "a"))
    write_image(out / manifest.mask, mask_data(2))
    opening.open(BatchFolder(out), manifest)
    assert sorted(np.unique(desk.session.result.label_map.data)) == [0, 2]
    assert "changed after the batch" in desk.session.result.warnings[0]
    assert not desk.control.unsaved.cases()
    desk.session.set_result(result_of(desk.session.case))  # a run in the window
    opening.open(BatchFolder(out), manifest)
    assert "a was open already and keeps its own mask" in str(desk.errors[0])
    assert desk.session.result.model == "model"


def test_a_case_without_its_scan_leaves_the_viewer_as_it_is(
    tmp_path: Path, desk: Desk
) -> None:
    out = tmp_path / "out"
    opening = _opening(desk)
    opening.open(BatchFolder(out), write_case(out, "a"))
    gone = write_case(out, "bb")
    Path(gone.inputs[0].path).unlink()
    opening.open(BatchFolder(out), gone)
    assert desk.shown == "a"
    assert "bb cannot be opened" in str(desk.errors[0])
