from __future__ import annotations

from unet_gui.controllers.sessions.settings import (
    apply_annotations,
    apply_layout,
    apply_settings,
    collect_annotations,
    collect_layout,
    collect_settings,
)
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.settings import Settings
from unet_gui.state.annotations import AnnotationsState
from unet_gui.state.layout import LayoutState
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

OUTLINED = {
    "colour": (1, 2, 3),
    "look": "outline",
    "outline_px": 4,
    "opacity": 0.25,
}


def test_settings_pass_through_the_state_unchanged():
    settings = Settings(
        recent=(("a", "b"),),
        device="cpu",
        flips=4,
        memory_bytes=3_000_000_000,
        model_id="m",
        is_radiological=False,
        opacity=0.2,
        class_styles={c.key: OUTLINED for c in TumourClass},
        label_scheme="brats",
        window_geometry="AAA=",
    )
    session, viewer = SessionState(), ViewerState()
    apply_settings(settings, session, viewer)
    assert (session.device, viewer.opacity) == ("cpu", 0.2)
    assert all(s.is_visible for s in viewer.class_styles.values())
    assert collect_settings(settings, session, viewer) == settings
    viewer.opacity = 0.9
    assert collect_settings(settings, session, viewer).opacity == 0.9


def test_layout_passes_through_the_state_unchanged():
    settings = Settings(layout="grid", layout_plane="sagittal", links_zoom=True)
    layout = LayoutState()
    apply_layout(settings, layout)
    assert layout == LayoutState(Layout.GRID, Plane.SAGITTAL, links_zoom=True)
    assert collect_layout(Settings(), layout) == settings


def test_the_scale_bar_stays_hidden():
    settings, tools = Settings(has_scale_bar=False), AnnotationsState()
    apply_annotations(settings, tools)
    assert not tools.has_scale_bar
    assert collect_annotations(Settings(), tools) == settings
