"""The window of batches."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.exports.folders import input_folder
from unet_gui.ui.widgets.front import bring_to_front

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from unet_gui.core.batch.request import BatchRequest
    from unet_gui.ui.actions.spec import ActionContext
    from unet_gui.ui.dialogs.batch.start_dialog import StartBatchDialog
    from unet_gui.ui.dialogs.batch.window import BatchWindow


def show_batch(context: ActionContext) -> None:
    """Show the window of batches with the last batch; ask what to do without one."""
    window = shown_batch_window(context)
    if context.parts.states.batch.folder is not None:
        return
    if not context.parts.controllers.batch().show_last():
        window.ask_new()


def shown_batch_window(context: ActionContext) -> BatchWindow:
    """Return the window of batches, above the others."""
    window = batch_window(context)
    bring_to_front(window)
    return window


def batch_window(context: ActionContext) -> BatchWindow:
    """Return the window of batches, wherever it is."""
    return context.once(_batch_window)


def _batch_window(context: ActionContext) -> BatchWindow:
    from unet_gui.ui.dialogs.batch.window import BatchWindow  # not needed to start

    return BatchWindow(
        state=context.parts.states.batch,
        controller=context.parts.controllers.batch(),
        new_dialog=partial(_start_dialog, context),
        main=context.window,
    )


def _start_dialog(
    context: ActionContext, start: Callable[[BatchRequest], bool], parent: QWidget
) -> StartBatchDialog:
    from unet_gui.ui.dialogs.batch.start_dialog import StartBatchDialog

    states = context.parts.states
    return StartBatchDialog(
        state=states.batch,
        session=states.session,
        models=context.parts.services.models,
        start=start,
        folder=input_folder(states.session),
        parent=parent,
    )
