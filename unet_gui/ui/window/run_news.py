"""The message that a case was segmented while another one was shown."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.cases import CasesState
    from unet_gui.ui.window.toast_stack import ToastStack


class RunNews(QObject):
    """Shows a toast with *Show* when such a case has its result.

    Parameters
    ----------
    switch : callable
        Shows the case with a key.
    """

    def __init__(
        self,
        cases: CasesState,
        toasts: ToastStack,
        switch: Callable[[int], None],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._toasts = toasts
        self._switch = switch
        self._key: int | None = None
        self._before: LabelMap | None = (
            None  # stays the same if a result is released from memory
        )
        cases.events.running.connect(self._on_running)

    def _on_running(self, running: int | None) -> None:
        if running is None:
            self._tell()
        self._key = running
        self._before = self._label_map(running)

    def _label_map(self, key: int | None) -> LabelMap | None:
        listed = self._cases.find(key)
        result = None if listed is None else listed.result
        return None if result is None else result.label_map

    def _tell(self) -> None:
        listed = self._cases.find(self._key)
        if listed is None or listed.key == self._cases.current:
            return
        found = self._label_map(listed.key)
        if found is None or found is self._before:
            return  # it failed or was cancelled, which is shown elsewhere
        text = self.tr("{0} is segmented.").format(listed.files.name)
        toast = self._toasts.show_text(text, action=self.tr("Show"))
        toast.action_wanted.connect(partial(self._switch, listed.key))
