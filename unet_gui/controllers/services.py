"""The services that controllers share: jobs, the engine, models and errors."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.engine.command import PROGRAM

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.controllers.engine.host import EngineHost
    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.core.model.model_spec import ModelPackage


@dataclass(frozen=True, slots=True, eq=False)
class Services:
    """The services of one window.

    Attributes
    ----------
    models : dict of ModelPackage
        The installed models by id; importing a model adds to it.
    on_error : callable
        Shows an error to the user.
    program : sequence of str
        The command line that trains and imports, in a separate process.
    """

    runner: JobRunner
    host: EngineHost
    models: dict[str, ModelPackage]
    on_error: Callable[[Exception], None]
    program: Sequence[str] = PROGRAM
