"""Reading of the headers of DICOM objects, without their pixels."""

from __future__ import annotations

import hashlib
import logging
import re
import warnings
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.io.dicom.elements import (
    code_of,
    length_of,
    number_of,
    orientation_of,
    position_of,
    spacing_of,
    tag_of,
    text_of,
    words_in,
)
from unet_gui.io.dicom.finding import START_BYTES, looks_like_dicom
from unet_gui.io.dicom.frames import Frame, Header, Traits
from unet_gui.io.dicom.functional_groups import frames_of_groups
from unet_gui.io.dicom.identity import IDENTITY_TAGS, identity_words, without_identity
from unet_gui.io.dicom.mosaics import (
    UIH_COUNT,
    UIH_FRAMES,
    grid_count,
    unfolded,
    unfolded_grid,
)
from unet_gui.io.dicom.pixels.pixel_place import PIXEL_TAGS, find_pixels
from unet_gui.io.dicom.segments import referenced_series, segments_in

if TYPE_CHECKING:
    from typing import BinaryIO

    from unet_gui.io.dicom.stored_objects import StoredObject

SIEMENS_TILES = (0x0019, 0x100A)
SIEMENS_IMAGE_HEADER = (0x0029, 0x1010)
_SIEMENS_B_VALUE = (0x0019, 0x100C)
_TAGS = [
    *("SOPClassUID", "SOPInstanceUID", "SeriesInstanceUID", "StudyInstanceUID"),
    *("PatientID", "Modality", "ImageType", "SeriesNumber", "SeriesDescription"),
    *("ProtocolName", "SequenceName", "PulseSequenceName", "ScanningSequence"),
    *("ScanOptions", "MRAcquisitionType", "RepetitionTime", "EchoTime"),
    *("InversionTime", "FlipAngle", "ContrastBolusAgent", "AcquisitionTime"),
    *("AcquisitionDateTime", "SeriesTime", "SliceThickness", "SpacingBetweenSlices"),
    *("Rows", "Columns", "SamplesPerPixel", "BitsAllocated", "NumberOfFrames"),
    *("PixelRepresentation",),
    *("ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing"),
    *("ImagerPixelSpacing", "RescaleSlope", "RescaleIntercept", "DiffusionBValue"),
    *("InstanceNumber", "AcquisitionNumber", "TemporalPositionIdentifier"),
    *("TriggerTime", "ComplexImageComponent", "TransferSyntaxUID"),
    *("ContrastBolusAgentSequence", "AcquisitionContrast"),
    *("SharedFunctionalGroupsSequence", "PerFrameFunctionalGroupsSequence"),
    *("RealWorldValueMappingSequence", "EchoPulseSequence"),
    *("SegmentSequence", "ReferencedSeriesSequence"),
    *("DerivationDescription", "DerivationCodeSequence", "PatientAge"),
    *PIXEL_TAGS,
    *IDENTITY_TAGS,
]
_AGE = re.compile(r"(\d{3})([DWMY])")
_ADULT_YEARS = 18
_MOST_FRAMES = 1 << 14  # of an object that does not describe each
_PRIVATE = [SIEMENS_TILES, _SIEMENS_B_VALUE, UIH_COUNT, UIH_FRAMES]


def quieten() -> None:
    """Keep pydicom from telling about odd values, which may be names or dates."""
    from pydicom import config

    logging.getLogger("pydicom").setLevel(logging.CRITICAL + 1)
    config.settings.reading_validation_mode = config.IGNORE
    warnings.filterwarnings("ignore", module=r"pydicom(\.|$)")
    warnings.filterwarnings("ignore", "The DICOM readers are highly experimental")


def read_header(stored: StoredObject, stream: BinaryIO) -> Header | None:
    """Return the header of a DICOM object; None if it is not DICOM, or damaged."""
    start = stream.read(START_BYTES)
    if not looks_like_dicom(start):
        return None
    stream.seek(0)
    try:
        dataset = _parsed(stream, [*_TAGS, *_PRIVATE])
        header = _header(stored, dataset)
        header = replace(header, pixels=find_pixels(header, dataset, stream))
        if "MOSAIC" in header.image_type:
            stream.seek(0)
            private = _parsed(stream, [SIEMENS_IMAGE_HEADER, SIEMENS_TILES])
            header = unfolded(header, private)
        elif grid_count(dataset) > 1:
            header = unfolded_grid(header, dataset)
    except Exception:  # noqa: BLE001 - pydicom raises anything for a damaged file
        return None
    is_dicom = header.sop_class or header.modality or header.has_pixels
    return header if is_dicom else None


def _parsed(stream: BinaryIO, tags: list[Any]) -> Any:
    from pydicom import dcmread

    wanted = [tag_of(tag) for tag in tags]  # looking names up takes as long as parsing
    return dcmread(stream, stop_before_pixels=True, force=True, specific_tags=wanted)


