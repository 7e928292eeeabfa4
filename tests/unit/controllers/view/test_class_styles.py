from __future__ import annotations

import pytest

from unet_gui.controllers.view.class_styles import ClassStyleController
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.mask.palettes import PALETTES
from unet_gui.state.viewer import ViewerState, default_class_styles

EDEMA, NON_ENHANCING, ENHANCING = TumourClass


@pytest.fixture
def viewer():
    return ViewerState()


@pytest.fixture
def styles(viewer):
    return ClassStyleController(viewer)


def visible(viewer):
    return [c for c, style in viewer.class_styles.items() if style.is_visible]


def test_solo_shows_one_class_and_then_all_again(viewer, styles):
    viewer.is_mask_visible = False
    styles.solo(ENHANCING)
    assert visible(viewer) == [ENHANCING]
    assert viewer.is_mask_visible
    styles.solo(EDEMA)
    assert visible(viewer) == [EDEMA]
    styles.solo(EDEMA)
    assert visible(viewer) == [EDEMA, NON_ENHANCING, ENHANCING]


def test_all_classes_can_be_shown_again(viewer, styles):
    styles.solo(EDEMA)
    viewer.is_mask_visible = False
    styles.show_all()
    assert len(visible(viewer)) == 3
    assert viewer.is_mask_visible


def test_a_palette_changes_only_the_colours(viewer, styles):
    styles.set_look(EDEMA, "both")
    styles.solo(EDEMA)
    styles.set_palette("brats")
    assert {c: s.colour for c, s in viewer.class_styles.items()} == (
        PALETTES["brats"].colours
    )
    assert viewer.class_styles[EDEMA].look == "both"
    assert visible(viewer) == [EDEMA]


def test_an_unknown_palette_changes_nothing(viewer, styles):
    styles.set_palette("neon")
    assert viewer.class_styles == default_class_styles()


@pytest.mark.parametrize(("wanted", "kept"), [(0, 1), (3, 3), (99, 4)])
def test_the_outline_width_stays_in_its_range(viewer, styles, wanted, kept):
    styles.set_outline_width(EDEMA, wanted)
    assert viewer.class_styles[EDEMA].outline_px == kept


@pytest.mark.parametrize(("wanted", "kept"), [(-1, 0), (0.5, 0.5), (2, 1)])
def test_the_opacity_stays_in_its_range(viewer, styles, wanted, kept):
    styles.set_opacity(EDEMA, wanted)
    assert viewer.class_styles[EDEMA].opacity == kept
    assert viewer.class_styles[ENHANCING].opacity == 1
