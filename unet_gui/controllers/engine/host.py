"""The one engine, kept warm on the chosen device with the chosen model."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.engine.predictor import EnginePredictor, parse_description
from unet_gui.controllers.engine.process import (
    DEFAULT_LIMITS,
    ENGINE_COMMAND,
    EngineProcess,
    EngineSilentError,
    Limits,
)
from unet_gui.core.model.runtime import AUTO
from unet_gui.core.progress import Phase, Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence
    from pathlib import Path

    from unet_gui.core.model.architecture import NetworkDescription

    Loaded = tuple[Path, int]  # the package's folder, and when it was written

_WARM_UP_EDGE = 16  # voxels, at least
_STARTING = Text("Starting the engine")
_HALTED = Text("The engine does not answer; another one is started soon")


class EngineHost:
    """Owns the one engine.

    Its jobs and those of its predictors take turns, in any thread. The properties,
    `interrupt` and `end_if_halted` may be used from any thread at any time. Each job
    yields between clearing an old interruption and its next request, so that cancelling
    a job first and interrupting it then always takes effect.

    Attributes
    ----------
    command : sequence of str
        Program and arguments that start the next engine.
    limits : Limits
        Of the next engine.
    runtime : str
        Id of the library in which the next engine computes.
    precision : str
        The type in which it computes.
    """

    def __init__(
        self,
        command: Sequence[str] = ENGINE_COMMAND,
        limits: Limits = DEFAULT_LIMITS,
    ) -> None:
        self.command = command
        self.limits = limits
        self.runtime = AUTO
        self.precision = AUTO
        self._engine: EngineProcess | None = None
        self._loaded: dict[bool, tuple[Loaded, EnginePredictor]] = {}  # by is_helper
        self._is_warm = False

    @property
    def pid(self) -> int | None:
        """The number of the engine's process, None if there is no engine."""
        engine = self._engine
        return None if engine is None else engine.pid

    @property
    def devices(self) -> tuple[tuple[str, str], ...]:
        """Ids and titles of devices that only the engine's library lists."""
        engine = self._engine
        return () if engine is None else engine.devices

    @property
    def is_alive(self) -> bool:
        """Whether there is an engine that runs and has not been ended."""
        engine = self._engine
        return engine is not None and engine.is_alive

    @property
    def is_halted(self) -> bool:
        """Whether there is an engine that is waited for and gives no sign of life."""
        engine = self._engine
        return engine is not None and engine.is_halted

    @property
    def is_warm(self) -> bool:
        """Whether a model is loaded and `prepare` has run it once."""
        return self._is_warm

    def predictor(
        self, device: str, folder: Path, *, is_helper: bool = False
    ) -> Generator[Progress, None, EnginePredictor]:
        """Start the engine and load a model, unless this is done already.

        The model that was loaded before is unloaded.

        Parameters
        ----------
        is_helper : bool
            Whether the model prepares cases for another one, such as the network that
            finds the brain. One helper and one model are loaded beside each other.

        Raises
        ------
        InputError
            If there is no such device, or the package is damaged.
        RunError
            If the engine ends.
        """
        engine = yield from self._up(device)
        wanted = (folder, _written_ns(folder))
        if is_helper not in self._loaded or self._loaded[is_helper][0] != wanted:
            yield Progress(0, 0, Text("Loading the model"), Phase.ENGINE_START)
            self._is_warm = self._is_warm and is_helper
            if is_helper in self._loaded:
                self._loaded.pop(is_helper)[1].unload()
            self._loaded[is_helper] = (wanted, EnginePredictor(engine, folder))
        return self._loaded[is_helper][1]

    def prepare(self, device: str, folder: Path) -> Generator[Progress, None, None]:
        """Load a model and run it once, so that the first tile of a run is fast.

        Raises
        ------
        InputError, RunError
            As `predictor`.
        """
        predictor = yield from self.predictor(device, folder)
        if self._is_warm:
            return
        for number, stage in enumerate(predictor.stages):
            yield Progress(number, len(predictor.stages), Text("Warming up"))
            edge = -(-_WARM_UP_EDGE // stage.multiple) * stage.multiple
            shape = (1, *[edge] * stage.ndim, stage.channels)
            predictor.predict(number, np.zeros(shape, np.float32))
        self._is_warm = True

    def describe_network(
        self, device: str, network: str
    ) -> Generator[Progress, None, NetworkDescription]:
        """Return the layers of a network, by its id."""
        engine = yield from self._up(device)
        yield Progress(0, 0, Text("Building the network"))
        return parse_description(engine.request("describe", network=network))

    def release(self) -> None:
        """End the engine and free its memory; the next run starts another one."""
        self._loaded, self._is_warm = {}, False
        engine, self._engine = self._engine, None
        if engine is not None:
            engine.close()

    def _up(self, device: str) -> Generator[Progress, None, EngineProcess]:
        """Start the engine; if it halts meanwhile, replace it once."""
        try:
            return (yield from self._start(device))
        except EngineSilentError:
            return (yield from self._start(device))

    def _start(self, device: str) -> Generator[Progress, None, EngineProcess]:
        engine = self._started(device)
        engine.begin_run()
        try:
            while not engine.is_up():
                message = _HALTED if engine.is_halted else _STARTING
                yield Progress(0, 0, message, Phase.ENGINE_START)
        except Exception:
            self.release()
            raise
        return engine

    def _started(self, device: str) -> EngineProcess:
        engine, asked = self._engine, (device, self.runtime, self.precision)
        if engine is None or not engine.is_alive or engine.asked != asked:
            self.release()
            choice = {"runtime": self.runtime, "precision": self.precision}
            engine = EngineProcess(device, self.command, self.limits, **choice)
            self._engine = engine
        return engine

    def interrupt(self) -> None:
        """Make the running command end soon; may be called from any thread."""
        engine = self._engine
        if engine is not None:
            engine.interrupt()

    def end_if_halted(self) -> None:
        """End an engine that gives no sign of life; may be called from any thread."""
        engine = self._engine
        if engine is not None:
            engine.end_if_halted()

    def close(self) -> None:
        """End the engine; to be called when no job runs any more."""
        self.release()


def _written_ns(folder: Path) -> int:
    """Return the time at which a package was last written, 0 if there is none."""
    try:
        return (folder / "model.json").stat().st_mtime_ns
    except OSError:
        return 0
