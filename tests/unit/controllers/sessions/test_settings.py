from __future__ import annotations

from collections import Counter
from dataclasses import fields

from unet_gui.controllers.sessions.settings import (
    apply_settings,
    collect_settings,
    shared_fields,
)
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.windowing import Preset
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.class_looks import SavedStyle
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.settings import Settings
from unet_gui.state.states import States

OUTLINED = SavedStyle((1, 2, 3), look="outline", outline_px=4, opacity=0.25)
SETTINGS = Settings(
    recent=(("a", "b"),),
    device="cpu",
    flips=4,
    memory_bytes=3_000_000_000,
    model_id="m",
    is_radiological=False,
    opacity=0.2,
    contrast=Preset.PERCENTILES,
    percentiles=(2.0, 98.0),
    class_styles={c.key: OUTLINED for c in TumourClass},
    label_scheme="brats",
    prepares_engine=False,
    layout=Layout.GRID,
    layout_plane="sagittal",
    links_zoom=True,
    has_scale_bar=False,
    theme="light",
    window_geometry="AAA=",
    window_state="BBB=",
)
# read at the start, or written at the end, by the window itself
OF_NO_STATE = {"prepares_engine", "window_geometry", "window_state"}


def test_settings_pass_through_the_states_unchanged():
    states = States()
    apply_settings(SETTINGS, states)
    assert (states.session.device, states.viewer.opacity) == ("cpu", 0.2)
    assert (states.layout.layout, states.layout.plane) == (Layout.GRID, Plane.SAGITTAL)
    assert not states.annotations.has_scale_bar
    assert states.appearance.theme == "light"
    assert all(s.is_visible for s in states.viewer.class_styles.values())
    assert collect_settings(SETTINGS, states) == SETTINGS


def test_changes_of_the_states_are_collected_into_the_settings():
    states = States()
    apply_settings(SETTINGS, states)
    states.viewer.opacity = 0.9
    states.layout.plane = Plane.CORONAL
    found = collect_settings(SETTINGS, states)
    assert (found.opacity, found.layout_plane) == (0.9, "coronal")


def test_classes_without_a_stored_style_have_their_default():
    states, usual = States(), States().viewer.class_styles
    apply_settings(Settings(class_styles={"edema": OUTLINED}), states)
    styles = states.viewer.class_styles
    assert styles[TumourClass.EDEMA].colour == (1, 2, 3)
    assert styles[TumourClass.ENHANCING] == usual[TumourClass.ENHANCING]


def test_every_setting_belongs_to_one_state():
    shared = Counter(name for _, name in shared_fields(States()))
    converted = {"class_styles", "layout_plane"}
    assert set(shared.values()) == {1}
    names = {field.name for field in fields(Settings)}
    assert names == shared.keys() | converted | OF_NO_STATE


def test_the_defaults_of_settings_and_states_agree():
    states = States()
    for state, name in shared_fields(states):
        assert getattr(state, name) == getattr(Settings(), name), name
