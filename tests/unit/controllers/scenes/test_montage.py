from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.overlay_bench import result_with_probabilities
from tests.viewer_case import SHAPE, make_case, make_label_map, make_result
from unet_gui.controllers.scenes.montage import resolve_montage
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.montage import MontageOptions
from unet_gui.core.mask.labels import TumourClass
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

ALL = MontageOptions(has_tumour_only=False, step=1)


def montage(options=ALL, *, case=None, result=None, **viewer):
    session = SessionState(case=case or make_case(), result=result)
    return resolve_montage(session, ViewerState(sequence="FLAIR", **viewer), options)


def indices(shown):
    return [picture.index for picture in shown.pictures]


def test_no_case_gives_no_montage():
    assert resolve_montage(SessionState(), ViewerState(), ALL) is None


@pytest.mark.parametrize("plane", Plane)
def test_the_montage_covers_the_brain(plane):
    shown = montage(replace(ALL, plane=plane))
    assert indices(shown) == list(range(SHAPE[plane.normal]))  # brain and margin
    assert {picture.plane for picture in shown.pictures} == {plane}


def test_the_montage_can_be_limited_to_slices_with_tumour():
    result = make_result(make_label_map())  # classes in slices 11, 12 and 13
    options = replace(ALL, has_tumour_only=True)
    assert indices(montage(options, result=result)) == [11, 12, 13]
    captions = [tile.caption for tile in montage(options, result=result).tiles]
    assert captions == ["12", "13", "14"]  # counted from 1, as in the views
    styles = dict(ViewerState().class_styles)
    styles[TumourClass.EDEMA] = replace(styles[TumourClass.EDEMA], is_visible=False)
    shown = montage(options, result=result, class_styles=styles)
    assert indices(shown) == [12, 13]
    assert len(indices(montage(options))) == SHAPE[2]  # nothing found: all of them


def test_the_title_describes_the_montage():
    result = make_result(make_label_map())
    shown = montage(replace(ALL, step=3), result=result)
    assert shown.title == "case"
    assert shown.facts == (
        "FLAIR",
        "axial slices 1 to 25 of 25, every 3rd",
        "radiological: the patient's right is on the left",
        "prediction by model",
    )
    letters = shown.letters
    assert (letters.left, letters.right) == ("R", "L")
    other = montage(result=result, is_radiological=False)
    assert "neurological: the patient's left is on the left" in other.facts
    assert (other.letters.left, other.letters.right) == ("L", "R")
    side = montage(replace(ALL, plane=Plane.SAGITTAL))
    assert "the front is on the left" in side.facts
    one = montage(replace(ALL, step=100))
    assert one.facts[1] == "axial slice 13 of 25"


def test_the_title_says_if_the_orientation_is_unknown():
    case = make_case()
    case = replace(case, grid=replace(case.grid, header_fields={}))
    shown = montage(case=case)
    assert "left and right are a guess" in shown.facts
    assert shown.letters.left == "R?"


def test_the_legend_has_the_visible_classes_and_their_volumes():
    result = make_result(make_label_map((5000, 0, 0), spacing_mm=(1, 1, 1)))
    legend = montage(result=result).legend
    assert [entry.text.split(" ")[0] for entry in legend] == [
        "Edema",
        "Non-enhancing",
        "Enhancing",
    ]
    voxels = int(np.count_nonzero(result.label_map.data == 1))
    assert legend[0].text == f"Edema {voxels / 1000:.1f} mL"
    assert legend[0].colour == (255, 0, 0)
    assert montage(result=result, is_mask_visible=False).legend == ()


def test_the_legend_follows_the_overlay():
    result = result_with_probabilities()
    case = make_case(reference=make_label_map())
    shown = montage(case=case, result=result, overlay_mode="probability")
    assert [e.text for e in shown.legend][::4] == ["p(Edema) 0.05", "p(Edema) 1"]
    shown = montage(case=case, result=result, overlay_mode="agreement")
    assert [e.text for e in shown.legend] == ["Found", "Missed", "False"]
    assert shown.facts[-1] == "prediction by model against the reference"
    shown = montage(case=case, shown_mask="reference")
    assert shown.facts[-1] == "reference"


def test_changed_thresholds_are_mentioned():
    result = result_with_probabilities()
    session = SessionState(make_case(reference=make_label_map()), result=result)
    session.thresholds = (0.3, 0.5, 0.5)
    for mode, ending in (("mask", True), ("agreement", True), ("probability", False)):
        viewer = ViewerState(sequence="FLAIR", overlay_mode=mode)
        shown = resolve_montage(session, viewer, ALL)
        assert shown.facts[-1].endswith(", thresholds changed") == ending
