"""The choice of the mask and the overlay, derived from the state.

This is the one place that knows which label map is shown: `shown_label_map` returns it,
and `mask_signals` lists the events after which it may be another one.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.scenes.compared_reference import is_laid, reference_on
from unet_gui.controllers.scenes.decided_mask import shown_decision
from unet_gui.core.mask.labels import (
    CAVITY,
    CAVITY_TITLE,
    REGIONS,
    TumourClass,
    classes_named,
    told_by,
)
from unet_gui.core.measuring.agreement import compared_regions
from unet_gui.core.measuring.volumes import volumes_ml
from unet_gui.core.text import Text, lowered

if TYPE_CHECKING:
    from collections.abc import Collection

    from psygnal import SignalInstance

    from unet_gui.core.case.case import Case, Reference
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.image.volume import LabelMap
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
        The regions that reference and compared mask both tell; empty without both.
    edited : EditedMask or None
        The mask that the user corrects.
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
    edited: EditedMask | None = None
    case: Case | None = None

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
        return self.edited_map if self.mask == "edited" else self.reference_map

    @property
    def edited_map(self) -> LabelMap | None:
        """The mask that the user corrects."""
        return None if self.edited is None else self.edited.label_map

    @property
    def compared(self) -> tuple[LabelMap, LabelMap] | None:
        """The compared mask and the reference on its grid; None without both.

        That mask is the edited one if it is chosen, else the prediction.
        """
        is_edited = self.mask == "edited"
        mask = self.edited_map if is_edited else self.prediction_map
        if "agreement" not in self.modes or mask is None or self.case is None:
            return None
        record = None if self.result is None else self.result.preparation
        reference = reference_on(self.case, mask.grid, record)
        return None if reference is None else (mask, reference)

    @property
    def is_reference_laid(self) -> bool:
        """Whether the reference lies on another grid than the compared mask."""
        mask = self.edited_map if self.mask == "edited" else self.prediction_map
        if mask is None or self.case is None:
            return False
        return is_laid(self.case, mask.grid)

    @property
    def compared_region(self) -> str | None:
        """The region that value 1 of the compared mask means; None for a class."""
        if self.mask == "edited":
            return None if self.edited is None else self.edited.region
        return None if self.result is None else self.result.marked_region

    @property
    def marked_region(self) -> str | None:
        """The region that value 1 of the chosen mask means; None for a class."""
        if self.mask == "reference" and self.reference is not None:
            region = self.reference.scheme.region
            return region if region == "whole_tumour" else None
        return None if self.mask is None else self.compared_region

    @property
    def told(self) -> tuple[str, ...]:
        """The regions that the chosen mask tells apart."""
        if self.mask == "reference" and self.reference is not None:
            return self.reference.scheme.regions
        if self.mask == "edited" and self.edited is not None:
            return told_by_edited(self.edited, self.result)
        return tuple(REGIONS) if self.result is None else self.result.told_regions

    @property
    def classes(self) -> tuple[TumourClass, ...]:
        """The classes that the chosen mask can mark; what it cannot is not 0 mL."""
        known: Collection[TumourClass] = tuple(TumourClass)
        if self.mask == "reference" and self.reference is not None:
            known = self.reference.scheme.values
        elif self.mask == "edited" and self.edited is not None:
            known = classes_named(told_by_edited(self.edited, self.result))
        elif self.result is not None:
            known = self.result.marked_classes
        label_map = self.label_map
        volumes = {} if label_map is None else volumes_ml(label_map)
        return tuple(c for c in TumourClass if c in known or volumes.get(c))

    def name_of(self, mask: ShownMask) -> Text:
        """Return which mask it is, with its model or its file."""
        if mask == "edited":
            return Text("edited mask")
        if mask == "reference":
            file = "" if self.reference is None else self.reference.source.path.name
            return Text("reference {file}", file=file) if file else Text("reference")
        model = "" if self.result is None else self.result.model
        if not model:
            return Text("prediction")
        return Text("prediction by {model}", model=model)

    def class_title(self, tumour_class: TumourClass) -> str:
        """Return the name of a class of the chosen mask."""
        if self.mask == "reference" and self.reference is not None:
            return self.reference.scheme.title_of(tumour_class)
        return tumour_class.title

    def other_name(self, label: int) -> str:
        """Return the name of a label that is not a tumour class."""
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
    masks, wanted = available_masks(session), viewer.shown_mask
    mask = wanted if wanted in masks else next(iter(masks), None)
    regions = _compared_regions(session, mask)
    modes = _available_modes(session, can_compare=bool(regions))
    result, case = session.result, session.case
    region = viewer.agreement_region
    return MaskChoice(
        result=result,
        thresholds=session.thresholds,
        reference=None if case is None else case.reference,
        masks=masks,
        mask=mask,
        modes=modes,
        mode=viewer.overlay_mode if viewer.overlay_mode in modes else "mask",
        probability_class=_probability_class(result, viewer.probability_class),
        region=region if region in regions else next(iter(regions), region),
        regions=regions,
        edited=session.edited,
        case=case,
    )


def _compared_regions(session: SessionState, mask: ShownMask | None) -> tuple[str, ...]:
    """Return the regions in which a mask and the reference can be compared.

    Without the edited mask, that is the prediction.
    """
    case, result, edited = session.case, session.result, session.edited
    reference = None if case is None else case.reference
    if mask == "edited" and edited is not None:
        marked = told_by_edited(edited, result)
    elif result is not None:
        marked = result.told_regions
    else:
        return ()
    if reference is None:
        return ()
    return compared_regions(marked, reference.scheme.regions)


def told_by_edited(
    edited: EditedMask, result: SegmentationResult | None
) -> tuple[str, ...]:
    """Return the regions that an edited mask tells apart.

    They are those of the prediction that it was copied from, and the classes that
    somebody added to them.
    """
    if edited.region is not None:
        return (edited.region,)
    if result is None or edited.model != result.model:
        return tuple(REGIONS)
    known = set(result.marked_classes)
    if known < set(TumourClass):
        volumes = volumes_ml(edited.label_map)
        known |= {c for c in TumourClass if volumes[c]}
    return told_by(known)


def available_masks(session: SessionState) -> tuple[ShownMask, ...]:
    """Return the available masks of the open case."""
    masks: list[ShownMask] = []
    if session.result is not None:
        masks.append("prediction")
    if session.case is not None and session.case.reference is not None:
        masks.append("reference")
    if session.edited is not None:
        masks.append("edited")
    return tuple(masks)


def _available_modes(
    session: SessionState, *, can_compare: bool
) -> tuple[OverlayMode, ...]:
    modes: list[OverlayMode] = ["mask"]
    result = session.result
    if result is not None and result.has_probabilities:
        modes.append("probability")
    if result is not None and result.disagreement is not None:
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


def mask_signals(
    session: SessionState, viewer: ViewerState
) -> tuple[SignalInstance, ...]:
    """Return the events after which another label map may be the shown one.

    Strokes are among them at their ends, not while they are drawn.
    """
    masks = session.events
    return (
        masks.case,
        masks.result,
        masks.thresholds,
        masks.edited,
        viewer.events.shown_mask,
    )
