"""Carrying settings into the state at the start, and back out at the end."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.core.settings import Settings
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
    )
