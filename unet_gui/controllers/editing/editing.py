"""All controllers of the correction in one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.editing.bench import MaskBench
from unet_gui.controllers.editing.commands import EditCommands
from unet_gui.controllers.editing.journal import JournalController
from unet_gui.controllers.editing.starting import StartController
from unet_gui.controllers.editing.strokes import StrokeController
from unet_gui.controllers.editing.tool_choice import ToolController

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from unet_gui.controllers.jobs import JobRunner
    from unet_gui.controllers.view.undo import UndoController
    from unet_gui.state.states import States


@dataclass(frozen=True, slots=True, eq=False)
class EditingControllers:
    """The actions of the user on the edited mask, by kind."""

    tools: ToolController
    starting: StartController
    strokes: StrokeController
    commands: EditCommands
    bench: MaskBench
    journal: JournalController


def make_editing(
    states: States,
    undo: UndoController,
    runner: JobRunner,
    on_error: Callable[[Exception], None],
    session_path: Callable[[], Path | None],
) -> EditingControllers:
    """Make the controllers of the correction.

    Parameters
    ----------
    session_path : callable
        Returns the session that the window keeps; None if it keeps none.
    """
    session, viewer, editing = states.session, states.viewer, states.editing
    bench = MaskBench(session, viewer, states.cases, editing, undo, runner, on_error)
    strokes = StrokeController(session, viewer, editing, bench)
    starting = StartController(session, viewer, states.cases, bench, on_error)
    return EditingControllers(
        tools=ToolController(session, editing, states.annotations, strokes, starting),
        starting=starting,
        strokes=strokes,
        commands=EditCommands(session, viewer, editing, bench, runner, on_error),
        bench=bench,
        journal=JournalController(states.cases, bench, runner, on_error, session_path),
    )
