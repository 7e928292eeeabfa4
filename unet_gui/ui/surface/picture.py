"""The 3-D picture, which is drawn only while it is visible and only when needed."""

from __future__ import annotations

import logging
from time import perf_counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QColor, QImage, QPainter
from PySide6.QtWidgets import QWidget

from unet_gui.ui.surface.framing import first_camera, framed_camera
from unet_gui.ui.surface.marks import (
    LetterPosition,
    crosshair_position,
    letter_positions,
    paint_letters,
    paint_ring,
    paint_text,
    ring_rect,
)
from unet_gui.ui.surface.texts import no_opengl_text

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QPaintEvent

    from unet_gui.controllers.scenes.surface_scene import SurfaceScene
    from unet_gui.core.view3d.orbit_camera import StandardView
    from unet_gui.ui.surface.renderer import SurfaceRenderer

logger = logging.getLogger(__name__)
_BACKGROUND = QColor(0, 0, 0)
_SLOW_S = 0.012  # a picture that takes longer must not delay the slices
_SOON_MS, _WHEN_STILL_MS = 16, 150


class SurfacePicture(QWidget):
    """A picture of a scene, seen from its own camera.

    If pictures take long, as without a graphics card, they are drafts while the camera
    moves, and they are not drawn until a moving crosshair stands still.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.camera = first_camera()
        self.text = ""
        self._scene: SurfaceScene | None = None
        self._renderer: SurfaceRenderer | None = None
        self._has_opengl = True  # until the first picture shows otherwise
        self._picture: QImage | None = None
        self._letters: dict[str, LetterPosition] = {}
        self._ring_at = QPointF()
        self._is_draft = False
        self._last_duration_s = 0.0  # of the last picture
        self._later, self._settle = QTimer(self), QTimer(self)
        for timer, slot in (
            (self._later, self._repaint),
            (self._settle, self._sharpen),
        ):
            timer.setSingleShot(True)
            timer.timeout.connect(slot)
        self.setMinimumSize(160, 140)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    # the shown scene

    @property
    def shown_scene(self) -> SurfaceScene | None:
        """The shown scene, None without a case."""
        return self._scene

    @property
    def has_opengl(self) -> bool:
        """Whether no picture has failed for lack of OpenGL so far."""
        return self._has_opengl

    @property
    def picture(self) -> QImage | None:
        """The drawn picture, None until it is painted."""
        return self._picture

    def show_scene(self, scene: SurfaceScene | None, text: str = "") -> None:
        """Show a scene and a sentence; unchanged ones are not painted again."""
        if text != self.text:
            self.text = text
            self.update()
        before, self._scene = self._scene, scene
        if scene == before:
            return
        if scene is None or before is None or _has_moved(scene, before):
            self.fit()
            self._repaint()
        elif scene.layers != before.layers:
            self._repaint_moving()
        else:
            self._repaint_soon(scene)

    def fit(self) -> None:
        """Show the whole brain, seen from the current side."""
        if self._scene is not None:
            self.camera = framed_camera(self._scene, self.camera)
            self._repaint()

    def look_from(self, view: StandardView) -> None:
        """Move the camera to a standard side."""
        self.camera = self.camera.look_from(view)
        self._repaint()

    def _repaint(self) -> None:
        self._later.stop()
        self._picture = None
        self.update()

    def _repaint_moving(self) -> None:
        self._settle.start(_WHEN_STILL_MS)
        self._repaint()

    def _repaint_soon(self, scene: SurfaceScene) -> None:
        """Follow the crosshair, at first with its ring alone if pictures take long."""
        if self._last_duration_s > _SLOW_S:
            self._later.start(_WHEN_STILL_MS)
            self.update(ring_rect(self._ring_at))
            self._ring_at = crosshair_position(scene, self.camera, self._size_px())
            self.update(ring_rect(self._ring_at))
        elif not self._later.isActive():
            self._later.start(_SOON_MS)

    def _sharpen(self) -> None:
        if self._is_draft:
            self._repaint()

    # painting

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        picture = self._current_picture()
        if picture is None or self._scene is None:
            painter.fillRect(self.rect(), _BACKGROUND)
        else:
            painter.drawImage(0, 0, picture)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_letters(painter, self._letters)
            if self._scene.has_crosshair:
                paint_ring(painter, self._ring_at)
        text = self.text if self._has_opengl else no_opengl_text()
        if text:
            paint_text(painter, QRectF(self.rect()), text, is_alone=picture is None)
        painter.end()

    def _size_px(self) -> tuple[float, float]:
        return (float(self.width()), float(self.height()))

    def _current_picture(self) -> QImage | None:
        if self._scene is None or not self._has_opengl:
            return None
        ratio = self.devicePixelRatioF()
        size = QSize(round(self.width() * ratio), round(self.height() * ratio))
        if self._picture is None or self._picture.size() != size:
            self._picture = self._render(self._scene, size)
            look = (self._scene, self.camera, self._size_px())
            self._letters, self._ring_at = (
                letter_positions(*look),
                crosshair_position(*look),
            )
            if self._picture is not None:
                self._picture.setDevicePixelRatio(ratio)
        return self._picture

    def _render(self, scene: SurfaceScene, size: QSize) -> QImage | None:
        # imported with the first picture, so that the window opens without OpenGL
        from unet_gui.ui.surface.renderer import NoOpenGLError, SurfaceRenderer

        self._is_draft = self._settle.isActive() and self._last_duration_s > _SLOW_S
        try:
            self._renderer = self._renderer or SurfaceRenderer()
            started = perf_counter()
            picture = self._renderer.render(
                scene, self.camera, size, is_draft=self._is_draft
            )
        except Exception as error:  # drivers fail in many ways; the window must go on
            if not isinstance(error, NoOpenGLError):
                logger.exception("The 3-D view could not be drawn")
            self._has_opengl = False
            self.release()
            return None
        self._last_duration_s = perf_counter() - started
        return picture

    def release(self) -> None:
        """Free the memory of the graphics card until the next picture."""
        renderer, self._renderer = self._renderer, None
        self._picture = None
        if renderer is not None:
            renderer.close()

    def hideEvent(self, event: QHideEvent) -> None:
        self._later.stop()
        self._settle.stop()
        self.release()
        super().hideEvent(event)


def _has_moved(scene: SurfaceScene, before: SurfaceScene) -> bool:
    return scene.volume is not before.volume or scene.box != before.box
