"""The layers of a network as a Qt table model and as text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
)

from unet_gui.core.model.architecture import Channels, LayerRow, arranged_shape
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unet_gui.core.model.architecture import NetworkDescription

    AnyIndex = QModelIndex | QPersistentModelIndex

HEADERS = ("Layer (type)", "Output shape", "Param #", "Connected to")
PARAMETERS_COLUMN = 2
_Align = Qt.AlignmentFlag


def cells(layer: LayerRow, channels: Channels) -> tuple[str, str, str, str]:
    """Return the texts of a row, written as in the summary of Keras."""
    return (
        f"{layer.name} ({layer.type})",
        str(arranged_shape(layer.output_shape, channels)),
        f"{layer.parameters:,}",
        ", ".join(layer.connected_to),
    )


def totals_text(description: NetworkDescription) -> str:
    """Return the numbers of all, trainable and other parameters in one line."""
    text = QCoreApplication.translate(
        "LayerTableModel", "Total {0} · trainable {1} · non-trainable {2}"
    )
    counts = (description.total, description.trainable, description.non_trainable)
    return text.format(*(f"{count:,}" for count in counts))


def tab_separated(layers: Iterable[LayerRow], channels: Channels) -> str:
    """Return the header and the layers as tab-separated lines, for a spreadsheet."""
    rows = [HEADERS, *(cells(layer, channels) for layer in layers)]
    return "\n".join("\t".join(row) for row in rows)


class LayerTableModel(QAbstractTableModel):
    """A table model with a row for each layer."""

    def __init__(self) -> None:
        super().__init__()
        self._layers: tuple[LayerRow, ...] = ()
        self._channels: Channels = "last"

    @property
    def layers(self) -> tuple[LayerRow, ...]:
        """The shown layers."""
        return self._layers

    @property
    def channels(self) -> Channels:
        """The position of the channels in the output shapes."""
        return self._channels

    def show_layers(self, layers: tuple[LayerRow, ...]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._layers = layers
        self.endResetModel()

    def show_channels(self, channels: Channels) -> None:
        """Show the output shapes with the channels first or last."""
        self._channels = channels
        if self._layers:
            top, bottom = self.index(0, 1), self.index(len(self._layers) - 1, 1)
            self.dataChanged.emit(top, bottom)

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(self._layers)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008, N802 - Qt's
        return 0 if parent.isValid() else len(HEADERS)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return cells(self._layers[index.row()], self._channels)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(index.column())
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if orientation == Qt.Orientation.Vertical:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return name_text(HEADERS[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self._alignment(section)
        return None

    @staticmethod
    def _alignment(column: int) -> Qt.AlignmentFlag:
        side = _Align.AlignRight if column == PARAMETERS_COLUMN else _Align.AlignLeft
        return side | _Align.AlignVCenter
