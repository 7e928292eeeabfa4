"""Carrying settings into the state at the start, and back out at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.view.class_styles import kept_styles
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout

if TYPE_CHECKING:
    from unet_gui.core.settings import Settings
    from unet_gui.state.annotations import AnnotationsState
    from unet_gui.state.layout import LayoutState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


def apply_settings(
    settings: Settings, session: SessionState, viewer: ViewerState
) -> None:
    """Set the state as the user left it."""
    session.recent = settings.recent
    session.device = settings.device
    session.flips = settings.flips
    session.memory_bytes = settings.memory_bytes
    session.model_id = settings.model_id
    session.label_scheme = settings.label_scheme
    viewer.is_radiological = settings.is_radiological
    viewer.opacity = settings.opacity
    viewer.class_styles = {
        c: replace(style, **settings.class_styles.get(c.key, {}))
        for c, style in viewer.class_styles.items()
    }


def collect_settings(
    settings: Settings, session: SessionState, viewer: ViewerState
) -> Settings:
    """Return `settings` with what the state now says."""
    return replace(
        settings,
        recent=session.recent,
        device=session.device,
        flips=session.flips,
        memory_bytes=session.memory_bytes,
        model_id=session.model_id,
        label_scheme=session.label_scheme,
        is_radiological=viewer.is_radiological,
        opacity=viewer.opacity,
        class_styles=kept_styles(viewer),
    )


def apply_layout(settings: Settings, layout: LayoutState) -> None:
    """Set the layout as the user left it."""
    layout.layout = Layout(settings.layout)
    layout.plane = Plane[settings.layout_plane.upper()]
    layout.links_zoom = settings.links_zoom


def collect_layout(settings: Settings, layout: LayoutState) -> Settings:
    """Return `settings` with the layout as it is now."""
    return replace(
        settings,
        layout=layout.layout.value,
        layout_plane=layout.plane.name.lower(),
        links_zoom=layout.links_zoom,
    )


def apply_annotations(settings: Settings, annotations: AnnotationsState) -> None:
    """Set what is drawn over the views as the user left it."""
    annotations.has_scale_bar = settings.has_scale_bar


def collect_annotations(settings: Settings, annotations: AnnotationsState) -> Settings:
    """Return `settings` with what is drawn over the views now."""
    return replace(settings, has_scale_bar=annotations.has_scale_bar)
