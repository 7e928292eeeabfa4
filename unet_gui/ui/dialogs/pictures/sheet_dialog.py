"""The base of the dialogs for pictures: choices beside a preview, saving, copying."""

from __future__ import annotations

from abc import abstractmethod
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication, QPixmap
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from unet_gui.ui.dialogs.pictures.sheet_picture import SheetPicture
from unet_gui.ui.widgets.file_dialogs import ask_picture_target
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from PySide6.QtGui import QHideEvent, QImage, QResizeEvent, QShowEvent

    from unet_gui.controllers.exports.export import ExportController
    from unet_gui.controllers.scenes.montage import Montage
    from unet_gui.controllers.scenes.picture_tiles import PictureSheet
    from unet_gui.core.layout.montage import SheetOptions

SIZE = QSize(1120, 680)  # fits a screen of 1280 x 720
COMPOSING_S = 0.02
SPACING = 8
_AFTER_MS = 40  # so that dragging the window stays smooth
_LEAST_PREVIEW = (320, 240)


class SheetDialog(QDialog):
    """Choices and a preview, which follows the views; the window stays usable.

    The preview is painted as the file is, at another size; the file on another thread.

    Attributes
    ----------
    form : QFormLayout
        For the choices with a caption.
    boxes : dict
        The check boxes by the name of their option.
    """

    suffix = "picture.png"  # of the suggested name

    def __init__(
        self,
        export: ExportController,
        options: SheetOptions,
        titles: Mapping[str, str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._export = export
        self._picture: SheetPicture | None = None
        self.options = options
        self.resize(SIZE)
        self._later = self._timer(self.refresh, _AFTER_MS)
        self._composing = self._timer(self._show_preview, 0)
        self.form = QFormLayout()
        self.form.setVerticalSpacing(SPACING)
        self.boxes = {name: QCheckBox(title) for name, title in titles.items()}
        for name, box in self.boxes.items():
            box.toggled.connect(partial(self.choose, name))
        self._add_preview()
        self._add_buttons()
        self._lay_out()

    # of each dialog

    @abstractmethod
    def content(self) -> Montage | PictureSheet | None:
        """Return what is painted by the options, None without a case."""

    @abstractmethod
    def show_options(self) -> None:
        """Show the options that are not check boxes."""

    @abstractmethod
    def note_text(self, picture: SheetPicture) -> str:
        """Return what is said below the choices, such as the size."""

    def width_px(self, picture: SheetPicture) -> int:
        """Return the width of the file in pixels."""
        return picture.size[0]

    def svg_width_mm(self, picture: SheetPicture) -> float:
        """Return the width of a file in SVG."""
        return picture.size[0] / 96 * 25.4

    def dots_per_inch(self) -> int | None:
        """Return the resolution that the file names, None for none."""
        return None

    # building

    @property
    def picture(self) -> SheetPicture | None:
        """The picture in the preview, None while the dialog is hidden."""
        return self._picture

    def _timer(self, timeout: Any, interval_ms: int) -> QTimer:
        timer = QTimer(self, singleShot=True, interval=interval_ms)
        timer.timeout.connect(timeout)
        return timer

    def _add_preview(self) -> None:
        self.preview = QLabel()
        self.preview.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.preview.setAccessibleName(self.tr("Preview"))
        self.preview.setMinimumSize(*_LEAST_PREVIEW)
        ignored = QSizePolicy.Policy.Ignored
        self.preview.setSizePolicy(ignored, ignored)
        self.preview.setObjectName("preview")
        self.note = secondary_label()

    def _add_buttons(self) -> None:
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.save_button = QPushButton(self.tr("&Save as PNG or SVG…"))
        self.copy_button = QPushButton(self.tr("&Copy"))
        self.copy_button.setToolTip(self.tr("Copy the picture to the clipboard"))
        set_primary(self.save_button, is_primary=True)
        role = QDialogButtonBox.ButtonRole.ActionRole
        self.buttons.addButton(self.copy_button, role)
        self.buttons.addButton(self.save_button, role)
        self.save_button.clicked.connect(self._save)
        self.copy_button.clicked.connect(self.copy)
        self.buttons.rejected.connect(self.reject)

    def _lay_out(self) -> None:
        side = QVBoxLayout()
        side.setSpacing(SPACING)
        side.addLayout(self.form)
        for box in self.boxes.values():
            side.addWidget(box)
        side.addStretch(1)
        side.addWidget(self.note)
        across = QHBoxLayout()
        across.setSpacing(2 * SPACING)
        across.addLayout(side)
        across.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.addLayout(across, 1)
        column.addWidget(self.buttons)

    # choices

    def choose(self, option: str, value: object) -> None:
        """Change an option."""
        changed: dict[str, Any] = {option: value}
        self.options = replace(self.options, **changed)
        self.show_choices()
        self.refresh()

    def show_choices(self) -> None:
        """Show the options, also those that the program has changed."""
        for name, box in self.boxes.items():
            box.setChecked(getattr(self.options, name))
        self.show_options()

    # saving and copying

    @Slot()
    def _save(self) -> None:
        """Save the picture as it is now; the state may change while the user asks."""
        picture = self._picture
        if picture is None:
            return
        path = ask_picture_target(self, self._export.suggested_path(self.suffix))
        if path is not None:
            self._write(picture, path)
            self.accept()

    def _write(self, picture: SheetPicture, path: Path) -> None:
        if path.suffix.lower() == ".svg":
            content = picture.svg(self.svg_width_mm(picture), path.stem)
            self._export.save_svg(path, content)
            return
        paint = partial(picture.pixels, self.width_px(picture))
        self._export.save_painted(path, paint, self.dots_per_inch())

    @Slot()
    def copy(self) -> None:
        """Copy the picture, with the size of the file, to the clipboard."""
        image = self.copied_image()
        if image is not None:
            QGuiApplication.clipboard().setImage(image)
            self._export.tell(self.tr("Copied the picture"))

    def copied_image(self) -> QImage | None:
        """Return the picture of the state as it is, also while the dialog is hidden."""
        content = self.content()
        if content is None:
            return None
        picture = SheetPicture(content, self.options, self._picture)
        return picture.image_of_width(self.width_px(picture))

    # preview

    def refresh_later(self) -> None:
        """Renew the preview soon, if it is seen."""
        if self.isVisible():
            self._later.start()

    @Slot()
    def refresh(self) -> None:
        """Show the open case; an empty preview without one."""
        content = self.content()
        self._enable_buttons(False)  # until all slices are composed
        if content is None:
            self._picture = None
            self.preview.clear()
            self.note.clear()
            return
        self._picture = SheetPicture(content, self.options, self._picture)
        texts = self.note_text(self._picture), shown(self._export.face_note())
        self.note.setText("\n\n".join(text for text in texts if text))
        self._show_preview()

    def _enable_buttons(self, is_enabled: bool) -> None:
        for button in (self.save_button, self.copy_button):
            button.setEnabled(is_enabled)

    @Slot()
    def _show_preview(self) -> None:
        """Show the preview once all slices are composed, a few at a time."""
        if self._picture is None:
            return
        if not self._picture.compose(COMPOSING_S):
            self._composing.start()
            return
        self._enable_buttons(True)
        ratio = self.preview.devicePixelRatioF()
        room = self.preview.size() * ratio
        image = self._picture.image((room.width(), room.height()))
        image.setDevicePixelRatio(ratio)
        self.preview.setPixmap(QPixmap.fromImage(image))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._later.start()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._later.stop()
        self._composing.stop()
        self._picture = None  # release the case, which may be closed meanwhile
        self._enable_buttons(False)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._later.start()
