"""Export of the mask of the open case and of pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.exports.folders import output_folder
from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.controllers.scenes.decided_mask import has_changed_thresholds
from unet_gui.core.image.face import shows_face
from unet_gui.core.mask.labels import WRITTEN_SCHEMES, classes_named
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from unet_gui.controllers.cases.unsaved_work import UnsavedWork
    from unet_gui.controllers.exports.mask_plan import MaskPlan
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

FACE_NOTE = Text(
    "The scan shows a face, by which a person can be recognised; remove it before you "
    "share images."
)


class ExportController:
    """Writes files in the background; the status line tells when they are saved.

    What plans and writes them is imported when it is used; a start does not need it.
    """

    def __init__(
        self,
        session: SessionState,
        runner: JobRunner,
        on_error: Callable[[Exception], None],
        unsaved: UnsavedWork | None = None,
        viewer: ViewerState | None = None,
        batch_of_case: Callable[[], Path | None] = lambda: None,
    ) -> None:
        self._session = session
        self._runner = runner
        self._on_error = on_error
        self._unsaved = unsaved
        self._viewer = viewer
        self._batch_of_case = batch_of_case

    def suggested_name(self, suffix: str) -> str:
        """Return a file name for the open case, such as ``<case>_overlay.png``."""
        return f"{self._stem}_{suffix}"

    @property
    def folder(self) -> Path:
        """The folder in which a dialog for an output begins."""
        return output_folder(self._session)

    def suggested_path(self, suffix: str) -> Path:
        """Return a path for a file of the open case, where output went last."""
        return self.folder / self.suggested_name(suffix)

    def mask_plan(self) -> MaskPlan | None:
        """Return how the mask of the open case would be saved; None without one."""
        from unet_gui.controllers.exports.mask_plan import plan_mask

        return plan_mask(self._session, self._viewer, self._batch_of_case())

    def face_note(self) -> str:
        """Return that the scan shows a face, to be said before it is given away."""
        case = self._session.case
        volumes = () if case is None else case.sequences.values()
        return FACE_NOTE if any(map(shows_face, volumes)) else ""

    def tell(self, message: str) -> None:
        """Show a message in the status line."""
        self._session.message = message

    def _note_folder(self, path: Path) -> None:
        self._session.output_folder = str(path.absolute().parent)

    @property
    def _stem(self) -> str:
        from unet_gui.io.names.distinct_names import safe_name

        case = self._session.case
        return safe_name(case.name) if case else "picture"

    def save_mask(self, path: Path, scheme: LabelScheme) -> None:
        """Write the mask of `mask_plan` on its case's grid; a file is replaced.

        A prediction is written as the current thresholds decide it.
        """
        from unet_gui.controllers.exports.mask_plan import case_inputs, mask_to_save
        from unet_gui.io.masks.writing import write_mask

        case, result = self._session.case, self._session.result
        mask = mask_to_save(self._session, self._viewer)
        if case is None or mask is None:
            return
        edited = mask.edited
        is_changed = edited is None and has_changed_thresholds(self._session)
        note = Text(", decided with changed thresholds") if is_changed else ""
        if scheme.id in WRITTEN_SCHEMES:
            self._session.label_scheme = scheme.id
        inputs = case_inputs(case)

        def job() -> Generator[Progress, None, str]:
            yield Progress(0, 1, Text("Saving the mask"))
            write_mask(
                path,
                mask.label_map,
                case.grid,
                scheme,
                overwrite=True,
                inputs=inputs,
                region=mask.region,
                classes=classes_named(mask.class_names),
            )
            return f"{path}{note}"

        self._note_folder(path)
        thresholds = self._session.thresholds

        def on_saved(saved: str) -> None:
            if self._unsaved is not None and edited is not None:
                self._unsaved.note_edited(edited)
            elif self._unsaved is not None and result is not None:
                self._unsaved.note_mask(result, thresholds)
            self._on_saved(saved)

        listener = Listener(on_saved, self._on_failed, self._on_progress)
        self._runner.submit(job, listener, Lane.SAVING)

    def save_picture(self, path: Path, rgb: npt.NDArray[np.uint8]) -> None:
        """Write an RGB picture as PNG; an existing file is replaced.

        Parameters
        ----------
        rgb : (rows, columns, 3) uint8 array
        """
        self.save_painted(path, lambda: rgb)

    def save_painted(
        self,
        path: Path,
        paint: Callable[[], npt.NDArray[np.uint8]],
        dots_per_inch: int | None = None,
    ) -> None:
        """Write a picture as PNG that is painted in the background.

        Parameters
        ----------
        path : Path
            May be replaced.
        paint : callable
            Returns the picture, (rows, columns, 3) uint8; called on another thread.
        dots_per_inch : int or None
            Tells other programs how large the picture is on paper.
        """
        from unet_gui.io.pictures import write_png

        self._note_folder(path)

        def job() -> Generator[Progress, None, Path]:
            yield Progress(0, 1, Text("Saving the picture"))
            write_png(path, paint(), dots_per_inch)
            return path

        self._runner.submit(job, self._listener(), Lane.SAVING)

    def save_svg(self, path: Path, content: bytes) -> None:
        """Write a drawing in SVG; an existing file is replaced."""
        from unet_gui.io.pictures import write_svg

        self._note_folder(path)

        def job() -> Generator[Progress, None, Path]:
            yield Progress(0, 1, Text("Saving the drawing"))
            write_svg(path, content)
            return path

        self._runner.submit(job, self._listener(), Lane.SAVING)

    def _listener(self) -> Listener[Path | str]:
        return Listener(self._on_saved, self._on_failed, self._on_progress)

    def _on_progress(self, progress: Progress) -> None:
        self._session.message = Text("{message}…", message=progress.message)

    def _on_saved(self, saved: Path | str) -> None:
        self._session.message = Text("Saved {path}", path=saved)

    def _on_failed(self, error: Exception) -> None:
        self._session.message = ""
        self._on_error(error)
