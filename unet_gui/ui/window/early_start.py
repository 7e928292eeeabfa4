"""The timer that starts the engine ahead of a run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Slot

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.state.session import SessionState

_DELAY_MS = 1500  # the first slices are painted by then
_AGAIN_MS = 5000


class EarlyStart(QObject):
    """Calls `start` a while after a case, a model or a device has been chosen.

    It does so after a run too, because a cancelled run ends the engine.

    Parameters
    ----------
    start : callable
        Returns False to be called again later.
    """

    def __init__(
        self,
        session: SessionState,
        start: Callable[[], bool],
        parent: QObject | None = None,
        delay_ms: int = _DELAY_MS,
        again_ms: int = _AGAIN_MS,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._start = start
        self._delay_ms = delay_ms
        self._again_ms = again_ms
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._on_time)
        session.events.case.connect(self._wait)
        session.events.model_id.connect(self._wait)
        session.events.device.connect(self._wait)
        session.events.runtime.connect(self._wait)
        session.events.precision.connect(self._wait)
        session.events.is_segmenting.connect(self._wait)

    def _wait(self) -> None:
        if self._session.case is None or self._session.is_segmenting:
            self._timer.stop()
        else:
            self._timer.start(self._delay_ms)

    @Slot()
    def _on_time(self) -> None:
        if not self._start():
            self._timer.start(self._again_ms)
