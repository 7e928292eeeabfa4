"""The 3-D view: the picture and the controls below it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QLayout,
    QMenu,
    QSlider,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.surface_scene import resolve_surfaces
from unet_gui.core.view3d.orbit_camera import StandardView
from unet_gui.ui.surface.canvas import SurfaceCanvas
from unet_gui.ui.surface.texts import beyond_tumour_text, surface_text
from unet_gui.ui.widgets.theme import widen_for_arrow

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from psygnal import EmissionInfo
    from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent

    from unet_gui.controllers.view.surfaces import SurfacesController
    from unet_gui.state.session import SessionState
    from unet_gui.state.surfaces import SurfacesState
    from unet_gui.state.viewer import ViewerState

_MARGIN_PX = 6
_NARROW_PX = 340
_SMALLEST = QSize(180, 120)


class SurfaceView(QWidget):
    """The surfaces of the classes in a translucent brain, with the crosshair's planes.

    The view makes and draws nothing before it is first shown or while it is hidden.
    """

    maximise_wanted = Signal()

    def __init__(
        self,
        state: SurfacesState,
        session: SessionState,
        viewer: ViewerState,
        controller: SurfacesController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._state = state
        self._session = session
        self._viewer = viewer
        self._controller = controller
        self.canvas = SurfaceCanvas(self)
        self.canvas.picked.connect(controller.pick)
        self.canvas.unpicked.connect(controller.take_back_pick)
        self.canvas.maximise_wanted.connect(self.maximise_wanted)
        self._build_controls()
        self._lay_out()
        self.setFocusProxy(self.canvas)
        self.setObjectName("surface_view")
        # the ground of the theme, since its controls stand on it
        self.setBackgroundRole(QPalette.ColorRole.Button)
        self.setAutoFillBackground(True)
        state.events.connect(self._on_changed)
        session.events.case.connect(self._on_case_changed)
        session.events.result.connect(self.refresh)
        session.events.edited.connect(self.refresh)
        session.events.is_segmenting.connect(self.refresh)
        viewer.events.connect(self._on_changed)

    def _build_controls(self) -> None:
        titles = {
            StandardView.FRONT: self.tr("Front"),
            StandardView.BACK: self.tr("Back"),
            StandardView.LEFT: self.tr("Left"),
            StandardView.RIGHT: self.tr("Right"),
            StandardView.TOP: self.tr("Top"),
            StandardView.BOTTOM: self.tr("Bottom"),
        }
        self.view_buttons = {}
        for view, title in titles.items():
            button = QToolButton()
            button.setText(title)
            button.setAutoRaise(True)
            button.setToolTip(self.tr("Look from this side of the patient"))
            button.setAccessibleName(self.tr("Look from: {}").format(title))
            button.clicked.connect(partial(self.canvas.look_from, view))
            self.view_buttons[view] = button
        self.view_menu_button = self._view_menu_button(titles)
        self.brain_slider = _opacity_slider(
            self.tr("Opacity of the brain"), self._controller.set_brain_opacity
        )
        self.mask_slider = _opacity_slider(
            self.tr("Opacity of the tumour in the 3-D view"),
            self._controller.set_mask_opacity,
        )
        self.crosshair_box = QCheckBox(self.tr("Planes"))
        self.crosshair_box.setToolTip(self.tr("Show the planes of the crosshair"))
        self.crosshair_box.toggled.connect(self._controller.set_crosshair_shown)

    def _view_menu_button(self, titles: Mapping[StandardView, str]) -> QToolButton:
        """Return the menu of sides for a view without room for their buttons."""
        button = QToolButton()
        button.setText(self.tr("Look from"))
        button.setAutoRaise(True)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        for view, title in titles.items():
            look = partial(self.canvas.look_from, view)
            menu.addAction(title).triggered.connect(look)
        button.setMenu(menu)
        widen_for_arrow(button)
        return button

    def _lay_out(self) -> None:
        views, looks = QHBoxLayout(), QHBoxLayout()
        views.setSpacing(0)
        views.addWidget(self.view_menu_button)
        self._captions: list[QLabel] = []
        for button in self.view_buttons.values():
            views.addWidget(button)
        views.addStretch()
        views.addWidget(self.crosshair_box)
        for text, slider in (
            (self.tr("Brain"), self.brain_slider),
            (self.tr("Tumour"), self.mask_slider),
        ):
            caption = QLabel(text)
            caption.setBuddy(slider)
            self._captions.append(caption)
            looks.addWidget(caption)
            looks.addWidget(slider, 1)
        controls = QVBoxLayout()
        controls.setContentsMargins(_MARGIN_PX, 0, _MARGIN_PX, _MARGIN_PX)
        controls.addLayout(views)
        controls.addLayout(looks)
        layout = QVBoxLayout(self)
        layout.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(controls)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = event.size().width() < _NARROW_PX
        self.view_menu_button.setVisible(is_narrow)
        for widget in (*self.view_buttons.values(), *self._captions):
            widget.setVisible(not is_narrow)

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        return _SMALLEST  # at which the narrow controls are on show

    def refresh(self) -> None:
        """Show the current state if the view is visible."""
        if not self.isVisible():
            return
        state = self._state
        self.brain_slider.setValue(round(state.brain_opacity * 100))
        self.mask_slider.setValue(round(state.mask_opacity * 100))
        self.crosshair_box.setChecked(state.has_crosshair)
        self.canvas.setToolTip(beyond_tumour_text(state))
        self.canvas.show_scene(
            resolve_surfaces(state, self._session, self._viewer),
            surface_text(state, self._session, self._viewer),
        )

    def _on_case_changed(self) -> None:
        """Release the previous case, even if the view is hidden."""
        if not self.isVisible():
            self.canvas.show_scene(None)
        self.refresh()

    def _on_changed(self, _change: EmissionInfo) -> None:
        self.refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._controller.set_watched(self, is_watched=True)
        self.refresh()

    def hideEvent(self, event: QHideEvent) -> None:
        self._controller.set_watched(self, is_watched=False)
        super().hideEvent(event)


def _set_percent(set_opacity: Callable[[float], None], percent: int) -> None:
    set_opacity(percent / 100)


def _opacity_slider(name: str, set_opacity: Callable[[float], None]) -> QSlider:
    slider = QSlider(Qt.Orientation.Horizontal)
    slider.setRange(0, 100)
    slider.setPageStep(10)
    slider.setAccessibleName(name)
    slider.setToolTip(name)
    slider.setMinimumWidth(50)
    slider.valueChanged.connect(partial(_set_percent, set_opacity))
    return slider
