"""Composition root: the one place that knows every part."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from unet_gui import __version__
from unet_gui.controllers.cases.cases import CasesController
from unet_gui.controllers.cases.open_case import OpenCaseController
from unet_gui.controllers.engine.child_process import PROGRAM
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.engine.warm_up import EnginePreparation
from unet_gui.controllers.network.activations import ActivationsController
from unet_gui.controllers.network.architecture import ArchitectureController
from unet_gui.controllers.network.network_description import (
    description_choices,
    description_job,
)
from unet_gui.controllers.runs.export import ExportController
from unet_gui.controllers.runs.model_import import ModelImportController
from unet_gui.controllers.runs.models import installed_models
from unet_gui.controllers.runs.segmentation import SegmentationController
from unet_gui.controllers.runs.training import TrainingController
from unet_gui.controllers.scenes.comparison import ComparisonController
from unet_gui.controllers.sessions.saved_sessions import WindowStates
from unet_gui.controllers.sessions.session_files import SessionFilesController
from unet_gui.controllers.sessions.settings import (
    apply_layout,
    apply_settings,
    apply_tools,
    collect_layout,
    collect_settings,
    collect_tools,
)
from unet_gui.controllers.view.agreement import AgreementController
from unet_gui.controllers.view.annotations import ToolsController
from unet_gui.controllers.view.class_styles import ClassStyleController
from unet_gui.controllers.view.contrast import ContrastController
from unet_gui.controllers.view.layout import LayoutController
from unet_gui.controllers.view.navigation import NavigationController
from unet_gui.controllers.view.overlay_controls import OverlayControls
from unet_gui.controllers.view.overlay_modes import OverlayModeController
from unet_gui.controllers.view.surfaces import SurfacesController
from unet_gui.controllers.view.thresholds import ThresholdController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.errors import InputError
from unet_gui.core.model.device import check_device
from unet_gui.io.atomic import make_folder
from unet_gui.io.log_file import diagnostics_text, start_logging
from unet_gui.io.settings_file import read_settings, write_settings
from unet_gui.state.agreement import AgreementState
from unet_gui.state.architecture import ArchitectureState
from unet_gui.state.cases import CasesState
from unet_gui.state.comparison import ComparisonState
from unet_gui.state.contrast import ContrastState
from unet_gui.state.layout import LayoutState
from unet_gui.state.models import ModelsState
from unet_gui.state.session import SessionState
from unet_gui.state.surfaces import SurfacesState
from unet_gui.state.tools import ToolsState
from unet_gui.state.training import TrainingState
from unet_gui.state.viewer import ViewerState
from unet_gui.ui.parts import WindowParts
from unet_gui.ui.widgets.theme import apply_theme, scheme_of
from unet_gui.ui.widgets.translation import install_translation
from unet_gui.ui.window.demo_run import DemoRun
from unet_gui.ui.window.display import has_display
from unet_gui.ui.window.early_start import EarlyStart
from unet_gui.ui.window.end_signals import EndSignals
from unet_gui.ui.window.exception_hook import install_exception_hook
from unet_gui.ui.window.job_runner import QtJobRunner
from unet_gui.ui.window.main_window import MainWindow
from unet_gui.ui.window.session_keeper import SessionKeeper
from unet_gui.ui.window.unsaved_dialog import UnsavedAsking

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.controllers.network.network_description import Description
    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.settings import Settings


class ErrorSink:
    """Where controllers send errors; the window is put in once it is there."""

    def __init__(self) -> None:
        self.window: MainWindow | None = None

    def __call__(self, error: Exception) -> None:
        """Show an error over the window."""
        if self.window is not None:
            self.window.show_error(error)


def build_main_window(
    models: Mapping[str, ModelPackage] | None = None,
    settings: Settings | None = None,
    host: EngineHost | None = None,
    device: str | None = None,
    program: Sequence[str] = PROGRAM,
    *,
    prepares_engine: bool = False,
    keeps_session: bool = False,
    asks_unsaved: bool = False,
) -> MainWindow:
    """Wire states, controllers and widgets together.

    Parameters
    ----------
    models, settings, host
        By default the installed models, this user's settings, and an engine with
        Keras; tests give others.
    device : str or None
        Instead of the one in the settings, for this session.
    program : sequence of str
        The command line that trains and imports, in a process of its own.
    prepares_engine : bool
        Whether the engine is started before it is needed, where the settings allow.
    keeps_session : bool
        Whether the session is kept in case that it is interrupted, and one that was
        is offered.
    asks_unsaved : bool
        Whether work that is not saved is asked about before it is gone.
    """
    if models is None:  # the engine checks the weights that it loads
        models = installed_models(checks_hashes=False)
    models = dict(models)
    settings = read_settings() if settings is None else settings
    errors = ErrorSink()
    parts = _parts(models, settings, host or EngineHost(), errors, program)
    parts.appearance.theme = settings.theme
    if device is not None:
        parts.session.device = check_device(device)
    window = MainWindow(
        parts,
        diagnostics=diagnostics_text,
        on_closed=partial(_save_settings, settings, parts),
    )
    window.restore_layout(settings)
    errors.window = window
    if prepares_engine and settings.prepares_engine:
        engine = EnginePreparation(parts.session, parts.runner, parts.host, models)
        EarlyStart(parts.session, engine.start, window)
    if keeps_session:
        SessionKeeper(window)
    if asks_unsaved:
        UnsavedAsking(window)
    return window


def _parts(
    models: dict[str, ModelPackage],
    settings: Settings,
    host: EngineHost,
    on_error: ErrorSink,
    program: Sequence[str],
) -> WindowParts:
    session, viewer, layout, tools = _states(settings, models)
    cases, comparison, installed = CasesState(), ComparisonState(), ModelsState()
    contrast, surfaces, training = ContrastState(), SurfacesState(), TrainingState()
    runner, view = QtJobRunner(), ViewerController(session, viewer)
    open_case = OpenCaseController(session, viewer, runner, on_error, cases, tools)
    shown, runs = (session, viewer, view, runner, on_error), (runner, host, models)
    architecture, network, activations = _network(session, viewer, *runs, on_error)
    importing = (installed, session, architecture, models, runner, on_error, program)
    case_list = CasesController(cases, open_case, runner)
    files = WindowStates(session, viewer, layout, cases), open_case, case_list.unsaved
    return WindowParts(
        session=session,
        viewer=viewer,
        layout=layout,
        tools=tools,
        cases=cases,
        architecture=architecture,
        comparison=comparison,
        contrast=contrast,
        surfaces=surfaces,
        installed=installed,
        training=training,
        open_case=open_case,
        case_list=case_list,
        session_files=SessionFilesController(*files, runner, on_error, models),
        view=view,
        navigate=NavigationController(session, viewer, view),
        measure=ToolsController(tools, session),
        arrange=LayoutController(layout, session, viewer),
        compare=ComparisonController(comparison),
        surface_making=SurfacesController(surfaces, *shown),
        adjust=ContrastController(contrast, *shown),
        segmentation=SegmentationController(session, *runs, on_error, cases),
        network=network,
        activations=activations,
        overlay=_overlay_controls(*shown),
        export=ExportController(session, runner, on_error, case_list.unsaved),
        model_import=ModelImportController(*importing),
        train=TrainingController(training, runner, on_error, program),
        runner=runner,
        host=host,
        models=models,
    )


def _states(
    settings: Settings, models: Mapping[str, ModelPackage]
) -> tuple[SessionState, ViewerState, LayoutState, ToolsState]:
    """Return what the settings bear upon, as the user left it."""
    session, viewer = SessionState(), ViewerState()
    layout, tools = LayoutState(), ToolsState()
    apply_settings(settings, session, viewer)
    apply_layout(settings, layout)
    apply_tools(settings, tools)
    if session.model_id not in models:
        session.model_id = next(iter(models), "")
    return session, viewer, layout, tools


def _network(
    session: SessionState,
    viewer: ViewerState,
    runner: QtJobRunner,
    host: EngineHost,
    models: Mapping[str, ModelPackage],
    on_error: ErrorSink,
) -> tuple[ArchitectureState, ArchitectureController, ActivationsController]:
    architecture = ArchitectureState(choices=description_choices(models))
    describe = partial(_description, models, host, session)
    runs = (runner, host, models)
    return (
        architecture,
        ArchitectureController(architecture, runner, describe),
        ActivationsController(architecture, session, viewer, *runs, on_error),
    )


def _description(
    models: Mapping[str, ModelPackage],
    host: EngineHost,
    session: SessionState,
    key: str,
) -> Description:
    return description_job(key, models, host, session.device)


def _overlay_controls(
    session: SessionState,
    viewer: ViewerState,
    view: ViewerController,
    runner: QtJobRunner,
    on_error: ErrorSink,
) -> OverlayControls:
    agreement = AgreementState()
    return OverlayControls(
        modes=OverlayModeController(session, viewer),
        styles=ClassStyleController(viewer),
        thresholds=ThresholdController(session),
        comparing=AgreementController(
            agreement, session, viewer, view, runner, on_error
        ),
        agreement=agreement,
    )


def _save_settings(
    settings: Settings, parts: WindowParts, geometry: str, state: str
) -> None:
    parts.session_files.kept.forget()
    settings = collect_settings(settings, parts.session, parts.viewer)
    settings = collect_layout(settings, parts.layout)
    settings = collect_tools(settings, parts.tools)
    settings = replace(settings, theme=parts.appearance.theme)
    write_settings(replace(settings, window_geometry=geometry, window_state=state))


def _application(settings: Settings) -> QApplication:
    app = QApplication(sys.argv[:1])
    app.setApplicationName("unet-gui")
    app.setApplicationVersion(__version__)
    apply_theme(app, scheme_of(settings.theme))
    install_translation(app)
    return app


def _end(window: MainWindow) -> None:
    """Close without asking; what is not saved is offered at the next start."""
    window.parts.session_files.kept.stay()
    window.end()


def run_window(
    paths: Sequence[Path],
    *,
    is_demo: bool = False,
    output: Path | None = None,
    device: str | None = None,
) -> int:
    """Show the window with scans until it is closed; return the exit code.

    Without a display only the demo runs, by itself, and writes to `output`.

    Raises
    ------
    InputError
        If there is no display and this is not the demo.
    """
    folder = None
    if is_demo and not has_display():
        folder = make_folder(output or Path("unet-gui-demo"))
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        # nobody can act on what this platform warns of
        os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    elif not has_display():
        msg = (
            "There is no display, or none that answers. Use unet-gui segment, or "
            "unet-gui --demo."
        )
        raise InputError(msg)
    start_logging()
    settings = read_settings()
    app = _application(settings)
    window = build_main_window(
        settings=settings,
        device=device,
        prepares_engine=folder is None,
        keeps_session=not is_demo,
        asks_unsaved=True,
    )
    gc.freeze()  # all this stays: later searches for garbage, which stop the window
    gc.enable()  # for as long as they take, leave it out
    hook = install_exception_hook(lambda: window)
    end_signals = EndSignals()
    end_signals.received.connect(partial(_end, window))
    demo = DemoRun(window, window.parts, folder) if is_demo else None
    if demo is not None:
        demo.start()
    elif paths:
        window.parts.session_files.open_paths(paths)
    window.show()
    code = app.exec()
    if window.isVisible():  # it was not closed: the display is gone
        window.parts.session_files.kept.stay()
        window.end_work()
    end_signals.restore()
    hook.uninstall()
    return demo.exit_code if demo is not None else code
