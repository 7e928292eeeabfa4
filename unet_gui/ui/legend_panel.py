"""What the colours of the mask mean, how much of each there is, and how it is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QSlider,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.shown_mask import (
    available_masks,
    effective_mask,
    shown_label_map,
    shown_union,
)
from unet_gui.core.labels import TumourClass, region_title
from unet_gui.core.measurements import volumes_ml
from unet_gui.ui.legend_row import LegendRow

if TYPE_CHECKING:
    from psygnal import EmissionInfo
    from PySide6.QtWidgets import QAbstractButton

    from unet_gui.controllers.viewer import ViewerController
    from unet_gui.core.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ShownMask, ViewerState


class LegendPanel(QWidget):
    """Mask on or off, prediction or reference, opacity, and one row per class."""

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
        self._controller = controller
        self._measured: LabelMap | None = None  # what the volumes on show belong to
        self._build_switches()
        self._build_opacity()
        self._build_rows()
        self._lay_out()
        session.events.case.connect(self.refresh)
        session.events.result.connect(self.refresh)
        viewer.events.connect(self._on_viewer_changed)
        self.refresh()

    # building

    def _build_switches(self) -> None:
        self.visible_box = QCheckBox(self.tr("Show mask"))
        self.visible_box.toggled.connect(self._controller.set_mask_visible)
        self.mask_buttons: dict[ShownMask, QRadioButton] = {
            "prediction": QRadioButton(self.tr("Prediction")),
            "reference": QRadioButton(self.tr("Reference")),
        }
        self._mask_group = QButtonGroup(self)
        for button in self.mask_buttons.values():
            self._mask_group.addButton(button)
        self._mask_group.buttonClicked.connect(self._on_mask_clicked)

    def _build_opacity(self) -> None:
        self.opacity_slider = QSlider(Qt.Orientation.Horizontal)
        self.opacity_slider.setRange(0, 100)
        self.opacity_slider.setPageStep(10)
        self.opacity_slider.setAccessibleName(self.tr("Opacity of the mask"))
        self.opacity_slider.valueChanged.connect(self._on_opacity_moved)
        self.opacity_label = QLabel()
        # as wide as its widest text, so that the slider does not move
        self.opacity_label.setMinimumWidth(
            self.opacity_label.fontMetrics().horizontalAdvance("100 %")
        )

    def _build_rows(self) -> None:
        self.rows = {c: LegendRow(c, self._controller, self) for c in TumourClass}
        self.total_label = QLabel()
        self.total_label.setAccessibleName(self.tr("Total volume"))
        align = Qt.AlignmentFlag
        self.total_label.setAlignment(align.AlignRight | align.AlignVCenter)

    def _lay_out(self) -> None:
        switches, opacity, table = QHBoxLayout(), QHBoxLayout(), QGridLayout()
        for button in self.mask_buttons.values():
            switches.addWidget(button)
        switches.addStretch()
        caption = QLabel(self.tr("Opacity"))
        caption.setBuddy(self.opacity_slider)
        for part in (caption, self.opacity_slider, self.opacity_label):
            opacity.addWidget(part)
        for number, row in enumerate(self.rows.values()):
            row.add_to(table, number)
        table.addWidget(QLabel(self.tr("Total")), len(self.rows), 1)
        table.addWidget(self.total_label, len(self.rows), 2)
        table.setColumnStretch(1, 1)
        layout = QVBoxLayout(self)
        layout.addWidget(self.visible_box)
        layout.addLayout(switches)
        layout.addLayout(opacity)
        layout.addLayout(table)
        layout.addStretch()

    # from the state

    def refresh(self) -> None:
        """Show the state."""
        label_map = shown_label_map(self._session, self._viewer)
        self.visible_box.setChecked(self._viewer.is_mask_visible)
        self._show_mask_choice()
        percent = round(self._viewer.opacity * 100)
        self.opacity_slider.setValue(percent)
        self.opacity_label.setText(f"{percent} %")
        for tumour_class, row in self.rows.items():
            row.show_style(self._viewer.class_styles[tumour_class])
        self._show_names()
        if label_map is not self._measured:
            self._measured = label_map
            self._show_volumes(label_map)

    def _show_mask_choice(self) -> None:
        there = available_masks(self._session)
        shown = effective_mask(self._session, self._viewer)
        self._mask_group.setExclusive(shown is not None)  # else none can be off
        for mask, button in self.mask_buttons.items():
            button.setEnabled(mask in there)
            button.setChecked(mask == shown)

    def _show_names(self) -> None:
        """Name the classes; a model that marks their union has that alone."""
        union = shown_union(self._session, self._viewer)
        for tumour_class, row in self.rows.items():
            is_first = tumour_class == 1
            row.show_name(
                region_title(union) if union and is_first else tumour_class.title
            )
            row.set_visible(is_visible=union is None or is_first)

    def _show_volumes(self, label_map: LabelMap | None) -> None:
        volumes = {} if label_map is None else volumes_ml(label_map)
        for tumour_class, row in self.rows.items():
            row.show_volume(volumes.get(tumour_class))
        self.total_label.setText(f"{sum(volumes.values()):.1f} mL" if volumes else "")

    # from the user

    def _on_opacity_moved(self, percent: int) -> None:
        if percent != round(self._viewer.opacity * 100):
            self._controller.set_opacity(percent / 100)

    def _on_mask_clicked(self, clicked: QAbstractButton) -> None:
        for mask, button in self.mask_buttons.items():
            if button is clicked:
                self._controller.show_mask(mask)

    def _on_viewer_changed(self, change: EmissionInfo) -> None:
        if change.signal.name not in {"voxel", "sequence", "windows"}:
            self.refresh()
