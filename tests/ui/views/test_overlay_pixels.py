"""Exact pixels of the overlays, in views of a fixed size."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.overlay_bench import CLASSES
from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_result
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.case.result import Probabilities
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.mask.palettes import (
    OUTSIDE_SCHEME,
    PALETTES,
    probability_colour,
)
from unet_gui.core.measuring.agreement import (
    AGREEMENT_COLOURS,
    ANY_CLASS,
    AgreementKind,
)
from unet_gui.state.viewer import ClassStyle
from unet_gui.ui.views.slice_view import SliceView

SHAPE, SIZE, GREY = (12, 12, 12), 240, 100
SLICE = 6
RED, GREEN = (255, 0, 0), (0, 255, 0)


def labels(**blocks):
    """Return a label map with blocks such as ``_1=(first, stop)`` along i.

    Each block is two voxels wide along j and one voxel thick along k.
    """
    data = np.zeros(SHAPE, np.uint8)
    for row, (name, (first, stop)) in enumerate(blocks.items()):
        data[first:stop, 2 + 2 * row : 4 + 2 * row, SLICE] = int(name[1:])
    return LabelMap(data, Affine(np.eye(4)))


class Shown:
    def __init__(self, qtbot, prediction, reference=None, plane=Plane.AXIAL, **viewer):
        volume = Volume(np.full(SHAPE, GREY, np.int16), Affine(np.eye(4)))
        case = make_case(volumes=[volume], names=("FLAIR",), reference=reference)
        result = None if prediction is None else make_result(prediction)
        viewer = {
            "voxel": (0, 0, SLICE),
            "windows": {"FLAIR": WindowLevel(255, 127.5)},
            "opacity": 1.0,
            **viewer,
        }
        self.setup = ViewerSetup(case, result, **viewer)
        self.view = SliceView(plane, self.setup.controller)
        qtbot.addWidget(self.view)
        self.view.resize(SIZE, SIZE)
        self.view.show()
        self.show()

    def show(self):
        self.view.show_scene(resolve(self.setup.session, self.setup.viewer))
        self.image = self.view.grab().toImage()

    def colour_at(self, i, j, di=0.0, dj=0.0):
        """Return the colour at a voxel, moved by fractions `di`, `dj` of a voxel."""
        first = self.view.position_of((i, j, SLICE))
        right = self.view.position_of((i + 1, j, SLICE)) - first
        up = self.view.position_of((i, j + 1, SLICE)) - first
        place = (first + right * di + up * dj).toPoint()
        colour = self.image.pixelColor(place)
        return (colour.red(), colour.green(), colour.blue())


GREYS = (GREY, GREY, GREY)


@pytest.mark.parametrize("palette", PALETTES.values(), ids=lambda p: p.id)
def test_classes_have_the_colours_of_the_palette(qtbot, palette):
    styles = {c: ClassStyle(colour) for c, colour in palette.colours.items()}
    mask = labels(_1=(3, 6), _2=(3, 6), _3=(3, 6))
    shown = Shown(qtbot, mask, class_styles=styles)
    for row, tumour_class in enumerate(TumourClass):
        assert shown.colour_at(4, 2 + 2 * row) == palette.colours[tumour_class]
    assert shown.colour_at(8, 4) == GREYS


def test_the_opacity_of_a_class_is_multiplied_by_that_of_the_mask(qtbot):
    styles = {
        TumourClass.EDEMA: ClassStyle((200, 0, 0), opacity=0.5),
        TumourClass.NON_ENHANCING: ClassStyle((200, 0, 0)),
    }
    mask = labels(_1=(3, 6), _2=(3, 6))
    shown = Shown(qtbot, mask, opacity=0.5, class_styles=styles)
    assert shown.colour_at(4, 2) == (125, 75, 75)
    assert shown.colour_at(4, 4) == (150, 50, 50)


def test_labels_outside_the_scheme_are_grey(qtbot):
    shown = Shown(qtbot, labels(_7=(3, 6), _200=(3, 6)))
    assert shown.colour_at(4, 2) == shown.colour_at(4, 4) == OUTSIDE_SCHEME


@pytest.mark.parametrize("is_radiological", [True, False])
@pytest.mark.parametrize("look", ["outline", "both"])
def test_the_outline_runs_along_the_border_of_the_class(qtbot, look, is_radiological):
    styles = {TumourClass.EDEMA: ClassStyle(RED, look=look, opacity=0.0)}
    shown = Shown(
        qtbot, labels(_1=(3, 7)), class_styles=styles, is_radiological=is_radiological
    )
    assert shown.colour_at(3, 2, -0.5) == RED  # left or right, below, above
    assert shown.colour_at(6, 3, 0.5) == RED
    assert shown.colour_at(4, 2, 0, -0.5) == RED
    assert shown.colour_at(4, 3, 0, 0.5) == RED
    assert shown.colour_at(4, 2) == GREYS  # inside
    assert shown.colour_at(4, 2, 0.5) == GREYS  # between two voxels inside
    assert shown.colour_at(9, 2) == GREYS


@pytest.mark.parametrize("zoom", [1.0, 6.0])
@pytest.mark.parametrize("width_px", [1, 2, 3, 4])
def test_the_outline_has_the_chosen_width_at_every_zoom(qtbot, width_px, zoom):
    styles = {TumourClass.EDEMA: ClassStyle(RED, look="outline", outline_px=width_px)}
    shown = Shown(qtbot, labels(_1=(3, 7)), class_styles=styles)
    shown.view.zoom_by(zoom, shown.view.position_of((4, 3, SLICE)))
    shown.show()
    image = shown.view.grab().toImage()
    centre = shown.view.position_of((4, 3, SLICE))
    above = shown.view.position_of((4, 5, SLICE))
    column = [
        image.pixelColor(round(centre.x()), y).getRgb()[:3]
        for y in range(max(0, round(above.y())), round(centre.y()))
    ]
    assert column.count(RED) == width_px


def test_hidden_classes_have_no_outline(qtbot):
    style = ClassStyle(RED, look="outline", is_visible=False)
    shown = Shown(qtbot, labels(_1=(3, 7)), class_styles={TumourClass.EDEMA: style})
    assert shown.colour_at(3, 2, -0.5) == GREYS


def test_the_reference_is_outlined_over_the_filled_prediction(qtbot):
    styles = {TumourClass.EDEMA: ClassStyle(GREEN)}
    shown = Shown(
        qtbot,
        labels(_1=(3, 7)),
        labels(_1=(5, 9)),
        class_styles=styles,
        has_reference_outline=True,
    )
    assert shown.colour_at(5, 2, -0.5) == GREEN
    assert shown.colour_at(8, 2, 0.5) == GREEN  # the reference alone
    assert shown.colour_at(8, 2) == GREYS
    around = {shown.colour_at(8, 2, 0.5 + step / 20) for step in range(-4, 5)}
    assert (0, 0, 0) in around  # the rim
    shown.setup.viewer.shown_mask = "reference"
    shown.show()
    assert shown.colour_at(8, 2) == GREEN


def test_the_agreement_has_its_own_colours(qtbot):
    prediction = labels(_1=(2, 6), _2=(2, 6))
    reference = labels(_1=(4, 8), _3=(4, 8))
    shown = Shown(
        qtbot,
        prediction,
        reference,
        overlay_mode="agreement",
        agreement_region=ANY_CLASS,
    )
    kinds = AgreementKind
    assert shown.colour_at(2, 2) == AGREEMENT_COLOURS[kinds.FALSE]
    assert shown.colour_at(5, 2) == AGREEMENT_COLOURS[kinds.FOUND]
    assert shown.colour_at(7, 2) == AGREEMENT_COLOURS[kinds.MISSED]
    assert shown.colour_at(5, 4) == AGREEMENT_COLOURS[kinds.OTHER_CLASS]
    assert shown.colour_at(10, 2) == GREYS
    shown.setup.viewer.agreement_region = "whole_tumour"
    shown.show()
    assert shown.colour_at(5, 4) == AGREEMENT_COLOURS[kinds.FOUND]


def test_a_probability_has_the_colours_of_its_colour_bar(qtbot):
    shown = Shown(qtbot, labels(_3=(3, 4)), overlay_mode="probability")
    data = np.zeros((*SHAPE, 3), np.float16)
    data[:, :, SLICE, 2] = (np.arange(12) / 11)[:, None]
    names = tuple(c.key for c in TumourClass)
    kept = Probabilities(data, Box((0, 0, 0), SHAPE), names)
    result = replace(shown.setup.session.result, probabilities=kept, classes=CLASSES)
    shown.setup.session.set_result(result)
    shown.setup.viewer.probability_class = "enhancing"
    shown.show()
    for i in (1, 5, 10, 11):
        level = round(float(data[i, 0, SLICE, 2]) * 255)
        assert shown.colour_at(i, 8) == probability_colour(level / 255)
    assert shown.colour_at(0, 8) == GREYS  # too low to be drawn
    assert shown.colour_at(3, 2, 0, -0.5) == (255, 255, 255)  # outline of the mask


def test_outlines_end_at_the_divider(qtbot):
    styles = {TumourClass.EDEMA: ClassStyle(RED, look="outline")}
    shown = Shown(qtbot, labels(_1=(3, 9)), class_styles=styles, is_radiological=False)
    scene = resolve(shown.setup.session, shown.setup.viewer)
    bare = replace(scene, label_map=None, outlines=())
    shown.view.show_scene(scene, bare, 0.5)
    shown.image = shown.view.grab().toImage()
    assert shown.colour_at(4, 3, 0, 0.5) == RED
    assert shown.colour_at(8, 3, 0, 0.5) == GREYS
