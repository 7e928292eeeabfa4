"""Saving from the File menu: masks, results, reports, pictures and films."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QDialog

    from unet_gui.ui.actions.spec import ActionContext
    from unet_gui.ui.dialogs.pictures.film import FilmDialog
    from unet_gui.ui.dialogs.pictures.montage import MontageDialog
    from unet_gui.ui.dialogs.pictures.picture import PictureDialog

# The dialogs are imported when they are wanted; a start does not need them.


def save_mask(context: ActionContext) -> None:
    """Ask how the shown mask is saved."""
    from unet_gui.ui.dialogs.save_mask import SaveMaskDialog

    export = context.parts.controllers.export
    plan = export.mask_plan()
    if plan is not None:
        _open(SaveMaskDialog(plan, export, context.window))


def export_results(context: ActionContext) -> None:
    """Ask for the formats in which the shown mask is written."""
    from unet_gui.ui.dialogs.export_results import ExportResultsDialog

    controllers = context.parts.controllers
    results, folder = controllers.results(), controllers.export.folder
    if results.mask is not None:
        _open(ExportResultsDialog(results, results.mask, folder, context.window))


def show_report(context: ActionContext) -> None:
    """Show the report about the shown mask, to be saved."""
    from unet_gui.ui.dialogs.report import ReportDialog

    controllers = context.parts.controllers
    results, folder = controllers.results(), controllers.export.folder
    if results.mask is not None:
        _open(ReportDialog(results, folder, context.window))


def save_picture(context: ActionContext) -> None:
    """Show the dialog that saves a picture of the views."""
    _show_once(context, _picture_dialog)


def copy_picture(context: ActionContext) -> None:
    """Copy the picture that the dialog would save."""
    context.once(_picture_dialog).copy()


def save_film(context: ActionContext) -> None:
    """Show the dialog that saves a film."""
    _show_once(context, _film_dialog)


def save_montage(context: ActionContext) -> None:
    """Show the dialog that saves a montage."""
    _show_once(context, _montage_dialog)


def _picture_dialog(context: ActionContext) -> PictureDialog:
    from unet_gui.ui.dialogs.pictures.picture import PictureDialog

    return PictureDialog(
        states=context.parts.states,
        export=context.parts.controllers.export,
        shown_views=context.shown_views,
        parent=context.window,
    )


def _film_dialog(context: ActionContext) -> FilmDialog:
    from unet_gui.ui.dialogs.pictures.film import FilmDialog

    controllers = context.parts.controllers
    return FilmDialog(
        states=context.parts.states,
        export=controllers.export,
        results=controllers.results(),
        surfaces=controllers.surfaces,
        parent=context.window,
    )


def _montage_dialog(context: ActionContext) -> MontageDialog:
    from unet_gui.ui.dialogs.pictures.montage import MontageDialog

    states = context.parts.states
    return MontageDialog(
        session=states.session,
        viewer=states.viewer,
        export=context.parts.controllers.export,
        parent=context.window,
    )


def _open(dialog: QDialog) -> None:
    """Open a dialog that is made each time."""
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def _show_once(
    context: ActionContext, make: Callable[[ActionContext], QDialog]
) -> None:
    """Show a dialog that is made once and keeps its choices."""
    dialog = context.once(make)
    dialog.show()
    dialog.activateWindow()
