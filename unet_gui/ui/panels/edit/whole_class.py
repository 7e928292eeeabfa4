"""Buttons that change a whole class, or combine the mask with another one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QWidget

from unet_gui.core.editing.combining import Combination
from unet_gui.ui.widgets.calm_inputs import CalmComboBox, CalmDoubleSpinBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.editing.commands import EditCommands
    from unet_gui.controllers.editing.editing import EditingControllers
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.state.editing import EditingState
    from unet_gui.state.viewer import ShownMask

_COLUMNS = 3


class WholeClassSection(QWidget):
    """Grows, shrinks, smooths, fills and interpolates the chosen class.

    Parameters
    ----------
    plane : callable
        Returns the plane of the view that the user works in.
    """

    def __init__(
        self,
        editing: EditingState,
        control: EditingControllers,
        plane: Callable[[], Plane],
    ) -> None:
        super().__init__()
        self._editing = editing
        self.amount_spin = CalmDoubleSpinBox()
        self.amount_spin.setRange(0.1, 20.0)
        self.amount_spin.setSingleStep(0.5)
        self.amount_spin.setDecimals(1)
        self.amount_spin.setSuffix(" mm")
        self.amount_spin.setAccessibleName(self.tr("Amount in mm"))
        self.amount_spin.valueChanged.connect(control.tools.set_amount)
        self.buttons = self._buttons(control.commands, plane)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(4)
        row = [*self.buttons.values()]
        for place, widget in enumerate((self.amount_spin, *row)):
            grid.addWidget(widget, place // _COLUMNS, place % _COLUMNS)

    def _buttons(
        self, commands: EditCommands, plane: Callable[[], Plane]
    ) -> dict[str, QPushButton]:
        return {
            "grow": self._button(
                self.tr("Grow"),
                self.tr("Let the class grow over the background"),
                commands.grow,
            ),
            "shrink": self._button(
                self.tr("Shrink"),
                self.tr("Voxels that are given up get the class around them"),
                commands.shrink,
            ),
            "smooth": self._button(
                self.tr("Smooth"),
                self.tr("Smooth the border of the class"),
                commands.smooth,
            ),
            "holes": self._button(
                self.tr("Fill holes"),
                self.tr("Background enclosed by tumour gets the class"),
                partial(_with_plane, commands.fill_holes, plane),
            ),
            "interpolate": self._button(
                self.tr("Interpolate"),
                self.tr(
                    "Fill the slices between those in which the class is painted, in "
                    "the plane of the view that you work in"
                ),
                partial(_with_plane, commands.interpolate, plane),
            ),
        }

    def _button(self, text: str, tip: str, run: Callable[[], None]) -> QPushButton:
        button = QPushButton(text)
        button.setToolTip(tip)
        button.setProperty("preset", True)
        button.clicked.connect(run)
        return button

    def refresh(self, *, is_enabled: bool) -> None:
        """Show the state."""
        self.amount_spin.setValue(self._editing.amount_mm)
        for button in self.buttons.values():
            button.setEnabled(is_enabled)


def _with_plane(
    run: Callable[[Plane], None], plane: Callable[[], Plane], *_: bool
) -> None:
    run(plane())


class CombineSection(QWidget):
    """Combines the edited mask with the prediction or the reference."""

    def __init__(self, control: EditingControllers) -> None:
        super().__init__()
        self._control = control
        self.mask_combo = CalmComboBox()
        self.mask_combo.setAccessibleName(self.tr("The other mask"))
        self.buttons: dict[Combination, QPushButton] = {}
        tips = {
            Combination.REPLACE: self.tr("Take the other mask in place of this one"),
            Combination.ADD: self.tr("Take the other mask where this one has nothing"),
            Combination.ONLY_INSIDE: self.tr("Keep only what the other mask marks too"),
        }
        titles = {
            Combination.REPLACE: self.tr("Replace"),
            Combination.ADD: self.tr("Add"),
            Combination.ONLY_INSIDE: self.tr("Only inside it"),
        }
        row = QHBoxLayout()
        row.setSpacing(4)
        for how, title in titles.items():
            button = self.buttons[how] = QPushButton(title)
            button.setToolTip(tips[how])
            button.setProperty("preset", True)
            button.clicked.connect(partial(self._combine, how))
            row.addWidget(button, 1)
        self.drop_button = QPushButton(self.tr("Drop the edited mask"))
        self.drop_button.setToolTip(self.tr("Undo brings it back"))
        self.drop_button.clicked.connect(control.starting.drop)
        grid = QGridLayout(self)
        grid.setContentsMargins(12, 0, 0, 0)
        grid.setSpacing(4)
        grid.addWidget(QLabel(self.tr("With")), 0, 0)
        grid.addWidget(self.mask_combo, 0, 1)
        grid.addLayout(row, 1, 0, 1, 2)
        grid.addWidget(self.drop_button, 2, 0, 1, 2)
        grid.setColumnStretch(1, 1)

    def refresh(self, titles: dict[ShownMask, str], *, is_enabled: bool) -> None:
        """Offer the other masks of the case."""
        offered = [self.mask_combo.itemData(n) for n in range(self.mask_combo.count())]
        if offered != [*titles]:
            self.mask_combo.clear()
            for mask, title in titles.items():
                self.mask_combo.addItem(title, mask)
        for button in self.buttons.values():
            button.setEnabled(is_enabled and bool(titles))
        self.drop_button.setEnabled(is_enabled)

    def _combine(self, how: Combination, *_: bool) -> None:
        mask = self.mask_combo.currentData()
        if mask is not None:
            self._control.starting.combine(mask, how)
