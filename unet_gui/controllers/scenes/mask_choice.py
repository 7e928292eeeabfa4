"""The choice of the mask and the overlay, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.scenes.decided_mask import shown_decision
from unet_gui.core.mask.labels import CAVITY, CAVITY_TITLE
from unet_gui.core.measuring.agreement import compared_regions
from unet_gui.core.text import Text, lowered

if TYPE_CHECKING:
    from unet_gui.core.case.case import Reference
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.labels import TumourClass
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import OverlayMode, ShownMask, ViewerState


@dataclass(frozen=True, slots=True)
class MaskChoice:
    """The masks of the open case, and which of them is shown in which mode.

    The choices of the user count if they are available; otherwise the first available
    one is taken.

    Attributes
    ----------
    masks : tuple of ShownMask
        The available masks.
    mask : ShownMask or None
        The chosen mask, whether it is visible or hidden.
    modes : tuple of OverlayMode
        The available modes of the overlay.
    mode : OverlayMode
        The chosen mode.
    probability_class : str or None
        Name of the class of the probability mode; None without a result.
    region : str
        The region of the agreement mode: the chosen one if both masks tell it, else
        the first that they do.
    regions : tuple of str
        The regions that prediction and reference both tell; empty without both.
    """

    result: SegmentationResult | None
    thresholds: tuple[float, ...]
    reference: Reference | None
    masks: tuple[ShownMask, ...]
    mask: ShownMask | None
    modes: tuple[OverlayMode, ...]
    mode: OverlayMode
    probability_class: str | None
    region: str
    regions: tuple[str, ...] = ()

    @property
    def prediction_map(self) -> LabelMap | None:
        """The prediction by the thresholds in force."""
        if self.result is None:
            return None
        return shown_decision(self.result, self.thresholds).label_map

    @property
    def reference_map(self) -> LabelMap | None:
        """The label map of the reference."""
        return None if self.reference is None else self.reference.label_map

    @property
    def label_map(self) -> LabelMap | None:
        """The chosen mask, whether it is visible or hidden."""
        if self.mask == "prediction":
            return self.prediction_map
        return self.reference_map if self.mask == "reference" else None

    @property
    def compared(self) -> tuple[LabelMap, LabelMap] | None:
        """Prediction and reference; None unless both are available on one grid."""
        prediction, reference = self.prediction_map, self.reference_map
        if "agreement" not in self.modes or prediction is None or reference is None:
            return None
        return prediction, reference

    @property
    def marked_region(self) -> str | None:
        """The region that value 1 of the chosen mask means; None for a class."""
        if self.mask == "reference" and self.reference is not None:
            region = self.reference.scheme.region
            return region if region == "whole_tumour" else None
        is_prediction = self.mask == "prediction" and self.result is not None
        return self.result.marked_region if is_prediction and self.result else None

    def class_title(self, tumour_class: TumourClass) -> str:
        """Return the name of a class of the chosen mask."""
        if self.mask == "reference" and self.reference is not None:
            return self.reference.scheme.title_of(tumour_class)
        return tumour_class.title

    def other_name(self, label: int) -> str:
        """Return the name of a label that is no tumour class."""
        if label == CAVITY:
            return lowered(CAVITY_TITLE)
        return Text("label {value}", value=self.value_in_file(label))

    def value_in_file(self, label: int) -> int:
        """Return the value of a label in the file of the chosen mask."""
        if self.mask != "reference" or self.reference is None:
            return label
        return int(self.reference.scheme.encode(np.array([label], np.uint8))[0])


def resolve_masks(session: SessionState, viewer: ViewerState) -> MaskChoice:
    """Return the masks of the open case, and which of them is shown in which mode."""
    masks, regions = available_masks(session), _compared_regions(session)
    modes = _available_modes(session, can_compare=bool(regions))
    result, case = session.result, session.case
    region = viewer.agreement_region
    wanted = viewer.shown_mask
    return MaskChoice(
        result=result,
        thresholds=session.thresholds,
        reference=None if case is None else case.reference,
        masks=masks,
        mask=wanted if wanted in masks else next(iter(masks), None),
        modes=modes,
        mode=viewer.overlay_mode if viewer.overlay_mode in modes else "mask",
        probability_class=_probability_class(result, viewer.probability_class),
        region=region if region in regions else next(iter(regions), region),
        regions=regions,
    )


def _compared_regions(session: SessionState) -> tuple[str, ...]:
    """Return the regions in which prediction and reference can be compared."""
    result, case = session.result, session.case
    reference = None if case is None else case.reference
    if (
        result is None
        or reference is None
        or reference.label_map.data.shape != result.label_map.data.shape
    ):
        return ()
    return compared_regions(result.marked_region, reference.scheme.regions)


def available_masks(session: SessionState) -> tuple[ShownMask, ...]:
    """Return the available masks of the open case."""
    masks: list[ShownMask] = []
    if session.result is not None:
        masks.append("prediction")
    if session.case is not None and session.case.reference is not None:
        masks.append("reference")
    return tuple(masks)


def _available_modes(
    session: SessionState, *, can_compare: bool
) -> tuple[OverlayMode, ...]:
    modes: list[OverlayMode] = ["mask"]
    result = session.result
    if result is None:
        return ("mask",)
    if result.has_probabilities:
        modes.append("probability")
    if result.disagreement is not None:
        modes.append("stages")
    if can_compare:
        modes.append("agreement")
    return tuple(modes)


def _probability_class(result: SegmentationResult | None, wanted: str) -> str | None:
    """Return the wanted class if the result has it, else its first one."""
    if result is None:
        return None
    names = result.probabilities.class_names
    return wanted if wanted in names else names[0]


def shown_label_map(session: SessionState, viewer: ViewerState) -> LabelMap | None:
    """Return the chosen mask, whether it is visible or hidden."""
    return resolve_masks(session, viewer).label_map
