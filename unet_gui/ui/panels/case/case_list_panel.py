"""The list of the open cases, in which the one on show is marked."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QFrame, QListView, QMenu, QVBoxLayout, QWidget

from unet_gui.core.case.edited import Progress
from unet_gui.ui.panels.case.case_thumbnail import (
    STATE_ROLE,
    CaseDelegate,
    thumbnail_image,
)
from unet_gui.ui.widgets.progress_titles import progress_titles

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QImage

    from unet_gui.state.cases import CasesState, ListedCase
    from unet_gui.state.viewer import ViewerState

    Index = QModelIndex | QPersistentModelIndex

_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class CaseListActions:
    """The actions that the list asks for; all but one take the key of a case."""

    switch: Callable[[int], None]
    close: Callable[[int], None]
    close_all: Callable[[], None]
    want_thumbnail: Callable[[int], None]
    set_progress: Callable[[Progress, int], None]
    segment_all: Callable[[], None]


class CaseListPanel(QWidget):
    """A list of cases: a click or Enter shows one, its context menu closes it."""

    def __init__(
        self,
        cases: CasesState,
        viewer: ViewerState,
        actions: CaseListActions,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._actions = actions
        self.model = _CaseModel(cases, viewer, actions.want_thumbnail, self)
        self.view = _CaseView()
        self.view.setModel(self.model)
        self.view.setItemDelegate(CaseDelegate(self.view))
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Open cases"))
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(self._show_menu)
        self.view.clicked.connect(self._on_chosen)
        self.view.activated.connect(self._on_chosen)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        cases.events.listed.connect(self._mark_current)
        cases.events.current.connect(self._mark_current)
        self._mark_current()

    def _mark_current(self) -> None:
        index = self.model.index_of(self._cases.current)
        if index.isValid() and index != self.view.currentIndex():
            self.view.setCurrentIndex(index)
            self.view.scrollTo(index)

    @Slot(QModelIndex)
    def _on_chosen(self, index: QModelIndex) -> None:
        key = self.model.key_at(index)
        if key is not None:
            self._actions.switch(key)
            self._mark_current()  # until the other case has been read

    @Slot(QPoint)
    def _show_menu(self, position: QPoint) -> None:
        key = self.model.key_at(self.view.indexAt(position))
        menu = self.menu_for(key)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.view.viewport().mapToGlobal(position))

    def _segment_all(self, *_: bool) -> None:
        self._actions.segment_all()

    def _close(self, key: int, *_: bool) -> None:
        self._actions.close(key)

    def _progress_menu(self, key: int, parent: QMenu) -> QMenu:
        """Return the choice of how far the correction of a case has come."""
        menu = QMenu(self.tr("C&orrection"), parent)
        group = QActionGroup(menu)
        listed = self._cases.find(key)
        for progress, title in progress_titles().items():
            action = menu.addAction(title)
            action.setCheckable(True)
            action.setChecked(listed is not None and listed.progress is progress)
            action.triggered.connect(partial(self._set_progress, progress, key))
            group.addAction(action)
        return menu

    def _set_progress(self, progress: Progress, key: int, *_: bool) -> None:
        self._actions.set_progress(progress, key)

    def menu_for(self, key: int | None) -> QMenu:
        """Return the context menu of a case, or that of the empty area for None."""
        menu = QMenu(self)
        if key is not None:
            close = menu.addAction(self.tr("&Close"))
            close.triggered.connect(partial(self._close, key))
        menu.addAction(self.tr("Close &all")).triggered.connect(self._actions.close_all)
        menu.addSeparator()
        segment = menu.addAction(self.tr("&Segment all"))
        segment.triggered.connect(self._segment_all)
        segment.setEnabled(any(c.result is None for c in self._cases.listed))
        if key is not None:
            menu.addMenu(self._progress_menu(key, menu))
        return menu


class _CaseView(QListView):
    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(210, 300)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return QSize(150, 120)


class _CaseModel(QAbstractListModel):
    """The listed cases as a Qt model, which asks for a picture when it is painted."""

    def __init__(
        self,
        cases: CasesState,
        viewer: ViewerState,
        want_thumbnail: Callable[[int], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._cases = cases
        self._viewer = viewer
        self._want_thumbnail = want_thumbnail
        self._shown = cases.listed
        self._images: dict[tuple[int, bool], QImage] = {}
        cases.events.listed.connect(self._show_listed)
        cases.events.running.connect(self._repaint)
        cases.events.waiting.connect(self._repaint)
        cases.events.ahead.connect(self._repaint)
        viewer.events.is_radiological.connect(self._repaint)

    def rowCount(self, parent: Index = _NO_PARENT) -> int:  # noqa: N802 - Qt's name
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        listed = self._shown[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return listed.files.name
        if role == STATE_ROLE:
            return self._state_text(listed)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._image(listed)
        if role in {
            Qt.ItemDataRole.ToolTipRole,
            Qt.ItemDataRole.AccessibleTextRole,
        }:
            return f"{listed.files.name}\n{self._state_text(listed)}"
        return None

    def key_at(self, index: Index) -> int | None:
        """Return the key of the case at an index, None outside the list."""
        return self._shown[index.row()].key if index.isValid() else None

    def index_of(self, key: int | None) -> QModelIndex:
        """Return the index of a case, an invalid one if it is not listed."""
        keys = [listed.key for listed in self._shown]
        return self.index(keys.index(key)) if key in keys else QModelIndex()

    def _state_text(self, listed: ListedCase) -> str:
        if listed.key == self._cases.running:
            return self.tr("Segmenting…")
        if listed.key in self._cases.queued:
            return self.tr("Waiting")
        parts = []
        if listed.result is not None:
            parts.append(self.tr("Segmented"))
        if listed.input_id is None:
            parts.append(self.tr("Not read yet"))
        elif listed.has_reference:
            parts.append(self.tr("Reference"))
        if listed.progress is not Progress.NOT_STARTED:
            parts.append(self._progress_text(listed.progress))
        return " · ".join(parts) or self.tr("Not segmented")

    def _progress_text(self, progress: Progress) -> str:
        return {
            Progress.NOT_STARTED: "",
            Progress.IN_PROGRESS: self.tr("Correcting"),
            Progress.DONE: self.tr("Corrected"),
            Progress.FLAGGED: self.tr("⚑ Flagged"),
        }[progress]

    def _image(self, listed: ListedCase) -> QImage | None:
        if listed.thumbnail is None:
            self._want_thumbnail(listed.key)
            return None
        key = (listed.key, self._viewer.is_radiological)
        if key not in self._images:
            self._images[key] = thumbnail_image(
                listed.thumbnail, is_radiological=self._viewer.is_radiological
            )
        return self._images[key]

    def _show_listed(self, listed: tuple[ListedCase, ...]) -> None:
        if [c.key for c in listed] == [c.key for c in self._shown]:
            self._shown = listed
            self._repaint()
            return
        self.beginResetModel()
        self._shown = listed
        keys = {c.key for c in listed}
        self._images = {k: image for k, image in self._images.items() if k[0] in keys}
        self.endResetModel()

    def _repaint(self) -> None:
        if self._shown:
            self.dataChanged.emit(self.index(0), self.index(len(self._shown) - 1))
