"""Doubts whether sizes at two examinations can be compared, by their slices.

RANO asks for the same plane and slice thickness at all examinations (Wen et al. 2023,
doi:10.1200/JCO.23.01059).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.text import Text, lowered

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.core.measuring.rano.acquisition_plane import AcquisitionPlane

_MOST_RATIO = 1.5  # of the distances of slices
_THICK_MM = 3.0  # thinner slices are alike for lesions that count


def slice_doubts(baseline: AcquisitionPlane, now: AcquisitionPlane) -> Iterator[Text]:
    """Yield what makes sizes differ from those at the baseline without growth."""
    if now.plane is not baseline.plane:
        yield Text(
            "Diameters are measured in {now} slices, and were in {before} ones at the "
            "baseline: products differ without growth. Measure all in one plane.",
            now=_name(now.plane),
            before=_name(baseline.plane),
        )
        return
    low, high = sorted((now.thickness_mm, baseline.thickness_mm))
    if high >= _THICK_MM and high > _MOST_RATIO * low:
        yield Text(
            "Slices are {now:.1f} mm apart, and were {before:.1f} mm apart at the "
            "baseline: volumes and products of small lesions differ without growth.",
            now=now.thickness_mm,
            before=baseline.thickness_mm,
        )


def _name(plane: Plane) -> Text:
    return lowered(Text(plane.name.capitalize()))
