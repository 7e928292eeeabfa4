"""The Mask panel: the overlay on the image, its legend and its style."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QVBoxLayout,
    QWidget,
)

from unet_gui.controllers.scenes.decided_mask import has_changed_thresholds
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.ui.panels.mask.mask_page import MaskPage
from unet_gui.ui.panels.mask.threshold_panel import ThresholdPanel
from unet_gui.ui.panels.mask.uncertainty_section import UncertaintySection
from unet_gui.ui.widgets.calm_inputs import CalmSlider
from unet_gui.ui.widgets.disclosure import Disclosure
from unet_gui.ui.widgets.segmented_control import SegmentedControl

if TYPE_CHECKING:
    from collections.abc import Callable

    from psygnal import EmissionInfo

    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.controllers.view.overlay_controls import OverlayControls
    from unet_gui.controllers.view.viewer import ViewerController
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import OverlayMode, ViewerState
    from unet_gui.ui.panels.mask.agreement_page import AgreementPage
    from unet_gui.ui.panels.mask.probability_page import ProbabilityPage
    from unet_gui.ui.panels.mask.stages_page import StagesPage

    Page = MaskPage | ProbabilityPage | StagesPage | AgreementPage


class LegendPanel(QWidget):
    """Visibility, opacity, and a page each for mask, probability and agreement."""

    def __init__(
        self,
        session: SessionState,
        viewer: ViewerState,
        controller: ViewerController,
        controls: OverlayControls,
        parent: QWidget | None = None,
        remove_lesion: Callable[[int], None] | None = None,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._viewer = viewer
        self._controller = controller
        self.visible_box = QCheckBox(self.tr("Show"))
        self.visible_box.setToolTip(self.tr("Show the overlay on the image (S)"))
        self.visible_box.setAccessibleName(self.tr("Show the overlay"))
        self.visible_box.toggled.connect(controller.set_mask_visible)
        self._controls = controls
        self._build_modes()
        self._build_opacity()
        self._pages: dict[OverlayMode, Page] = {}
        self._page_column = QVBoxLayout()
        self.thresholds = ThresholdPanel(session, controls.thresholds)
        self.threshold_section = Disclosure(self.tr("Thresholds"), self.thresholds)
        self.uncertainty = UncertaintySection(session, viewer, controls, remove_lesion)
        self._lay_out()
        session.events.case.connect(self.refresh)
        session.events.result.connect(self.refresh)
        session.events.thresholds.connect(self.refresh)
        session.events.edited.connect(self.refresh)
        viewer.events.connect(self._on_viewer_changed)
        self.refresh()

    # building

    def _build_modes(self) -> None:
        self._modes: dict[str, OverlayMode] = {
            "mask": "mask",
            "probability": "probability",
            "stages": "stages",
            "agreement": "agreement",
        }
        titles = {
            "mask": self.tr("Mask"),
            "probability": self.tr("Probability"),
            "stages": self.tr("Stages"),
            "agreement": self.tr("Agreement"),
        }
        self.mode_control = SegmentedControl(titles, self.tr("Overlay on the image"))
        self.mode_control.chosen.connect(self._on_mode_chosen)
        buttons = self.mode_control.buttons
        buttons["probability"].setToolTip(
            self.tr("The probability of a class, available once the case is segmented")
        )
        buttons["stages"].setToolTip(
            self.tr("Where the two stages of the model disagree")
        )
        buttons["agreement"].setToolTip(
            self.tr(
                "The voxels that the prediction found and missed, available if the "
                "case has a prediction and a reference"
            )
        )

    def _build_opacity(self) -> None:
        self.opacity_slider = CalmSlider()
        self.opacity_slider.setRange(0, 100)
        self.opacity_slider.setPageStep(10)
        self.opacity_slider.setAccessibleName(self.tr("Opacity of the overlay"))
        self.opacity_slider.setToolTip(self.tr("Opacity (A: less, D: more)"))
        self.opacity_slider.valueChanged.connect(self._on_opacity_moved)
        self.opacity_label = QLabel()
        # as wide as the widest text, so that the slider keeps its place
        self.opacity_label.setMinimumWidth(
            self.opacity_label.fontMetrics().horizontalAdvance("100 %")
        )

    def _lay_out(self) -> None:
        opacity = QHBoxLayout()
        for widget in (self.visible_box, self.opacity_slider, self.opacity_label):
            opacity.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.addWidget(self.mode_control)
        layout.addLayout(opacity)
        layout.addLayout(self._page_column)
        layout.addWidget(self.uncertainty)
        layout.addWidget(self.threshold_section)
        layout.addStretch()

    def page(self, mode: OverlayMode) -> Page:
        """Return the page of a mode, which is made when it is first needed."""
        if mode not in self._pages:
            page = self._make_page(mode)
            page.hide()
            self._page_column.addWidget(page)
            self._pages[mode] = page
        return self._pages[mode]

    @property
    def total_label(self) -> QWidget | None:
        """The last volume of the table; None if another page is shown."""
        page = self._pages.get("mask")
        if isinstance(page, MaskPage) and not page.isHidden():
            return page.total_label
        return None

    def _make_page(self, mode: OverlayMode) -> Page:
        session, viewer, controls = self._session, self._viewer, self._controls
        if mode == "mask":
            return MaskPage(session, viewer, self._controller, controls)
        if mode == "probability":
            from unet_gui.ui.panels.mask.probability_page import ProbabilityPage

            return ProbabilityPage(session, viewer, controls.modes)
        if mode == "stages":
            from unet_gui.ui.panels.mask.stages_page import StagesPage

            return StagesPage()
        from unet_gui.ui.panels.mask.agreement_page import AgreementPage

        return AgreementPage(session, viewer, controls)

    # from the state

    def refresh(self) -> None:
        """Show the current state."""
        self.visible_box.setChecked(self._viewer.is_mask_visible)
        choice = resolve_masks(self._session, self._viewer)
        self.mode_control.show_choice(choice.mode, choice.modes)
        self.mode_control.buttons["stages"].setVisible("stages" in choice.modes)
        percent = round(self._viewer.opacity * 100)
        self.opacity_slider.setValue(percent)
        self.opacity_label.setText(f"{percent} %")
        shown = self.page(choice.mode)
        for page in self._pages.values():
            page.setVisible(page is shown)
            page.refresh()
        self.threshold_section.setVisible(_has_thresholds(choice))
        is_changed = has_changed_thresholds(self._session)
        self.threshold_section.button.setText(
            self.tr("Thresholds (changed)") if is_changed else self.tr("Thresholds")
        )

    # from the user

    def _on_mode_chosen(self, key: str) -> None:
        self._controls.modes.set_mode(self._modes[key])

    def _on_opacity_moved(self, percent: int) -> None:
        if percent != round(self._viewer.opacity * 100):
            self._controller.set_opacity(percent / 100)

    def _on_viewer_changed(self, change: EmissionInfo) -> None:
        if change.signal.name not in {"voxel", "sequence", "windows"}:
            self.refresh()


def _has_thresholds(choice: MaskChoice) -> bool:
    """Return whether the overlay depends on the thresholds."""
    if choice.result is None or choice.mode == "agreement":
        return False
    return choice.mode == "probability" or choice.mask == "prediction"
