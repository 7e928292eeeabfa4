"""The status bar: messages, the voxel under the mouse, and the device."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel, QStatusBar, QWidget

from unet_gui.controllers.scenes.probe import probe_text
from unet_gui.core.model.device import device_title
from unet_gui.ui.panels.segment.run_label import RunLabel
from unet_gui.ui.widgets.labels import ElidedLabel
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.state.cases import CasesState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_GAP_PX = 8
_HINT_MS = 6000


class StatusBar(QStatusBar):
    """Run and message on the left; voxel, world, value, class and device on the right.

    The progress of a run is shown here too because its panel may be hidden.
    """

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        cases: CasesState,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self.message_label = ElidedLabel()
        self.probe_label = QLabel()
        self.probe_label.setAccessibleName(self.tr("Voxel under the mouse"))
        self.device_label = QLabel()
        self.setContentsMargins(_GAP_PX, 0, 0, 0)
        self.device_label.setContentsMargins(_GAP_PX, 0, _GAP_PX, 0)
        self.run_label = RunLabel(session, cases)
        self.run_label.setContentsMargins(0, 0, 2 * _GAP_PX, 0)
        self.addWidget(self.run_label)
        self.addWidget(self.message_label, 1)
        self.addPermanentWidget(self.probe_label)
        self.addPermanentWidget(self.device_label)
        session.events.message.connect(self._show_message)
        session.events.device.connect(self._show_device)
        session.events.device_in_use.connect(self._show_device)
        session.events.device_note.connect(self._show_device)
        # the hint of a button stays if a dialog opens below the mouse
        self._hint_end = QTimer(self, singleShot=True, interval=_HINT_MS)
        self._hint_end.timeout.connect(self.clearMessage)
        self.messageChanged.connect(lambda _: self._hint_end.start())
        self._show_message(session.message)
        self._show_device()

    def show_probe(self, voxel: Voxel) -> None:
        """Show position, value and class of a voxel."""
        self.probe_label.setText(shown(probe_text(self._session, self._viewer, voxel)))

    def _show_message(self, message: str) -> None:
        """Show a message, which is newer than any hint; one sentence has no stop."""
        self.clearMessage()
        text = shown(message)
        is_one = ". " not in text
        self.message_label.show_text(text.removesuffix(".") if is_one else text)

    def _show_device(self) -> None:
        asked, in_use = self._session.device, self._session.device_in_use
        title = self.tr("automatic") if asked == "auto" else device_title(asked)
        device = shown(in_use or title)
        self.device_label.setText(self.tr("Device: {0}").format(device))
        self.device_label.setToolTip(shown(self._session.device_note))
