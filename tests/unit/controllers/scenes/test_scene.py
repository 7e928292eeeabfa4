from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.viewer_case import make_case, make_label_map, make_result, make_volume
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.controllers.scenes.probe import probe_text
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import Volume
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.mask.labels import TumourClass
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ClassStyle, ViewerState

WINDOW = WindowLevel(100, 50)


@pytest.fixture
def viewer():
    return ViewerState(voxel=(5, 10, 11), sequence="FLAIR", windows={"FLAIR": WINDOW})


def test_nothing_is_shown_without_a_case(viewer):
    assert resolve(SessionState(), viewer) is None


def test_the_scene_follows_the_state(viewer):
    case, result = make_case(), make_result()
    scene = resolve(SessionState(case=case, result=result), viewer)
    assert scene.volume is case.sequences["FLAIR"]
    assert scene.label_map is result.label_map
    assert scene.window == WINDOW
    assert scene.voxel == (5, 10, 11)


def test_a_sequence_and_voxel_of_another_case_are_tolerated(viewer):
    viewer.sequence, viewer.voxel = "DWI", (999, -4, 3)
    case = make_case()
    scene = resolve(SessionState(case=case), viewer)
    assert scene.volume is case.first
    assert scene.voxel == (19, 0, 3)
    assert scene.window.window > 0


def test_a_hidden_mask_is_not_shown(viewer):
    viewer.is_mask_visible = False
    assert (
        resolve(SessionState(case=make_case(), result=make_result()), viewer).label_map
        is None
    )


def test_a_mask_on_another_grid_is_not_shown(viewer):
    result = make_result(make_label_map(shape=(20, 30, 24)))
    assert (
        resolve(SessionState(case=make_case(), result=result), viewer).label_map is None
    )


def test_a_hidden_class_has_no_colour(viewer):
    viewer.class_styles = {
        **viewer.class_styles,
        TumourClass.EDEMA: ClassStyle((255, 0, 0), is_visible=False),
    }
    scene = resolve(SessionState(case=make_case(), result=make_result()), viewer)
    assert [colour.label for colour in scene.colours] == [2, 3]


@pytest.mark.parametrize(
    ("asked", "has_result", "has_reference", "shown"),
    [
        ("prediction", True, True, "prediction"),
        ("reference", True, True, "reference"),
        ("prediction", False, True, "reference"),
        ("reference", True, False, "prediction"),
        ("prediction", False, False, None),
    ],
)
def test_the_available_mask_is_shown(viewer, asked, has_result, has_reference, shown):
    viewer.shown_mask = asked
    case = make_case(reference=make_label_map() if has_reference else None)
    session = SessionState(case=case, result=make_result() if has_result else None)
    assert resolve_masks(session, viewer).mask == shown


def test_the_picture_stays_equal_when_the_crosshair_moves_within_its_slice(viewer):
    session = SessionState(case=make_case(), result=make_result())
    before = resolve(session, viewer)
    viewer.voxel = (6, 12, 11)
    after = resolve(session, viewer)
    changed = {p for p in Plane if before.picture(p) != after.picture(p)}
    assert changed == {Plane.CORONAL, Plane.SAGITTAL}


def test_a_picture_shows_image_and_labels_at_their_places(viewer):
    data = np.zeros((20, 30, 25), np.int16)
    data[2, 3, 11] = 1000
    case = make_case(volumes=[Volume(data, Affine(np.eye(4)))], names=("FLAIR",))
    viewer.opacity = 1.0
    session = SessionState(case=case, result=make_result())
    pixels = resolve(session, viewer).picture(Plane.AXIAL).render()
    assert pixels.shape == (30, 20)
    assert pixels[30 - 1 - 3, 20 - 1 - 2] == 0xFFFFFFFF
    red = np.argwhere(pixels == 0xFFFF0000)
    assert sorted(map(tuple, red)) == [(19, 19 - i) for i in (9, 8, 7, 6, 5)]


def test_the_probe_shows_position_intensity_and_class(viewer):
    volume = make_volume()
    volume.data[6, 10, 11] = 431
    affine = Affine.from_spacing((-1.0, -1.0, 2.0), (23.6, -2, -10))
    volume = Volume(volume.data, affine)
    case = make_case(volumes=[volume], names=("FLAIR",))
    session = SessionState(case=case, result=make_result())
    assert (
        probe_text(session, viewer, (6, 10, 11))
        == "voxel 7, 11, 12 · R 17.6 P 12.0 S 12.0 mm · FLAIR 431 · Edema"
    )


def test_the_probe_omits_the_background_and_scales_intensities(viewer):
    data = np.full((20, 30, 25), 3, np.int16)
    volume = Volume(data, Affine(np.eye(4)), slope=0.5, intercept=1.0)
    case = make_case(volumes=[volume], names=("FLAIR",))
    session = SessionState(case=case, result=make_result())
    assert probe_text(session, viewer, (0, 0, 0)).endswith("mm · FLAIR 2.5")
    assert probe_text(session, viewer, (99, 0, 0)).startswith("voxel 20, 1, 1")


def test_the_probe_is_empty_without_a_case(viewer):
    assert probe_text(SessionState(), viewer, (0, 0, 0)) == ""


def test_a_predicted_region_is_named_in_words() -> None:
    label_map, case = make_label_map(), make_case(reference=make_label_map())
    result = make_result(label_map)
    kept = replace(result.probabilities, class_names=("tumour_core",))
    session = SessionState(case=case, result=replace(result, probabilities=kept))
    viewer = ViewerState()
    voxel = tuple(map(int, np.argwhere(label_map.data == 1)[0]))
    assert probe_text(session, viewer, voxel).endswith("· Tumour core")
    viewer.shown_mask = "reference"
    assert probe_text(session, viewer, voxel).endswith("· Edema")
