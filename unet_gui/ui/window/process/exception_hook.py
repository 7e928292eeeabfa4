"""The hook for uncaught exceptions: they are logged and shown to the user."""

from __future__ import annotations

import logging
import sys
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QApplication

from unet_gui.ui.dialogs.error import show_error

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from PySide6.QtWidgets import QWidget

logger = logging.getLogger(__name__)


class ExceptionHook(QObject):
    """Receives uncaught exceptions of all threads; shows them on the main thread."""

    _caught = Signal(object)

    def __init__(self, parent_getter: Callable[[], QWidget | None]) -> None:
        super().__init__(QApplication.instance())
        self._parent_getter = parent_getter
        self._hooks_before = (sys.excepthook, threading.excepthook)
        self._caught.connect(self._show, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Replace Python's own hooks."""
        sys.excepthook = self.on_exception
        threading.excepthook = self.on_thread_exception

    def uninstall(self) -> None:
        """Restore the earlier hooks."""
        sys.excepthook, threading.excepthook = self._hooks_before
        self.deleteLater()

    def on_exception(
        self,
        kind: type[BaseException],
        error: BaseException,
        trace: TracebackType | None,
    ) -> None:
        """Log and show an exception; Ctrl+C in the terminal ends the program."""
        if issubclass(kind, KeyboardInterrupt):
            self._hooks_before[0](kind, error, trace)
            return
        logger.error("Uncaught exception", exc_info=(kind, error, trace))
        self._caught.emit(error)

    def on_thread_exception(self, args: threading.ExceptHookArgs) -> None:
        """Log and show the exception that ended a thread."""
        if args.exc_value is not None and not issubclass(args.exc_type, SystemExit):
            self.on_exception(args.exc_type, args.exc_value, args.exc_traceback)

    @Slot(object)
    def _show(self, error: BaseException) -> None:
        show_error(self._parent_getter(), error)


def install_exception_hook(
    parent_getter: Callable[[], QWidget | None],
) -> ExceptionHook:
    """Log and show every uncaught exception, from any thread.

    Parameters
    ----------
    parent_getter : callable
        Returns the window over which the dialog opens, None if there is none.
    """
    hook = ExceptionHook(parent_getter)
    hook.install()
    return hook
