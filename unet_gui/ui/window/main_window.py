"""The main window: views in the middle, panels beside them, actions above."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from unet_gui.ui.actions.help import help_handlers
from unet_gui.ui.actions.montage import montage_handlers
from unet_gui.ui.actions.navigation import NavigationActions
from unet_gui.ui.actions.overlay import OVERLAY_KEYS, overlay_handlers
from unet_gui.ui.actions.session import session_handlers
from unet_gui.ui.actions.table import make_actions
from unet_gui.ui.actions.theme import ThemeFollower, theme_handlers
from unet_gui.ui.actions.view import ViewChecks, layout_handlers
from unet_gui.ui.dialogs.missing_sequences import MissingQuestion
from unet_gui.ui.panels.segment.segment_texts import missing_text
from unet_gui.ui.views.view_area import ViewArea
from unet_gui.ui.widgets.file_dialogs import (
    ask_folder,
    ask_mask_target,
    ask_model,
    ask_picture_target,
    ask_scans,
)
from unet_gui.ui.widgets.icons import application_icon
from unet_gui.ui.window.compare_menu import CompareMenu
from unet_gui.ui.window.drop import FileDrop
from unet_gui.ui.window.menus import MenuBar
from unet_gui.ui.window.panel_docks import PanelDocks
from unet_gui.ui.window.run_news import RunNews
from unet_gui.ui.window.sequence_bar import SequenceBar
from unet_gui.ui.window.status_bar import StatusBar
from unet_gui.ui.window.toast_stack import ToastStack
from unet_gui.ui.window.welcome_page import WelcomePage
from unet_gui.ui.window.window_layout import (
    geometry_text,
    restore_geometry,
    restore_state,
    state_text,
)

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent

    from unet_gui.core.settings import Settings
    from unet_gui.ui.dialogs.train import TrainDialog
    from unet_gui.ui.parts import WindowParts
    from unet_gui.ui.views.ortho_view import OrthoView
    from unet_gui.ui.views.view_area import Views

DEVICES = (("auto", "Automatic"), ("cpu", "CPU"), ("gpu", "GPU"))
_OPACITY_STEP = 0.1
_SIZE = QSize(1440, 900)
_FRAME = QSize(16, 48)  # at most, of the window manager
_BARS_PX = 80  # menus, tools and status


class MainWindow(QMainWindow):
    """Shows the state; sends what the user wants to the controllers.

    Parameters
    ----------
    diagnostics : callable
        Returns the text for *Copy diagnostics*.
    on_closed : callable
        Told the window's layout when it has closed and nothing runs any more.
    """

    failed = Signal(object)  # the error that is shown

    def __init__(
        self,
        parts: WindowParts,
        diagnostics: Callable[[], str],
        on_closed: Callable[[str, str], None],
    ) -> None:
        super().__init__()
        self.parts = parts
        self._diagnostics = diagnostics
        self._on_closed = on_closed
        self._is_ending = False
        self.setWindowTitle("unet-gui")
        self.setWindowIcon(application_icon())
        self.resize(first_size(self.screen().availableSize()))
        self.welcome_page = WelcomePage(parts.states.session)
        self._view_area = ViewArea(parts, self)
        self.navigation = NavigationActions(parts, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome_page)
        self._pages.addWidget(self._view_area)
        self.setCentralWidget(self._pages)
        self.toasts = ToastStack(self, self._pages)
        self.missing_question = MissingQuestion(
            self,
            parts.states.session,
            parts.services.models,
            parts.controllers.segmentation.start,
        )
        self.actions_by_key = make_actions(self, self._handlers())
        self.train_dialog: TrainDialog | None = None
        self.docks = PanelDocks(self, parts, DEVICES, self.missing_question.start)
        self._add_bars()
        FileDrop(self, parts.controllers.session_files.open_paths)
        self._connect()
        self.navigation.follow(self.actions_by_key)
        self._on_case_changed()

    @property
    def views(self) -> Views:
        """The views and what goes with them; asking for them makes them."""
        return self._view_area.views

    @property
    def ortho_view(self) -> OrthoView:
        """The views of the open case."""
        return self.views.ortho

    @property
    def has_views(self) -> bool:
        """Whether the views are there; they follow the first paint."""
        return self._view_area.is_made

    # building

    def _add_bars(self) -> None:
        parts = self.parts
        menus = MenuBar(
            parts.states.session,
            self.actions_by_key,
            {k: d.toggleViewAction() for k, d in self.docks.by_key.items()},
            DEVICES,
            self,
        )
        self.setMenuBar(menus)
        is_shown = self.docks.surface_dock.toggleViewAction()
        is_shown.toggled.connect(self.actions_by_key["surfaces"].setChecked)
        self.sequence_bar = SequenceBar(
            parts.states.session,
            parts.states.viewer,
            parts.controllers.viewer,
            self.actions_by_key,
            self,
        )
        self.addToolBar(self.sequence_bar)
        compared = (
            parts.states.session,
            parts.states.comparison,
            parts.controllers.comparison,
        )
        menus.menus["&View"].addMenu(CompareMenu(*compared, menus))
        view_states = (
            parts.states.layout,
            parts.states.comparison,
            parts.states.viewer,
        )
        ViewChecks(*view_states, self.actions_by_key, self)
        ThemeFollower(parts.states.appearance, self.actions_by_key, self)
        RunNews(parts.states.cases, self.toasts, parts.controllers.cases.switch, self)
        self.setStatusBar(
            StatusBar(
                parts.states.session, parts.states.viewer, parts.states.cases, self
            )
        )

    def _connect(self) -> None:
        parts = self.parts
        page = self.welcome_page
        page.files_wanted.connect(self._open_files)
        page.folder_wanted.connect(self._open_folder)
        page.demo_wanted.connect(parts.controllers.open_case.open_demo)
        page.recent_wanted.connect(self.open_recent)
        self.docks.segment_panel.card_wanted.connect(self._show_cards)
        menus, status = self.menuBar(), self.statusBar()
        if isinstance(menus, MenuBar):
            menus.recent_wanted.connect(self.open_recent)
            menus.other_case_wanted.connect(parts.controllers.open_case.open_other)
            menus.device_wanted.connect(parts.controllers.segmentation.set_device)
        if isinstance(status, StatusBar):
            self._view_area.probed.connect(status.show_probe)
        parts.states.session.events.case.connect(self._on_case_changed)
        parts.states.session.events.result.connect(self._on_result_changed)
        parts.states.session.events.is_segmenting.connect(self._update_actions)
        parts.states.session.events.is_opening.connect(self._update_actions)
        parts.states.annotations.events.tool.connect(self._update_actions)
        parts.states.cases.events.listed.connect(self._update_actions)
        parts.states.session.events.model_id.connect(self._update_actions)
        parts.states.models.events.ids.connect(self._on_models_changed)
        parts.states.models.events.is_importing.connect(self._update_actions)
        parts.states.viewer.events.is_mask_visible.connect(self._update_checks)
        parts.states.viewer.events.is_radiological.connect(self._update_checks)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        parts = self.parts
        view = parts.controllers.viewer
        return {
            "open_files": self._open_files,
            "open_folder": self._open_folder,
            "open_demo": parts.controllers.open_case.open_demo,
            "save_mask": self._save_mask,
            "save_picture": self._save_picture,
            "quit": self._quit,
            "sequence_1": lambda: view.select_sequence_number(1),
            "sequence_2": lambda: view.select_sequence_number(2),
            "sequence_3": lambda: view.select_sequence_number(3),
            "sequence_4": lambda: view.select_sequence_number(4),
            "previous_sequence": view.previous_sequence,
            "next_sequence": view.next_sequence,
            "toggle_mask": view.toggle_mask,
            "less_opacity": lambda: view.change_opacity(-_OPACITY_STEP),
            "more_opacity": lambda: view.change_opacity(_OPACITY_STEP),
            "go_to_tumour": view.go_to_tumour,
            "auto_window": view.reset_window,
            "invert": parts.controllers.contrast.toggle_inverted,
            "reset": view.reset,
            "radiological": view.toggle_radiological,
            "surfaces": self._toggle_surfaces,
            **layout_handlers(parts.controllers.layout),
            **theme_handlers(parts.controllers.appearance),
            **session_handlers(self, parts),
            **montage_handlers(self, parts),
            **overlay_handlers(parts.controllers.overlay),
            **self.navigation.handlers(),
            "blink": self._view_area.press_blink,
            "swipe": parts.controllers.comparison.toggle_swiping,
            "segment": self.missing_question.start,
            "import_model": self._import_model,
            "train": self._show_training,
            "model_cards": self._show_cards,
            **help_handlers(self, parts.states.session, self.toasts, self._diagnostics),
        }

    # what the user asks for

    def show_error(self, error: BaseException) -> None:
        """Tell the user what went wrong, without stopping the window."""
        self.failed.emit(error)
        self.toasts.show_error(error)

    def open_recent(self, paths: tuple[str, ...]) -> None:
        """Open scans that were opened together before."""
        self.parts.controllers.session_files.open_paths([Path(path) for path in paths])

    def _open_files(self) -> None:
        if paths := ask_scans(self):
            self.parts.controllers.open_case.open(paths)

    def _open_folder(self) -> None:
        if paths := ask_folder(self):
            self.parts.controllers.open_case.open(paths)

    def _save_mask(self) -> None:
        scheme_id = self.parts.states.session.label_scheme
        target = ask_mask_target(self, self._suggestion("seg.nii.gz"), scheme_id)
        if target is not None:
            self.parts.controllers.export.save_mask(*target)

    def _save_picture(self) -> None:
        rgb = self.ortho_view.grab_picture()
        path = ask_picture_target(self, self._suggestion("overlay.png"))
        if path is not None:
            self.parts.controllers.export.save_picture(path, rgb)

    def _suggestion(self, suffix: str) -> Path:
        return Path.cwd() / self.parts.controllers.export.suggested_name(suffix)

    def _import_model(self) -> None:
        if path := ask_model(self):
            self.parts.controllers.models.start(path)

    def _show_training(self) -> None:
        from unet_gui.ui.dialogs.train import TrainActions, TrainDialog

        if self.train_dialog is None:
            parts = self.parts
            actions = TrainActions(
                parts.controllers.training.start,
                parts.controllers.training.stop,
                parts.controllers.models.start,
            )
            self.train_dialog = TrainDialog(parts.states.training, actions, self)
        self.train_dialog.show()
        self.train_dialog.activateWindow()

    def _show_cards(self) -> None:
        specs = [package.spec for package in self.parts.services.models.values()]
        from unet_gui.ui.dialogs.models import ModelsDialog  # not needed to start

        ModelsDialog(specs, self.parts.states.session.model_id, self).open()

    def _toggle_surfaces(self) -> None:
        self.docks.surface_dock.toggle()

    def _quit(self) -> None:
        self.close()

    # following the state

    def _on_case_changed(self) -> None:
        case = self.parts.states.session.case
        self._pages.setCurrentWidget(
            self.welcome_page if case is None else self._view_area
        )
        self.setWindowTitle("unet-gui" if case is None else f"{case.name} - unet-gui")
        if case is not None:
            self.ortho_view.setFocus()
            self.docks.arrange(self._pages.height())
        self._update_actions()
        self._update_checks()

    def _on_result_changed(self) -> None:
        if self.parts.states.session.result is not None:
            self.docks.show_legend()
        self._update_actions()

    def _on_models_changed(self) -> None:
        specs = [package.spec for package in self.parts.services.models.values()]
        self.docks.segment_panel.show_models(specs)
        self._update_actions()

    def _update_actions(self) -> None:
        session = self.parts.states.session
        has_case, has_result = session.case is not None, session.result is not None
        enabled = dict.fromkeys(self.actions_by_key, True)
        for key in ("save_picture", "save_montage", *_VIEW_KEYS, *OVERLAY_KEYS):
            enabled[key] = has_case
        enabled.update(self.navigation.enabled())
        enabled["save_mask"] = has_result
        several = len(self.parts.states.cases.listed) > 1
        enabled["previous_case"] = enabled["next_case"] = several
        enabled["close_case"] = enabled["close_all_cases"] = has_case
        enabled["save_session"] = has_case
        enabled["segment"] = self._can_segment()
        is_measuring = self.parts.states.annotations.tool is not None
        enabled["cancel"] = session.is_segmenting or session.is_opening or is_measuring
        enabled["import_model"] = not self.parts.states.models.is_importing
        for key, is_enabled in enabled.items():
            self.actions_by_key[key].setEnabled(is_enabled)

    def _can_segment(self) -> bool:
        session = self.parts.states.session
        package = self.parts.services.models.get(session.model_id)
        if session.case is None or package is None or session.is_segmenting:
            return False
        return not missing_text(session.case, package.spec)

    def _update_checks(self) -> None:
        viewer = self.parts.states.viewer
        self._check("toggle_mask", checked=viewer.is_mask_visible)
        self._check("radiological", checked=viewer.is_radiological)

    def _check(self, key: str, *, checked: bool) -> None:
        action: QAction = self.actions_by_key[key]
        action.setChecked(checked)

    # beginning and end

    def restore_layout(self, settings: Settings) -> None:
        """Put window and panels where they were; rubbish is ignored."""
        restore_geometry(self, settings.window_geometry)
        if restore_state(self, settings.window_state):
            self.docks.keep_arrangement()
        else:
            self.docks.share_room(self.height() - _BARS_PX)

    def end(self) -> None:
        """Close without asking for work that is not saved."""
        self._is_ending = True
        self.close()

    def end_work(self) -> None:
        """End what runs, and wait for it; no more than once."""
        services = self.parts.services
        services.runner.cancel_all()  # first: no job may forget the interruption
        services.host.interrupt()
        services.runner.shutdown()
        services.host.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask for what is not saved, end what runs, then let the window go."""
        if not self._is_ending and self.parts.controllers.cases.unsaved.ask(self.end):
            event.ignore()
            return
        self.hide()
        self.end_work()
        self._on_closed(geometry_text(self), state_text(self))
        super().closeEvent(event)


def first_size(available: QSize) -> QSize:
    """Return the size of a window that nobody has resized yet, for a screen's room."""
    return _SIZE.boundedTo(available - _FRAME)


_VIEW_KEYS = (
    "sequence_1",
    "sequence_2",
    "sequence_3",
    "sequence_4",
    "previous_sequence",
    "next_sequence",
    "toggle_mask",
    "less_opacity",
    "more_opacity",
    "go_to_tumour",
    "auto_window",
    "invert",
    "reset",
    "blink",
    "swipe",
)
