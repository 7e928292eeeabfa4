"""Export of the mask of the open case, and reports about it, in the background."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.exports.film_job import film_job
from unet_gui.controllers.exports.report.content import make_report
from unet_gui.controllers.exports.report.request import ReportRequest
from unet_gui.controllers.exports.report.writing import report_name
from unet_gui.controllers.exports.results import (
    ExportTargets,
    check_export,
    export_mask,
    format_fault,
)
from unet_gui.controllers.exports.session_mask import session_mask
from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.core.case.exported_mask import ExportFormat
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, joined, plural

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterator, Mapping
    from pathlib import Path

    from unet_gui.controllers.exports.film_job import Frame
    from unet_gui.controllers.exports.results import Exported
    from unet_gui.controllers.jobs import JobHandle, JobRunner
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.core.case.report import Report
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


class ResultsController:
    """Says what can be exported, and writes it; the status line tells the end."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        models: Mapping[str, ModelPackage],
        runner: JobRunner,
        on_error: Callable[[Exception], None],
    ) -> None:
        self._session = session
        self._viewer = viewer
        self._models = models
        self._runner = runner
        self._on_error = on_error

    @property
    def mask(self) -> ExportedMask | None:
        """The mask that would be exported; None without one."""
        return session_mask(self._session, self._viewer)

    def faults(self, mask: ExportedMask) -> dict[ExportFormat, Text]:
        """Return the formats in which a mask cannot be written, and why."""
        found = {kind: format_fault(mask, kind) for kind in ExportFormat}
        return {kind: fault for kind, fault in found.items() if fault is not None}

    def targets(
        self, mask: ExportedMask, formats: Collection[ExportFormat], folder: Path
    ) -> tuple[Path, ...]:
        """Return the files that would be written."""
        names = ExportTargets.of_case(folder, mask.case.name)
        return names.paths(formats, [segment.key for segment in mask.segments])

    def fault(
        self, mask: ExportedMask, formats: Collection[ExportFormat], folder: Path
    ) -> str:
        """Return why a mask cannot be written there; empty if it can.

        Files that exist are not a fault; the user is asked about them.
        """
        targets = ExportTargets.of_case(folder, mask.case.name)
        try:
            check_export(mask, formats, targets, overwrite=True)
        except UnetGuiError as error:
            return str(error)
        return ""

    def export(
        self, mask: ExportedMask, formats: Collection[ExportFormat], folder: Path
    ) -> None:
        """Write a mask in some formats; existing files are replaced."""
        targets = ExportTargets.of_case(folder, mask.case.name)
        self._session.output_folder = str(folder.absolute())
        self._runner.submit(
            lambda: export_mask(mask, formats, targets, overwrite=True),
            Listener(self._on_exported, self._on_failed, self._on_progress),
            Lane.SAVING,
        )

    def make_report(
        self,
        *,
        has_names: bool,
        on_made: Callable[[Report], None],
        on_failed: Callable[[Exception], None],
    ) -> JobHandle | None:
        """Make the report of the open case; None if it has no mask.

        A fault that is none of the input is told as everywhere, too.
        """
        mask = self.mask
        if mask is None:
            return None
        package = self._models.get(mask.model)
        request = ReportRequest(
            mask,
            None if package is None else package.spec,
            self._session.thresholds,
            self._session.doubts,
            has_names=has_names,
        )
        listener = Listener(on_made, partial(self._on_report_failed, on_failed))
        return self._runner.submit(lambda: make_report(request), listener, Lane.IO)

    def _on_report_failed(
        self, on_failed: Callable[[Exception], None], error: Exception
    ) -> None:
        on_failed(error)
        if not isinstance(error, UnetGuiError):
            self._on_error(error)

    @property
    def report_name(self) -> str:
        """The suggested name of a report."""
        case = self._session.case
        return report_name(case.name if case else "case")

    def save(self, path: Path, write: Callable[[Path], None]) -> None:
        """Let a function write a file in the background; an old one is replaced."""
        self._session.output_folder = str(path.absolute().parent)

        def job() -> Generator[Progress, None, Path]:
            yield Progress(0, 1, Text("Writing {kind}", kind=path.name))
            write(path)
            return path

        listener = Listener(self._on_saved, self._on_failed, self._on_progress)
        self._runner.submit(job, listener, Lane.SAVING)

    def save_film(
        self,
        path: Path,
        frames: Callable[[], Iterator[Frame | None]],
        count: int,
        frames_per_s: float,
    ) -> JobHandle:
        """Write a film as MP4 or GIF, by the suffix of its path, frame by frame.

        Parameters
        ----------
        frames : callable
            Returns the frames, (rows, columns, 3) uint8; None stands for one that is
            not ready. They are asked for on another thread.
        count : int
            Number of frames, for the progress.
        """
        self._session.output_folder = str(path.absolute().parent)
        listener = Listener(
            self._on_saved, self._on_failed, self._on_progress, self._on_left_off
        )
        return self._runner.submit(
            lambda: film_job(path, frames(), count, frames_per_s), listener, Lane.SAVING
        )

    def _on_left_off(self) -> None:
        self._session.message = Text("The film was not saved")

    def _on_progress(self, progress: Progress) -> None:
        if progress.total > 1:
            self._session.message = Text(
                "{message}: {done} of {total}",
                message=progress.message,
                done=progress.done,
                total=progress.total,
            )
            return
        self._session.message = Text("{message}…", message=progress.message)

    def _on_saved(self, path: Path) -> None:
        self._session.message = Text("Saved {path}", path=path)

    def _on_exported(self, done: Exported) -> None:
        saved = plural(
            len(done.paths),
            "Saved {count} file in {folder}",
            "Saved {count} files in {folder}",
            folder=done.paths[0].parent if done.paths else "",
        )
        told = (joined(" ", done.notes),) if done.notes else ()
        self._session.message = joined(". ", (saved, *told))

    def _on_failed(self, error: Exception) -> None:
        self._session.message = ""
        self._on_error(error)
