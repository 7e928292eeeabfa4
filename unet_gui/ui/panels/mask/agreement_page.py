"""The page of the Mask panel that compares the prediction with the reference."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import (
    QGridLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.compared_reference import LAID
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.mask.labels import region_title
from unet_gui.core.measuring.agreement import (
    AGREEMENT_COLOURS,
    ANY_CLASS,
    AgreementKind,
)
from unet_gui.ui.panels.mask.legend_row import dice_text
from unet_gui.ui.panels.mask.seen_notice import SeenNotice
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.translation import name_text, shown

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.controllers.view.overlay_controls import OverlayControls
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_SWATCH = QSize(16, 16)
_ALIGN = Qt.AlignmentFlag


class AgreementPage(QWidget):
    """The compared region, the key to the colours, Dice and the worst slice."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        controls: OverlayControls,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self._controls = controls
        self._regions: tuple[str, ...] = ()
        self.region_combo = CalmComboBox()
        self.region_combo.setAccessibleName(self.tr("Compared region"))
        self.region_combo.activated.connect(self._on_region_chosen)
        self.dice_label = QLabel()
        self.dice_label.setAccessibleName(self.tr("Dice of the region"))
        self.volume_labels = {kind: QLabel() for kind in AgreementKind}
        self._other_class: list[QLabel] = []
        self.told_label = secondary_label()
        self.seen_notice = SeenNotice()
        self.worst_button = QPushButton(self.tr("Worst slice"))
        self.worst_button.setToolTip(
            self.tr("Go to the axial slice with the most disagreement (Shift+T)")
        )
        self.worst_button.clicked.connect(controls.comparing.go_to_worst)
        self._lay_out()
        controls.agreement.events.counts.connect(self.refresh)

    def _lay_out(self) -> None:
        table = QGridLayout()
        table.setColumnStretch(1, 1)
        table.addWidget(self.region_combo, 0, 0, 1, 2)
        table.addWidget(self.dice_label, 0, 2, _ALIGN.AlignRight)
        for row, kind in enumerate(AgreementKind, start=1):
            swatch, name = QLabel(), QLabel(self._title(kind))
            pixmap = QPixmap(_SWATCH)
            pixmap.fill(QColor(*AGREEMENT_COLOURS[kind]))
            swatch.setPixmap(pixmap)
            volume = self.volume_labels[kind]
            volume.setAccessibleName(self.tr("Volume: {}").format(name.text()))
            table.addWidget(swatch, row, 0)
            table.addWidget(name, row, 1)
            table.addWidget(volume, row, 2, _ALIGN.AlignRight)
            if kind is AgreementKind.OTHER_CLASS:
                self._other_class = [swatch, name, volume]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(table)
        column.addWidget(self.told_label)
        column.addWidget(self.seen_notice)
        column.addWidget(self.worst_button)

    def _title(self, kind: AgreementKind) -> str:
        return {
            AgreementKind.FOUND: self.tr("Found (true positive)"),
            AgreementKind.MISSED: self.tr("Missed (false negative)"),
            AgreementKind.FALSE: self.tr("False (false positive)"),
            AgreementKind.OTHER_CLASS: self.tr("Tumour of another class"),
        }[kind]

    def refresh(self) -> None:
        """Show the current state."""
        choice = resolve_masks(self._session, self._viewer)
        regions, region = choice.regions, choice.region
        if regions != self._regions:
            self._regions = regions
            self.region_combo.clear()
            for offered in regions:
                self.region_combo.addItem(self._region_title(offered), offered)
        self.region_combo.setCurrentIndex(self.region_combo.findData(region))
        for widget in self._other_class:
            widget.setVisible(region == ANY_CLASS)
        self._show_told(choice)
        self._show_counts(region)

    def _show_told(self, choice: MaskChoice) -> None:
        """Say what the reference does not tell, and whether it was resampled."""
        reference = choice.reference
        lines: list[str] = []
        if reference is not None and not reference.scheme.is_complete:
            titles = [name_text(region_title(r)) for r in reference.scheme.regions]
            text = self.tr("The reference tells only: {}")
            lines.append(text.format(", ".join(titles)))
        if choice.is_reference_laid:
            lines.append(shown(LAID))
        self.told_label.setVisible(bool(lines))
        self.told_label.setText("\n".join(lines))

    def _region_title(self, region: str) -> str:
        return (
            self.tr("Each class separately")
            if region == ANY_CLASS
            else name_text(region_title(region))
        )

    def _show_counts(self, region: str) -> None:
        counts = self._controls.agreement.counts
        volumes = {} if counts is None else counts.volumes_ml(region)
        for kind, label in self.volume_labels.items():
            label.setText(f"{volumes[kind]:.1f} mL" if kind in volumes else "")
        has_dice = counts is not None and region != ANY_CLASS
        dice = counts.dice(region) if counts is not None and has_dice else None
        self.dice_label.setText(
            self.tr("Dice {0}").format(dice_text(dice)) if has_dice else ""
        )
        # volumes of errors are an agreement, too
        self.seen_notice.show_for(self._session.result, has_dice=counts is not None)

    def _on_region_chosen(self, index: int) -> None:
        self._controls.modes.set_region(self.region_combo.itemData(index))
