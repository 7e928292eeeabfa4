"""The main window: views in the middle, panels beside them, actions above."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QMainWindow, QStackedWidget

from unet_gui.ui.actions.batch import batch_window, shown_batch_window
from unet_gui.ui.actions.spec import ActionContext
from unet_gui.ui.actions.table import key_rows
from unet_gui.ui.actions.window_actions import WindowActions
from unet_gui.ui.dialogs.run_question import RunQuestion
from unet_gui.ui.panels.segment.segment_texts import sentences_before_run
from unet_gui.ui.views.view_area import ViewArea
from unet_gui.ui.widgets.icons import application_icon
from unet_gui.ui.window.compare_menu import CompareMenu
from unet_gui.ui.window.docks.panel_docks import PanelDocks
from unet_gui.ui.window.docks.window_layout import (
    geometry_text,
    restore_geometry,
    restore_state,
    state_text,
)
from unet_gui.ui.window.drop import FileDrop
from unet_gui.ui.window.menus import MenuBar
from unet_gui.ui.window.run_news import RunNews
from unet_gui.ui.window.sequence_bar import SequenceBar
from unet_gui.ui.window.status_bar import StatusBar
from unet_gui.ui.window.theme_follower import ThemeFollower
from unet_gui.ui.window.toast_stack import ToastStack
from unet_gui.ui.window.welcome_page import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent
    from PySide6.QtWidgets import QToolBar

    from unet_gui.controllers.cases.added_scan import AddedScans
    from unet_gui.controllers.cases.series_choice import SeriesQuestion
    from unet_gui.controllers.scenes.picture import ShownView
    from unet_gui.controllers.sessions.read_session import ReadSession
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import Probabilities
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.core.settings import Settings
    from unet_gui.ui.parts import WindowParts
    from unet_gui.ui.views.ortho_view import OrthoView
    from unet_gui.ui.views.view_area import Views

_SIZE = QSize(1440, 900)
_FRAME = QSize(16, 48)  # largest frame of window managers


class MainWindow(QMainWindow):
    """Shows the states and passes the user's wishes to the controllers.

    Parameters
    ----------
    diagnostics : callable
        Returns the text for *Copy diagnostics*.
    on_closed : callable
        Receives the window's geometry and state when it has closed and nothing runs
        any more.
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
        self._on_closed = on_closed
        self._is_ending = False
        self._probabilities: Probabilities | None = None  # of the shown result
        self.setWindowTitle("unet-gui")
        self.setWindowIcon(application_icon())
        self.resize(first_size(self.screen().availableSize()))
        self.welcome_page = WelcomePage(parts.states.session)
        self.view_area = ViewArea(parts, self)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome_page)
        self._pages.addWidget(self.view_area)
        self.setCentralWidget(self._pages)
        self.toasts = ToastStack(self, self._pages)
        self.run_question = self._run_question()
        self.docks = PanelDocks(
            self, parts, self.run_question.start, self._plane_in_use
        )
        context = self._action_context(diagnostics)
        self._actions = WindowActions(context)
        self._shown_batch_window = partial(shown_batch_window, context)
        self._batch_window = partial(batch_window, context)
        self._review_bar: QToolBar | None = None
        self.menus = self._menus()
        self.sequence_bar = self._sequence_bar()
        self.status_bar = self._status_bar()
        self._follow_state()
        self._connect()
        self._on_case_changed()

    @property
    def actions_by_key(self) -> dict[str, QAction]:
        """Every action by its key."""
        return self._actions.by_key

    @property
    def views(self) -> Views:
        """The views and what goes with them; asking for them makes them."""
        return self.view_area.views

    @property
    def ortho_view(self) -> OrthoView:
        """The views of the open case."""
        return self.views.ortho

    # building

    def _run_question(self) -> RunQuestion:
        parts = self.parts
        return RunQuestion(
            window=self,
            session=parts.states.session,
            models=parts.services.models,
            sentences=self._sentences_before_run,
            start=parts.controllers.segmentation.start,
            when_known=parts.controllers.run_doubts.when_known,
        )

    def _sentences_before_run(self, case: Case, spec: ModelSpec) -> tuple[str, ...]:
        plan = self.parts.states.preparation.plan
        return sentences_before_run(case, spec, () if plan is None else plan.ticked)

    def _action_context(self, diagnostics: Callable[[], str]) -> ActionContext:
        return ActionContext(
            window=self,
            parts=self.parts,
            segment=self.run_question.start,
            press_blink=self.view_area.press_blink,
            shown_views=self._pictured_views,
            plane=self._plane_in_use,
            surfaces_action=self.docks.surface_dock.toggleViewAction(),
            show_panel=self.docks.show_panel,
            dismiss_messages=self.toasts.dismiss_all,
            diagnostics=diagnostics,
            key_rows=key_rows,
            explained_actions=self._explained_actions,
        )

    def _menus(self) -> MenuBar:
        parts = self.parts
        menus = MenuBar(
            session=parts.states.session,
            actions=self.actions_by_key,
            panels={k: d.toggleViewAction() for k, d in self.docks.by_key.items()},
            parent=self,
        )
        compare = CompareMenu(
            session=parts.states.session,
            comparison=parts.states.comparison,
            controller=parts.controllers.comparison,
            parent=menus,
        )
        view = menus.menus["&View"]
        entries = view.actions()
        after = entries[entries.index(self.actions_by_key["swipe"]) + 1]
        view.insertMenu(after, compare)
        self.setMenuBar(menus)
        return menus

    def _sequence_bar(self) -> SequenceBar:
        bar = SequenceBar(
            session=self.parts.states.session,
            viewer=self.parts.states.viewer,
            controller=self.parts.controllers.viewer,
            actions=self.actions_by_key,
            parent=self,
        )
        self.addToolBar(bar)
        return bar

    def _status_bar(self) -> StatusBar:
        states = self.parts.states
        bar = StatusBar(states.session, states.viewer, states.cases, self)
        self.setStatusBar(bar)
        return bar

    def _follow_state(self) -> None:
        states, controllers = self.parts.states, self.parts.controllers
        ThemeFollower(states.appearance, self)
        RunNews(states.cases, self.toasts, controllers.cases.switch, self)
        states.batch.events.opened.connect(self._show_review_bar)
        states.session.events.case.connect(self._on_case_changed)
        states.session.events.result.connect(self._on_result_changed)
        states.models.events.ids.connect(self._on_models_changed)
        states.models.events.titles.connect(self._on_models_changed)
        controllers.session_files.files_missing.connect(self._ask_for_missing_files)
        controllers.open_case.added.connect(self._tell_added)
        controllers.open_case.series_asked.connect(self._ask_for_series)

    def _connect(self) -> None:
        controllers, actions = self.parts.controllers, self.actions_by_key
        page = self.welcome_page
        page.files_wanted.connect(actions["open_files"].trigger)
        page.folder_wanted.connect(actions["open_folder"].trigger)
        page.demo_wanted.connect(actions["open_demo"].trigger)
        page.recent_wanted.connect(self.open_recent)
        self.docks.follow_tool()
        self.docks.segment_panel.card_wanted.connect(actions["model_cards"].trigger)
        self.docks.segment_panel.preparation_wanted.connect(
            partial(self.docks.show_panel, "prepare")
        )
        self.menus.recent_wanted.connect(self.open_recent)
        self.menus.other_case_wanted.connect(controllers.open_case.open_other)
        self.menus.device_wanted.connect(controllers.segmentation.set_device)
        self.menus.panels_reset_wanted.connect(self.docks.reset)
        self.view_area.probed.connect(self.status_bar.show_probe)
        FileDrop(self, controllers.session_files.open_paths, self.show_error)

    # requests of the user

    def show_error(self, error: BaseException) -> None:
        """Show an error without blocking the window."""
        self.failed.emit(error)
        self.toasts.show_error(error)

    def _tell_added(self, added: AddedScans) -> None:
        """Tell that scans joined the open case, and offer to undo it."""
        roles = [f"{s.name} ({role})" for s, role in added.scans.sequences]
        text = self.tr("{0} joined {1}.").format(", ".join(roles), added.name)
        toast = self.toasts.show_text(text, action=self.tr("Undo"))
        toast.action_wanted.connect(added.undo)

    def show_batch(self, folder: Path) -> None:
        """Show the batch in a folder, in the window of batches."""
        self._shown_batch_window().show_folder(folder)

    def _show_review_bar(self) -> None:
        """Make the bar for deciding about a case once one of a batch is opened."""
        is_opened = self.parts.states.batch.opened is not None
        if is_opened and self._review_bar is None:
            from unet_gui.ui.dialogs.batch.review_bar import (
                ReviewBar,  # not needed to start
            )

            states = self.parts.states
            self._review_bar = ReviewBar(
                states.batch, states.cases, self._batch_window, self
            )
            self.addToolBar(Qt.ToolBarArea.BottomToolBarArea, self._review_bar)

    def open_recent(self, paths: tuple[str, ...]) -> None:
        """Open scans again that were opened together before."""
        controllers = self.parts.controllers
        controllers.session_files.open_paths([Path(path) for path in paths])

    def _ask_for_missing_files(self, read: ReadSession) -> None:
        from unet_gui.ui.dialogs.missing_files import MissingFilesDialog

        MissingFilesDialog(read, self.parts.controllers.session_files, self).open()

    def _ask_for_series(self, question: SeriesQuestion) -> None:
        from unet_gui.ui.series.series_chooser import SeriesChooser

        SeriesChooser(question, self.parts.services.runner, self).open()

    def _pictured_views(self) -> list[ShownView]:
        return self.ortho_view.pictured_views()

    def _plane_in_use(self) -> Plane:
        return self.ortho_view.plane_in_use

    def _explained_actions(self) -> list[tuple[QAction, str, str]]:
        return self._actions.explained()

    # following the state

    def _on_case_changed(self) -> None:
        case = self.parts.states.session.case
        self._pages.setCurrentWidget(
            self.welcome_page if case is None else self.view_area
        )
        self.setWindowTitle("unet-gui" if case is None else f"{case.name} - unet-gui")
        if case is not None:
            self.ortho_view.setFocus()
            self.docks.room.share()
            self.docks.show_next_step()

    def _on_result_changed(self) -> None:
        """Show the mask of another run; one that is decided again is seen already."""
        result = self.parts.states.session.result
        probabilities = None if result is None else result.probabilities
        is_new, self._probabilities = (
            probabilities is not self._probabilities,
            probabilities,
        )
        if is_new and probabilities is not None:
            self.docks.show_legend()

    def _on_models_changed(self) -> None:
        specs = [package.spec for package in self.parts.services.models.values()]
        self.docks.segment_panel.show_models(specs)

    # beginning and end

    def restore_layout(self, settings: Settings) -> None:
        """Restore the places of window and panels; invalid settings are ignored."""
        restore_geometry(self, settings.window_geometry)
        restore_state(self, settings.window_state)
        self.docks.cases_dock.show_if_needed()

    def end(self) -> None:
        """Close without asking for work that is not saved."""
        self._is_ending = True
        self.close()

    def end_work(self) -> None:
        """End all jobs and the engine, and wait for them; call this only once."""
        services = self.parts.services
        services.runner.cancel_all()  # first: no job may forget the interruption
        services.host.interrupt()
        services.runner.shutdown()
        services.host.close()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Finish saving, ask about unsaved work, end what runs, and close."""
        runner = self.parts.services.runner
        if not self._is_ending and runner.after_saving(self.close):
            closing = self.tr("Closing once the file is saved…")
            self.parts.states.session.message = closing
            event.ignore()
            return
        if not self._is_ending and self.parts.controllers.cases.unsaved.ask(self.end):
            event.ignore()
            return
        self.hide()
        self.end_work()
        self._on_closed(geometry_text(self), state_text(self))
        super().closeEvent(event)


def first_size(available: QSize) -> QSize:
    """Return the size of a new window for the available part of the screen."""
    return _SIZE.boundedTo(available - _FRAME)
