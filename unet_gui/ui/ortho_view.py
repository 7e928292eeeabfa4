"""The three planes through the crosshair, side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import Signal
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QGridLayout, QWidget

from unet_gui.controllers.scene import resolve
from unet_gui.core.box import brain_box
from unet_gui.core.planes import Plane
from unet_gui.ui.slice_view import SliceView

if TYPE_CHECKING:
    import numpy.typing as npt
    from psygnal import EmissionInfo

    from unet_gui.controllers.scene import Scene
    from unet_gui.controllers.viewer import ViewerController
    from unet_gui.core.case import Case
    from unet_gui.core.planes import Voxel
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_COLUMN_STRETCH = (3, 2)
_GAP = 2  # pixels between the views
_GAP_COLOUR = QColor(70, 70, 70)


class OrthoView(QWidget):
    """Axial large on the left, coronal over sagittal on the right; or one alone.

    `probed` carries the voxel that a read-out should describe: the one under the
    mouse, else the crosshair; it comes again when what is shown there changes.
    """

    probed = Signal(object)

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        controller: ViewerController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self._scene: Scene | None = None
        self._framed: Case | None = None  # the case whose brain the views fit
        self._grid = QGridLayout(self)
        self.views = {plane: SliceView(plane, controller, self) for plane in Plane}
        self._maximised: Plane | None = None
        self._lay_out()
        self._show_maximised(None)
        self.setFocusProxy(self.views[Plane.AXIAL])  # so that keys step slices at once
        for view in self.views.values():
            view.hover_changed.connect(self._report_probe)
        session.events.case.connect(self._on_case_changed)
        session.events.result.connect(self.refresh)
        viewer.events.connect(self._on_viewer_changed)
        controller.view_reset.connect(self.fit)
        self._on_case_changed()

    def _lay_out(self) -> None:
        palette = self.palette()
        palette.setColor(self.backgroundRole(), _GAP_COLOUR)
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        layout = self._grid
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.views[Plane.AXIAL], 0, 0, 2, 1)
        layout.addWidget(self.views[Plane.CORONAL], 0, 1)
        layout.addWidget(self.views[Plane.SAGITTAL], 1, 1)

    def refresh(self) -> None:
        """Show the state; views whose slice is the same are not painted again."""
        scene = resolve(self._session, self._viewer)
        if scene == self._scene:
            return
        self._scene = scene
        maximised = scene.maximised if scene else None
        if maximised is not self._maximised:
            self._maximised = maximised
            self._show_maximised(maximised)
        for view in self.views.values():
            view.show_scene(scene)
        self._report_probe()

    def _show_maximised(self, maximised: Plane | None) -> None:
        for plane, view in self.views.items():
            view.setVisible(maximised in (None, plane))
        # rows, columns and gaps of hidden views take no room
        self._grid.setSpacing(_GAP if maximised is None else 0)
        columns = (maximised in (None, Plane.AXIAL), maximised is not Plane.AXIAL)
        rows = (maximised is not Plane.SAGITTAL, maximised is not Plane.CORONAL)
        for index in range(2):
            self._grid.setColumnStretch(index, _COLUMN_STRETCH[index] * columns[index])
            self._grid.setRowStretch(index, int(rows[index]))

    def fit(self) -> None:
        """Undo zoom and pan in all views."""
        for view in self.views.values():
            view.fit()

    def probe_voxel(self) -> Voxel:
        """Return the voxel under the mouse, else the crosshair."""
        for view in self.views.values():
            voxel = view.hovered_voxel() if view.isVisible() else None
            if voxel is not None:
                return voxel
        return self._viewer.voxel

    def grab_picture(self) -> npt.NDArray[np.uint8]:
        """Return what is seen, (rows, columns, 3) RGB."""
        image = self.grab().toImage().convertToFormat(QImage.Format.Format_RGB888)
        rows, columns = image.height(), image.width()
        lines = np.frombuffer(image.constBits(), np.uint8).reshape(rows, -1)
        return lines[:, : columns * 3].reshape(rows, columns, 3).copy()

    def _report_probe(self) -> None:
        self.probed.emit(self.probe_voxel())

    def _on_case_changed(self) -> None:
        self.refresh()
        self._frame_brain()

    def _frame_brain(self) -> None:
        """Leave out the empty border, unless only the mask has changed."""
        before, self._framed = self._framed, self._session.case
        case = self._framed
        if case is None or (before is not None and case.has_same_input(before)):
            return
        box = brain_box(case.first.data)
        for view in self.views.values():
            view.frame(box)

    def _on_viewer_changed(self, _change: EmissionInfo) -> None:
        self.refresh()
