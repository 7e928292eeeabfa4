"""The frames of enhanced objects, from their functional groups (PS3.3 C.7.6.16)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.io.dicom.elements import (
    item_of,
    length_of,
    number_of,
    orientation_of,
    position_of,
    spacing_of,
    text_of,
    words_in,
)
from unet_gui.io.dicom.frames import Frame, Header, Traits

if TYPE_CHECKING:
    from collections.abc import Sequence


def frames_of_groups(header: Header, dataset: Any) -> Header:
    """Return the header with the frames that its functional groups describe.

    What a frame does not state itself is in the groups that all frames share. Echo
    time and the like, which classic objects state once, come from the first frame.
    """
    shared = item_of(dataset, "SharedFunctionalGroupsSequence")
    items = dataset.get("PerFrameFunctionalGroupsSequence") or ()
    groups = [_Groups(item, shared) for item in items]
    frames = tuple(_frame(n, group, dataset) for n, group in enumerate(groups))
    if not groups:
        return header
    timing = groups[0].item("MRTimingAndRelatedParametersSequence")
    measures = groups[0].item("PixelMeasuresSequence")
    first = frames[0].traits
    return replace(
        header,
        frames=frames,
        repetition_ms=header.repetition_ms or number_of(timing, "RepetitionTime"),
        flip_deg=header.flip_deg or number_of(timing, "FlipAngle"),
        echo_ms=header.echo_ms or first.echo_ms,
        inversion_ms=header.inversion_ms or first.inversion_ms,
        thickness_mm=header.thickness_mm or length_of(measures, "SliceThickness"),
        step_mm=header.step_mm or length_of(measures, "SpacingBetweenSlices"),
        scanning=header.scanning or _scanning(dataset),
    )


class _Groups:
    """The functional groups of one frame, and those that all frames share."""

    def __init__(self, own: Any, shared: Any) -> None:
        self._both: Sequence[Any] = [g for g in (own, shared) if g is not None]

    def item(self, keyword: str) -> Any:
        """Return the item of a group; an empty one if there is none."""
        for group in self._both:
            found = item_of(group, keyword)
            if found is not None:
                return found
        return {}


def _frame(number: int, groups: _Groups, dataset: Any) -> Frame:
    content = groups.item("FrameContentSequence")
    kind = groups.item("MRImageFrameTypeSequence") or groups.item(
        "CTImageFrameTypeSequence"
    )
    spacing = spacing_of(groups.item("PixelMeasuresSequence"), "PixelSpacing")
    slope, intercept = _scale(groups)
    return Frame(
        number=number,
        position=position_of(
            groups.item("PlanePositionSequence"), "ImagePositionPatient"
        ),
        orientation=orientation_of(
            groups.item("PlaneOrientationSequence"), "ImageOrientationPatient"
        ),
        spacing_mm=spacing or (1.0, 1.0),
        has_spacing=spacing is not None,
        slope=slope,
        intercept=intercept,
        traits=Traits(
            _rounded(number_of(groups.item("MREchoSequence"), "EffectiveEchoTime")),
            _rounded(number_of(groups.item("MRModifierSequence"), "InversionTimes")),
            number_of(groups.item("MRDiffusionSequence"), "DiffusionBValue"),
            (
                *(words_in(kind, "FrameType") or words_in(dataset, "ImageType")),
                text_of(kind, "ComplexImageComponent"),
                text_of(content, "StackID"),
            ),
        ),
        order=(
            number_of(content, "TemporalPositionIndex") or 0.0,
            number_of(content, "FrameAcquisitionNumber") or 0.0,
            0.0,
            float(number),
        ),
    )


def _scale(groups: _Groups) -> tuple[float, float]:
    """Return slope and intercept of the stored values.

    The rescale of the frame (Philips: the displayed values) goes before the real-world
    mapping, which is taken where there is no rescale. Philips' third, private scale
    differs from the first by one factor for all frames.
    """
    own = groups.item("PixelValueTransformationSequence")
    slope = number_of(own, "RescaleSlope")
    if slope:
        return slope, number_of(own, "RescaleIntercept") or 0.0
    real = groups.item("RealWorldValueMappingSequence")
    slope = number_of(real, "RealWorldValueSlope")
    if not slope:
        return 1.0, 0.0
    return slope, number_of(real, "RealWorldValueIntercept") or 0.0


def _scanning(dataset: Any) -> tuple[str, ...]:
    """Return the kind of sequence as classic objects code it."""
    pulse = text_of(dataset, "EchoPulseSequence").upper()
    return {"SPIN": ("SE",), "GRADIENT": ("GR",)}.get(pulse, ())


def _rounded(value_ms: float | None) -> float | None:
    return None if not value_ms else round(value_ms, 1)
