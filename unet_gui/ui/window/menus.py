"""The menu bar."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from unet_gui.core.model.device import DEVICES
from unet_gui.core.shown_text import escaped
from unet_gui.ui.actions.table import MENUS, action_text
from unet_gui.ui.widgets.labels import more_text
from unet_gui.ui.widgets.menu_letters import give_letters
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PySide6.QtGui import QAction

    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.state.session import SessionState
    from unet_gui.ui.actions.spec import Entries

_MOST_LISTED = 40


class MenuBar(QMenuBar):
    """The menus of all actions, of recent cases, and of other cases found."""

    recent_wanted = Signal(object)  # tuple[str, ...]: the paths opened together
    other_case_wanted = Signal(object)  # CaseFiles
    device_wanted = Signal(str)
    panels_reset_wanted = Signal()

    def __init__(
        self,
        session: SessionState,
        actions: Mapping[str, QAction],
        panels: Mapping[str, QAction],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.menus: dict[str, QMenu] = {}
        for title, entries in MENUS.items():
            above, _, name = title.rpartition("/")
            menu = (self.menus[above] if above else self).addMenu(action_text(name))
            self.menus[title] = menu
            add_entries(menu, entries, actions)
        self.recent_menu = self._submenu("&File", self.tr("Open &recent"))
        self.others_menu = self._submenu("&File", self.tr("Ot&her cases in the folder"))
        self.menus["&View"].addSeparator()
        self.menus["&View"].addMenu(self._panels_menu(panels))
        self.device_menu = self.menus["&Segment"].addMenu(self.tr("&Device"))
        self._device_group = QActionGroup(self)
        self._device_group.triggered.connect(self._on_device)
        self._device_actions: dict[str, QAction] = {}
        session.events.recent.connect(self._show_recent)
        session.events.other_cases.connect(self._show_others)
        session.events.device.connect(self._show_device)
        session.events.engine_devices.connect(self._show_devices)
        self._show_recent()
        self._show_others()
        self._show_devices()
        named = (self.recent_menu, self.others_menu)  # by files, which have no letters
        for menu in self.findChildren(QMenu):
            if menu not in named:
                menu.aboutToShow.connect(partial(give_letters, menu))

    def _submenu(self, menu: str, title: str) -> QMenu:
        """Add a submenu after the entries that open something."""
        parent = self.menus[menu]
        before = next(a for a in parent.actions() if a.isSeparator())
        submenu = QMenu(title, parent)
        parent.insertMenu(before, submenu)
        return submenu

    def _panels_menu(self, panels: Mapping[str, QAction]) -> QMenu:
        menu = QMenu(self.tr("&Panels"), self)
        menu.addActions(list(panels.values()))
        menu.addSeparator()
        reset = menu.addAction(self.tr("&Reset panels"))
        reset.triggered.connect(self.panels_reset_wanted)
        return menu

    def _show_devices(self) -> None:
        self.device_menu.clear()
        self._device_actions.clear()
        for device, title in (*DEVICES, *self._session.engine_devices):
            action = self.device_menu.addAction(name_text(title))
            action.setCheckable(True)
            action.setData(device)
            self._device_group.addAction(action)
            self._device_actions[device] = action
        self._show_device()

    def _on_device(self, action: QAction) -> None:
        self.device_wanted.emit(action.data())

    def _show_device(self) -> None:
        action = self._device_actions.get(self._session.device)
        for other in self._device_actions.values():
            other.setChecked(other is action)

    def _show_recent(self) -> None:
        self.recent_menu.clear()
        for paths in self._session.recent:
            action = self.recent_menu.addAction(_title(paths))
            action.setToolTip("\n".join(map(escaped, paths)))
            action.triggered.connect(partial(self._on_recent, paths))
        self.recent_menu.setEnabled(bool(self._session.recent))

    def _on_recent(self, paths: tuple[str, ...], _is_checked: bool = False) -> None:
        self.recent_wanted.emit(paths)

    def _show_others(self) -> None:
        self.others_menu.clear()
        for files in self._session.other_cases[:_MOST_LISTED]:
            action = self.others_menu.addAction(files.name.replace("&", "&&"))
            action.triggered.connect(partial(self._on_other, files))
        self.others_menu.setEnabled(bool(self._session.other_cases))

    def _on_other(self, files: CaseFiles, _is_checked: bool = False) -> None:
        self.other_case_wanted.emit(files)


def add_entries(menu: QMenu, entries: Entries, actions: Mapping[str, QAction]) -> None:
    """Add the actions of a menu's entries, and its separators."""
    for spec in entries:
        if spec is None:
            menu.addSeparator()
        else:
            menu.addAction(actions[spec.key])


def _title(paths: tuple[str, ...]) -> str:
    first = Path(paths[0])
    title = escaped(f"{first.parent.name}/{first.name}{more_text(paths)}")
    return title.replace("&", "&&")
