"""Composition root: the one place that knows every part."""

from __future__ import annotations

import logging
import os
from dataclasses import astuple, replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.controllers.early_imports import import_early
from unet_gui.controllers.engine.command import PROGRAM
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.controllers.engine.warm_up import EnginePreparation
from unet_gui.controllers.making import make_controllers
from unet_gui.controllers.models.installed import installed_models
from unet_gui.controllers.network.network_description import description_choices
from unet_gui.controllers.services import Services
from unet_gui.controllers.sessions.settings import apply_settings, collect_settings
from unet_gui.core.errors import InputError
from unet_gui.core.model.device import check_device
from unet_gui.core.model.precision import check_precision
from unet_gui.core.model.runtime import check_runtime
from unet_gui.io.atomic import make_folder
from unet_gui.io.log_file import diagnostics_text, start_logging
from unet_gui.io.output_files import check_outputs
from unet_gui.io.settings_file import read_settings, write_settings
from unet_gui.state.architecture import ArchitectureState
from unet_gui.state.states import States
from unet_gui.ui.parts import WindowParts
from unet_gui.ui.window.early_start import EarlyStart
from unet_gui.ui.window.main_window import MainWindow
from unet_gui.ui.window.process.application import make_application, run_application
from unet_gui.ui.window.process.display import has_display
from unet_gui.ui.window.process.job_runner import QtJobRunner
from unet_gui.ui.window.session_keeper import SessionKeeper
from unet_gui.ui.window.settings_keeper import SettingsKeeper
from unet_gui.ui.window.unsaved_dialog import UnsavedPrompt

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.core.model.model_spec import ModelPackage
    from unet_gui.core.settings import Settings
    from unet_gui.io.cases.given_roles import GivenRoles


class ErrorSink:
    """Shows the errors of controllers in the window, once there is one."""

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
        Default: the installed models, the settings of this user, and an engine.
        Tests pass others.
    device : str or None
        Replaces the device of the settings in this session.
    program : sequence of str
        The command line that trains and imports, in a separate process.
    prepares_engine : bool
        Start the engine before it is needed, if the settings allow it.
    keeps_session : bool
        Keep the session in case it is interrupted, and offer interrupted ones; save
        settings when they change, not only when the window closes.
    asks_unsaved : bool
        Ask before unsaved work is dropped.
    """
    if models is None:  # the engine checks the weights that it loads
        models = installed_models(checks_hashes=False)
    settings = read_settings() if settings is None else settings
    errors = ErrorSink()
    services = Services(
        runner=QtJobRunner(),
        host=host or EngineHost(),
        models=dict(models),
        on_error=errors,
        program=program,
    )
    states = _states(settings, services.models)
    parts = WindowParts(states, make_controllers(states, services), services)
    if device is not None:
        states.session.device = check_device(device)
    window = MainWindow(
        parts,
        diagnostics=diagnostics_text,
        on_closed=partial(_save_settings, settings, parts),
    )
    window.restore_layout(settings)
    errors.window = window
    if prepares_engine and settings.prepares_engine:
        engine = EnginePreparation(
            session=states.session,
            runner=services.runner,
            host=services.host,
            models=services.models,
        )
        EarlyStart(states.session, engine.start, window)
    if keeps_session:
        SessionKeeper(window)
        SettingsKeeper(window, states, partial(_write_settings, settings, parts))
    if asks_unsaved:
        UnsavedPrompt(window)
    return window


def _states(settings: Settings, models: Mapping[str, ModelPackage]) -> States:
    """Return the states of a new window, as the settings describe them."""
    choices = description_choices(models)
    states = States(architecture=ArchitectureState(choices=choices))
    apply_settings(settings, states)
    if states.session.model_id not in models:
        states.session.model_id = next(iter(models), "")
    return states


def _save_settings(
    settings: Settings, parts: WindowParts, geometry: str, state: str
) -> None:
    parts.controllers.session_files.kept.forget()
    _write_settings(settings, parts, geometry, state)


def _write_settings(
    settings: Settings, parts: WindowParts, geometry: str, state: str
) -> None:
    settings = collect_settings(settings, parts.states)
    write_settings(replace(settings, window_geometry=geometry, window_state=state))


def run_window(
    paths: Sequence[Path],
    *,
    is_demo: bool = False,
    output: Path | None = None,
    device: str | None = None,
    runtime: str | None = None,
    precision: str | None = None,
    given: GivenRoles | None = None,
    review: Path | None = None,
) -> int:
    """Show the window with scans until it is closed; return the exit code.

    Without a display only the demo runs, by itself, and writes to `output`.

    Parameters
    ----------
    review : Path or None
        The folder of a batch, which is shown in its window.

    Raises
    ------
    InputError
        If there is no display and this is not the demo.
    """
    folder = None if has_display() else demo_folder(is_demo, output)
    start_logging()
    settings = _settings(runtime, precision)
    app = make_application(settings.theme, settings.language)
    window = build_main_window(
        settings=settings,
        device=device,
        prepares_engine=folder is None,
        keeps_session=not is_demo,
        asks_unsaved=True,
    )
    window.view_area.made.connect(partial(import_early, window.parts.services.runner))
    if is_demo:
        from unet_gui.ui.window.process.demo_run import DemoRun

        demo = DemoRun(window, window.parts, folder)
        run_application(app, window, demo.start)
        return demo.exit_code
    begin = partial(_open, window, paths, given)
    if review is not None:
        begin = partial(window.show_batch, review)
    code = run_application(app, window, begin)
    runner = window.parts.services.runner
    if isinstance(runner, QtJobRunner) and runner.is_stuck:
        logging.shutdown()
        os._exit(code)  # a thread that reads from a dead drive would be waited for
    return code


def _settings(runtime: str | None, precision: str | None) -> Settings:
    """Read the settings; what is given replaces the user's choice in this session."""
    settings = read_settings()
    if runtime is not None:
        settings = replace(settings, runtime=check_runtime(runtime))
    if precision is not None:
        settings = replace(settings, precision=check_precision(precision))
    return settings


def _open(window: MainWindow, paths: Sequence[Path], given: GivenRoles | None) -> None:
    if given is not None and given.is_given:
        window.parts.controllers.open_case.open(paths, given)
    elif paths:
        window.parts.controllers.session_files.open_paths(paths)


def demo_folder(is_demo: bool, output: Path | None) -> Path:
    """Prepare a demo without a display; return the folder that it writes to."""
    if not is_demo:
        msg = (
            "There is no display, or none that answers. The commands segment, batch "
            "and review --list need none, and neither does unet-gui --demo."
        )
        raise InputError(msg)
    from unet_gui.ui.window.process.demo_run import demo_files

    folder = output or _unused_folder("unet-gui-demo")
    check_outputs(astuple(demo_files(folder)), overwrite=False)
    make_folder(folder)
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # the user can do nothing about the warnings of this platform
    os.environ.setdefault("QT_LOGGING_RULES", "default.warning=false")
    return folder


def _unused_folder(name: str) -> Path:
    """Return a folder of this name, with a number if earlier demos are there."""
    names = (name, *(f"{name}-{number}" for number in range(2, 1000)))
    return next((p for p in map(Path, names) if not p.exists()), Path(name))
