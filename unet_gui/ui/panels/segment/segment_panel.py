"""The panel to choose a model and a device, and to start and follow a segmentation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.mask_choice import mask_signals
from unet_gui.controllers.scenes.shown_volumes import chosen_volumes
from unet_gui.core.model.device import DEVICES, device_title
from unet_gui.state.cases import CasesState
from unet_gui.state.preparation import PreparationState
from unet_gui.state.viewer import ViewerState
from unet_gui.ui.panels.segment.result_notices import left_out_text, result_notices
from unet_gui.ui.panels.segment.run_options import RunOptionsForm
from unet_gui.ui.panels.segment.run_progress import RunProgress
from unet_gui.ui.panels.segment.segment_texts import (
    card_text,
    detail_facts,
    missing_cost_text,
    preparation_text,
    refusal_text,
    result_text,
    volumes_text,
)
from unet_gui.ui.panels.segment.waiting_cases import WaitingCases
from unet_gui.ui.widgets.calm_inputs import CalmComboBox
from unet_gui.ui.widgets.disclosure import Disclosure
from unet_gui.ui.widgets.fact_table import FactTable
from unet_gui.ui.widgets.icons import icon
from unet_gui.ui.widgets.labels import (
    Notice,
    NoticeList,
    secondary_label,
    wrapped_label,
)
from unet_gui.ui.widgets.theme import set_primary
from unet_gui.ui.widgets.translation import name_text, shown

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.controllers.view.thresholds import ThresholdController
    from unet_gui.core.case.preparation import Step
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.state.session import SessionState
    from unet_gui.ui.panels.segment.run_options import RunOptionActions

    Choices = tuple[tuple[str, str], ...]  # pairs of (id, title)


_DETAIL_LINES = 14


@dataclass(frozen=True, slots=True)
class SegmentActions:
    """The actions that the panel asks for.

    Attributes
    ----------
    set_model, set_device : callable
        Take the id of the chosen model or device.
    unqueue : callable
        Takes the key of a case that is to wait no longer.
    """

    segment: Callable[[], None]
    cancel: Callable[[], None]
    unqueue: Callable[[int], None]
    set_model: Callable[[str], None]
    set_device: Callable[[str], None]
    options: RunOptionActions
    thresholds: ThresholdController


class SegmentPanel(QWidget):
    """Model, the button *Segment* or *Cancel*, progress, the last result, options."""

    card_wanted = Signal()
    preparation_wanted = Signal()

    def __init__(
        self,
        session: SessionState,
        models: Sequence[ModelSpec],
        actions: SegmentActions,
        devices: Choices = DEVICES,
        cases: CasesState | None = None,
        viewer: ViewerState | None = None,
        preparation: PreparationState | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._preparation = preparation or PreparationState()
        self._session = session
        self._actions = actions
        self._viewer = viewer or ViewerState()
        self._models: dict[str, ModelSpec] = {}
        self._devices = devices
        self.model_combo = _wide_combo()
        self.no_model_label = secondary_label()
        self.card_button = QToolButton()
        self.card_button.setIcon(icon("info"))
        self.card_button.setAutoRaise(True)
        self.card_button.setToolTip(self.tr("Model card…"))
        self.card_button.setAccessibleName(self.tr("Model card…"))
        self.device_combo = _wide_combo()
        self.button = QPushButton()
        self.button.setMinimumHeight(34)
        self._cases = CasesState() if cases is None else cases
        self.progress = RunProgress(session, self._cases)
        self.progress.cancel_wanted.connect(self._cancel)
        self.waiting = WaitingCases(self._cases, actions.unqueue)
        self.volumes_label = wrapped_label()
        self.volumes_label.setAccessibleName(self.tr("Volumes of the shown mask"))
        self.volumes_label.setProperty("strong", True)
        self.result_label = secondary_label()
        self.details = FactTable(_DETAIL_LINES)
        self.details_part = Disclosure(self.tr("Details"), self.details)
        self.options = RunOptionsForm(session, actions.options, self.device_combo)
        self.options_part = Disclosure(self.tr("Advanced"), self.options)
        self.warnings = NoticeList("warning")
        self.missing = NoticeList("warning")
        self.preparing = NoticeList("secondary")
        self._lay_out()
        self._connect()
        self.show_models(models)
        self._show_devices()
        self._show_run()
        self._show_result(session.result)

    def show_models(self, models: Sequence[ModelSpec]) -> None:
        """Offer models to choose from."""
        self._models = {spec.id: spec for spec in models}
        self.model_combo.clear()
        for spec in models:
            self.model_combo.addItem(spec.card.title or spec.id, spec.id)
        self.model_combo.setEnabled(self.model_combo.count() > 0)
        self._show_model(self._session.model_id)

    def _show_devices(self) -> None:
        """Offer the usual devices, and those that the engine's library lists."""
        self.device_combo.clear()
        for device, title in (*self._devices, *self._session.engine_devices):
            self.device_combo.addItem(name_text(title), device)
        self._show_device(self._session.device)

    def _lay_out(self) -> None:
        model, caption = QHBoxLayout(), QLabel(self.tr("&Model"))
        caption.setBuddy(self.model_combo)
        model.addWidget(caption)
        model.addWidget(self.model_combo, 1)
        model.addWidget(self.card_button)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addLayout(model)
        for widget in (
            self.no_model_label,
            self.missing,
            self.preparing,
            self.button,
            self.progress,
            self.waiting,
            self.volumes_label,
            self.result_label,
            self.warnings,
            self.details_part,
            self.options_part,
        ):
            column.addWidget(widget)
        column.addStretch(1)

    def _connect(self) -> None:
        self.button.clicked.connect(self._on_button_clicked)
        self.card_button.clicked.connect(self.card_wanted)
        self.model_combo.activated.connect(self._on_model_activated)
        self.device_combo.activated.connect(self._on_device_activated)
        events = self._session.events
        events.case.connect(self._show_run)
        events.doubts.connect(self._show_run)
        events.is_segmenting.connect(self._show_run)
        events.is_looking.connect(self._show_run)
        self._preparation.events.plan.connect(self._show_run)
        self._preparation.events.prepared.connect(self._show_run)
        for change in ("running", "current", "waiting", "ahead"):
            self._cases.events[change].connect(self._show_run)
        events.result.connect(self._show_result)
        for signal in mask_signals(self._session, self._viewer):
            signal.connect(self._show_volumes)
        events.thresholds.connect(self._show_decision)
        events.model_id.connect(self._show_model)
        events.device.connect(self._show_device)
        events.engine_devices.connect(self._show_devices)

    def _show_model(self, model_id: str) -> None:
        self.model_combo.setCurrentIndex(self.model_combo.findData(model_id))
        spec = self._models.get(model_id)
        self.model_combo.setToolTip(card_text(spec) if spec else "")
        self.no_model_label.setText("" if spec else self._no_model_text())
        self.no_model_label.setVisible(spec is None)
        self.card_button.setVisible(spec is not None)
        self._show_run()

    def _no_model_text(self) -> str:
        if self._models:
            return self.tr("Choose a model.")
        return self.tr("No model is installed.")

    def _show_device(self, device: str) -> None:
        if self.device_combo.findData(device) < 0:
            self.device_combo.addItem(shown(device_title(device)), device)
        self.device_combo.setCurrentIndex(self.device_combo.findData(device))

    def _show_run(self) -> None:
        running = self._session.is_segmenting
        self.model_combo.setEnabled(bool(self._models) and not running)
        self.device_combo.setEnabled(not running)
        self.options.setEnabled(not running)
        starts = not self._runs() and not self._waits()
        self.button.setText(self._button_text())
        self.button.setIcon(
            icon("play" if starts else "cancel", is_on_highlight=starts)
        )
        set_primary(self.button, is_primary=starts)
        self.missing.show_texts(self._texts_before_run() if starts else ())
        self.preparing.show_notices([self._preparation_notice()] if starts else ())
        obstacle = self._obstacle() if starts else ""
        self.button.setEnabled(not obstacle)
        self.button.setToolTip(obstacle or self._button_tip())

    def _runs(self) -> bool:
        """Whether the case on show is being segmented, or looked at for that."""
        is_shown = self._cases.running in (None, self._cases.current)
        return self._session.is_looking or (self._session.is_segmenting and is_shown)

    def _waits(self) -> bool:
        return self._cases.current in self._cases.queued

    def _button_text(self) -> str:
        if self._runs():
            return self.tr("Cancel")
        if self._waits():
            return self.tr("Remove from queue")
        return self.tr("Prepare and segment") if self._steps() else self.tr("Segment")

    def _steps(self) -> tuple[Step, ...]:
        """Return the steps of the preparation that a run does, unless they are done."""
        plan = self._preparation.plan
        is_done = self._preparation.prepared is not None
        return () if plan is None or is_done else plan.ticked

    def _preparation_notice(self) -> Notice:
        """Return what is done before the run; empty if the scans are ready."""
        text = preparation_text(self._steps())
        return Notice(text, self.tr("Steps…"), self.preparation_wanted.emit)

    def _refusal_text(self) -> str:
        case, spec = self._session.case, self._models.get(self._session.model_id)
        plan = self._preparation.plan
        if case is None or spec is None:
            return ""
        return refusal_text(case, spec, () if plan is None else plan.ticked)

    def _texts_before_run(self) -> tuple[str, ...]:
        """Return why no run can start, or the reasons to doubt its result."""
        refusal = self._refusal_text()
        if refusal:
            return (refusal,)
        result = self._session.result
        told = result.warnings if result else ()
        doubts = (doubt for doubt in self._session.doubts if doubt not in told)
        return (self._missing_cost_text(), *doubts)

    def _missing_cost_text(self) -> str:
        case, spec = self._session.case, self._models.get(self._session.model_id)
        result = self._session.result
        if spec and result and result.model == spec.id:  # its warnings say the same
            return ""
        return missing_cost_text(case, spec) if case and spec else ""

    def _obstacle(self) -> str:
        """Return the reason why no segmentation can start, empty if one can."""
        if self._session.case is None:
            return self.tr("Open a case first: drop its scans on the window")
        if self._session.model_id not in self._models:
            return self._no_model_text()
        return self._refusal_text()

    def _button_tip(self) -> str:
        if self._runs():
            return self.tr("Stop the run and keep everything else")
        if self._waits():
            return self.tr("Do not segment this case after the running one")
        if self._session.is_segmenting:
            return self.tr("Segment this case after the running one")
        return self.tr("Segment the tumour in the open case")

    def _show_result(self, result: SegmentationResult | None) -> None:
        spec = self._models.get(result.model) if result else None
        title = spec.card.title if spec else ""
        self.result_label.setText(result_text(result, title) if result else "")
        self.result_label.setVisible(result is not None)
        self.details_part.setVisible(result is not None)
        self._show_decision()

    def _show_decision(self) -> None:
        """Show volumes, details and warnings, which depend on the thresholds."""
        self._show_volumes()
        self._show_details()

    def _show_volumes(self) -> None:
        """Show the volumes of the mask that is shown."""
        volumes = chosen_volumes(self._session, self._viewer)
        self.volumes_label.setText(volumes_text(volumes) if volumes else "")
        self.volumes_label.setVisible(volumes is not None)

    def _show_details(self) -> None:
        result, left_out = self._session.result, left_out_text(self._session)
        facts = detail_facts(result, left_out) if result else ()
        if tuple(facts) != self.details.facts:
            self.details.show_facts(facts)
        self.warnings.show_notices(
            result_notices(self._session, self._actions.thresholds)
        )

    @Slot()
    def _on_button_clicked(self) -> None:
        current = self._cases.current
        if self._runs():
            self._cancel()
        elif current is not None and self._waits():
            self._actions.unqueue(current)
        else:
            self._actions.segment()

    @Slot()
    def _cancel(self) -> None:
        if self._runs():
            self.button.setEnabled(False)  # until the run has ended
            self.button.setText(self.tr("Cancelling…"))
        self._actions.cancel()

    @Slot(int)
    def _on_model_activated(self, index: int) -> None:
        self._actions.set_model(self.model_combo.itemData(index))

    @Slot(int)
    def _on_device_activated(self, index: int) -> None:
        self._actions.set_device(self.device_combo.itemData(index))


def _wide_combo() -> QComboBox:
    combo = CalmComboBox()
    combo.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
    combo.setMinimumContentsLength(12)
    return combo
