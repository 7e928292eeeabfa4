"""Reading, computing and writing of the cases of a batch, with one engine."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.runs.brain_network import engine_brain_finder
from unet_gui.controllers.runs.segment_to_folder import segment_case, write_case
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.reading.case_assembly import read_case

if TYPE_CHECKING:
    from unet_gui.controllers.runs.segment_to_folder import BatchOptions
    from unet_gui.controllers.runs.segmented_case import SegmentedCase
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.io.batch.batch_folder import BatchFolder


@dataclass(frozen=True, slots=True)
class CaseWork:
    """What a batch does with a case; the weights are loaded once.

    The networks run in a process of their own, so that one that is killed for lack of
    memory costs a case and not the batch.

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

    def start(self) -> None:
        """Start the engine and load the model, unless both are there.

        Raises
        ------
        InputError
            If there is no such device here, or the package is damaged.
        RunError
            If the engine ends.
        """
        run_to_end(self.host.predictor(self.device, self.package.folder))

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

    def compute(self, case: Case) -> SegmentationResult:
        """Prepare and segment a case.

        Raises
        ------
        InputError
            If the case is not fit for the model.
        RunError
            If the engine fails.
        """
        predictor = run_to_end(self.host.predictor(self.device, self.package.folder))
        find_brain = engine_brain_finder(self.brain, self.host, self.device)
        job = segment_case(case, self.package.spec, predictor, self.options, find_brain)
        return run_to_end(job)

    def write(
        self, files: CaseFiles, case: Case, result: SegmentationResult
    ) -> SegmentedCase:
        """Write the mask of a case, and the other files asked for.

        Raises
        ------
        InputError, RunError
            If a file cannot be written.
        """
        options = replace(self.options, folder=self.folder.masks_of(files.name))
        job = write_case(files, case, result, self.package.spec, options)
        return run_to_end(job)

    @property
    def engine_has_died(self) -> bool:
        """Whether the engine ended on its own."""
        return not self.host.is_alive

    def close(self) -> None:
        """End the engine."""
        self.host.close()
