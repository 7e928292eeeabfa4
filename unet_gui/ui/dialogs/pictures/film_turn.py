"""Single pictures of the 3-D view turning round, drawn on the main thread."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtGui import QImage

from unet_gui.core.layout.film import TURN_FRAMES
from unet_gui.ui.surface.framing import framed_camera

if TYPE_CHECKING:
    import numpy.typing as npt
    from PySide6.QtCore import QSize

    from unet_gui.controllers.scenes.surface_scene import SurfaceScene
    from unet_gui.ui.surface.renderer import SurfaceRenderer

_WHITE, _BLACK = (1.0, 1.0, 1.0), (0.0, 0.0, 0.0)


class Turn:
    """Draws a scene from all sides, without its crosshair."""

    def __init__(self) -> None:
        self._renderer: SurfaceRenderer | None = None
        self._is_light = False

    def frame(
        self, scene: SurfaceScene, number: int, size: QSize, *, is_light: bool
    ) -> npt.NDArray[np.uint32] | None:
        """Return a picture, (rows, columns) 0xffRRGGBB; None without OpenGL."""
        from unet_gui.ui.surface.renderer import NoOpenGLError, SurfaceRenderer

        try:
            if self._renderer is None or self._is_light != is_light:
                self.close()
                self._is_light = is_light
                self._renderer = SurfaceRenderer(_WHITE if is_light else _BLACK)
            camera = framed_camera(scene).orbited(360.0 * number / TURN_FRAMES, 0.0)
            still = replace(scene, has_crosshair=False)
            image = self._renderer.render(still, camera, size)
        except NoOpenGLError:
            return None
        image = image.convertToFormat(QImage.Format.Format_RGB32)
        rows, columns = image.height(), image.width()
        lines = np.frombuffer(image.constBits(), np.uint32).reshape(rows, -1)
        return lines[:, :columns].copy()

    def close(self) -> None:
        """Free the memory of the graphics card."""
        if self._renderer is not None:
            self._renderer.close()
        self._renderer = None
