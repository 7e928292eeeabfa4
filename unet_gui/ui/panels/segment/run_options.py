"""Options that few users need: flips and the memory of the engine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from unet_gui.core.settings import FLIPS
from unet_gui.ui.widgets.calm_inputs import CalmComboBox, CalmSpinBox

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.state.session import SessionState

_BYTES_PER_GB = 1_000_000_000
_MOST_GB = 1024
_INDENT_PX = 20


@dataclass(frozen=True, slots=True)
class RunOptionActions:
    """The actions that the form asks for.

    Attributes
    ----------
    set_flips : callable
        Takes the number of images to average, 1 for no flips.
    set_memory : callable
        Takes the memory limit in bytes, None for the automatic one.
    """

    set_flips: Callable[[int], None]
    set_memory: Callable[[int | None], None]


class RunOptionsForm(QWidget):
    """Test-time flips, and a memory limit in whole GB or automatic."""

    def __init__(self, session: SessionState, actions: RunOptionActions) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self.flips_combo = CalmComboBox()
        for flips in FLIPS:
            title = self.tr("Off") if flips == 1 else self.tr("{0} images")
            self.flips_combo.addItem(title.format(flips), flips)
        self.flips_combo.setToolTip(
            self.tr(
                "Averages the results for mirror images of the case: slower by that "
                "factor, often a little better"
            )
        )
        self.memory_box = CalmSpinBox()
        self.memory_box.setRange(0, _MOST_GB)
        self.memory_box.setSuffix(" GB")
        self.memory_box.setSpecialValueText(self.tr("Automatic"))
        self.memory_box.setToolTip(
            self.tr(
                "The most memory that the network may use; automatic means half of "
                "the free memory, or more if needed. Less memory takes longer and "
                "gives the same result"
            )
        )
        form = QFormLayout(self)
        form.setContentsMargins(_INDENT_PX, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.addRow(self.tr("Fl&ips"), self.flips_combo)
        form.addRow(self.tr("Memor&y"), self.memory_box)
        self._show_flips(session.flips)
        self._show_memory(session.memory_bytes)
        self.flips_combo.activated.connect(self._on_flips_activated)
        self.memory_box.valueChanged.connect(self._on_memory_changed)
        session.events.flips.connect(self._show_flips)
        session.events.memory_bytes.connect(self._show_memory)

    def _show_flips(self, flips: int) -> None:
        self.flips_combo.setCurrentIndex(self.flips_combo.findData(flips))

    def _show_memory(self, memory_bytes: int | None) -> None:
        # a limit below 1 GB can only come from the settings file; 0 means automatic
        gb = 0 if memory_bytes is None else max(1, round(memory_bytes / _BYTES_PER_GB))
        self.memory_box.blockSignals(True)
        self.memory_box.setValue(gb)
        self.memory_box.blockSignals(False)

    @Slot(int)
    def _on_flips_activated(self, index: int) -> None:
        self._actions.set_flips(self.flips_combo.itemData(index))

    @Slot(int)
    def _on_memory_changed(self, gb: int) -> None:
        self._actions.set_memory(gb * _BYTES_PER_GB if gb else None)
