"""Keeping the session at regular intervals, and offering to reopen interrupted ones."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSize, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QWidget

from unet_gui.core.errors import InputError
from unet_gui.io.sessions.interrupted_sessions import (
    interrupted_sessions,
    kept_at_s,
)
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.labels import wrapped_label

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.controllers.sessions.kept_session import KeptSession
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.ui.window.main_window import MainWindow

_EVERY_MS = 120_000
_AFTER_RESULT_MS = 1_000
_AFTER_CASE_MS = 10_000


class SessionKeeper(QObject):
    """Keeps the session every two minutes, and soon after a result or a new case.

    Sessions of windows that were not closed in the normal way are offered on the
    welcome page, one after another. Each is offered until the user discards it or all
    of it is open.
    """

    def __init__(
        self,
        window: MainWindow,
        after_case_ms: int = _AFTER_CASE_MS,
        after_result_ms: int = _AFTER_RESULT_MS,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._kept: KeptSession = window.parts.controllers.session_files.kept
        self._after_case_ms = after_case_ms
        self._after_result_ms = after_result_ms
        self._kept.start()
        self._regular = QTimer(self)
        self._regular.timeout.connect(self._keep)
        self._regular.start(_EVERY_MS)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.timeout.connect(self._keep)
        session, cases = window.parts.states.session, window.parts.states.cases
        session.events.result.connect(self._on_result)
        session.events.case.connect(self._on_case)
        session.events.edited.connect(self._on_edited)
        cases.events.running.connect(self._on_result)  # of cases that are not shown
        self._interrupted = interrupted_sessions()
        self._bar: InterruptedBar | None = None
        self._kept.taken_over.connect(self._on_taken_over)
        self._offer_newest()

    @Slot()
    def _keep(self) -> None:
        self._kept.keep()

    def _on_result(self) -> None:
        self._soon.start(self._after_result_ms)

    def _on_case(self) -> None:
        if not self._soon.isActive():
            self._soon.start(self._after_case_ms)

    def _on_edited(
        self, edited: EditedMask | None, before: EditedMask | None = None
    ) -> None:
        """Keep the session when a correction begins; its strokes have a journal."""
        if edited is not None and before is None:
            self._soon.start(self._after_result_ms)

    def _offer_newest(self) -> None:
        if not self._interrupted:
            return
        kept_at = datetime.fromtimestamp(kept_at_s(self._interrupted[0]))
        self._bar = InterruptedBar(kept_at)
        self._bar.reopen_wanted.connect(self._reopen)
        self._bar.discard_wanted.connect(self._discard)
        self._window.welcome_page.show_notice(self._bar)

    def _offer_next(self) -> None:
        if self._bar is not None:
            self._bar.hide()
        self._interrupted = self._interrupted[1:]
        self._offer_newest()

    @Slot()
    def _reopen(self) -> None:
        """Open the newest session; the offer stays until all of it is open."""
        path = self._interrupted[0]
        if self._kept.claim(path):
            self._window.parts.controllers.session_files.open(path)
        else:
            self._tell_taken()

    @Slot()
    def _discard(self) -> None:
        if self._kept.discard(self._interrupted[0]):
            self._offer_next()
        else:
            self._tell_taken()

    def _on_taken_over(self, path: Path) -> None:
        if self._interrupted[:1] == (path,):
            self._offer_next()

    def _tell_taken(self) -> None:
        msg = self.tr("Another window has already reopened or discarded this session.")
        self._window.show_error(InputError(msg))
        self._offer_next()


class InterruptedBar(QFrame):
    """A notice that offers to reopen or discard an interrupted session."""

    reopen_wanted = Signal()
    discard_wanted = Signal()

    def __init__(self, kept_at: datetime, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(self.tr("Interrupted session"))
        text = self.tr("Reopen the interrupted session of {0}?")
        label = wrapped_label(text.format(f"{kept_at:%Y-%m-%d, %H:%M}"))
        self.reopen_button = QPushButton(icon("clock"), self.tr("&Reopen"))
        self.discard_button = QPushButton(self.tr("&Discard"))
        self.reopen_button.setIconSize(QSize(16, 16))
        for button in (self.reopen_button, self.discard_button):
            policy = QSizePolicy.Policy.Fixed
            button.setSizePolicy(policy, policy)
        self.reopen_button.clicked.connect(self.reopen_wanted)
        self.discard_button.clicked.connect(self.discard_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 8, 8, 8)
        row.setSpacing(8)
        row.addWidget(label, 1)
        row.addWidget(self.reopen_button)
        row.addWidget(self.discard_button)
