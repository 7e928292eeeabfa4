from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.viewer_case import SHAPE, make_case, make_label_map
from unet_gui.controllers.scenes.surface_scene import resolve_surfaces
from unet_gui.controllers.view.surfaces import brain_job, classes_job
from unet_gui.core.geometry.box import Box
from unet_gui.core.mask.labels import CAVITY, TumourClass
from unet_gui.core.mask.palettes import CAVITY_COLOUR, OUTSIDE_SCHEME
from unet_gui.core.progress import run_to_end
from unet_gui.state.session import SessionState
from unet_gui.state.surfaces import SurfacesState
from unet_gui.state.viewer import ViewerState

FROM_THE_LEFT = np.array([1.0, 0.0, 0.0])


@pytest.fixture
def session():
    return SessionState(case=make_case())


@pytest.fixture
def state(session):
    return SurfacesState(
        brain=run_to_end(brain_job(session.case.first)),
        classes=run_to_end(classes_job(make_label_map())),
    )


@pytest.fixture
def viewer():
    return ViewerState(voxel=(3, 4, 5))


def test_nothing_is_shown_without_a_case(state, viewer):
    assert resolve_surfaces(state, SessionState(), viewer) is None


def test_the_inside_is_drawn_before_the_outside(state, session, viewer):
    scene = resolve_surfaces(state, session, viewer)
    by_class = state.classes.by_class
    assert [layer.surface for layer in scene.layers] == [
        by_class[TumourClass.NON_ENHANCING],
        by_class[TumourClass.ENHANCING],
        by_class[TumourClass.EDEMA],
        state.brain.surface,
    ]
    opacities = [layer.opacity for layer in scene.layers[:3]]
    assert opacities == sorted(opacities, reverse=True)
    assert [layer.is_glass for layer in scene.layers] == [False, False, False, True]


def test_labels_outside_the_scheme_are_grey(session, viewer):
    mask = make_label_map()
    mask.data[12:15, 12:15, 5:8] = 9
    classes = run_to_end(classes_job(mask))
    scene = resolve_surfaces(SurfacesState(classes=classes), session, viewer)
    assert scene.layers[-1].surface is classes.others
    assert scene.layers[-1].colour == OUTSIDE_SCHEME
    assert len(scene.layers) == 4
    assert run_to_end(classes_job(make_label_map())).others is None


def test_a_resection_cavity_has_a_surface_of_its_own_colour(session, viewer):
    mask = make_label_map()
    mask.data[12:15, 12:15, 5:8] = CAVITY
    classes = run_to_end(classes_job(mask))
    scene = resolve_surfaces(SurfacesState(classes=classes), session, viewer)
    assert scene.layers[-1].surface is classes.cavity
    assert scene.layers[-1].colour == CAVITY_COLOUR
    assert classes.others is None
    assert len(classes.by_class) == 3


def test_a_cavity_alone_is_no_empty_mask():
    assert run_to_end(classes_job(make_label_map((0, 0, 0)))).is_empty
    mask = make_label_map((0, 0, 0))
    mask.data[12:15, 12:15, 5:8] = CAVITY
    assert not run_to_end(classes_job(mask)).is_empty


def test_unchanged_scenes_are_equal(state, session, viewer):
    first = resolve_surfaces(state, session, viewer)
    assert resolve_surfaces(state, session, viewer) == first
    viewer.voxel = (4, 4, 5)
    assert resolve_surfaces(state, session, viewer) != first


def test_classes_are_hidden_and_coloured_as_in_the_slices(state, session, viewer):
    style = viewer.class_styles[TumourClass.EDEMA]
    viewer.class_styles = {
        **viewer.class_styles,
        TumourClass.EDEMA: replace(style, is_visible=False),
        TumourClass.ENHANCING: replace(style, colour=(1, 2, 3)),
    }
    layers = resolve_surfaces(state, session, viewer).layers
    assert [layer.colour for layer in layers[:2]] == [(0, 255, 0), (1, 2, 3)]
    assert len(layers) == 3


def test_the_mask_is_hidden_as_in_the_slices(state, session, viewer):
    viewer.is_mask_visible = False
    layers = resolve_surfaces(state, session, viewer).layers
    assert [layer.is_glass for layer in layers] == [True]


def test_a_fully_transparent_brain_is_not_drawn(state, session, viewer):
    state.brain_opacity = 0.0
    scene = resolve_surfaces(state, session, viewer)
    assert not any(layer.is_glass for layer in scene.layers)


def test_all_classes_are_opaque_at_the_end_of_the_slider(state, session, viewer):
    state.mask_opacity = 1.0
    scene = resolve_surfaces(state, session, viewer)
    assert [layer.opacity for layer in scene.layers[:3]] == [1.0, 1.0, 1.0]


def test_the_whole_grid_is_framed_until_the_brain_is_ready(session, viewer):
    scene = resolve_surfaces(SurfacesState(), session, viewer)
    assert scene.box == Box((0, 0, 0), SHAPE)
    assert scene.layers == ()


def test_the_crosshair_stays_inside_the_case(state, session, viewer):
    viewer.voxel = (500, -3, 5)
    assert resolve_surfaces(state, session, viewer).voxel == (SHAPE[0] - 1, 0, 5)


# picking: the edema of the case is a bar from (5, 10, 11) to (9, 10, 11)


def test_the_mask_is_picked_through_the_brain(state, session, viewer):
    scene = resolve_surfaces(state, session, viewer)
    place = scene.pick(np.array([-50.0, 15.0, 22.0]), FROM_THE_LEFT)
    assert place == pytest.approx([4.5, 15.0, 22.0], abs=1.0)


def test_the_brain_is_picked_beside_the_mask(state, session, viewer):
    scene = resolve_surfaces(state, session, viewer)
    place = scene.pick(np.array([-50.0, 30.0, 30.0]), FROM_THE_LEFT)
    assert place == pytest.approx([1.5, 30.0, 30.0], abs=2.0)


def test_nothing_is_picked_beside_the_head(state, session, viewer):
    scene = resolve_surfaces(state, session, viewer)
    assert scene.pick(np.array([-50.0, 300.0, 30.0]), FROM_THE_LEFT) is None
