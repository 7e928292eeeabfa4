"""The doubt of the shown mask, and the list of its lesions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.ui.panels.mask.lesion_table import LesionTable
from unet_gui.ui.widgets.disclosure import Disclosure
from unet_gui.ui.widgets.labels import secondary_label

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.controllers.view.overlay_controls import OverlayControls
    from unet_gui.core.case.uncertainty import Uncertainty
    from unet_gui.core.measuring.uncertainty import VolumeRange
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


class UncertaintySection(QWidget):
    """Doubt and ranges of the volume in one line, and the lesions below it."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        controls: OverlayControls,
        remove_lesion: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._viewer = viewer
        self._measuring = controls.measuring
        self._state = controls.uncertainty
        self.summary_label = secondary_label()
        self.summary_label.setAccessibleName(self.tr("How sure the mask is"))
        self.table = LesionTable(controls.measuring.go_to_lesion, remove_lesion)
        self.lesions = Disclosure(self.tr("Lesions"), self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.summary_label)
        column.addWidget(self.lesions)
        self._state.events.measured.connect(self.refresh)
        viewer.events.voxel.connect(self._show_place)
        self.refresh()

    def refresh(self) -> None:
        """Show the state."""
        measured = self._state.measured
        self.setVisible(measured is not None)
        if measured is None:
            return
        summary = self._summary(measured)
        self.summary_label.setText(summary)
        self.summary_label.setToolTip(self._explanation(measured))
        self.summary_label.setVisible(bool(summary))
        self.lesions.setVisible(bool(measured.lesions))
        self.lesions.button.setText(self._lesions_title(measured))
        choice = resolve_masks(self._session, self._viewer)
        classes = choice.classes if choice.marked_region is None else ()
        self.table.show_lesions(measured.lesions, classes)
        self._show_place()

    def _summary(self, measured: Uncertainty) -> str:
        parts = []
        if measured.doubt is not None:
            parts.append(self.tr("Doubt {0:.2f}").format(measured.doubt))
        if measured.thresholds:
            told = self.tr("{0} over thresholds")
            parts.append(told.format(range_text(_total(measured.thresholds))))
        if measured.flips:
            told = self.tr("{0} over mirror images")
            parts.append(told.format(range_text(_total(measured.flips))))
        return " · ".join(parts)

    def _explanation(self, measured: Uncertainty) -> str:
        sentences = [
            self.tr(
                "Doubt: an estimate of 1 minus Dice; 0 means certain. The range of "
                "the volume is that of all thresholds moved as far as from 0.5 to 0.3 "
                "and to 0.7."
            )
        ]
        if measured.flips:
            sentences.append(
                self.tr("Mirror images: the range over the single images.")
            )
        if measured.disagreement is not None:
            differ = self.tr("The two stages differ by {0:.2f} on average.")
            sentences.append(differ.format(measured.disagreement))
        return "\n".join(sentences)

    def _lesions_title(self, measured: Uncertainty) -> str:
        count = len(measured.lesions)
        flagged = sum(bool(facts.flag) for facts in measured.lesions)
        if flagged:
            return self.tr("Lesions ({0}, {1} remote)").format(count, flagged)
        return self.tr("Lesions ({0})").format(count)

    def _show_place(self) -> None:
        if not self.table.isHidden():
            self.table.show_place(self._measuring.lesion_here())


def range_text(volumes: VolumeRange) -> str:
    """Return a range such as ``61 to 74 mL`` or, below 10 mL, ``1.2 to 3.4 mL``."""
    digits = 0 if volumes.low_ml >= 10 else 1
    low, high = (f"{ml:.{digits}f}" for ml in (volumes.low_ml, volumes.high_ml))
    text = QCoreApplication.translate("UncertaintySection", "{0} to {1} mL")
    return text.format(low, high)


def _total(ranges: Mapping[str, VolumeRange]) -> VolumeRange:
    """Return the range of all that is marked, which comes last."""
    return list(ranges.values())[-1]
