"""Masks as RT structure sets: contours in patient mm, slice by slice.

After DICOM PS3.3 A.19; written here, as highdicom has no structure sets.
"""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.geometry.contours import closed_contours
from unet_gui.core.mask.segments import ABNORMAL
from unet_gui.core.version import __version__
from unet_gui.io.exports.dicom_marks import (
    PRODUCT,
    composing,
    equipment,
    software_text,
)
from unet_gui.io.nifti.orientation import ras_to_stored

if TYPE_CHECKING:
    from collections.abc import Iterator

    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.segments import Code, MaskSegment
    from unet_gui.io.dicom.frames import Frame
    from unet_gui.io.exports.dicom_marks import Marked
    from unet_gui.io.exports.dicom_source import DicomSource, SourcePlace

_SOP_CLASS = "1.2.840.10008.5.1.4.1.1.481.3"
_STUDY_COMPONENT = "1.2.840.10008.3.1.2.3.1"  # Detached Study Management, as usual here
_COPIED = (
    *("PatientName", "PatientID", "PatientBirthDate", "PatientSex"),
    *("StudyInstanceUID", "StudyDate", "StudyTime", "StudyID", "AccessionNumber"),
    *("ReferringPhysicianName", "StudyDescription", "SpecificCharacterSet"),
    "FrameOfReferenceUID",
)
_SERIES_OFFSET = 2


def structure_set(
    case: Case, label_map: LabelMap, marked: Marked, source: DicomSource
) -> Any:
    """Return a mask as an RTSTRUCT object.

    The contours run halfway between pixels inside and outside, so that the pixel
    centres inside of them are the mask; holes are joined to the contour around them.

    Raises
    ------
    RunError
        If the headers of the source are too odd.
    """
    with composing(case.name):
        dataset = _frame(source, marked)
        stored = ras_to_stored(label_map.data, case.grid.axis_codes)
        dataset.StructureSetROISequence = [
            _region(number, segment, marked, source)
            for number, segment in enumerate(marked.segments, start=1)
        ]
        dataset.ROIContourSequence = [
            _contours(number, segment, stored, source)
            for number, segment in enumerate(marked.segments, start=1)
        ]
        dataset.RTROIObservationsSequence = [
            _observation(number, segment)
            for number, segment in enumerate(marked.segments, start=1)
        ]
        return dataset


def _frame(source: DicomSource, marked: Marked) -> Any:
    """Return an object with all but its contours."""
    from pydicom.dataset import FileDataset, FileMetaDataset
    from pydicom.uid import UID, ExplicitVRLittleEndian, generate_uid

    first, meta = source.datasets[0], FileMetaDataset()
    meta.MediaStorageSOPClassUID = UID(_SOP_CLASS)
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = FileDataset("", {}, file_meta=meta, preamble=b"\0" * 128)
    for keyword in _COPIED:
        if keyword in first:
            setattr(dataset, keyword, first.get(keyword))
    dataset.PositionReferenceIndicator = first.get("PositionReferenceIndicator", "")
    dataset.SOPClassUID = meta.MediaStorageSOPClassUID
    dataset.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    dataset.Modality = "RTSTRUCT"
    dataset.SeriesInstanceUID = generate_uid()
    marks = equipment(_SERIES_OFFSET)
    dataset.SeriesNumber, dataset.InstanceNumber = marks["series_number"], 1
    dataset.Manufacturer = dataset.ManufacturerModelName = PRODUCT
    dataset.SoftwareVersions = __version__
    title = software_text(marked.maker, marked.segments)
    dataset.SeriesDescription = f"Structures {title}"[:64]
    dataset.OperatorsName = ""
    dataset.StructureSetLabel = "TUMOUR"
    dataset.StructureSetDescription = title
    now = datetime.now().astimezone()
    dataset.StructureSetDate = dataset.InstanceCreationDate = f"{now:%Y%m%d}"
    dataset.StructureSetTime = dataset.InstanceCreationTime = f"{now:%H%M%S}"
    dataset.ApprovalStatus = "UNAPPROVED"
    dataset.ReferencedFrameOfReferenceSequence = [_references(source)]
    return dataset


