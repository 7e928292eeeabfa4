"""The actions of a window as Qt has them, enabled and checked as the state says."""

from __future__ import annotations

import difflib
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QActionGroup, QKeySequence

from unet_gui.ui.actions.guide_pages import page_of
from unet_gui.ui.actions.table import ACTIONS, MENUS, action_text
from unet_gui.ui.widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unet_gui.ui.actions.spec import ActionContext, ActionSpec


class ActionsByKey(dict[str, QAction]):
    """Actions by their keys; an unknown key is answered with the nearest known one."""

    def __missing__(self, key: str) -> QAction:
        near = difflib.get_close_matches(key, self, 1)
        hint = f" Did you mean {near[0]!r}?" if near else ""
        msg = f"There is no action {key!r}.{hint}"
        raise KeyError(msg)


class WindowActions(QObject):
    """Makes an action of each record, and keeps it enabled and checked.

    Parameters
    ----------
    specs : iterable of ActionSpec
        With keys that differ.
    """

    def __init__(
        self, context: ActionContext, specs: Iterable[ActionSpec] = ACTIONS
    ) -> None:
        super().__init__(context.window)
        self._context = context
        self._groups: dict[str, QActionGroup] = {}
        self._specs: dict[str, ActionSpec] = {}
        self.by_key = ActionsByKey()
        for spec in specs:
            self._add(spec)
        self._follow_state()
        self.refresh()

    def _add(self, spec: ActionSpec) -> None:
        if spec.key in self._specs:
            msg = f"Two actions have the key {spec.key!r}."
            raise ValueError(msg)
        action = _action(spec, self._context)
        action.triggered.connect(partial(self._run, spec))
        if spec.group:
            self._group(spec.group).addAction(action)
        if spec.mirrors is not None:
            spec.mirrors(self._context).toggled.connect(action.setChecked)
        self._specs[spec.key] = spec
        self.by_key[spec.key] = action

    def _group(self, name: str) -> QActionGroup:
        return self._groups.setdefault(name, QActionGroup(self))

    def _run(self, spec: ActionSpec, _is_checked: bool = False) -> None:
        """Run the action; Qt has changed its check mark, rightly or not."""
        spec.run(self._context)
        self.refresh()

    def _follow_state(self) -> None:
        conditions = [
            condition
            for spec in self._specs.values()
            for condition in (spec.is_enabled, spec.is_checked)
            if condition is not None
        ]
        for name in sorted({name for c in conditions for name in c.signals}):
            state, _, field = name.partition(".")
            events = getattr(self._context.parts.states, state).events
            getattr(events, field).connect(self.refresh)

    def explained(self) -> list[tuple[QAction, str, str]]:
        """Return each action with its explanation and the guide's page about it."""
        return [
            (action, _explanation(spec, action), page_of(spec.key, menu))
            for menu, entries in MENUS.items()
            for spec in entries
            if spec is not None and (action := self.by_key.get(spec.key)) is not None
        ]

    def refresh(self) -> None:
        """Enable and check what the state says."""
        parts = self._context.parts
        for key, spec in self._specs.items():
            action = self.by_key[key]
            if spec.is_enabled is not None:
                action.setEnabled(spec.is_enabled.holds(parts))
            if spec.is_checked is not None:
                action.setChecked(spec.is_checked.holds(parts))
            if spec.text_now is not None:
                action.setText(spec.text_now(parts))


def _explanation(spec: ActionSpec, action: QAction) -> str:
    """Return title, keys and tip as a separate text."""
    title = action.text().replace("&", "").rstrip("…")
    keys = f" ({spec.shortcuts[0]})" if spec.shortcuts else ""
    sentences = [f"{title}{keys}", action_text(spec.tip) if spec.tip else ""]
    return " ".join(s if s.endswith("?") else f"{s}." for s in sentences if s)


def _action(spec: ActionSpec, context: ActionContext) -> QAction:
    action = QAction(action_text(spec.text), context.window)
    action.setShortcuts([QKeySequence(text) for text in spec.shortcuts])
    if spec.is_everywhere:
        action.setShortcutContext(Qt.ShortcutContext.ApplicationShortcut)
    action.setCheckable(spec.is_checkable)
    action.setAutoRepeat(not spec.is_checkable)  # a held key switches once
    if spec.icon:
        action.setIcon(icon(spec.icon))
    keys = f" ({spec.shortcuts[0]})" if spec.shortcuts else ""
    action.setToolTip(action_text(spec.tip or spec.text) + keys)
    action.setStatusTip(action_text(spec.tip))
    return action
