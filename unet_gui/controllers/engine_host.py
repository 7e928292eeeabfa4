"""Keeps one engine warm, on the device asked for and with the model asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.engine import ENGINE_COMMAND, EngineProcess
from unet_gui.controllers.engine_predictor import EnginePredictor, parse_description
from unet_gui.core.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from unet_gui.core.architecture import NetworkDescription


class EngineHost:
    """Owns the engine. Used from the computing thread, but for the last two methods."""

    def __init__(self, command: Sequence[str] = ENGINE_COMMAND) -> None:
        self._command = command
        self._engine: EngineProcess | None = None
        self._loaded: tuple[Path, EnginePredictor] | None = None

    def predictor(
        self, device: str, folder: Path
    ) -> Generator[Progress, None, EnginePredictor]:
        """Start the engine and load a model where that is not done yet.

        Raises
        ------
        InputError
            If the device is not there, or the package is damaged.
        RunError
            If the engine ends.
        """
        engine = yield from self._up(device)
        if self._loaded is None or self._loaded[0] != folder:
            yield Progress(0, 0, "Loading the model")
            self._loaded = None
            self._loaded = (folder, EnginePredictor(engine, folder))
        return self._loaded[1]

    def describe_network(
        self, device: str, network: str
    ) -> Generator[Progress, None, NetworkDescription]:
        """Describe a network by its id."""
        engine = yield from self._up(device)
        return parse_description(engine.request("describe", network=network))

    def _up(self, device: str) -> Generator[Progress, None, EngineProcess]:
        engine = self._started(device)
        engine.begin_run()
        try:
            while not engine.is_up():
                yield Progress(0, 0, "Starting the engine")
        except Exception:
            self._drop()
            raise
        return engine

    def _started(self, device: str) -> EngineProcess:
        engine = self._engine
        if engine is None or not engine.is_alive or engine.asked_device != device:
            self._drop()
            engine = EngineProcess(device, self._command)
            self._engine = engine
        return engine

    def _drop(self) -> None:
        self._loaded = None
        if self._engine is not None:
            self._engine.close()
            self._engine = None

    def interrupt(self) -> None:
        """Make the running command end soon; from any thread."""
        if self._engine is not None:
            self._engine.interrupt()

    def close(self) -> None:
        """End the engine; when no job runs any more."""
        self._drop()
