"""The File menu: opening, saving, and moving between cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.exports.folders import input_folder, output_folder
from unet_gui.ui.actions.batch import show_batch
from unet_gui.ui.actions.exporting import (
    copy_picture,
    export_results,
    save_film,
    save_mask,
    save_montage,
    save_picture,
    show_report,
)
from unet_gui.ui.actions.session import (
    ask_session,
    ask_session_target,
    suggested_session,
)
from unet_gui.ui.actions.spec import HAS_CASE, ActionSpec, Condition
from unet_gui.ui.widgets.file_dialogs import ask_dicom, ask_folder, ask_scans

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.parts import WindowParts


def _open_files(context: ActionContext) -> None:
    if paths := ask_scans(context.window, _input_folder(context)):
        context.parts.controllers.open_case.open(paths)


def _open_folder(context: ActionContext) -> None:
    if paths := ask_folder(context.window, _input_folder(context)):
        context.parts.controllers.open_case.open(paths)


def _open_dicom(context: ActionContext) -> None:
    if paths := ask_dicom(context.window, _input_folder(context)):
        context.parts.controllers.open_case.open(paths, asks=True)


def _choose_series(context: ActionContext) -> None:
    context.parts.controllers.open_case.choose_series()


def _show_header(context: ActionContext) -> None:
    from unet_gui.ui.dialogs.header import HeaderDialog  # not needed to start

    states = context.parts.states
    case = states.session.case
    if case is None:
        return
    shown = states.viewer.sequence
    source = case.sources.get(shown) or next(iter(case.sources.values()))
    HeaderDialog(source, context.parts.services.runner, context.window).open()


def _input_folder(context: ActionContext) -> Path:
    return input_folder(context.parts.states.session)


def _open_demo(context: ActionContext) -> None:
    context.parts.controllers.open_case.open_demo()


def _open_session(context: ActionContext) -> None:
    folder = output_folder(context.parts.states.session)
    if path := ask_session(context.window, folder):
        context.parts.controllers.session_files.open(path)


def _save_session(context: ActionContext) -> None:
    files = context.parts.controllers.session_files
    if not files.has_cases:
        return
    if path := ask_session_target(context.window, suggested_session(context.parts)):
        files.save(path)


def _previous_case(context: ActionContext) -> None:
    context.parts.controllers.cases.previous()


def _next_case(context: ActionContext) -> None:
    context.parts.controllers.cases.next()


def _close_case(context: ActionContext) -> None:
    context.parts.controllers.cases.close(None)


def _close_all_cases(context: ActionContext) -> None:
    context.parts.controllers.cases.close_all()


def _quit(context: ActionContext) -> None:
    context.window.close()


def _has_own_mask(parts: WindowParts) -> bool:
    session = parts.states.session
    return session.result is not None or session.edited is not None


def _has_series(parts: WindowParts) -> bool:
    files = parts.states.session.case_files
    return files is not None and any(s.series for s, _ in files.assignments)


def _has_mask(parts: WindowParts) -> bool:
    session = parts.states.session
    has_reference = session.case is not None and session.case.reference is not None
    return _has_own_mask(parts) or has_reference


_HAS_MASK = Condition(_has_mask, ("session.result", "session.edited", "session.case"))


def _has_several_cases(parts: WindowParts) -> bool:
    return len(parts.states.cases.listed) > 1


_HAS_SEVERAL_CASES = Condition(_has_several_cases, ("cases.listed",))

ENTRIES: Entries = (
    ActionSpec(
        key="open_files",
        text="Open files…",
        run=_open_files,
        shortcuts=("Ctrl+O",),
        tip="Open scans",
        icon="file",
    ),
    ActionSpec(
        key="open_folder",
        text="Open folder…",
        run=_open_folder,
        shortcuts=("Ctrl+Shift+O",),
        icon="folder",
    ),
    ActionSpec(
        key="open_dicom",
        text="Open DICOM…",
        run=_open_dicom,
        tip="Open a study and choose its series",
    ),
    ActionSpec(
        key="open_demo",
        text="Open demo case",
        run=_open_demo,
        tip="A synthetic brain with a tumour",
    ),
    ActionSpec(
        key="open_session",
        text="Open session…",
        run=_open_session,
        tip="Cases, masks and views as they were saved",
    ),
    None,
    ActionSpec(
        key="choose_series",
        text="Choose series…",
        run=_choose_series,
        tip="Choose the series of the open study again",
        is_enabled=Condition(_has_series, ("session.case", "session.case_files")),
    ),
    ActionSpec(
        key="show_header",
        text="Header…",
        run=_show_header,
        tip="All fields of the header of the shown image",
        is_enabled=HAS_CASE,
    ),
    None,
    ActionSpec(
        key="save_session",
        text="Save session…",
        run=_save_session,
        shortcuts=("Ctrl+Shift+S",),
        tip="Save all open cases, their predictions and views",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="save_mask",
        text="Save mask…",
        run=save_mask,
        shortcuts=("Ctrl+S",),
        tip="Save the edited mask if that is shown, else the prediction",
        icon="save",
        is_enabled=Condition(_has_own_mask, ("session.result", "session.edited")),
    ),
    ActionSpec(
        key="export_results",
        text="Export results…",
        run=export_results,
        tip="Write the mask for 3D Slicer, as DICOM, as meshes, or a file per class",
        is_enabled=_HAS_MASK,
    ),
    ActionSpec(
        key="report",
        text="Report…",
        run=show_report,
        tip="One page about the mask, to print or to send, as HTML or PDF",
        is_enabled=_HAS_MASK,
    ),
    ActionSpec(
        key="save_picture",
        text="Export picture…",
        run=save_picture,
        shortcuts=("Ctrl+E",),
        tip="Save what the views show, with texts of your choice, as PNG or SVG",
        icon="camera",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="copy_picture",
        text="Copy picture",
        run=copy_picture,
        shortcuts=("Ctrl+Shift+C",),
        tip="Copy the picture, as it would be exported, to the clipboard",
        icon="copy",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="save_montage",
        text="Export montage…",
        run=save_montage,
        shortcuts=("Ctrl+Shift+E",),
        tip="Save many slices of one plane on a sheet, as PNG",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="save_film",
        text="Export film…",
        run=save_film,
        tip="Save the slices of a plane, or the turning 3-D view, as MP4 or GIF",
        is_enabled=HAS_CASE,
    ),
    None,
    ActionSpec(
        key="batch",
        text="Batch…",
        run=show_batch,
        shortcuts=("Ctrl+B",),
        tip="Segment all cases of a folder, and look through the masks",
    ),
    None,
    ActionSpec(
        key="previous_case",
        text="Previous case",
        run=_previous_case,
        shortcuts=("Ctrl+PgUp",),
        is_enabled=_HAS_SEVERAL_CASES,
    ),
    ActionSpec(
        key="next_case",
        text="Next case",
        run=_next_case,
        shortcuts=("Ctrl+PgDown",),
        is_enabled=_HAS_SEVERAL_CASES,
    ),
    ActionSpec(
        key="close_case",
        text="Close case",
        run=_close_case,
        shortcuts=("Ctrl+W",),
        tip="Other cases stay open",
        is_enabled=HAS_CASE,
    ),
    ActionSpec(
        key="close_all_cases",
        text="Close all cases",
        run=_close_all_cases,
        is_enabled=HAS_CASE,
    ),
    None,
    ActionSpec(key="quit", text="Quit", run=_quit, shortcuts=("Ctrl+Q",)),
)
