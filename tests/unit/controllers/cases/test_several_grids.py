"""Cases on several grids: opened, left, shown again, and read again."""

from __future__ import annotations

import numpy as np
import pytest

from tests.unit.controllers.cases.opening import Opening
from unet_gui.controllers.view.viewer import ViewerController

FLAIR = np.diag([1.0, 1.5, 2.0, 1.0])
T1 = np.diag([2.0, 1.0, 1.0, 1.0])


@pytest.fixture
def opened(tmp_path, write_image, make_scan):
    paths = [
        write_image(tmp_path / "P1" / "P1_flair.nii.gz", make_scan(1), FLAIR),
        write_image(tmp_path / "P1" / "P1_t1.nii.gz", make_scan(2, (7, 20, 19)), T1),
        write_image(tmp_path / "P2" / "P2_flair.nii.gz", make_scan(3)),
    ]
    opening = Opening()
    opening.view = ViewerController(opening.session, opening.viewer)
    opening.controller.open(paths[:2])
    opening.controller.open(paths[2:])
    opening.controller.switch(1)
    assert opening.errors == []
    assert not opening.session.case.is_on_one_grid
    return opening


def place_mm(opening):
    case, viewer = opening.session.case, opening.viewer
    return case.sequences[viewer.sequence].affine.apply(viewer.voxel).tolist()


def test_the_place_is_shown_again(opened):
    opened.view.select_sequence("T1w")
    opened.view.set_voxel((3, 11, 8))
    opened.controller.switch(2)
    opened.controller.switch(1)
    assert (opened.viewer.sequence, opened.viewer.voxel) == ("T1w", (3, 11, 8))


def test_the_place_beside_is_shown_again_on_its_own_grid(opened):
    opened.view.set_voxel((4, 6, 5))
    opened.view.select_sequence("T1w", keeps_grid=True)
    opened.controller.switch(2)
    assert opened.viewer.grid_sequence == ""
    opened.controller.switch(1)
    assert opened.viewer.sequence == "T1w"
    assert place_mm(opened) == [4, 9, 10]


def test_the_place_stays_when_roles_change(opened):
    opened.view.select_sequence("T1w")
    opened.view.set_voxel((2, 9, 8))
    source = opened.session.case.sources["FLAIR"]
    opened.controller.reassign({source: "T2w"})
    assert list(opened.session.case.sequences) == ["T1w", "T2w"]
    assert place_mm(opened) == [4, 9, 8]
    opened.controller.reassign({opened.session.case.sources["T1w"]: "ignored"})
    assert opened.viewer.sequence == "T2w"
    assert place_mm(opened) == [4, 9, 8]
