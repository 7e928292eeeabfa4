"""The main window: views in the middle, panels beside them, actions above."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtWidgets import (
    QDockWidget,
    QMainWindow,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from unet_gui.ui.about_dialog import AboutDialog
from unet_gui.ui.actions import make_actions
from unet_gui.ui.architecture_panel import ArchitecturePanel
from unet_gui.ui.case_panel import CaseActions, CasePanel
from unet_gui.ui.drop import FileDrop
from unet_gui.ui.error_dialog import show_error
from unet_gui.ui.file_dialogs import (
    ask_folder,
    ask_mask_target,
    ask_picture_target,
    ask_scans,
)
from unet_gui.ui.icons import application_icon
from unet_gui.ui.keys_dialog import KeysDialog
from unet_gui.ui.legend_panel import LegendPanel
from unet_gui.ui.menus import MenuBar
from unet_gui.ui.ortho_view import OrthoView
from unet_gui.ui.segment_panel import SegmentActions, SegmentPanel
from unet_gui.ui.sequence_bar import SequenceBar
from unet_gui.ui.status_bar import StatusBar
from unet_gui.ui.welcome_page import WelcomePage

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction, QCloseEvent

    from unet_gui.core.settings import Settings
    from unet_gui.ui.window_parts import WindowParts

DEVICES = (("auto", "Automatic"), ("cpu", "CPU"), ("gpu", "GPU"))
_OPACITY_STEP = 0.1
_SIDE_WIDTH_PX = 310
_TITLE_HEIGHT_PX = 28
_ARCHITECTURE_WIDTH_PX = 480


class MainWindow(QMainWindow):
    """Shows the state; sends what the user wants to the controllers.

    Parameters
    ----------
    diagnostics : callable
        Returns the text for *Copy diagnostics*.
    on_closed : callable
        Told the window's layout when it has closed and nothing runs any more.
    """

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
        self.setWindowTitle("unet-gui")
        self.setWindowIcon(application_icon())
        self.resize(1440, 900)
        self.welcome_page = WelcomePage(parts.session)
        self.ortho_view = OrthoView(parts.session, parts.viewer, parts.view)
        self._pages = QStackedWidget()
        self._pages.addWidget(self.welcome_page)
        self._pages.addWidget(self.ortho_view)
        self.setCentralWidget(self._pages)
        self.actions_by_key = make_actions(self, self._handlers())
        self._add_docks()
        self._add_bars()
        FileDrop(self, parts.open_case.open)
        self._connect()
        self._on_case_changed()

    # building

    def _add_docks(self) -> None:
        parts = self.parts
        self.case_panel = CasePanel(
            parts.session,
            CaseActions(
                parts.open_case.reassign,
                parts.open_case.choose_scheme,
                parts.open_case.open_other,
            ),
        )
        self.segment_panel = SegmentPanel(
            parts.session,
            [package.spec for package in parts.models.values()],
            SegmentActions(
                parts.segmentation.start,
                parts.segmentation.cancel,
                parts.segmentation.set_model,
                parts.segmentation.set_device,
            ),
            DEVICES,
        )
        self.legend_panel = LegendPanel(parts.session, parts.viewer, parts.view)
        self.architecture_panel = ArchitecturePanel(parts.architecture, parts.network)
        right = Qt.DockWidgetArea.RightDockWidgetArea
        self.docks = {
            "case": self._dock("case", self.tr("Case"), self.case_panel, right),
            "legend": self._dock("legend", self.tr("Mask"), self.legend_panel, right),
            "segment": self._dock(
                "segment", self.tr("Segment"), self.segment_panel, right
            ),
            "architecture": self._dock(
                "architecture",
                self.tr("Architecture"),
                self.architecture_panel,
                Qt.DockWidgetArea.LeftDockWidgetArea,
            ),
        }
        self.docks["architecture"].hide()
        self._has_shared_height = self._has_widened = False

    def _dock(
        self, key: str, title: str, panel: QWidget, area: Qt.DockWidgetArea
    ) -> QDockWidget:
        dock = QDockWidget(title, self)
        dock.setObjectName(key)
        if key == "architecture":
            dock.setWidget(panel)
        else:
            dock.setWidget(_scrolling(panel))
        self.addDockWidget(area, dock)
        return dock

    def _add_bars(self) -> None:
        parts = self.parts
        self.setMenuBar(
            MenuBar(
                parts.session,
                self.actions_by_key,
                {d.objectName(): d.toggleViewAction() for d in self.docks.values()},
                DEVICES,
                self,
            )
        )
        self.sequence_bar = SequenceBar(
            parts.session, parts.viewer, parts.view, self.actions_by_key, self
        )
        self.addToolBar(self.sequence_bar)
        self.setStatusBar(StatusBar(parts.session, parts.viewer, self))

    def _connect(self) -> None:
        parts = self.parts
        page = self.welcome_page
        page.files_wanted.connect(self._open_files)
        page.folder_wanted.connect(self._open_folder)
        page.demo_wanted.connect(parts.open_case.open_demo)
        page.recent_wanted.connect(self.open_recent)
        menus, status = self.menuBar(), self.statusBar()
        if isinstance(menus, MenuBar):
            menus.recent_wanted.connect(self.open_recent)
            menus.other_case_wanted.connect(parts.open_case.open_other)
            menus.device_wanted.connect(parts.segmentation.set_device)
        if isinstance(status, StatusBar):
            self.ortho_view.probed.connect(status.show_probe)
        parts.session.events.case.connect(self._on_case_changed)
        self.docks["architecture"].visibilityChanged.connect(self._widen_architecture)
        parts.session.events.result.connect(self._on_result_changed)
        parts.session.events.is_segmenting.connect(self._update_actions)
        parts.session.events.model_id.connect(self._update_actions)
        parts.viewer.events.is_mask_visible.connect(self._update_checks)
        parts.viewer.events.is_radiological.connect(self._update_checks)

    def _handlers(self) -> dict[str, Callable[[], None]]:
        parts = self.parts
        view = parts.view
        return {
            "open_files": self._open_files,
            "open_folder": self._open_folder,
            "open_demo": parts.open_case.open_demo,
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
            "reset": view.reset,
            "radiological": view.toggle_radiological,
            "segment": parts.segmentation.start,
            "cancel": parts.segmentation.cancel,
            "keys": self._show_keys,
            "diagnostics": self._copy_diagnostics,
            "about": self._show_about,
        }

    # what the user asks for

    def show_error(self, error: BaseException) -> None:
        """Tell the user what went wrong, without stopping the window."""
        show_error(self, error)

    def open_recent(self, paths: tuple[str, ...]) -> None:
        """Open scans that were opened together before."""
        self.parts.open_case.open([Path(path) for path in paths])

    def _open_files(self) -> None:
        if paths := ask_scans(self):
            self.parts.open_case.open(paths)

    def _open_folder(self) -> None:
        if paths := ask_folder(self):
            self.parts.open_case.open(paths)

    def _save_mask(self) -> None:
        scheme_id = self.parts.session.label_scheme
        target = ask_mask_target(self, self._suggestion("seg.nii.gz"), scheme_id)
        if target is not None:
            self.parts.export.save_mask(*target)

    def _save_picture(self) -> None:
        rgb = self.ortho_view.grab_picture()
        path = ask_picture_target(self, self._suggestion("overlay.png"))
        if path is not None:
            self.parts.export.save_picture(path, rgb)

    def _suggestion(self, suffix: str) -> Path:
        return Path.cwd() / self.parts.export.suggested_name(suffix)

    def _copy_diagnostics(self) -> None:
        from PySide6.QtGui import QGuiApplication

        QGuiApplication.clipboard().setText(self._diagnostics())
        self.parts.session.message = self.tr("Diagnostics copied to the clipboard")

    def _show_keys(self) -> None:
        KeysDialog(self).open()

    def _show_about(self) -> None:
        AboutDialog(self).open()

    def _quit(self) -> None:
        self.close()

    # following the state

    def _on_case_changed(self) -> None:
        case = self.parts.session.case
        self._pages.setCurrentWidget(
            self.welcome_page if case is None else self.ortho_view
        )
        self.setWindowTitle("unet-gui" if case is None else f"{case.name} - unet-gui")
        if case is not None:
            self.ortho_view.setFocus()
            self._share_height()
        self._update_actions()
        self._update_checks()

    def _on_result_changed(self) -> None:
        if self.parts.session.result is not None:
            self.docks["legend"].raise_()
        self._update_actions()

    def _widen_architecture(self, is_visible: bool) -> None:
        """Make room for the table the first time that it is shown."""
        if is_visible and not self._has_widened:
            self._has_widened = True
            self.resizeDocks(
                [self.docks["architecture"]],
                [_ARCHITECTURE_WIDTH_PX],
                Qt.Orientation.Horizontal,
            )

    def _share_height(self) -> None:
        """Give each panel the height that it asks for; in a low window two share it.

        Done once, so that the user's own arrangement stays.
        """
        if self._has_shared_height:
            return
        self._has_shared_height = True
        panels = {
            "case": self.case_panel,
            "legend": self.legend_panel,
            "segment": self.segment_panel,
        }
        heights = {
            key: panel.sizeHint().height() + _TITLE_HEIGHT_PX
            for key, panel in panels.items()
        }
        if sum(heights.values()) > self._pages.height():
            self.tabifyDockWidget(self.docks["case"], self.docks["legend"])
            del heights["legend"]
            self.docks["case"].raise_()
        docks = [self.docks[key] for key in heights]
        self.resizeDocks(docks, list(heights.values()), Qt.Orientation.Vertical)

    def _update_actions(self) -> None:
        session = self.parts.session
        has_case, has_result = session.case is not None, session.result is not None
        enabled = dict.fromkeys(self.actions_by_key, True)
        for key in ("save_picture", *_VIEW_KEYS):
            enabled[key] = has_case
        enabled["save_mask"] = has_result
        enabled["segment"] = (
            has_case and not session.is_segmenting and bool(self.parts.models)
        )
        enabled["cancel"] = session.is_segmenting
        for key, is_enabled in enabled.items():
            self.actions_by_key[key].setEnabled(is_enabled)

    def _update_checks(self) -> None:
        viewer = self.parts.viewer
        self._check("toggle_mask", checked=viewer.is_mask_visible)
        self._check("radiological", checked=viewer.is_radiological)

    def _check(self, key: str, *, checked: bool) -> None:
        action: QAction = self.actions_by_key[key]
        action.setChecked(checked)

    # beginning and end

    def restore_layout(self, settings: Settings) -> None:
        """Put window and panels where they were; rubbish is ignored."""
        geometry = QByteArray.fromBase64(settings.window_geometry.encode())
        self.restoreGeometry(geometry)
        state = QByteArray.fromBase64(settings.window_state.encode())
        self._has_shared_height = self.restoreState(state)

    def closeEvent(self, event: QCloseEvent) -> None:
        """End what runs, then let the window go."""
        self.hide()
        self.parts.host.interrupt()
        self.parts.runner.shutdown()
        self.parts.host.close()
        self._on_closed(
            bytes(self.saveGeometry().toBase64().data()).decode(),
            bytes(self.saveState().toBase64().data()).decode(),
        )
        super().closeEvent(event)


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
    "reset",
)


def _scrolling(panel: QWidget) -> QScrollArea:
    """Put a panel into an area that scrolls where the window is low."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(panel)
    column.addStretch(1)
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setFrameShape(QScrollArea.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setMinimumWidth(_SIDE_WIDTH_PX)
    area.setWidget(holder)
    return area
