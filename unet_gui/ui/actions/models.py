"""The Models menu: importing, training, and model cards."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.exports.folders import output_folder
from unet_gui.ui.actions.spec import ActionSpec, Condition
from unet_gui.ui.widgets.file_dialogs import ask_model

if TYPE_CHECKING:
    from unet_gui.controllers.runs.training_request import TrainingRequest
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.dialogs.manage_models import ManageModelsDialog
    from unet_gui.ui.dialogs.train import TrainDialog
    from unet_gui.ui.parts import WindowParts


def _import_model(context: ActionContext) -> None:
    folder = output_folder(context.parts.states.session)
    if path := ask_model(context.window, folder):
        context.parts.controllers.models.start(path)


def _show_training(context: ActionContext) -> None:
    dialog = context.once(_train_dialog)
    dialog.show()
    dialog.activateWindow()


def _train_dialog(context: ActionContext) -> TrainDialog:
    from unet_gui.ui.dialogs.train import TrainActions, TrainDialog  # not at start

    controllers, states = context.parts.controllers, context.parts.states

    def start(request: TrainingRequest) -> None:
        controllers.training.start(replace(request, runtime=states.session.runtime))

    actions = TrainActions(
        start=start,
        stop=controllers.training.stop,
        import_model=controllers.models.start,
    )
    return TrainDialog(states.training, states.viewer, actions, context.window)


def _show_cards(context: ActionContext) -> None:
    from unet_gui.ui.dialogs.models import ModelsDialog  # not needed to start

    parts = context.parts
    specs = [package.spec for package in parts.services.models.values()]
    ModelsDialog(specs, parts.states.session.model_id, context.window).open()


def _show_management(context: ActionContext) -> None:
    dialog = context.once(_manage_dialog)
    dialog.refresh()
    dialog.show()
    dialog.activateWindow()


def _manage_dialog(context: ActionContext) -> ManageModelsDialog:
    from unet_gui.ui.dialogs.manage_models import (  # not needed to start
        ManageActions,
        ManageModelsDialog,
    )

    parts = context.parts
    actions = ManageActions(import_model=partial(_import_model, context))
    return ManageModelsDialog(
        parts.states.models, parts.controllers.own_models, actions, context.window
    )


def _can_import(parts: WindowParts) -> bool:
    return not parts.states.models.is_importing


ENTRIES: Entries = (
    ActionSpec(
        key="import_model",
        text="Import…",
        run=_import_model,
        tip="Add a model package or old weights",
        is_enabled=Condition(_can_import, ("models.is_importing",)),
    ),
    ActionSpec(
        key="train",
        text="Train…",
        run=_show_training,
        tip="Train a network on labelled cases",
    ),
    None,
    ActionSpec(
        key="manage_models",
        text="Manage…",
        run=_show_management,
        tip="Rename and remove models, and show their folders",
    ),
    ActionSpec(
        key="model_cards",
        text="Cards…",
        run=_show_cards,
        tip="The origin and accuracy of each model",
    ),
)
