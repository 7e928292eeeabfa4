"""*What is this?*: explanations of what is clicked, with a link to the guide."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QPalette, QWhatsThisClickedEvent
from PySide6.QtWidgets import (
    QMenu,
    QMenuBar,
    QToolButton,
    QToolTip,
    QWhatsThis,
    QWidget,
)

from unet_gui.ui.guide.dialog_texts import explained_in_dialogs
from unet_gui.ui.guide.panel_texts import explained_widgets

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from PySide6.QtGui import QAction


class WhatsThis(QObject):
    """Explains the panels, fields and actions of a window.

    The explanations are set when they are first asked for, so that they do not slow
    the launch.

    Parameters
    ----------
    window : QWidget
        The main window.
    titles : mapping
        Titles of the guide's pages by their names.
    show_page : callable
        Shows the page of a name.
    """

    def __init__(
        self,
        window: QWidget,
        titles: Mapping[str, str],
        show_page: Callable[[str], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._titles = titles
        self._show_page = show_page

    def start(self, actions: Iterable[tuple[QAction, str, str]]) -> None:
        """Explain what is clicked next.

        Parameters
        ----------
        actions : iterable of (QAction, str, str)
            Actions with their explanations and pages.
        """
        for action, text, page in actions:
            action.setWhatsThis(self.text(text, page))
        for widget, text, page in (
            *explained_widgets(self._window),
            *explained_in_dialogs(self._window),
        ):
            widget.setWhatsThis(self.text(text, page))
            widget.installEventFilter(self)
        for kind in (QMenu, QMenuBar, QToolButton):  # show the texts of actions
            for widget in self._window.findChildren(kind):
                widget.installEventFilter(self)
        QWhatsThis.enterWhatsThisMode()

    def text(self, text: str, page: str) -> str:
        """Return an explanation with the link to its page, as HTML."""
        title = escape(self.tr("Guide: {0}").format(self._titles.get(page, page)))
        # the colour of links is made for windows, not for the plates of tool tips
        colour = QToolTip.palette().color(QPalette.ColorRole.ToolTipText).name()
        link = f'<a href="{page}" style="color: {colour}">{title}</a>'
        return f"<p>{escape(text)}</p><p>{link}</p>"

    def eventFilter(  # noqa: N802 - Qt's name
        self, watched: QObject, event: QEvent
    ) -> bool:
        if isinstance(event, QWhatsThisClickedEvent):
            QWhatsThis.leaveWhatsThisMode()
            QWhatsThis.hideText()
            self._show_page(event.href())
            return True
        return super().eventFilter(watched, event)
