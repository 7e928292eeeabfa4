"""Shows the 3-D view on a display and prints its appearance as JSON.

Run as ``python -m tests.ui.surface_child``, in a process of its own, because the other
tests run without a display.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QSurface
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.viewer_case import make_case
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.view.surfaces import SurfacesController
from unet_gui.controllers.view.viewer import ViewerController
from unet_gui.core.case.case import Reference, Source
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.labels import MSD, TumourClass
from unet_gui.core.view3d.orbit_camera import StandardView
from unet_gui.state.session import SessionState
from unet_gui.state.surfaces import SurfacesState
from unet_gui.state.viewer import ViewerState
from unet_gui.ui.surface.view import SurfaceView

SHAPE = (60, 70, 50)
AFFINE = Affine.from_spacing((2.0, 2.0, 2.5), (-60.0, 0, 0))
# a ball of enhancing tumour on the right of the head, in front and above
PLACE, RADIUS = (44, 50, 36), 5.0


def head_case():
    grid = np.stack(np.indices(SHAPE), axis=-1)
    head = np.linalg.norm((grid - [29.5, 34.5, 24.5]) / [27, 32, 22], axis=-1) < 1
    labels = np.zeros(SHAPE, np.uint8)
    labels[np.linalg.norm(grid - PLACE, axis=-1) < RADIUS] = TumourClass.ENHANCING
    case = make_case(
        names=("T1w",),
        volumes=[Volume(np.where(head, 500, 0).astype(np.int16), AFFINE)],
    )
    reference = Reference(LabelMap(labels, AFFINE), Source("m.nii.gz"), MSD, (MSD,))
    return replace(case, reference=reference)


class Parts:
    def __init__(self):
        self.session, self.viewer = SessionState(), ViewerState()
        self.state = SurfacesState()
        view = ViewerController(self.session, self.viewer)
        self.controller = SurfacesController(
            self.state, self.session, self.viewer, view, SyncJobRunner(), sys.exit
        )
        self.view = SurfaceView(self.state, self.session, self.viewer, self.controller)
        self.view.resize(420, 400)
        self.view.show()
        QTest.qWaitForWindowExposed(self.view)

    @property
    def canvas(self):
        return self.view.canvas

    def pixels(self):
        """Return the shown picture, (rows, columns, 3) RGB."""
        QTest.qWait(300)  # until the draft has become sharp
        image = self.canvas.grab().toImage()
        image = image.convertToFormat(QImage.Format.Format_RGB888)
        lines = np.frombuffer(image.constBits(), np.uint8)
        lines = lines.reshape(image.height(), image.bytesPerLine())
        seen = lines[:, : image.width() * 3].reshape(image.height(), -1, 3)
        return seen.astype(int)

    def middle_of_blue(self):
        """Return the middle of the enhancing tumour, None if it is not visible.

        The place is (x, y) in pixels, from the middle of the picture.
        """
        seen = self.pixels()
        blue = np.argwhere(seen[..., 2] > seen[..., 0] + 60)
        if not len(blue):
            return None
        row, column = blue.mean(axis=0)
        size = self.canvas.size()
        return [column - size.width() / 2, row - size.height() / 2]


def facts(parts):
    found = {"modules_before": "unet_gui.ui.surface.renderer" in sys.modules}
    found["text_without_case"] = parts.canvas.text
    parts.state.has_crosshair = False
    parts.session.case = head_case()
    found["has_opengl"] = bool(parts.pixels().any()) and parts.canvas.has_opengl
    found["blue"] = {}
    for view, button in parts.view.view_buttons.items():
        button.click()
        found["blue"][view.name] = parts.middle_of_blue()
    found["text"] = parts.canvas.text
    found["is_raster"] = (
        parts.view.windowHandle().surfaceType() is QSurface.SurfaceType.RasterSurface
    )
    if found["has_opengl"]:
        more(parts, found)
    return found


def more(parts, found):
    canvas, viewer = parts.canvas, parts.viewer
    canvas.look_from(StandardView.FRONT)
    x, y = canvas.camera.pixels_of(
        AFFINE.apply(PLACE), (canvas.width(), canvas.height())
    )
    QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPoint(round(x), round(y)))
    found["picked"] = viewer.voxel
    before = parts.pixels()
    parts.state.has_crosshair = True
    found["planes_seen"] = bool((parts.pixels() != before).any())
    parts.state.has_crosshair = False
    style = viewer.class_styles[TumourClass.ENHANCING]
    hidden = replace(style, is_visible=False)
    viewer.class_styles = {**viewer.class_styles, TumourClass.ENHANCING: hidden}
    found["blue_when_hidden"] = parts.middle_of_blue()
    parts.state.brain_opacity = 0.0
    letters = parts.pixels().any(axis=-1).mean()
    found["seen_of_nothing"] = float(letters)
    viewer.class_styles = {**viewer.class_styles, TumourClass.ENHANCING: style}
    parts.view.hide()
    parts.view.show()
    found["blue_when_shown_again"] = parts.middle_of_blue()


if __name__ == "__main__":
    application = QApplication(sys.argv)
    shown = Parts()
    print(json.dumps(facts(shown)))
    shown.view.close()
