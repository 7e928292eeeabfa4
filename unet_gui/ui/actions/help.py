"""The Help menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from unet_gui.ui.actions.spec import ActionSpec

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries


def _show_keys(context: ActionContext) -> None:
    from unet_gui.ui.dialogs.keys import KeysDialog  # not needed to start

    KeysDialog(context.key_rows(), context.window).open()


def _dismiss_messages(context: ActionContext) -> None:
    context.dismiss_messages()


def _copy_diagnostics(context: ActionContext) -> None:
    QGuiApplication.clipboard().setText(context.diagnostics())
    context.parts.states.session.message = QCoreApplication.translate(
        "help_actions", "Diagnostics copied to the clipboard"
    )


def _show_about(context: ActionContext) -> None:
    from unet_gui.ui.dialogs.about import AboutDialog  # not needed to start

    AboutDialog(context.window).open()


ENTRIES: Entries = (
    ActionSpec(
        key="keys", text="Mouse and keys", run=_show_keys, shortcuts=("F1", "?")
    ),
    ActionSpec(
        key="dismiss_messages",
        text="Close messages",
        run=_dismiss_messages,
        shortcuts=("Shift+Esc",),
    ),
    ActionSpec(
        key="diagnostics",
        text="Copy diagnostics",
        run=_copy_diagnostics,
        tip="For a report of a fault",
    ),
    ActionSpec(key="about", text="About unet-gui", run=_show_about),
)
