"""Measurements as a DICOM structured report after template TID 1500."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.mask.segments import BRAIN, Code
from unet_gui.core.version import __version__
from unet_gui.io.exports.dicom_lesions import lesion_groups
from unet_gui.io.exports.dicom_marks import (
    PRODUCT,
    coded,
    composing,
    equipment,
    software_text,
    sr_algorithm,
)

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.io.exports.dicom_lesions import ReportedLesions
    from unet_gui.io.exports.dicom_marks import Marked
    from unet_gui.io.exports.dicom_source import DicomSource

_SERIES_OFFSET = 1
_DIGITS = 6
_ML = Code("mL", "UCUM", "milliliter")


def measurement_report(
    case: Case,
    label_map: LabelMap,
    marked: Marked,
    lesions: ReportedLesions,
    source: DicomSource,
    segmentation: Any,
) -> Any:
    """Return the volumes of a SEG object's segments, and the sizes of lesions.

    Parameters
    ----------
    label_map : LabelMap
        On the grid of the case, on which the lesions were measured.
    segmentation : highdicom.seg.Segmentation
        The object with the segments, written beside.

    Raises
    ------
    RunError
        If the headers of the source are too odd.
    """
    with composing(case.name):
        from highdicom import UID, sr
        from pydicom.sr.codedict import codes

        device = sr.DeviceObserverIdentifyingAttributes(
            uid=UID(), name=PRODUCT, manufacturer_name=PRODUCT, model_name=__version__
        )
        context = sr.ObservationContext(
            observer_device_context=sr.ObserverContext(
                observer_type=codes.DCM.Device, observer_identifying_attributes=device
            )
        )
        report = sr.MeasurementReport(
            observation_context=context,
            procedure_reported=codes.LN.BrainMRI,
            imaging_measurements=[
                *(
                    _group(number, marked, source, segmentation)
                    for number in range(1, len(marked.segments) + 1)
                ),
                *lesion_groups(lesions, case, label_map, marked.maker, source),
            ],
            title=codes.DCM.ImagingMeasurementReport,
        )
        title = software_text(marked.maker, marked.segments)
        return sr.EnhancedSR(
            evidence=[segmentation, *source.datasets],
            content=report,
            series_instance_uid=UID(),
            sop_instance_uid=UID(),
            series_description=f"Measurements {title}"[:64],
            is_complete=True,
            is_verified=False,
            institution_name=None,
            **_without_model(equipment(_SERIES_OFFSET)),
        )


def _without_model(marks: dict[str, Any]) -> dict[str, Any]:
    kept = ("manufacturer", "series_number", "instance_number")
    return {name: marks[name] for name in kept}


def _group(number: int, marked: Marked, source: DicomSource, segmentation: Any) -> Any:
    from highdicom import UID, sr
    from pydicom.sr.codedict import codes

    segment = marked.segments[number - 1]
    volume = sr.Measurement(
        name=codes.SCT.Volume,
        value=round(marked.volumes_ml[number - 1], _DIGITS),
        unit=coded(_ML),
    )
    tracking = segmentation.SegmentSequence[number - 1].TrackingUID
    return sr.VolumetricROIMeasurementsAndQualitativeEvaluations(
        tracking_identifier=sr.TrackingIdentifier(
            uid=UID(tracking), identifier=segment.key
        ),
        # highdicom's own way from an object fails for one of one segment
        referenced_segment=sr.ReferencedSegment(
            sop_class_uid=segmentation.SOPClassUID,
            sop_instance_uid=segmentation.SOPInstanceUID,
            segment_number=number,
            source_images=[
                sr.SourceImageForSegmentation(d.SOPClassUID, d.SOPInstanceUID)
                for d in source.datasets
            ],
        ),
        finding_type=coded(segment.code),
        finding_sites=[sr.FindingSite(anatomic_location=coded(BRAIN))],
        algorithm_id=sr_algorithm(marked.maker),
        measurements=[volume],
    )
