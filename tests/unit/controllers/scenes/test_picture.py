from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.viewer_case import SHAPE, make_case, make_label_map, make_result
from unet_gui.controllers.scenes.picture import ShownView, resolve_picture
from unet_gui.controllers.scenes.picture_tiles import StillPicture
from unet_gui.controllers.scenes.scene import SwipePicture
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.picture import PictureOptions
from unet_gui.core.measuring.annotations import Annotation, AnnotationKind
from unet_gui.state.states import States

VIEWS = [ShownView(plane, None, (3, 9, 2, 12)) for plane in Plane]
STILL = ShownView(None, pixels=np.zeros((50, 80), np.uint32))


@pytest.fixture
def states():
    states = States()
    states.session.case = make_case(reference=make_label_map())
    states.session.set_result(make_result())
    states.viewer.sequence, states.viewer.voxel = "FLAIR", (5, 10, 12)
    return states


def picture(states, views=VIEWS, **options):
    return resolve_picture(states, views, PictureOptions(**options))


def test_all_views_are_shown_as_on_the_screen(states):
    sheet = picture(states)
    assert [tile.picture.plane for tile in sheet.tiles] == list(Plane)
    assert {tile.section for tile in sheet.tiles} == {(3, 9, 2, 12)}
    assert not sheet.is_to_scale
    assert [tile.caption for tile in sheet.tiles] == [
        "Axial 13 of 25",
        "Coronal 11 of 30",
        "Sagittal 6 of 20",
    ]
    assert sheet.title == "case"
    assert sheet.facts == (
        "FLAIR",
        "radiological: the patient's right is on the left",
        "prediction by model",
        "whole tumour 0.0 mL",
    )
    assert sheet.legend[0].text == "Edema 0.0 mL"
    assert [tile.crosshair for tile in sheet.tiles] == [None] * 3


def test_the_brain_is_shown_at_one_scale(states):
    sheet = picture(states, is_as_shown=False)
    assert sheet.is_to_scale
    assert sheet.tile_mm == (26 * 1.5, 21 * 2)  # of the brain, in all planes
    assert [tile.size_mm for tile in sheet.tiles] == [(16, 39), (16, 42), (39, 42)]


def test_one_view_alone_is_to_scale(states):
    sheet = picture(states, view=1)
    assert [tile.picture.plane for tile in sheet.tiles] == [Plane.CORONAL]
    assert sheet.is_to_scale
    assert sheet.tile_mm == (10 * 1.0, 6 * 2.0)
    assert len(picture(states, view=7).tiles) == 3  # gone: all of them


def test_every_text_can_be_left_out(states):
    sheet = picture(states, has_case=False, has_slice=False, has_letters=False)
    assert (sheet.title, sheet.facts) == ("", ())
    assert {(tile.caption, tile.letters) for tile in sheet.tiles} == {("", None)}
    sheet = picture(states, has_volumes=False)
    assert sheet.legend[0].text == "Edema"
    assert not any("mL" in fact for fact in sheet.facts)
    states.viewer.is_mask_visible = False
    assert picture(states).legend == ()


def test_crosshair_and_annotations_lie_where_they_are(states):
    points = ((5.0, 10.0, 12.0), (8.0, 10.0, 12.0))
    here = Annotation(AnnotationKind.RULER, Plane.AXIAL, 12, points)
    states.annotations.annotations = (here, replace(here, index=3))
    axial, *others = picture(states, has_crosshair=True).tiles
    place = (SHAPE[1] - 1 - 10, SHAPE[0] - 1 - 5)  # radiological
    assert axial.crosshair == place
    ((places, text),) = axial.annotations
    assert places == (place, (place[0], place[1] - 3))
    assert text == "3.0 mm"
    assert not any(tile.annotations for tile in others)
    assert not picture(states, has_annotations=False).tiles[0].annotations


def test_diameters_are_drawn_in_their_slice_unless_left_out(states):
    line = Annotation(AnnotationKind.RULER, Plane.AXIAL, 12, ((5, 9, 12), (9, 15, 12)))
    states.measurements.selected, states.measurements.lines = 0, (line,)
    axial, coronal, _ = picture(states).tiles
    ((places, text),) = axial.diameters
    assert places == ((SHAPE[1] - 1 - 9, SHAPE[0] - 1 - 5), (14, 10))
    assert text.endswith(" mm")
    assert not coronal.diameters
    states.measurements.edited = {0: (line,)}
    assert picture(states).tiles[0].diameters[0][1].endswith("mm, edited")
    assert not picture(states, has_diameters=False).tiles[0].diameters
    states.viewer.voxel = (5, 10, 13)
    assert not picture(states).tiles[0].diameters


def test_sequences_side_by_side_are_named(states):
    views = [ShownView(Plane.AXIAL, n, (0, 5, 0, 5)) for n in ("FLAIR", "T1Gd")]
    sheet = picture(states, views)
    assert [tile.caption for tile in sheet.tiles] == [
        "FLAIR, axial 13 of 25",
        "T1Gd, axial 13 of 25",
    ]
    assert sheet.facts[0] == "FLAIR, T1Gd"
    volumes = [tile.picture.volume for tile in sheet.tiles]
    assert volumes == [states.session.case.sequences[n] for n in ("FLAIR", "T1Gd")]


def test_the_divider_of_a_swipe_stays_in_its_place(states):
    states.comparison.is_swiping, states.comparison.divider = True, 0.3
    tile = picture(states).tiles[0]
    assert isinstance(tile.picture, SwipePicture)
    assert tile.picture.column == 2 + 3


def test_the_3d_view_goes_with_the_others_or_alone(states):
    sheet = picture(states, [*VIEWS, STILL])
    assert isinstance(sheet.tiles[-1].picture, StillPicture)
    assert sheet.tiles[-1].section == (0, 50, 0, 80)
    alone = picture(states, [*VIEWS, STILL], view=3)
    assert len(alone.tiles) == 1
    assert alone.facts == ()
    assert alone.tile_mm == (80, 50)


def test_without_a_case_there_is_no_picture():
    assert picture(States()) is None
    states = States()
    states.session.case = make_case()
    assert picture(states, []) is None


def test_the_width_follows_paper_and_resolution():
    assert PictureOptions(width_mm=170, dots_per_inch=300).width_px == 2008
    assert PictureOptions(width_mm=254, dots_per_inch=96).width_px == 960
