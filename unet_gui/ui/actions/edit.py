"""The Edit menu: undoing and redoing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.ui.actions.spec import ActionSpec, Condition
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.parts import WindowParts


def _undo(context: ActionContext) -> None:
    context.parts.controllers.undo.undo()


def _redo(context: ActionContext) -> None:
    context.parts.controllers.undo.redo()


def _can_undo(parts: WindowParts) -> bool:
    return bool(parts.states.undo.done)


def _can_redo(parts: WindowParts) -> bool:
    return bool(parts.states.undo.undone)


def _undo_text(parts: WindowParts) -> str:
    done = parts.states.undo.done
    if not done:
        return _tr("Undo")
    return _tr("Undo: {0}").format(name_text(done[-1].title))


def _redo_text(parts: WindowParts) -> str:
    undone = parts.states.undo.undone
    if not undone:
        return _tr("Redo")
    return _tr("Redo: {0}").format(name_text(undone[-1].title))


def _tr(text: str) -> str:
    return QCoreApplication.translate("edit_actions", text)


ENTRIES: Entries = (
    ActionSpec(
        key="undo",
        text="Undo",
        run=_undo,
        shortcuts=("Ctrl+Z",),
        tip="The last change of rulers, visibility, thresholds or the prediction",
        is_enabled=Condition(_can_undo, ("undo.done",)),
        text_now=_undo_text,
    ),
    ActionSpec(
        key="redo",
        text="Redo",
        run=_redo,
        shortcuts=("Ctrl+Shift+Z", "Ctrl+Y"),
        is_enabled=Condition(_can_redo, ("undo.undone",)),
        text_now=_redo_text,
    ),
)
