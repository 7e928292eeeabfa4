"""Carrying settings into the states at the start, and back out at the end.

A setting and the field of the same name in one of the states are one: a new setting is
a field in `Settings` and a field in a state, and nothing here.
"""

from __future__ import annotations

from dataclasses import fields, replace
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.view.class_styles import kept_styles, with_kept_styles
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.settings import Settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unet_gui.state.states import States

_CONVERTED = {"class_styles"}  # of another type in the state


def apply_settings(settings: Settings, states: States) -> None:
    """Set the states as the user left them."""
    for state, name in shared_fields(states):
        setattr(state, name, getattr(settings, name))
    states.viewer.class_styles = with_kept_styles(states.viewer, settings.class_styles)
    states.layout.plane = Plane[settings.layout_plane.upper()]


def collect_settings(settings: Settings, states: States) -> Settings:
    """Return `settings` with the values that the states have now."""
    return replace(
        settings,
        **{name: getattr(state, name) for state, name in shared_fields(states)},
        class_styles=kept_styles(states.viewer),
        layout_plane=states.layout.plane.name.lower(),
    )


def shared_fields(states: States) -> Iterator[tuple[Any, str]]:
    """Give each state with the names of its fields that are settings."""
    kept = {field.name for field in fields(Settings)} - _CONVERTED
    for entry in fields(states):
        state = getattr(states, entry.name)
        yield from ((state, f.name) for f in fields(state) if f.name in kept)
