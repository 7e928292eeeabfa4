"""The Qt application: how it is made, and how it runs until the window closes."""

from __future__ import annotations

import gc
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from unet_gui.core.version import __version__
from unet_gui.ui.widgets.theme import apply_theme, scheme_of
from unet_gui.ui.widgets.translation import install_translation, locale_of
from unet_gui.ui.window.process.end_signals import EndSignals
from unet_gui.ui.window.process.exception_hook import install_exception_hook

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.ui.window.main_window import MainWindow


def make_application(theme: str, language: str = "system") -> QApplication:
    """Make the application with one of `core.settings.THEMES` and of `LANGUAGES`."""
    app = QApplication(sys.argv[:1])
    app.setApplicationName("unet-gui")
    app.setApplicationVersion(__version__)
    apply_theme(app, scheme_of(theme))
    install_translation(app, locale_of(language))
    return app


def run_application(
    app: QApplication, window: MainWindow, start: Callable[[], None]
) -> int:
    """Run Qt's event loop until the window is closed; return its exit code.

    Parameters
    ----------
    start : callable
        Called before the window is shown; its errors are handled already.
    """
    # a search for garbage stops the window; the objects so far stay, so skip them
    gc.freeze()
    gc.enable()
    hook = install_exception_hook(lambda: window)
    end_signals = EndSignals()
    end_signals.received.connect(partial(end_without_asking, window))
    start()
    window.show()
    code = app.exec()
    if window.isVisible():  # it was not closed: the display is gone
        window.parts.controllers.session_files.kept.stay()
        window.end_work()
    end_signals.restore()
    hook.uninstall()
    return code


def end_without_asking(window: MainWindow) -> None:
    """Close the window; work that is not saved is offered at the next start."""
    window.parts.controllers.session_files.kept.stay()
    window.end()
