"""The curves of a training: loss above, Dice of the validation cases below."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QEvent
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QVBoxLayout, QWidget

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.state.training import Curve, TrainingState

_HEIGHT_PX = 160
_SYMBOL_PX = 5
_LEGEND_PLACE = (-10, 4)  # upper right: a loss falls, and the Dice has room above
_LEGEND_COLUMNS = 4
# as far from white as from black, to be seen in both themes
CURVE_COLOURS = ("#e5484d", "#2f80ed", "#2b9a4a", "#c2710c", "#9a67ea", "#7c8694")


class Plot(pg.GraphicsLayoutWidget):  # type: ignore[misc] # pyqtgraph is untyped
    """Curves over the epochs; without the menus of a PlotWidget, which outlive it."""

    def __init__(self, title: str, epoch_title: str) -> None:
        super().__init__()
        self.setMinimumHeight(_HEIGHT_PX)
        self.setBackground(None)
        self.setAccessibleName(title)
        self._area = self.addViewBox(row=0, col=1, enableMenu=False)
        self._legend = pg.LegendItem(offset=_LEGEND_PLACE, colCount=_LEGEND_COLUMNS)
        self._legend.setParentItem(self._area)
        self._axes = [pg.AxisItem(side) for side in ("left", "bottom")]
        for axis, text, row, column in (
            (self._axes[0], title, 0, 0),
            (self._axes[1], epoch_title, 1, 1),
        ):
            axis.enableAutoSIPrefix(enable=False)  # no "x0.001" beside the title
            axis.setLabel(text)
            axis.linkToView(self._area)
            self.addItem(axis, row, column)
        self._curves: dict[str, pg.PlotDataItem] = {}
        self._follow_palette()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and hasattr(self, "_curves"):
            self._follow_palette()

    def _follow_palette(self) -> None:
        """Write and draw in the colours of the theme."""
        text = self.palette().color(QPalette.ColorRole.WindowText)
        line = self.palette().color(QPalette.ColorRole.PlaceholderText)
        for axis in self._axes:
            axis.setPen(line)
            axis.setTextPen(text)
            axis.label.setDefaultTextColor(text)
        self._legend.setLabelTextColor(text)

    def show_range(self, low: float, high: float) -> None:
        """Keep the vertical axis at this range."""
        self._area.setYRange(low, high)

    def show_curves(self, curves: Mapping[str, Curve]) -> None:
        """Draw these curves and no others."""
        for name in [name for name in self._curves if name not in curves]:
            item = self._curves.pop(name)
            self._legend.removeItem(item)
            self._area.removeItem(item)
        for name, points in curves.items():
            if name not in self._curves:
                self._add(name)
            self._curves[name].setData(*_axes(points))

    def points(self) -> dict[str, tuple[list[float], list[float]]]:
        """Return what is drawn: epochs and values, by curve."""
        found = {name: item.getData() for name, item in self._curves.items()}
        return {name: (list(x), list(y)) for name, (x, y) in found.items()}

    def _add(self, name: str) -> None:
        colour = CURVE_COLOURS[len(self._curves) % len(CURVE_COLOURS)]
        item = pg.PlotDataItem(
            pen=pg.mkPen(colour, width=2),
            symbol="o",
            symbolSize=_SYMBOL_PX,
            symbolBrush=colour,
            symbolPen=None,
        )
        self._area.addItem(item)
        self._legend.addItem(item, name.replace("_", " "))
        self._curves[name] = item


class CurvesView(QWidget):
    """Follows the training's state."""

    def __init__(self, state: TrainingState, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = state
        self.loss_plot = Plot(self.tr("Loss"), self.tr("Epoch"))
        self.dice_plot = Plot(self.tr("Dice"), self.tr("Epoch"))
        self.dice_plot.show_range(0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.loss_plot)
        column.addWidget(self.dice_plot)
        state.events.loss.connect(self._show_loss)
        state.events.dice.connect(self._show_dice)
        self._show_loss()
        self._show_dice()

    def _show_loss(self) -> None:
        loss = self._state.loss
        self.loss_plot.show_curves({"loss": loss} if loss else {})

    def _show_dice(self) -> None:
        self.dice_plot.show_curves(self._state.dice)


def _axes(curve: Curve) -> tuple[list[float], list[float]]:
    return [epoch for epoch, _ in curve], [value for _, value in curve]