def _references(source: DicomSource) -> Any:
    """Return the study, the series and the images that contours can lie on."""
    first = source.datasets[0]
    series = _item(SeriesInstanceUID=first.SeriesInstanceUID)
    series.ContourImageSequence = [_image(d) for d in source.datasets]
    study = _item(
        ReferencedSOPClassUID=_STUDY_COMPONENT,
        ReferencedSOPInstanceUID=first.StudyInstanceUID,
        RTReferencedSeriesSequence=[series],
    )
    return _item(
        FrameOfReferenceUID=first.FrameOfReferenceUID,
        RTReferencedStudySequence=[study],
    )


def _region(
    number: int, segment: MaskSegment, marked: Marked, source: DicomSource
) -> Any:
    return _item(
        ROINumber=number,
        ReferencedFrameOfReferenceUID=source.datasets[0].FrameOfReferenceUID,
        ROIName=str(segment.title),
        ROIDescription=software_text(marked.maker, [segment]),
        ROIVolume=f"{marked.volumes_ml[number - 1]:.6g}",
        ROIGenerationAlgorithm=marked.maker.kind,
    )


def _contours(
    number: int,
    segment: MaskSegment,
    stored: npt.NDArray[np.uint8],
    source: DicomSource,
) -> Any:
    contours = [
        contour
        for place in source.places
        for contour in _on_slice(segment, stored[:, :, place.at].T, place, source)
    ]
    item = _item(ROIDisplayColor=list(segment.colour), ReferencedROINumber=number)
    if contours:  # none if the segment lies on slices that were interpolated
        item.ContourSequence = contours
    return item


def _on_slice(
    segment: MaskSegment,
    labels: npt.NDArray[np.uint8],
    place: SourcePlace,
    source: DicomSource,
) -> Iterator[Any]:
    mask = segment.mask(labels)
    if not mask.any():
        return
    image = _image(source.datasets[place.dataset])
    if source.is_multiframe:
        image.ReferencedFrameNumber = place.frame.number + 1
    for polygon in closed_contours(mask):
        points = _patient_mm(polygon, place.frame)
        yield _item(
            ContourImageSequence=[image],
            ContourGeometricType="CLOSED_PLANAR",
            NumberOfContourPoints=len(points),
            ContourData=[f"{part:.4f}" for part in points.ravel()],
        )


def _patient_mm(
    polygon: npt.NDArray[np.float64], frame: Frame
) -> npt.NDArray[np.float64]:
    """Return the corners (column, row) in patient mm, LPS, (n, 3)."""
    down_mm, across_mm = frame.spacing_mm
    across, down = np.array(frame.orientation).reshape(2, 3)
    steps = np.stack([across * across_mm, down * down_mm])
    placed: npt.NDArray[np.float64] = polygon @ steps + np.array(frame.position)
    return placed


def _observation(number: int, segment: MaskSegment) -> Any:
    return _item(
        ObservationNumber=number,
        ReferencedROINumber=number,
        ROIObservationLabel=str(segment.title)[:16],
        SegmentedPropertyCategoryCodeSequence=[_coded(ABNORMAL)],
        RTROIIdentificationCodeSequence=[_coded(segment.code)],
        RTROIInterpretedType="GTV",
        ROIInterpreter="",
    )


def _image(dataset: Any) -> Any:
    return _item(
        ReferencedSOPClassUID=dataset.SOPClassUID,
        ReferencedSOPInstanceUID=dataset.SOPInstanceUID,
    )


def _coded(code: Code) -> Any:
    return _item(
        CodeValue=code.value,
        CodingSchemeDesignator=code.scheme,
        CodeMeaning=code.meaning,
    )


def _item(**elements: Any) -> Any:
    from pydicom.dataset import Dataset

    item = Dataset()
    for keyword, value in elements.items():
        setattr(item, keyword, value)
    return item
