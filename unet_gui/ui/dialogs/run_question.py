"""The question before a run on a case that lacks sequences or seems unfit."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.core.case.case import Case
    from unet_gui.core.model.model_spec import ModelPackage, ModelSpec
    from unet_gui.state.session import SessionState


class RunQuestion(QObject):
    """Starts segmentations; asks once per case and model if there are doubts.

    Parameters
    ----------
    sentences : callable
        Returns reasons to doubt the result, such as which sequences are missing and
        what that costs; empty if there are none.
    start : callable
        Segments the open case with the chosen model.
    when_known : callable
        Calls a function once `sentences` can be had without a wait.
    """

    def __init__(
        self,
        window: QWidget,
        session: SessionState,
        models: Mapping[str, ModelPackage],
        sentences: Callable[[Case, ModelSpec], tuple[str, ...]],
        start: Callable[[], None],
        when_known: Callable[[Callable[[], None]], None],
    ) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._models = models
        self._sentences = sentences
        self._start = start
        self._when_known = when_known
        self._agreed: set[tuple[str, tuple[str, ...]]] = set()  # model, sentences
        self._asked_for: object = None  # the case's input, not its voxels
        self._asking: tuple[str, tuple[str, ...]] = ("", ())
        self._box: QMessageBox | None = None
        session.events.case.connect(self._on_case)
        self._on_case(session.case)

    @Slot()
    def start(self) -> None:
        """Start a run, after a yes if there are doubts. Returns at once."""
        self._when_known(self._start_or_ask)

    def _start_or_ask(self) -> None:
        session = self._session
        package = self._models.get(session.model_id)
        if session.case is None or package is None:
            return
        sentences = self._sentences(session.case, package.spec)
        if not sentences or (package.spec.id, sentences) in self._agreed:
            self._start()
            return
        self._asking = (package.spec.id, sentences)
        self._ask(*sentences)

    def _ask(self, first: str, *others: str) -> None:
        self._close()
        box = QMessageBox(self._window)
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle(self.tr("Segment"))
        box.setTextFormat(Qt.TextFormat.PlainText)
        question = self.tr("Segment anyway?")
        box.setText(f"{shown(first)} {question}")
        box.setInformativeText("\n".join(map(shown, others)))
        yes = box.addButton(
            self.tr("&Segment anyway"), QMessageBox.ButtonRole.AcceptRole
        )
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.setDefaultButton(yes)
        box.accepted.connect(self._on_yes)
        box.finished.connect(self._on_finished)
        self._box = box
        box.open()

    @Slot()
    def _on_yes(self) -> None:
        self._agreed.add(self._asking)
        self._start()

    @Slot()
    def _on_finished(self) -> None:
        self._box = None

    def _on_case(self, case: Case | None) -> None:
        """Forget the answers if the case or its sequences have changed."""
        asked_for = None if case is None else (case.name, case.shape, case.sources)
        if asked_for != self._asked_for:
            self._asked_for = asked_for
            self._agreed.clear()
            self._close()

    def _close(self) -> None:
        if self._box is not None:
            self._box.reject()
