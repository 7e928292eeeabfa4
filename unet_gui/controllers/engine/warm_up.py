"""Start of the engine in advance, while the machine is idle."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING

from unet_gui.controllers.jobs import Listener
from unet_gui.core.free_memory import available_bytes
from unet_gui.core.processors import own_cores
from unet_gui.segmentation.port.predictor import ENGINE_BYTES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.session import SessionState

logger = logging.getLogger(__name__)


_LEAST_FREE_BYTES = 4 * ENGINE_BYTES


def is_machine_idle() -> bool:
    """Return whether memory is free and a core was idle in the last minute.

    On Windows, which does not tell the load, the core counts as idle.
    """
    if available_bytes() < _LEAST_FREE_BYTES:
        return False
    try:
        load = os.getloadavg()[0]
    except (AttributeError, OSError):  # Windows
        return True
    return load < own_cores()


class EnginePreparation:
    """Starts the engine with the chosen model and device once a case is open.

    The job waits in the computing lane like any other. It is cancelled when a
    segmentation begins, which goes on with the engine that has been started.
    """

    def __init__(
        self,
        session: SessionState,
        runner: JobRunner,
        host: EngineHost,
        models: Mapping[str, ModelPackage],
        is_idle: Callable[[], bool] = is_machine_idle,
    ) -> None:
        self._session = session
        self._runner = runner
        self._host = host
        self._models = models
        self._is_idle = is_idle
        self._handle: JobHandle | None = None
        session.events.is_segmenting.connect(self._on_segmenting)

    def start(self) -> bool:
        """Start the engine in the background.

        Returns
        -------
        bool
            False if the machine is busy, so that the caller should try again later.
        """
        session = self._session
        package = self._models.get(session.model_id)
        if session.case is None or package is None or session.is_segmenting:
            return True
        if not self._is_idle():
            return False
        device = session.device
        self._give_up()
        self._handle = self._runner.submit(
            lambda: self._host.prepare(device, package.folder),
            Listener(self._on_prepared, _log_failure),
        )
        return True

    def _on_prepared(self, _: None) -> None:
        self._session.engine_devices = self._host.devices

    def _on_segmenting(self, is_segmenting: bool) -> None:
        if is_segmenting:
            self._give_up()

    def _give_up(self) -> None:
        handle, self._handle = self._handle, None
        if handle is not None:
            handle.cancel()


def _log_failure(error: Exception) -> None:
    # a run that meets the same fault will show it
    logger.info("The engine was not prepared: %s", error)
