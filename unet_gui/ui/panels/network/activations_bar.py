"""The button that shows the feature maps of a layer, and the reason if it cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from unet_gui.ui.panels.network.activations_window import ActivationsWindow
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.controllers.network.activations import ActivationsController
    from unet_gui.core.model.feature_maps import FeatureMaps
    from unet_gui.state.architecture import ArchitectureState
    from unet_gui.state.session import SessionState


class ActivationsBar(QWidget):
    """A button that computes feature maps and shows them in a separate window."""

    def __init__(
        self,
        state: ArchitectureState,
        session: SessionState,
        controller: ActivationsController,
    ) -> None:
        super().__init__()
        self._state = state
        self._session = session
        self._controller = controller
        self.window_of_maps: ActivationsWindow | None = None
        self.button = QPushButton(self.tr("Show activations"))
        self.note = secondary_label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.button)
        row.addWidget(self.note, 1)
        self.button.clicked.connect(self._on_clicked)
        for event in (
            state.events.selected,
            state.events.layer,
            state.events.description,
            state.events.is_computing,
            session.events.case,
            session.events.is_segmenting,
        ):
            event.connect(self._update)
        state.events.feature_maps.connect(self._show_maps)
        self._update()

    def _update(self) -> None:
        refusal = shown(self._controller.refusal())
        is_computing = self._state.is_computing
        self.button.setEnabled(not refusal and not is_computing)
        self.button.setToolTip(
            refusal or self.tr("Compute the output of this layer at the crosshair")
        )
        self.note.setText(self._waiting_text() if is_computing else refusal)

    def _waiting_text(self) -> str:
        if self._session.is_segmenting:
            return self.tr("Waiting for the segmentation…")
        return self.tr("Computing the feature maps…")

    def _show_maps(self, maps: FeatureMaps | None) -> None:
        if maps is None:
            return
        if self.window_of_maps is None:
            self.window_of_maps = ActivationsWindow(self)
        self.window_of_maps.show_maps(maps)

    @Slot()
    def _on_clicked(self) -> None:
        self._controller.start()
