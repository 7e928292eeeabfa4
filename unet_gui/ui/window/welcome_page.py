"""The page that the window shows while no case is open."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from unet_gui.core.shown_text import escaped
from unet_gui.ui.widgets.icons import icon, icon_pixmap
from unet_gui.ui.widgets.labels import more_text
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.window.drop import draw_dashed_frame

if TYPE_CHECKING:
    from PySide6.QtGui import QPaintEvent, QResizeEvent

    from unet_gui.state.session import SessionState

_WIDTH_PX = 640
_NARROWEST_PX = 190
_MARGIN_PX = 28  # around the frame, at most
_BUTTONS_PX = 480  # in which the buttons stand beside each other
_MOST_RECENT = 6
_ROW_PX = 26
_ICON_PX = 16


class WelcomePage(QWidget):
    """Offers the first steps: drop scans, open them, or open the demo case."""

    files_wanted = Signal()
    folder_wanted = Signal()
    demo_wanted = Signal()
    recent_wanted = Signal(object)  # tuple[str, ...]: the paths opened together

    def __init__(self, session: SessionState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.open_files_button = QPushButton(
            icon("file", is_on_highlight=True), self.tr("Ope&n files…")
        )
        self.open_folder_button = QPushButton(icon("folder"), self.tr("O&pen folder…"))
        self.demo_button = QPushButton(icon("brain"), self.tr("Open demo c&ase"))
        self.recent_title = _secondary(self.tr("Recent cases"))
        self.recent_list = QListWidget()
        self.recent_list.setFrameShape(QFrame.Shape.NoFrame)
        self.recent_list.setIconSize(QSize(_ICON_PX, _ICON_PX))
        self.recent_list.setAccessibleName(self.tr("Recent cases"))
        self.recent_list.setHorizontalScrollBarPolicy(
            Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        )
        self._lay_out()
        self.open_files_button.clicked.connect(self.files_wanted)
        self.open_folder_button.clicked.connect(self.folder_wanted)
        self.demo_button.clicked.connect(self.demo_wanted)
        self.recent_list.itemActivated.connect(self._on_item_activated)
        self.recent_list.itemClicked.connect(self._on_item_activated)
        session.events.recent.connect(self._show_recent)
        session.events.is_opening.connect(self._show_opening)
        self._show_recent(session.recent)
        self._show_opening(session.is_opening)

    def _lay_out(self) -> None:
        column = QVBoxLayout()
        column.setSpacing(10)
        self._notices = QVBoxLayout()
        column.addLayout(self._notices)
        column.addStretch(2)
        column.addWidget(_title(self.tr("unet-gui")))
        column.addWidget(
            _secondary(self.tr("Brain tumour segmentation on MRI with U-Nets"))
        )
        column.addSpacing(8)
        column.addWidget(self._drop_frame())
        column.addSpacing(8)
        column.addWidget(self.recent_title)
        column.addWidget(self.recent_list)
        column.addStretch(3)
        column.addWidget(
            _secondary(self.tr("Research use only. Not a medical device."))
        )
        middle = QWidget()
        middle.setMaximumWidth(_WIDTH_PX)
        middle.setLayout(column)
        content = QWidget()
        row = QHBoxLayout(content)
        row.addStretch(1)
        row.addWidget(middle, 100)
        row.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(_scrolled(content))

    def show_notice(self, notice: QWidget) -> None:
        """Show a widget with a question at the top."""
        self._notices.addWidget(notice)

    def _drop_frame(self) -> QWidget:
        frame = _DropFrame()
        column = QVBoxLayout(frame)
        column.setContentsMargins(24, 28, 24, 28)
        column.setSpacing(8)
        column.addWidget(_Pictogram("drop"))
        column.addWidget(_centred(self.tr("Drop scans here"), scale=1.5))
        hint = self.tr(
            "NIfTI, DICOM or NRRD: the scans of one examination, or a folder with many"
        )
        column.addWidget(_secondary(hint, Qt.AlignmentFlag.AlignCenter))
        column.addSpacing(10)
        buttons = frame.buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch()
        for button in (
            self.open_files_button,
            self.open_folder_button,
            self.demo_button,
        ):
            buttons.addWidget(button)
        buttons.addStretch()
        set_primary(self.open_files_button, is_primary=True)
        column.addLayout(buttons)
        return frame

    def _show_recent(self, recent: tuple[tuple[str, ...], ...]) -> None:
        self.recent_list.clear()
        for paths in recent[:_MOST_RECENT]:
            item = QListWidgetItem(icon("clock"), recent_title(paths))
            item.setToolTip("\n".join(paths))
            item.setData(Qt.ItemDataRole.UserRole, paths)
            item.setSizeHint(QSize(0, _ROW_PX))
            self.recent_list.addItem(item)
        count = self.recent_list.count()
        self.recent_list.setFixedHeight(count * _ROW_PX + 4)
        self.recent_list.setVisible(count > 0)
        self.recent_title.setVisible(count > 0)

    def _show_opening(self, is_opening: bool) -> None:
        self.setEnabled(not is_opening)

    @Slot(QListWidgetItem)
    def _on_item_activated(self, item: QListWidgetItem) -> None:
        self.recent_wanted.emit(tuple(item.data(Qt.ItemDataRole.UserRole)))


def recent_title(paths: tuple[str, ...]) -> str:
    """Return one line for paths that were opened together: names and folder."""
    first = Path(paths[0])
    return escaped(f"{first.name}{more_text(paths)}   {first.parent}")


class _DropFrame(QWidget):
    """A dashed frame; in a narrow window its buttons stand below each other."""

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumWidth(_NARROWEST_PX)
        self.buttons: QHBoxLayout | None = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self.buttons is not None:
            is_narrow = event.size().width() < _BUTTONS_PX
            downwards = QBoxLayout.Direction.TopToBottom
            across = QBoxLayout.Direction.LeftToRight
            self.buttons.setDirection(downwards if is_narrow else across)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect = QRectF(self.rect())
        draw_dashed_frame(painter, rect, self.palette(), is_active=False)


class _Pictogram(QWidget):
    """A large icon in the colour of secondary text."""

    _SIZE_PX = 40

    def __init__(self, name: str) -> None:
        super().__init__()
        self._name = name
        self.setFixedHeight(self._SIZE_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        size = self._SIZE_PX
        colour = self.palette().color(QPalette.ColorRole.PlaceholderText)
        pixmap = icon_pixmap(self._name, size, colour, self.devicePixelRatioF())
        QPainter(self).drawPixmap((self.width() - size) // 2, 0, pixmap)


def _scrolled(content: QWidget) -> QScrollArea:
    """Return an area in which a content that is too high for the screen scrolls."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setWidgetResizable(True)
    area.setMinimumWidth(_NARROWEST_PX + 2 * _MARGIN_PX)
    area.viewport().setAutoFillBackground(False)
    area.setWidget(content)
    content.setAutoFillBackground(False)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area


def _centred(text: str, scale: float) -> QLabel:
    label = QLabel(text)
    label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    font = label.font()
    font.setPointSizeF(font.pointSizeF() * scale)
    label.setFont(font)
    return label


def _title(text: str) -> QLabel:
    label = _centred(text, scale=2.2)
    label.setAlignment(Qt.AlignmentFlag.AlignLeft)
    font = label.font()
    font.setBold(True)
    label.setFont(font)
    return label


def _secondary(
    text: str, alignment: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft
) -> QLabel:
    label = QLabel(text)
    label.setAlignment(alignment)
    label.setProperty("secondary", True)
    label.setWordWrap(True)
    return label
