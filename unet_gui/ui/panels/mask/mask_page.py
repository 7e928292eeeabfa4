"""The page of the Mask panel for the mask and its classes."""

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
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.mask.labels import CAVITY, TumourClass, region_title
from unet_gui.core.mask.palettes import PALETTES, palette_of
from unet_gui.core.measuring.agreement import ANY_CLASS
from unet_gui.core.measuring.volumes import labels_outside_scheme, volumes_ml
from unet_gui.ui.panels.mask.legend_row import LegendRow, dice_text
from unet_gui.ui.panels.mask.seen_notice import SeenNotice
from unet_gui.ui.panels.mask.uncertainty_section import range_text
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.labels import secondary_label
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from PySide6.QtWidgets import QAbstractButton

    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.controllers.view.overlay_controls import OverlayControls
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ShownMask, ViewerState

_ALIGN = Qt.AlignmentFlag


class MaskPage(QWidget):
    """The choice of the shown mask, a row for each class, and the palette."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        controller: ViewerController,
        controls: OverlayControls,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self._controller = controller
        self._controls = controls
        self._measured: LabelMap | None = None  # the mask of the shown volumes
        self._build_switches()
        self._build_palettes()
        self._build_rows()
        self._lay_out()
        controls.agreement.events.counts.connect(self._show_dice)
        controls.uncertainty.events.measured.connect(self._show_ranges)

    # building

    def _build_switches(self) -> None:
        self.mask_buttons: dict[ShownMask, QRadioButton] = {
            "prediction": QRadioButton(self.tr("Prediction")),
            "reference": QRadioButton(self.tr("Reference")),
            "edited": QRadioButton(self.tr("Edited")),
        }
        self._mask_group = QButtonGroup(self)
        for button in self.mask_buttons.values():
            self._mask_group.addButton(button)
        self._mask_group.buttonClicked.connect(self._on_mask_clicked)
        self.outline_box = QCheckBox(self.tr("Outline the reference"))
        self.outline_box.setToolTip(
            self.tr("Outline the reference over the prediction, with a dark rim (O)")
        )
        self.outline_box.toggled.connect(self._controls.modes.set_reference_outline)

    def _build_palettes(self) -> None:
        self.palette_combo = CalmComboBox()
        self.palette_combo.setAccessibleName(self.tr("Colours of the classes"))
        self.palette_combo.setToolTip(
            self.tr("Colours of the classes in views, pictures and 3-D")
        )
        for palette in PALETTES.values():
            self.palette_combo.addItem(name_text(palette.title), palette.id)
        self.palette_combo.setPlaceholderText(self.tr("Custom colours"))
        self.palette_combo.activated.connect(self._on_palette_chosen)

    def _build_rows(self) -> None:
        styles = self._controls.styles
        self.rows = {
            c: LegendRow(c, self._controller, styles, self) for c in TumourClass
        }
        self.total_label, self.total_dice_label = QLabel(), QLabel()
        self.total_caption = QLabel(self.tr("Total"))
        self.total_label.setAccessibleName(self.tr("Total volume"))
        self.total_dice_label.setAccessibleName(self.tr("Dice of the whole tumour"))
        self.volume_head, self.dice_head = (
            QLabel(self.tr("Volume")),
            QLabel(self.tr("Dice")),
        )
        for label in (self.volume_head, self.dice_head):
            label.setProperty("secondary", True)
        for label in (
            self.total_label,
            self.total_dice_label,
            self.volume_head,
            self.dice_head,
        ):
            label.setAlignment(_ALIGN.AlignRight | _ALIGN.AlignVCenter)
        self.seen_notice = SeenNotice()
        self.empty_label = secondary_label()
        self.others_label = QLabel()
        self.others_label.setWordWrap(True)
        self.others_label.setProperty("secondary", True)

    def _lay_out(self) -> None:
        switches, colours, table = QHBoxLayout(), QHBoxLayout(), QGridLayout()
        for button in self.mask_buttons.values():
            switches.addWidget(button)
        switches.addStretch()
        caption = QLabel(self.tr("Colours"))
        caption.setBuddy(self.palette_combo)
        colours.addWidget(caption)
        colours.addWidget(self.palette_combo, 1)
        self._fill_table(table)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.empty_label)
        layout.addLayout(switches)
        layout.addLayout(table)
        layout.addWidget(self.seen_notice)
        layout.addWidget(self.others_label)
        layout.addLayout(colours)

    def _fill_table(self, table: QGridLayout) -> None:
        table.setVerticalSpacing(2)
        table.setHorizontalSpacing(8)
        # beside the switches, it would widen the panel once there is a third one
        table.addWidget(self.outline_box, 0, 0, 1, 2)
        table.addWidget(self.volume_head, 0, 2)
        table.addWidget(self.dice_head, 0, 3)
        for number, row in enumerate(self.rows.values(), start=1):
            row.add_to(table, number)
        last = len(self.rows) + 1
        table.addWidget(self.total_caption, last, 1)
        table.addWidget(self.total_label, last, 2)
        table.addWidget(self.total_dice_label, last, 3)
        table.setColumnStretch(1, 1)

    # from the state

    def refresh(self) -> None:
        """Show the current state."""
        choice = resolve_masks(self._session, self._viewer)
        label_map = choice.label_map
        self._show_mask_choice(choice)
        styles = self._viewer.class_styles
        for tumour_class, row in self.rows.items():
            row.show_style(styles[tumour_class])
        palette = palette_of({c: style.colour for c, style in styles.items()})
        self.palette_combo.setCurrentIndex(self.palette_combo.findData(palette))
        self._show_names(choice)
        self._show_dice()
        self._show_ranges()
        self.empty_label.setText(self._empty_text())
        self.empty_label.setVisible(label_map is None)
        if label_map is not self._measured or label_map is None:
            self._measured = label_map
            self._show_volumes(choice, label_map)

    def _empty_text(self) -> str:
        """Return the advice for a case without a mask."""
        if self._session.case is None:
            return self.tr("Open a case to see its tumour here.")
        return self.tr(
            "No mask yet: segment the case, or open it together with a mask."
        )

    def _show_mask_choice(self, choice: MaskChoice) -> None:
        available, shown = choice.masks, choice.mask
        # an exclusive group cannot have all its buttons off
        self._mask_group.setExclusive(shown is not None)
        for mask, button in self.mask_buttons.items():
            button.setEnabled(mask in available)
            button.setVisible(mask != "edited" or mask in available)
            button.setChecked(mask == shown)
        self.outline_box.setVisible("reference" in available and len(available) > 1)
        self.outline_box.setEnabled(shown in ("prediction", "edited"))
        self.outline_box.setChecked(self._viewer.has_reference_outline)

    def _show_names(self, choice: MaskChoice) -> None:
        """Name the classes that the mask tells, or the region if it has no classes."""
        region, classes = choice.marked_region, choice.classes or tuple(TumourClass)
        for tumour_class, row in self.rows.items():
            is_first = tumour_class == 1
            title = choice.class_title(tumour_class)
            row.show_name(
                name_text(region_title(region) if region and is_first else title)
            )
            is_told = tumour_class in classes if region is None else is_first
            row.set_visible(is_visible=is_told)

    def _show_volumes(self, choice: MaskChoice, label_map: LabelMap | None) -> None:
        volumes = {} if label_map is None else volumes_ml(label_map)
        for tumour_class, row in self.rows.items():
            row.show_volume(volumes.get(tumour_class))
        self.total_label.setText(f"{sum(volumes.values()):.1f} mL" if volumes else "")
        for label in (self.volume_head, self.total_caption):
            label.setVisible(bool(volumes))
        others = () if label_map is None else labels_outside_scheme(label_map)
        values = (choice.value_in_file(v) for v in others if v != CAVITY)
        names = ", ".join(self.tr("label {}").format(value) for value in values)
        texts = []
        if CAVITY in others:
            texts.append(self.tr("Violet, no tumour: resection cavity"))
        if names:
            texts.append(self.tr("Grey, outside the label scheme: {}").format(names))
        self.others_label.setText("\n".join(texts))
        self.others_label.setVisible(bool(others))

    def _show_ranges(self) -> None:
        """Say beside each volume how much it depends on the thresholds."""
        measured = self._controls.uncertainty.measured
        ranges = {} if measured is None else dict(measured.thresholds)
        region = resolve_masks(self._session, self._viewer).marked_region
        labels = {c.key: row.volume_label for c, row in self.rows.items()}
        if region is not None:
            labels[region] = self.rows[TumourClass.EDEMA].volume_label
        labels.setdefault("whole_tumour", self.total_label)
        for name, label in labels.items():
            told = ""
            if name in ranges:
                told = self.tr("{0} over thresholds").format(range_text(ranges[name]))
            label.setToolTip(told)

    def _show_dice(self) -> None:
        counts = self._controls.agreement.counts
        choice = resolve_masks(self._session, self._viewer)
        told = () if counts is None else choice.regions
        dice = {r: counts.dice(r) for r in told if counts and r != ANY_CLASS}
        for tumour_class, row in self.rows.items():
            row.show_dice(dice.get(tumour_class.key))
        whole = dice.get("whole_tumour")
        if counts is not None and counts.marked_region is not None:
            whole = dice.get(counts.marked_region)
        self.total_dice_label.setText(dice_text(whole))
        self.dice_head.setVisible(counts is not None)
        self.seen_notice.show_for(self._session.result, has_dice=counts is not None)

    # from the user

    def _on_palette_chosen(self, index: int) -> None:
        self._controls.styles.set_palette(self.palette_combo.itemData(index))

    def _on_mask_clicked(self, clicked: QAbstractButton) -> None:
        for mask, button in self.mask_buttons.items():
            if button is clicked:
                self._controller.show_mask(mask)
