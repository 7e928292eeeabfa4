"""Import of a model, which can be chosen without a restart."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.controllers.engine.command import PROGRAM, Command
from unet_gui.controllers.jobs import Lane, Listener
from unet_gui.controllers.network.network_description import description_choices
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text
from unet_gui.io.models.model_package import read_model_package

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Sequence

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.state.architecture import ArchitectureState
    from unet_gui.state.models import ModelsState
    from unet_gui.state.session import SessionState


def import_job(
    path: Path, program: Sequence[str]
) -> Generator[Progress, None, ModelPackage]:
    """Import a model by the command line, as this process does without Keras."""
    child = Command([*program, "import-model", "--json", "--", str(path)])
    printed = ""
    try:
        for line in child.lines():
            printed += line or ""
            yield Progress(0, 0, Text("Importing the model"))
        child.check_end()
    finally:
        child.close()
    return read_model_package(Path(json.loads(printed)["folder"]))


class ModelImportController:
    """Imports models into `models`, the mapping that all controllers read."""

    def __init__(
        self,
        state: ModelsState,
        session: SessionState,
        architecture: ArchitectureState,
        models: dict[str, ModelPackage],
        runner: JobRunner,
        on_error: Callable[[Exception], None],
        program: Sequence[str] = PROGRAM,
    ) -> None:
        self._state = state
        self._session = session
        self._architecture = architecture
        self._models = models
        self._runner = runner
        self._on_error = on_error
        self._program = program
        state.ids = tuple(models)

    def start(self, path: Path) -> None:
        """Import a package, a zipped package or legacy weights in the background."""
        if self._state.is_importing:
            return
        self._state.is_importing = True
        self._session.message = Text("Importing {name}…", name=path.name)
        listener = Listener(self._add, self._fail, on_cancelled=self._stop)
        # finished before the window ends, like a file that is saved
        self._runner.submit(
            lambda: import_job(path, self._program), listener, Lane.SAVING
        )

    def _add(self, result: ModelPackage) -> None:
        """Offer the model, and choose it unless a run is under way."""
        self._models[result.spec.id] = result
        self._architecture.choices = description_choices(self._models)
        self._state.ids = tuple(self._models)
        if not self._session.is_segmenting:
            self._session.model_id = result.spec.id
        self._finish(Text("Imported the model {model}", model=result.spec.id))

    def _fail(self, error: Exception) -> None:
        """Show the error."""
        self._finish(Text("The model was not imported."))
        self._on_error(error)

    def _stop(self) -> None:
        self._finish(Text("The import was cancelled."))

    def _finish(self, message: str) -> None:
        self._state.is_importing = False
        self._session.message = message
