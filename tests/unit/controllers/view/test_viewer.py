from __future__ import annotations

import numpy as np
import pytest

from tests.viewer_case import NAMES, make_case, make_label_map, make_result
from unet_gui.controllers.view.viewer import ViewerController, brain_centre
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import Volume
from unet_gui.core.image.windowing import WindowLevel, automatic_window
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.volumes import largest_section
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState


class Setup:
    def __init__(self, case=None):
        self.session, self.viewer = SessionState(), ViewerState()
        self.controller = ViewerController(self.session, self.viewer)
        if case is not None:
            self.session.case = case


@pytest.fixture
def opened():
    return Setup(make_case())


def test_an_opened_case_shows_its_first_sequence(opened):
    assert opened.viewer.sequence == "FLAIR"
    window = automatic_window(opened.session.case.first)
    assert opened.viewer.windows == {"FLAIR": window}


def test_sequence_and_window_set_before_the_case_are_kept():
    setup = Setup()
    setup.viewer.windows = {"T1w": WindowLevel(7, 8)}
    setup.viewer.sequence = "T1w"
    setup.session.case = make_case()
    assert setup.viewer.sequence == "T1w"
    assert setup.viewer.windows == {"T1w": WindowLevel(7, 8)}


def test_the_crosshair_of_a_larger_case_is_moved_into_the_new_one():
    setup = Setup()
    setup.viewer.voxel = (99, 99, 99)
    setup.session.case = make_case()
    assert setup.viewer.voxel == (19, 29, 24)


def test_nothing_happens_without_a_case():
    setup = Setup()
    setup.controller.set_voxel((3, 3, 3))
    setup.controller.step_slice(Plane.AXIAL, 1)
    setup.controller.select_sequence("FLAIR")
    setup.controller.next_sequence()
    setup.controller.change_window_by(1, 1)
    setup.controller.reset()
    assert setup.viewer == ViewerState()


@pytest.mark.parametrize(
    ("wished", "reached"), [((3, 4, 5), (3, 4, 5)), ((-1, 30, 99), (0, 29, 24))]
)
def test_the_crosshair_stays_inside_the_case(opened, wished, reached):
    opened.controller.set_voxel(wished)
    assert opened.viewer.voxel == reached


@pytest.mark.parametrize(
    ("plane", "reached"),
    [
        (Plane.SAGITTAL, (7, 5, 5)),
        (Plane.CORONAL, (5, 7, 5)),
        (Plane.AXIAL, (5, 5, 7)),
    ],
)
def test_steps_go_along_the_normal_of_the_plane(opened, plane, reached):
    opened.controller.set_voxel((5, 5, 5))
    opened.controller.step_slice(plane, 2)
    assert opened.viewer.voxel == reached
    opened.controller.step_slice(plane, -100)
    assert opened.viewer.voxel[plane.normal] == 0


def test_sequences_are_chosen_by_name_number_and_in_turn(opened):
    controller, viewer = opened.controller, opened.viewer
    seen = []
    for choose in (
        lambda: controller.select_sequence("T1Gd"),
        lambda: controller.select_sequence_number(2),
        lambda: controller.select_sequence_number(9),  # there is none
        lambda: controller.select_sequence("DWI"),
        controller.next_sequence,
        controller.next_sequence,
        controller.previous_sequence,
    ):
        choose()
        seen.append(viewer.sequence)
    assert seen == ["T1Gd", "T1w", "T1w", "T1w", "T1Gd", "FLAIR", "T1Gd"]


def test_each_sequence_keeps_its_own_window(opened):
    opened.controller.set_window(WindowLevel(40, 20))
    opened.controller.select_sequence("T1w")
    automatic = automatic_window(opened.session.case.sequences["T1w"])
    assert opened.viewer.windows["T1w"] == automatic
    opened.controller.change_window_by(10, -5)
    changed = WindowLevel(automatic.window + 10, automatic.level - 5)
    assert opened.viewer.windows == {"FLAIR": WindowLevel(40, 20), "T1w": changed}
    opened.controller.reset_window()
    assert opened.viewer.windows["T1w"] == automatic


def test_the_window_is_never_empty(opened):
    opened.controller.change_window_by(-1e9, 0)
    assert opened.viewer.windows["FLAIR"].window > 0


def test_a_reset_restores_the_window_and_keeps_the_crosshair(opened):
    resets = []
    opened.controller.view_reset.connect(lambda: resets.append(1))
    opened.controller.set_voxel((1, 2, 3))
    opened.controller.set_window(WindowLevel(1, 1))
    opened.controller.reset()
    assert opened.viewer.windows["FLAIR"].window > 100
    assert opened.viewer.voxel == (1, 2, 3)
    assert resets == [1]


def test_the_opacity_stays_between_0_and_1(opened):
    for _ in range(12):
        opened.controller.change_opacity(0.1)
    assert opened.viewer.opacity == 1.0
    opened.controller.change_opacity(-0.1)
    assert opened.viewer.opacity == 0.9
    opened.controller.set_opacity(-3)
    assert opened.viewer.opacity == 0.0


def test_the_mask_can_be_hidden_and_shown(opened):
    opened.controller.toggle_mask()
    assert not opened.viewer.is_mask_visible
    opened.controller.set_mask_visible(True)
    assert opened.viewer.is_mask_visible


def test_a_class_keeps_its_colour_while_hidden(opened):
    opened.controller.set_class_colour(TumourClass.EDEMA, (1, 2, 3))
    opened.controller.set_class_visible(TumourClass.EDEMA, visible=False)
    style = opened.viewer.class_styles[TumourClass.EDEMA]
    assert (style.colour, style.is_visible) == ((1, 2, 3), False)
    assert opened.viewer.class_styles[TumourClass.ENHANCING].is_visible


def test_a_new_result_is_shown():
    setup = Setup(make_case(reference=make_label_map()))
    setup.controller.show_mask("reference")
    setup.session.set_result(make_result())
    assert setup.viewer.shown_mask == "prediction"


def test_views_can_be_mirrored_and_maximised(opened):
    opened.controller.toggle_radiological()
    assert not opened.viewer.is_radiological
    opened.controller.toggle_maximised(Plane.CORONAL)
    assert opened.viewer.maximised is Plane.CORONAL
    opened.controller.toggle_maximised(Plane.CORONAL)
    assert opened.viewer.maximised is None


def test_the_centre_of_the_brain_is_that_of_its_box():
    data = np.zeros((30, 30, 30), np.int16)
    data[4:9, 10:25, 20:22] = 1
    assert brain_centre(Volume(data, Affine(np.eye(4)))) == pytest.approx(
        (6, 17, 20), abs=1
    )


def test_the_centre_of_an_empty_volume_is_its_middle():
    assert brain_centre(Volume(np.zeros((6, 7, 8), np.int16), Affine(np.eye(4)))) == (
        3,
        3,
        4,
    )


def test_every_sequence_can_be_shown_by_its_number(opened):
    for number, name in enumerate(NAMES, start=1):
        opened.controller.select_sequence_number(number)
        assert opened.viewer.sequence == name


def test_the_crosshair_goes_to_the_first_result_unless_the_user_has_moved_it() -> None:
    label_map = make_label_map()
    for has_moved, expected in ((False, largest_section(label_map)), (True, (3, 4, 5))):
        session, viewer = SessionState(), ViewerState()
        controller = ViewerController(session, viewer)
        session.case = make_case()
        if has_moved:
            controller.set_voxel((3, 4, 5))
        session.set_result(make_result(label_map))
        assert viewer.voxel == expected
