"""Reading, computing and writing of the cases of a batch, with one engine."""

from __future__ import annotations

import threading
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.batch.staged_run import StagedRun
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.runs.brain_network import engine_brain_finder
from unet_gui.controllers.runs.segment_to_folder import segment_case, write_case
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.reading.case_assembly import read_case

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterator, Mapping

    from unet_gui.controllers.runs.segment_to_folder import BatchOptions
    from unet_gui.controllers.runs.segmented_case import SegmentedCase
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.progress import Progress
    from unet_gui.io.batch.batch_folder import BatchFolder
    from unet_gui.segmentation.port.predictor import Predictor
    from unet_gui.segmentation.preparation.brain import BrainProbability, PlacedScan
    from unet_gui.segmentation.preparation.preparing import FindBrain


class EngineLostError(RunError):
    """The engine ended while it had a case, perhaps for lack of memory."""


@dataclass(frozen=True, slots=True, eq=False)
class CaseRun:
    """A case and its segmentation, as far as that is done.

    Attributes
    ----------
    predictor : Predictor or None
        What the run computes with; None if the case has to be prepared anew.
    """

    case: Case
    parts: StagedRun
    predictor: Predictor | None


@dataclass(slots=True, eq=False)
class CaseWork:
    """What a batch does with a case; the weights are loaded once.

    The networks run in a process of their own, so that one that is killed for lack of
    memory costs a case and not the batch. Cases may be prepared and written in other
    threads while the networks compute; they take turns at the engine.

    Attributes
    ----------
    brain : ModelPackage or None
        The network that finds the brain.
    """

    package: ModelPackage
    brain: ModelPackage | None
    options: BatchOptions
    folder: BatchFolder
    device: str = "auto"
    host: EngineHost = field(default_factory=EngineHost)
    _turn: threading.RLock = field(default_factory=threading.RLock, init=False)
    _predictor: Predictor | None = field(default=None, init=False)

    def start(self) -> None:
        """Start the engine and load the model, unless both are there.

        Raises
        ------
        InputError
            If there is no such device here, or the package is damaged.
        RunError
            If the engine ends.
        """
        if self._predictor is None or not self.host.is_alive:
            with self._turn:
                self._predictor = self.load()

    def load(self) -> Predictor:
        """Return the model in the engine, which is started anew if it was lost."""
        return run_to_end(self.host.predictor(self.device, self.package.folder))

    def read(self, files: CaseFiles) -> Case:
        """Read a case.

        Raises
        ------
        InputError
            If a file cannot be read, or a name leaves a doubt.
        """
        if files.questions:
            raise InputError(" ".join(files.questions))
        return run_to_end(read_case(files))

    def prepare(
        self, case: Case, is_over: Callable[[], bool] = lambda: False
    ) -> CaseRun:
        """Do what comes before the networks; the engine must have been started.

        If the engine is lost meanwhile, `compute` prepares the case anew.

        Parameters
        ----------
        is_over : callable
            Whether the run is given up.

        Raises
        ------
        InputError
            If the case is not fit for the model.
        RunError
            If the network fails that finds the brain.
        """
        predictor = self._predictor
        if predictor is None:
            msg = "the engine has not been started"
            raise RuntimeError(msg)
        parts = self._parts(case, predictor)
        try:
            parts.prepare(is_over)
        except EngineLostError:
            return CaseRun(case, parts, None)
        return CaseRun(case, parts, predictor)

    def compute(self, run: CaseRun) -> CaseRun:
        """Run the networks.

        Raises
        ------
        InputError
            If the case is not fit for the model.
        EngineLostError
            If the engine ends.
        RunError
            If the engine fails.
        """
        with self._turn, self._loss_told():
            self._predictor = predictor = self.load()
            if run.predictor is not predictor:  # that engine is gone
                run = CaseRun(run.case, self._parts(run.case, predictor), predictor)
            run.parts.compute()
            return run

    def write(self, files: CaseFiles, run: CaseRun) -> SegmentedCase:
        """Write the mask of a case, and the other files asked for.

        Raises
        ------
        InputError, RunError
            If a file cannot be written.
        """
        options = replace(self.options, folder=self.folder.masks_of(files.name))
        result = run.parts.result()
        job = write_case(files, run.case, result, self.package.spec, options)
        return run_to_end(job)

    def close(self) -> None:
        """End the engine."""
        self.host.close()

    def _parts(self, case: Case, predictor: Predictor) -> StagedRun:
        finder = engine_brain_finder(self.brain, self.host, self.device)
        find = None if finder is None else self._in_turn(finder)
        spec = self.package.spec
        return StagedRun(segment_case(case, spec, predictor, self.options, find))

    def _in_turn(self, find: FindBrain) -> FindBrain:
        def job(
            scans: Mapping[str, PlacedScan],
        ) -> Generator[Progress, None, BrainProbability]:
            with self._turn, self._loss_told():
                return (yield from find(scans))

        return job

    @contextmanager
    def _loss_told(self) -> Iterator[None]:
        """Tell the end of the engine from its other failures."""
        try:
            yield
        except RunError as error:
            if self.host.is_alive or isinstance(error, EngineLostError):
                raise
            raise EngineLostError(error.args[0]) from error
