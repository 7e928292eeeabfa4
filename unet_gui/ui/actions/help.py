"""What the actions of the Help menu do."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from unet_gui.state.session import SessionState
    from unet_gui.ui.window.toast_stack import ToastStack


def help_handlers(
    window: QWidget,
    session: SessionState,
    toasts: ToastStack,
    diagnostics: Callable[[], str],
) -> dict[str, Callable[[], None]]:
    """Return what the actions do.

    Parameters
    ----------
    diagnostics : callable
        Returns the text for *Copy diagnostics*.
    """

    def copy_diagnostics() -> None:
        QGuiApplication.clipboard().setText(diagnostics())
        session.message = QCoreApplication.translate(
            "help_actions", "Diagnostics copied to the clipboard"
        )

    return {
        "keys": lambda: _show_keys(window),
        "about": lambda: _show_about(window),
        "diagnostics": copy_diagnostics,
        "dismiss_messages": toasts.dismiss_all,
    }


def _show_keys(window: QWidget) -> None:
    from unet_gui.ui.dialogs.keys import KeysDialog  # not needed to start

    KeysDialog(window).open()


def _show_about(window: QWidget) -> None:
    from unet_gui.ui.dialogs.about import AboutDialog  # not needed to start

    AboutDialog(window).open()
