"""Changing several fields of one or more states as one step."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping


def change_together(*changes: tuple[Any, Mapping[str, object]]) -> None:
    """Set fields of states first, then fire the event of each field that has changed.

    A listener therefore never sees one field changed and another one not yet. Events
    fire in the order in which the changes are given.

    Parameters
    ----------
    *changes : (state, mapping of field name to value)
        The states are evented dataclasses.
    """
    changed = []
    for state, values in changes:
        for name, value in values.items():
            old = getattr(state, name)
            if old is value or old == value:
                continue
            object.__setattr__(state, name, value)  # without its event
            changed.append((state, name, old))
    for state, name, old in changed:
        value = getattr(state, name)  # a listener may have changed it meanwhile
        state.events[name].emit(value, old)
