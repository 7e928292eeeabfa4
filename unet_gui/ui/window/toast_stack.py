"""The toasts of a window, one above the other in a corner."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QPoint, Slot
from PySide6.QtWidgets import QApplication

from unet_gui.core.errors import UnetGuiError
from unet_gui.ui.dialogs.error import show_error
from unet_gui.ui.widgets.translation import shown
from unet_gui.ui.window.toast import Toast

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from unet_gui.ui.window.toast import Kind

_MOST = 4
_WIDTH_PX = 380
_MARGIN_PX = 16
_GAP_PX = 8


class ToastStack(QObject):
    """Shows news and errors without asking for an answer.

    Parameters
    ----------
    area : QWidget
        The toasts are in its lower right corner, so that the panels stay free.
    """

    def __init__(self, window: QWidget, area: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._area = area
        self._area.installEventFilter(self)
        self.toasts: list[Toast] = []  # oldest first

    def show_error(self, error: BaseException) -> None:
        """Show an error.

        A fault of the program itself opens a dialog instead; so does an error while a
        modal dialog is open, because no toast could be clicked.
        """
        is_blocked = QApplication.activeModalWidget() is not None
        if is_blocked or not isinstance(error, UnetGuiError):
            show_error(self._window, error)
            return
        has_details = error.__cause__ is not None
        toast = self.show_text(
            str(error), "fault", self.tr("Details") if has_details else ""
        )
        if has_details:
            report = partial(show_error, self._window, error, has_report=True)
            toast.action_wanted.connect(report)

    def show_text(self, text: str, kind: Kind = "secondary", action: str = "") -> Toast:
        """Show a sentence; if it is shown already, it stays longer."""
        text = shown(text)
        for toast in self.toasts:
            if toast.text == text:
                toast.start_time()
                return toast
        while len(self.toasts) >= _MOST:
            self._oldest().dismiss()
        toast = Toast(text, kind, action, self._window)
        toast.closed.connect(self._on_closed)
        self.toasts.append(toast)
        self._place()
        toast.show()
        toast.announce()
        return toast

    @Slot()
    def dismiss_all(self) -> None:
        """Close every toast."""
        for toast in tuple(self.toasts):
            toast.dismiss()

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        if event.type() in {QEvent.Type.Resize, QEvent.Type.Move}:
            self._place()
        return False

    def _oldest(self) -> Toast:
        news = [toast for toast in self.toasts if toast.kind != "fault"]
        return (news or self.toasts)[0]

    @Slot()
    def _on_closed(self) -> None:
        self.toasts = [toast for toast in self.toasts if not toast.isHidden()]
        self._place()

    def _place(self) -> None:
        """Put the newest toast into the corner and the others above it."""
        area = self._area.rect().translated(
            self._area.mapTo(self._window, QPoint(0, 0))
        )
        width = min(_WIDTH_PX, max(area.width() - 2 * _MARGIN_PX, 1))
        bottom = area.top() + area.height() - _MARGIN_PX
        for toast in reversed(self.toasts):
            height = toast.heightForWidth(width)
            toast.setGeometry(
                area.left() + area.width() - _MARGIN_PX - width,
                bottom - height,
                width,
                height,
            )
            toast.raise_()
            bottom -= height + _GAP_PX
