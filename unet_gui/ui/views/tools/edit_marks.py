"""The marks of a correction tool over a view: its circle, its lasso, its preview."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from unet_gui.ui.widgets.painted_item import PaintedItem

_RIM = QColor(0, 0, 0, 190)
_PAINTS = QColor(255, 255, 255)
_ERASES = QColor(255, 120, 110)
_MARGIN_PX = 3.0
_DASHES = [3.0, 3.0]


@dataclass(frozen=True, slots=True)
class EditMarks:
    """Marks in pixels of a view.

    Attributes
    ----------
    centre, radius : QPointF, float
        Of the brush; a radius of 0 for none.
    erases : bool
        Whether the tool takes away: it is drawn red and dashed then.
    lasso : tuple of QPointF
        The corners that have been set, and the place of the mouse.
    preview : QPainterPath or None
        The outline of what a click would paint.
    """

    centre: QPointF
    radius: float = 0.0
    erases: bool = False
    lasso: tuple[QPointF, ...] = ()
    preview: QPainterPath | None = None

    def area(self) -> QRectF:
        """Return the smallest rectangle around all of it."""
        r = self.radius
        area = QRectF(self.centre - QPointF(r, r), self.centre + QPointF(r, r))
        if not r:
            area = QRectF()
        if self.lasso:
            area = area.united(QPolygonF(self.lasso).boundingRect())
        if self.preview is not None:
            area = area.united(self.preview.boundingRect())
        margin = _MARGIN_PX
        return area.adjusted(-margin, -margin, margin, margin)


class EditMarksItem(PaintedItem):
    """Draws the marks; only what they leave and where they come is painted again."""

    def __init__(self) -> None:
        super().__init__()
        self._marks: EditMarks | None = None
        self.setZValue(4)
        self.hide()

    @property
    def marks(self) -> EditMarks | None:
        """The drawn marks."""
        return self._marks

    def show_marks(self, marks: EditMarks | None) -> None:
        """Draw marks, or nothing for None."""
        if marks is None and self._marks is None:
            return
        self._marks = marks
        self.setVisible(marks is not None)
        if marks is not None:
            self.set_area(marks.area())
        self.update()

    def draw(self, painter: QPainter, exposed: QRectF) -> None:
        marks = self._marks
        if marks is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        colour = _ERASES if marks.erases else _PAINTS
        for pen in (QPen(_RIM, 3.0), _pen(colour, is_dashed=marks.erases)):
            painter.setPen(pen)
            if marks.radius:
                painter.drawEllipse(marks.centre, marks.radius, marks.radius)
            if marks.lasso:
                painter.drawPolyline(QPolygonF(marks.lasso))
            if marks.preview is not None:
                painter.drawPath(marks.preview)


def _pen(colour: QColor, *, is_dashed: bool) -> QPen:
    pen = QPen(colour, 1.5)
    if is_dashed:
        pen.setDashPattern(_DASHES)
    return pen
