"""One plane on the screen: slice, crosshair, letters, zoom and pan."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pyqtgraph as pg
from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtWidgets import QGraphicsView

from unet_gui.controllers.scenes.scene import SwipePicture
from unet_gui.ui.views.edge_texts import EdgeTexts
from unet_gui.ui.views.raster_item import Crosshair, RasterItem
from unet_gui.ui.views.seen import Seen
from unet_gui.ui.views.slice_geometry import SliceGeometry
from unet_gui.ui.views.swipe_divider import SwipeDivider
from unet_gui.ui.views.view_titles import convention_of, titles_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QFocusEvent, QResizeEvent
    from PySide6.QtWidgets import QGraphicsItem, QWidget

    from unet_gui.controllers.scenes.scene import Scene, SlicePicture
    from unet_gui.core.geometry.box import Box
    from unet_gui.core.geometry.planes import Plane, Point, Voxel

_BACKGROUND = (0, 0, 0)
_FIT_PADDING = 0.04
_ZOOM_LIMITS = (0.25, 64.0)  # times the fitted size


class SliceCanvas(pg.GraphicsView):  # type: ignore[misc] # pyqtgraph has no types
    """Shows a scene's slice of one plane in the right proportions.

    `zoomed` and `panned` are emitted when the user zooms or pans, so that other views
    can follow; `changed` when another slice is shown or the slice moves in the view.
    """

    zoomed = Signal(object, float)  # this view, factor
    panned = Signal(object)  # this view
    changed = Signal()

    def __init__(self, plane: Plane, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False, background=_BACKGROUND)
        self.plane = plane
        self._scene: Scene | None = None
        self._other: Scene | None = None  # shown to the right of the divider
        self._rect = QRectF(0, 0, 1, 1)  # of the slice, in mm
        self._brain: Box | None = None  # shown by `fit`
        self._is_fitted = True  # neither zoomed nor panned since
        self._strip: QWidget | None = None  # at the right edge
        self.setCacheMode(self.CacheModeFlag.CacheNone)
        self.setMinimumSize(120, 120)
        self._box = pg.ViewBox(
            lockAspect=True, enableMouse=False, enableMenu=False, invertY=True
        )
        self.setCentralItem(self._box)
        self.raster = RasterItem()
        self.crosshair = Crosshair(self.raster)
        self.raster.hide()
        self._box.addItem(self.raster, ignoreBounds=True)
        self.edge_texts = EdgeTexts(self.font())
        self.edge_texts.hide()
        self.scene().addItem(self.edge_texts)
        self._divider = SwipeDivider()
        self.scene().addItem(self._divider)
        self._box.sigRangeChanged.connect(self._on_range_changed)
        self.fit()

    # the shown slice

    def show_scene(
        self, scene: Scene | None, other: Scene | None = None, divider: float = 0.5
    ) -> None:
        """Show `scene`; only parts that differ from the scene before are painted.

        Parameters
        ----------
        other : Scene or None
            Shown to the right of the divider; None for no divider.
        divider : float
            Place of the divider as a fraction of the view's width.
        """
        before, self._scene, self._other = self._scene, scene, other
        if scene is None and before is None:
            return
        self.raster.setVisible(scene is not None)
        self.edge_texts.setVisible(scene is not None)
        self._divider.setVisible(other is not None)
        if scene is None:
            self.raster.show_picture(None, self._rect)  # lets go of the volume
            self.changed.emit()
            return
        geometry = self._geometry_of(scene)
        rect = geometry.rect
        self._divider.place(divider)
        self.raster.show_picture(self._picture(scene), rect)
        self.crosshair.move_to(geometry.place_of(scene.voxel), rect)
        self.crosshair.set_visible(is_visible=scene.has_crosshair)
        if rect != self._rect:
            self._rect = rect
            self.fit()
        elif before and self._geometry_of(before).is_reversed != geometry.is_reversed:
            self._mirror()
        self._show_texts(scene)
        self.changed.emit()

    def _picture(self, scene: Scene) -> SlicePicture | SwipePicture:
        picture = scene.picture(self.plane)
        if self._other is None:
            return picture
        x = self._box.mapSceneToView(QPointF(self._divider.x_px, 0)).x()
        geometry = self._geometry_of(scene)
        column = round(x / geometry.pixel_mm[0])
        other = self._other.picture(self.plane)
        return SwipePicture(picture, other, min(max(column, 0), geometry.column_count))

    def _on_range_changed(self) -> None:
        """Keep the divider at its place in the view while the slice moves under it."""
        if self._scene is not None and self._other is not None:
            rect = self._geometry_of(self._scene).rect
            self.raster.show_picture(self._picture(self._scene), rect)
        self.changed.emit()

    def is_at_divider(self, position: QPointF) -> bool:
        """Whether a position in the view (pixels) is on the divider."""
        return self._other is not None and self._divider.is_near(position)

    def _geometry_of(self, scene: Scene) -> SliceGeometry:
        return SliceGeometry(scene, self.plane)

    def voxel_at(self, position: QPointF) -> Voxel | None:
        """Return the voxel shown at a position in the view (pixels).

        A position beside the slice gives the nearest voxel. None is returned if
        nothing is shown.
        """
        if self._scene is None:
            return None
        place = self._box.mapSceneToView(position)
        return self._geometry_of(self._scene).voxel_at(place)

    def point_at(self, position: QPointF) -> Point | None:
        """Return the point of the slice, in voxels, at a position in the view (pixels).

        A position beside the slice gives the nearest point. None is returned if
        nothing is shown.
        """
        if self._scene is None:
            return None
        place = self._box.mapSceneToView(position)
        return self._geometry_of(self._scene).point_at(place)

    def position_of(self, point: Sequence[float]) -> QPointF:
        """Return the position in the view (pixels) of a voxel's centre or a point."""
        if self._scene is None:
            return QPointF()
        place = self._geometry_of(self._scene).place_of(point)
        return QPointF(self._box.mapViewToScene(place))

    @property
    def shown_scene(self) -> Scene | None:
        """The shown scene, None if nothing is shown."""
        return self._scene

    @property
    def mm_per_pixel(self) -> float:
        """The size in mm of a pixel of the screen."""
        return float(self._box.viewRect().width() / max(self._box.width(), 1))

    def visible_section(self) -> tuple[int, int, int, int]:
        """Return the part of the slice that is seen: first and stop row and column."""
        if self._scene is None:
            return (0, 0, 0, 0)
        seen = self._box.viewRect().intersected(self._rect)
        return self._geometry_of(self._scene).section_in(seen)

    # items over the slice and beside it

    def add_overlay(self, item: QGraphicsItem) -> None:
        """Put an item over the slice; its coordinates are pixels of the view."""
        self.scene().addItem(item)

    def set_strip(self, strip: QWidget) -> None:
        """Put a strip at the right edge of the view."""
        self._strip = strip
        strip.setParent(self)
        self.setViewportMargins(0, 0, strip.sizeHint().width(), 0)
        self._place_strip()
        strip.show()

    def strip_area(self) -> QRect:
        """Return the rectangle of the strip, empty if there is none."""
        return QRect() if self._strip is None else self._strip.geometry()

    def _place_strip(self) -> None:
        if self._strip is not None:
            width = self._strip.sizeHint().width()
            self._strip.setGeometry(self.width() - width, 0, width, self.height())

    # zoom and pan

    def frame(self, brain: Box) -> None:
        """Show a box of voxels as large as possible, now and at each `fit`."""
        self._brain = brain
        self.fit()

    def fit(self) -> None:
        """Show the brain, or else the whole slice, as large as possible."""
        self._box.setRange(self._fitted_rect(), padding=_FIT_PADDING)
        self._is_fitted = True

    def seen(self) -> Seen | None:
        """Return how the slice is seen around the crosshair; None if it is fitted."""
        if self._scene is None or self._is_fitted:
            return None
        return Seen(self.mm_per_pixel, self.position_of(self._scene.voxel))

    def see(self, seen: Seen | None) -> None:
        """Show a slice of another grid as the one before was seen; None fits it."""
        self.fit()
        if self._scene is None or seen is None:
            return
        self._is_fitted = False
        scale = seen.mm_per_pixel / self.mm_per_pixel
        self._box.scaleBy((scale, scale))
        start = self._box.mapSceneToView(self.position_of(self._scene.voxel))
        self._box.translateBy(start - self._box.mapSceneToView(seen.crosshair))

    def _fitted_rect(self) -> QRectF:
        """Return the rectangle (mm) of the brain, or else of the whole slice."""
        if self._scene is None or self._brain is None:
            return self._rect
        return self._geometry_of(self._scene).rect_of(self._brain)

    def fitted_area(self) -> QRectF:
        """Return where the brain lies in the view (pixels) when all of it is shown."""
        view, fitted = QRectF(self.viewport().rect()), self._fitted_rect()
        margin = 1 + 2 * _FIT_PADDING
        across, down = fitted.width() * margin, fitted.height() * margin
        px_per_mm = min(view.width() / across, view.height() / down)
        area = QRectF(0, 0, fitted.width() * px_per_mm, fitted.height() * px_per_mm)
        area.moveCenter(view.center())
        return area

    def show_box(self, box: Box) -> None:
        """Show a box of voxels as large as possible, until the next `fit`."""
        if self._scene is not None:
            self._is_fitted = False
            self._box.setRange(self._geometry_of(self._scene).rect_of(box), padding=0)

    def show_actual_size(self) -> None:
        """Show the shorter edge of a voxel as long as one pixel of the screen."""
        if self._scene is None:
            return
        self._is_fitted = False
        geometry = self._geometry_of(self._scene)
        mm = min(geometry.pixel_mm) * self.devicePixelRatioF()
        seen = QRectF(0, 0, self._box.width() * mm, self._box.height() * mm)
        seen.moveCenter(geometry.place_of(self._scene.voxel))
        self._box.setRange(seen, padding=0)

    def _mirror(self) -> None:
        """Keep the same place in view when left and right are exchanged."""
        seen = self._box.viewRect()
        seen.moveLeft(self._rect.width() - seen.right())
        self._box.setRange(seen, padding=0)

    def zoom_by(self, factor: float, position: QPointF) -> None:
        """Magnify by `factor` around `position` (pixels), which stays in place."""
        fitted = self._rect.width() * (1 + 2 * _FIT_PADDING)
        zoom = fitted / self._box.targetRect().width()
        smallest, largest = _ZOOM_LIMITS
        factor = min(max(zoom * factor, smallest), largest) / zoom
        self._is_fitted = False
        self._box.scaleBy((1 / factor, 1 / factor), self._box.mapSceneToView(position))
        self.zoomed.emit(self, factor)

    def zoom_at_crosshair(self, factor: float) -> None:
        """Magnify by `factor`; the crosshair stays where it is."""
        if self._scene is not None:
            self.zoom_by(factor, self.position_of(self._scene.voxel))

    def pan_by(self, start: QPointF, end: QPointF) -> None:
        """Move the slice along with the mouse from `start` to `end` (pixels)."""
        self._is_fitted = False
        self._box.translateBy(
            self._box.mapSceneToView(start) - self._box.mapSceneToView(end)
        )
        self.panned.emit(self)

    def follow(self, other: SliceCanvas) -> None:
        """Show the same part of the slice as another view of the same plane."""
        self._is_fitted = other._is_fitted
        self._box.setRange(other._box.targetRect(), padding=0)

    # texts

    def _show_texts(self, scene: Scene) -> None:
        self.edge_texts.show_texts(
            titles=titles_of(scene, self.plane, self._other),
            convention=convention_of(scene),
            letters=scene.letters(self.plane),
        )

    def resizeEvent(self, event: QResizeEvent | None) -> None:
        super().resizeEvent(event)
        if event is not None:  # pyqtgraph's constructor passes None
            # pyqtgraph sets a range that includes the strip
            area = QRectF(self.viewport().rect())
            pg.GraphicsView.setRange(self, area, padding=0, disableAutoPixel=False)
            self._place_strip()
            self.edge_texts.set_area(QRectF(self.viewport().rect()))
            self._divider.set_area(QRectF(self.viewport().rect()))
            self._on_range_changed()

    def close(self) -> bool:
        # pyqtgraph's own method deletes the scene and the viewport, and crashes
        return QGraphicsView.close(self)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.edge_texts.set_highlighted(highlighted=True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.edge_texts.set_highlighted(highlighted=False)
