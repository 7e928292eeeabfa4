"""The window with the feature maps of a layer as a grid of grey pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    QSize,
    Qt,
    Slot,
)
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListView,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from unet_gui.ui.widgets.labels import ElidedLabel, secondary_label
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.core.model.feature_maps import FeatureMaps

    AnyIndex = QModelIndex | QPersistentModelIndex

_PICTURE_PX, _CELL_MARGIN_PX, _TEXT_PX = 128, 10, 20
_SIZE = QSize(760, 620)
_FRAME = QSize(16, 48)  # largest frame of window managers


class FeatureMapModel(QAbstractListModel):
    """A list model with a row for each map, whose pictures are made when in view."""

    def __init__(self) -> None:
        super().__init__()
        self._maps: FeatureMaps | None = None
        self._index = 0

    def show_maps(self, maps: FeatureMaps) -> None:
        """Replace all maps and show the slice at the crosshair."""
        self.beginResetModel()
        self._maps, self._index = maps, maps.crosshair
        self.endResetModel()

    def show_slice(self, index: int) -> None:
        """Show another slice of every map."""
        self._index = index
        if count := self.rowCount():
            role = Qt.ItemDataRole.DecorationRole
            self.dataChanged.emit(self.index(0), self.index(count - 1), [role])

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() or self._maps is None else len(self._maps.pixels)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._maps is None:
            return None
        if role == Qt.ItemDataRole.DecorationRole:
            return _pixmap(self._maps.picture(index.row(), self._index))
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row())
        if role == Qt.ItemDataRole.ToolTipRole:
            low, high = self._maps.ranges[index.row()]
            return self.tr("Map %d: black is %.3g, white is %.3g") % (
                index.row(),
                low,
                high,
            )
        return None


class ActivationsWindow(QDialog):
    """A window beside the main window that shows the maps computed last."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Activations"))
        self.resize(_SIZE.boundedTo(self.screen().availableSize() - _FRAME))
        self.title = ElidedLabel()
        self.shape_label = secondary_label()
        self.model = FeatureMapModel()
        self.grid = _grid(self.model)
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(self.tr("Slice"))
        self.slice_label = QLabel()
        self._maps: FeatureMaps | None = None
        self.slider.valueChanged.connect(self._on_slice_changed)
        self._lay_out()

    def show_maps(self, maps: FeatureMaps) -> None:
        """Show maps at the slice of the crosshair in a window at the front."""
        self._maps = maps
        self.title.show_text(maps.title)
        self.shape_label.setText(
            self.tr("Shape %s; each map has its own contrast") % (maps.shape,)
        )
        self.model.show_maps(maps)
        for widget in (self.slider, self.slice_label):
            widget.setVisible(maps.slices > 1)
        self.slider.setRange(0, maps.slices - 1)
        self.slider.setValue(maps.crosshair)
        self._on_slice_changed(maps.crosshair)
        self.show()
        self.activateWindow()

    def _lay_out(self) -> None:
        bottom = QHBoxLayout()
        bottom.addWidget(self.slice_label)
        bottom.addWidget(self.slider, 1)
        column = QVBoxLayout(self)
        column.addWidget(self.title)
        column.addWidget(self.shape_label)
        column.addWidget(self.grid, 1)
        column.addLayout(bottom)

    @Slot(int)
    def _on_slice_changed(self, index: int) -> None:
        if self._maps is not None:
            plane = name_text(self._maps.plane.name.capitalize())
            text = self.tr("%s slice %d of %d")
            self.slice_label.setText(text % (plane, index + 1, self._maps.slices))
        self.model.show_slice(index)


def _grid(model: FeatureMapModel) -> QListView:
    grid = QListView()
    grid.setAccessibleName(
        QCoreApplication.translate("activations_window", "Feature maps")
    )
    grid.setModel(model)
    grid.setViewMode(QListView.ViewMode.IconMode)
    grid.setMovement(QListView.Movement.Static)
    grid.setResizeMode(QListView.ResizeMode.Adjust)
    grid.setUniformItemSizes(True)
    grid.setIconSize(QSize(_PICTURE_PX, _PICTURE_PX))
    cell = _PICTURE_PX + _CELL_MARGIN_PX
    grid.setGridSize(QSize(cell, cell + _TEXT_PX))
    grid.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
    return grid


def _pixmap(picture: np.ndarray[Any, np.dtype[np.uint8]]) -> QPixmap:
    grey = np.ascontiguousarray(picture)
    rows, columns = grey.shape
    image = QImage(grey.data, columns, rows, columns, QImage.Format.Format_Grayscale8)
    return QPixmap.fromImage(image).scaled(
        _PICTURE_PX, _PICTURE_PX, Qt.AspectRatioMode.KeepAspectRatio
    )
