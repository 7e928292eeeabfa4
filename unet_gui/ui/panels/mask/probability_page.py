"""The page of the Mask panel for the probability of a class."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.mask.labels import region_title
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.colour_bar import ColourBar
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from unet_gui.controllers.view.overlay_modes import OverlayModeController
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


class ProbabilityPage(QWidget):
    """The choice of the class, and the key to the colours."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        modes: OverlayModeController,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self._modes = modes
        self._names: tuple[str, ...] = ()
        self.class_combo = CalmComboBox()
        self.class_combo.setAccessibleName(self.tr("Class whose probability is shown"))
        self.class_combo.activated.connect(self._on_class_chosen)
        self.colour_bar = ColourBar()
        self._lay_out()

    def _lay_out(self) -> None:
        choice = QHBoxLayout()
        choice.addWidget(QLabel(self.tr("Probability of")))
        choice.addWidget(self.class_combo, stretch=1)
        note = QLabel(self.tr("The white line surrounds the marked voxels."))
        note.setProperty("secondary", True)
        note.setWordWrap(True)
        # a form layout with a wrapped text would take height from the colour bar
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(choice)
        column.addWidget(self.colour_bar)
        column.addWidget(note)

    def refresh(self) -> None:
        """Show the current state."""
        result = self._session.result
        names = () if result is None else result.probabilities.class_names
        if names != self._names:
            self._names = names
            self.class_combo.clear()
            for name in names:
                self.class_combo.addItem(name_text(region_title(name)), name)
        shown = resolve_masks(self._session, self._viewer).probability_class
        self.class_combo.setCurrentIndex(self.class_combo.findData(shown))

    def _on_class_chosen(self, index: int) -> None:
        self._modes.set_probability_class(self.class_combo.itemData(index))
