"""The curves of a training: its loss, and beside it the Dice of held-out cases."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QHBoxLayout, QWidget

from unet_gui.core.layout.curve_plot import (
    Axes,
    Curve,
    curve_colour,
    highest,
    last_epoch,
    on_ground,
    plot_curves,
)
from unet_gui.core.mask.region_curves import region_curves
from unet_gui.ui.widgets.theme import is_dark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.core.layout.curve_plot import Ink, Text
    from unet_gui.state.training import TrainingState
    from unet_gui.state.viewer import ViewerState

_HEIGHT_PX = 160
_CURVE_PX = 2
_DOT_PX = 2.5
_FAR_PX = 1000.0  # wide enough for any text
_FLAGS = {
    "left": Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop,
    "right": Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
    "top": Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop,
    "bottom": Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom,
}


class CurvePlot(QWidget):
    """Shows curves over the epochs, in the colours of the theme.

    Parameters
    ----------
    top : float or None
        Upper end of the vertical axis; None follows the curves.
    """

    def __init__(self, title: str, epoch_title: str, top: float | None = None) -> None:
        super().__init__()
        self.setMinimumHeight(_HEIGHT_PX)
        self.setAccessibleName(title)
        self._epoch_title = epoch_title
        self._top = top
        self._last_epoch = 1.0
        self.curves: tuple[Curve, ...] = ()

    def set_axis_title(self, title: str) -> None:
        """Name the horizontal axis."""
        self._epoch_title = title

    def show_curves(self, curves: Sequence[Curve], last_epoch: float) -> None:
        """Replace the curves; the horizontal axis ends at an epoch."""
        self.curves, self._last_epoch = tuple(curves), last_epoch
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        axes = Axes(
            self.accessibleName(),
            self._epoch_title,
            (self.width(), self.height()),
            self.fontMetrics().ascent(),
            highest(self.curves) if self._top is None else self._top,
            self._last_epoch,
        )
        plot = plot_curves(axes, self.curves)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for stroke in plot.strokes:
            width = _CURVE_PX if isinstance(stroke.ink, int) else 1
            painter.setPen(QPen(self._colour(stroke.ink), width))
            painter.drawPolyline([QPointF(*point) for point in stroke.points])
        painter.setPen(Qt.PenStyle.NoPen)
        for point, ink in plot.dots:
            painter.setBrush(self._colour(ink))
            painter.drawEllipse(QPointF(*point), _DOT_PX, _DOT_PX)
        for text in plot.texts:
            painter.setPen(self._colour(text.ink))
            painter.drawText(_room(text), _FLAGS[text.anchor], text.text)
        painter.end()

    def _colour(self, ink: Ink) -> QColor:
        role = QPalette.ColorRole
        if isinstance(ink, int):
            colour = self.curves[ink].colour
            if colour is not None:
                ground = self.palette().color(role.Window)
                rgb = (ground.red(), ground.green(), ground.blue())
                return QColor(*on_ground(colour, rgb))
            return QColor(curve_colour(ink, on_dark=is_dark(self.palette())))
        return self.palette().color(role.WindowText if ink == "text" else role.Mid)


def _room(text: Text) -> QRectF:
    """Return a wide rectangle whose anchored side lies at the text's place."""
    x, y = text.place
    left = x - {"left": 0.0, "right": _FAR_PX}.get(text.anchor, _FAR_PX / 2)
    top = y - {"left": 0.0, "top": 0.0, "bottom": _FAR_PX}.get(text.anchor, _FAR_PX / 2)
    return QRectF(left, top, _FAR_PX, _FAR_PX)


class CurvesView(QWidget):
    """Follows the state of the training; classes have the colours of the masks."""

    def __init__(
        self,
        state: TrainingState,
        viewer: ViewerState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._viewer = viewer
        self.loss_plot = CurvePlot(self.tr("Loss"), self.tr("Epoch"))
        dice = self.tr("Dice of the held-out cases")
        self.dice_plot = CurvePlot(dice, self.tr("Epoch"), top=1.0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.loss_plot)
        row.addWidget(self.dice_plot)
        state.events.loss.connect(self._show)
        state.events.dice.connect(self._show)
        viewer.events.class_styles.connect(self._show)
        self._show()

    def _show(self) -> None:
        loss = Curve("loss", self._state.loss)
        colours = {c: style.colour for c, style in self._viewer.class_styles.items()}
        dice = region_curves(self._state.dice, colours)
        end = last_epoch([loss, *dice])
        self.loss_plot.show_curves([loss], end)
        self.dice_plot.show_curves(dice, end)
