"""The controllers of the overlay in one record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.controllers.view.agreement import AgreementController
    from unet_gui.controllers.view.class_styles import ClassStyleController
    from unet_gui.controllers.view.overlay_modes import OverlayModeController
    from unet_gui.controllers.view.thresholds import ThresholdController
    from unet_gui.controllers.view.uncertainty import UncertaintyController
    from unet_gui.state.agreement import AgreementState
    from unet_gui.state.uncertainty import UncertaintyState


@dataclass(frozen=True, slots=True)
class OverlayControls:
    """The controllers of the overlay, and what was counted and measured of masks."""

    modes: OverlayModeController
    styles: ClassStyleController
    thresholds: ThresholdController
    comparing: AgreementController
    agreement: AgreementState
    measuring: UncertaintyController
    uncertainty: UncertaintyState
