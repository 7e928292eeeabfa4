"""Overlays on the grid of the views, by their world coordinates."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.display_grid import grid_seen_from, labels_in_views
from unet_gui.controllers.scenes.label_slices import (
    AgreementOfMasks,
    PlacedProbability,
    ProbabilityOfClass,
)
from unet_gui.core.image.volume import LabelMap

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.label_slices import LabelSource
    from unet_gui.controllers.scenes.shown_overlay import Overlay
    from unet_gui.core.case.case import Case
    from unet_gui.state.viewer import ViewerState


def overlay_in_views(overlay: Overlay, case: Case, viewer: ViewerState) -> Overlay:
    """Return an overlay of masks and probabilities on the grid of the views."""
    return replace(
        overlay,
        source=_placed(overlay.source, case, viewer),
        outlines=tuple(
            replace(outline, source=_placed(outline.source, case, viewer))
            for outline in overlay.outlines
        ),
    )


def _placed(source: LabelSource, case: Case, viewer: ViewerState) -> LabelSource:
    if isinstance(source, LabelMap):
        return labels_in_views(case, viewer, source)
    if isinstance(source, AgreementOfMasks):
        return replace(
            source,
            prediction=labels_in_views(case, viewer, source.prediction),
            reference=labels_in_views(case, viewer, source.reference),
        )
    if isinstance(source, ProbabilityOfClass):  # on the grid of the first sequence
        grid = grid_seen_from(case, viewer, next(iter(case.sequences)))
        if not grid.is_same_as(case.first.grid):
            return PlacedProbability(source, case.affine, grid)
    return source
