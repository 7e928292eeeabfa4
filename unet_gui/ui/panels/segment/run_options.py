"""Options that few users need: device, mirror images, memory, runtime, precision."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QFormLayout, QWidget

from unet_gui.core.free_memory import total_bytes
from unet_gui.core.model.precision import PRECISIONS
from unet_gui.core.model.runtime import RUNTIMES
from unet_gui.core.settings import FLIPS
from unet_gui.ui.widgets.calm_inputs import CalmComboBox, CalmDoubleSpinBox
from unet_gui.ui.widgets.translation import name_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.state.session import SessionState

_BYTES_PER_GB = 1_000_000_000
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
    set_runtime : callable
        Takes the id of the library that runs the network.
    set_precision : callable
        Takes the type in which the network computes.
    """

    set_flips: Callable[[int], None]
    set_memory: Callable[[int | None], None]
    set_runtime: Callable[[str], None]
    set_precision: Callable[[str], None]


class RunOptionsForm(QWidget):
    """Device, test-time augmentation, memory limit, runtime and precision."""

    def __init__(
        self,
        session: SessionState,
        actions: RunOptionActions,
        device_combo: QWidget | None = None,
    ) -> None:
        super().__init__()
        self._session = session
        self._actions = actions
        self.flips_combo = self._flips_combo()
        self.memory_box = self._memory_box()
        self.runtime_combo = self._runtime_combo()
        self.precision_combo = self._precision_combo()
        form = QFormLayout(self)
        form.setContentsMargins(_INDENT_PX, 0, 0, 0)
        form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        if device_combo is not None:
            form.addRow(self.tr("&Device"), device_combo)
        form.addRow(self.tr("Test-t&ime augmentation"), self.flips_combo)
        form.addRow(self.tr("Memor&y"), self.memory_box)
        form.addRow(self.tr("&Runtime"), self.runtime_combo)
        form.addRow(self.tr("Pr&ecision"), self.precision_combo)
        self._show_flips(session.flips)
        self._show_memory(session.memory_bytes)
        self._show_runtime(session.runtime)
        self._show_precision(session.precision)
        self.flips_combo.activated.connect(self._on_flips_activated)
        self.memory_box.valueChanged.connect(self._on_memory_changed)
        self.runtime_combo.activated.connect(self._on_runtime_activated)
        self.precision_combo.activated.connect(self._on_precision_activated)
        session.events.runtime.connect(self._show_runtime)
        session.events.precision.connect(self._show_precision)
        session.events.flips.connect(self._show_flips)
        session.events.memory_bytes.connect(self._show_memory)

    def _flips_combo(self) -> CalmComboBox:
        combo = CalmComboBox()
        for flips in FLIPS:
            title = self.tr("Off") if flips == 1 else self.tr("{0} mirror images")
            combo.addItem(title.format(flips), flips)
        combo.setToolTip(
            self.tr(
                "Averages the results for mirror images of the case: slower by that "
                "factor, often a little better"
            )
        )
        return combo

    def _memory_box(self) -> CalmDoubleSpinBox:
        box = CalmDoubleSpinBox()
        box.setDecimals(1)
        box.setSingleStep(0.5)
        box.setRange(0, floor(total_bytes() / _BYTES_PER_GB * 10) / 10)
        box.setSuffix(" GB")
        box.setSpecialValueText(self.tr("Automatic"))
        box.setToolTip(
            self.tr(
                "The most memory that the network may use; automatic means half of "
                "the free memory, or more if needed. Less memory takes longer and "
                "gives the same result"
            )
        )
        return box

    def _runtime_combo(self) -> CalmComboBox:
        combo = CalmComboBox()
        for runtime, title in RUNTIMES:
            combo.addItem(name_text(title), runtime)
        combo.setToolTip(
            self.tr(
                "The library that runs the network; automatic means OpenVINO on the "
                "CPU and TensorFlow on GPUs. JAX and PyTorch must be installed"
            )
        )
        return combo

    def _precision_combo(self) -> CalmComboBox:
        combo = CalmComboBox()
        for precision, title in PRECISIONS:
            combo.addItem(name_text(title), precision)
        combo.setToolTip(
            self.tr(
                "The type of number that the network computes with; automatic means "
                "32 bits on the CPU and mostly 16 bits (float16) on GPUs. bfloat16 is "
                "for CPUs that have it, such as those with AMX, and for OpenVINO: "
                "faster, but it changed probabilities of the default model by up to "
                "0.04 and Dice by up to 0.0007"
            )
        )
        return combo

    def _show_flips(self, flips: int) -> None:
        self.flips_combo.setCurrentIndex(self.flips_combo.findData(flips))

    def _show_runtime(self, runtime: str) -> None:
        self.runtime_combo.setCurrentIndex(self.runtime_combo.findData(runtime))

    def _show_precision(self, precision: str) -> None:
        combo = self.precision_combo
        combo.setCurrentIndex(combo.findData(precision))

    def _show_memory(self, memory_bytes: int | None) -> None:
        # 0 means automatic, so that a tiny limit of the settings file is shown as 0.1
        gb = 0.0 if memory_bytes is None else max(0.1, memory_bytes / _BYTES_PER_GB)
        self.memory_box.blockSignals(True)
        self.memory_box.setValue(gb)
        self.memory_box.blockSignals(False)

    @Slot(int)
    def _on_flips_activated(self, index: int) -> None:
        self._actions.set_flips(self.flips_combo.itemData(index))

    @Slot(int)
    def _on_runtime_activated(self, index: int) -> None:
        self._actions.set_runtime(self.runtime_combo.itemData(index))

    @Slot(int)
    def _on_precision_activated(self, index: int) -> None:
        self._actions.set_precision(self.precision_combo.itemData(index))

    @Slot(float)
    def _on_memory_changed(self, gb: float) -> None:
        self._actions.set_memory(round(gb * _BYTES_PER_GB) if gb else None)