def _header(stored: StoredObject, dataset: Any) -> Header:
    secret = identity_words(dataset)
    header = Header(
        stored=stored,
        sop_class=text_of(dataset, "SOPClassUID"),
        sop_uid=text_of(dataset, "SOPInstanceUID"),
        series_uid=text_of(dataset, "SeriesInstanceUID"),
        examination=_examination(dataset),
        patient=_patient(dataset),
        modality=code_of(dataset, "Modality"),
        image_type=words_in(dataset, "ImageType"),
        number=_whole(dataset, "SeriesNumber"),
        description=without_identity(text_of(dataset, "SeriesDescription"), secret),
        protocol=without_identity(text_of(dataset, "ProtocolName"), secret),
        sequence_name=text_of(dataset, "SequenceName")
        or text_of(dataset, "PulseSequenceName"),
        scanning=words_in(dataset, "ScanningSequence"),
        options=words_in(dataset, "ScanOptions"),
        acquisition_kind=code_of(dataset, "MRAcquisitionType"),
        repetition_ms=number_of(dataset, "RepetitionTime"),
        echo_ms=number_of(dataset, "EchoTime"),
        inversion_ms=number_of(dataset, "InversionTime"),
        flip_deg=number_of(dataset, "FlipAngle"),
        contrast_agent=_contrast_agent(dataset),
        time_s=_time_s(dataset),
        thickness_mm=length_of(dataset, "SliceThickness"),
        step_mm=length_of(dataset, "SpacingBetweenSlices"),
        rows=_whole(dataset, "Rows") or 0,
        columns=_whole(dataset, "Columns") or 0,
        samples=_whole(dataset, "SamplesPerPixel") or 1,
        bits=_whole(dataset, "BitsAllocated") or 0,
        is_signed=number_of(dataset, "PixelRepresentation") == 1,
        transfer_syntax=_transfer_syntax(dataset),
        frames=(),
        is_multiframe=number_of(dataset, "NumberOfFrames") is not None,
        segments=segments_in(dataset),
        refers_to=referenced_series(dataset),
        derivation=_derivation(dataset),
        is_of_child=_is_of_child(dataset),
    )
    if "PerFrameFunctionalGroupsSequence" in dataset:
        return frames_of_groups(header, dataset)
    count = max(_whole(dataset, "NumberOfFrames") or 1, 1)
    frame = _frame(header, dataset)
    if count > _MOST_FRAMES:
        return replace(header, frames=(frame,), claimed=count)
    frames = tuple(replace(frame, number=i) for i in range(count))
    return replace(header, frames=frames)


def _frame(header: Header, dataset: Any) -> Frame:
    b_value = number_of(dataset, "DiffusionBValue")
    if b_value is None:
        b_value = number_of(dataset, _SIEMENS_B_VALUE)
    component = words_in(dataset, "ComplexImageComponent")
    spacing = spacing_of(dataset, "PixelSpacing", "ImagerPixelSpacing")
    slope = number_of(dataset, "RescaleSlope")
    return Frame(
        number=0,
        position=position_of(dataset, "ImagePositionPatient"),
        orientation=orientation_of(dataset, "ImageOrientationPatient"),
        spacing_mm=spacing or (1.0, 1.0),
        has_spacing=spacing is not None,
        slope=slope or 1.0,
        intercept=number_of(dataset, "RescaleIntercept") or 0.0,
        traits=Traits(
            _rounded(header.echo_ms),
            _rounded(header.inversion_ms),
            b_value,
            (*header.image_type, *component),
        ),
        order=(
            number_of(dataset, "TemporalPositionIdentifier") or 0.0,
            number_of(dataset, "AcquisitionNumber") or 0.0,
            number_of(dataset, "TriggerTime") or 0.0,
            number_of(dataset, "InstanceNumber") or 0.0,
        ),
    )


def _rounded(value_ms: float | None) -> float | None:
    return None if value_ms is None else round(value_ms, 1)


def _whole(dataset: Any, keyword: str) -> int | None:
    value = number_of(dataset, keyword)
    return None if value is None else int(value)


def _examination(dataset: Any) -> str:
    """Return what the objects of one study of one patient share, without names."""
    parts = text_of(dataset, "PatientID"), text_of(dataset, "StudyInstanceUID")
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:12]


def _patient(dataset: Any) -> str:
    """Return what the objects of one patient share, without names."""
    number = text_of(dataset, "PatientID")
    return hashlib.sha256(number.encode()).hexdigest()[:12] if number else ""


def _contrast_agent(dataset: Any) -> str:
    agent = text_of(dataset, "ContrastBolusAgent")
    if not agent and "ContrastBolusAgentSequence" in dataset:
        items = dataset.get("ContrastBolusAgentSequence")
        agent = " ".join(text_of(item, "CodeMeaning") for item in items or ())
    return agent.strip()


def _derivation(dataset: Any) -> str:
    codes = dataset.get("DerivationCodeSequence") or ()
    meanings = [text_of(item, "CodeMeaning") for item in codes]
    return " ".join([text_of(dataset, "DerivationDescription"), *meanings]).strip()


def _is_of_child(dataset: Any) -> bool:
    """Whether the age, such as ``009Y`` or ``011M``, is less than 18 years."""
    age = _AGE.fullmatch(text_of(dataset, "PatientAge").strip())
    if age is None:
        return False
    return age[2] != "Y" or 0 < int(age[1]) < _ADULT_YEARS


def _time_s(dataset: Any) -> float | None:
    """Return the time of day of the acquisition, from ``hhmmss.f``."""
    text = text_of(dataset, "AcquisitionTime")
    text = text or text_of(dataset, "AcquisitionDateTime")[8:]
    text = (text or text_of(dataset, "SeriesTime")).replace(":", "")
    if len(text) < 6 or not text[:6].isdigit():
        return None
    return int(text[:2]) * 3600.0 + int(text[2:4]) * 60.0 + float(text[4:6])


def _transfer_syntax(dataset: Any) -> str:
    meta = getattr(dataset, "file_meta", None)
    return "" if meta is None else text_of(meta, "TransferSyntaxUID")
