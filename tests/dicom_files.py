"""Synthetic DICOM series, written slice by slice."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian, generate_uid

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import numpy.typing as npt

MR_CLASS = "1.2.840.10008.5.1.4.1.1.4"
PATIENT = "Doe^Jane"
TO_LPS = np.diag([-1.0, -1.0, 1.0])
AFFINE = np.array(
    [[-1.5, 0, 0, 20.0], [0, -1.25, 0, 30.0], [0, 0, 3.0, -10.0], [0, 0, 0, 1.0]]
)


def numbers(shape: Sequence[int] = (7, 6, 9), start: int = 0) -> npt.NDArray[np.int16]:
    """Return (columns, rows, slices) values that all differ."""
    return (np.arange(np.prod(shape)) + start).reshape(shape).astype(np.int16)


def slice_dataset(
    pixels: npt.NDArray[Any],
    position: npt.ArrayLike,
    axes: npt.NDArray[np.float64],
    number: int,
    **elements: Any,
) -> FileDataset:
    """Return one slice.

    Parameters
    ----------
    pixels : (columns, rows) int16 array
    position : (3,) RAS+ mm
        Of its first pixel.
    axes : (3, 2) RAS+ mm
        Steps along columns and rows.
    """
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID = MR_CLASS
    meta.MediaStorageSOPInstanceUID = generate_uid()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    dataset = FileDataset(None, {}, file_meta=meta, preamble=b"\0" * 128)
    dataset.SOPClassUID = MR_CLASS
    dataset.SOPInstanceUID = meta.MediaStorageSOPInstanceUID
    dataset.Modality = "MR"
    dataset.PatientName, dataset.PatientID = PATIENT, "4711"
    dataset.StudyDate, dataset.AcquisitionTime = "20010203", "101500"
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "M"]
    dataset.InstanceNumber = number
    columns, rows = pixels.shape
    dataset.Rows, dataset.Columns = rows, columns
    dataset.SamplesPerPixel = 1
    dataset.PhotometricInterpretation = "MONOCHROME2"
    dataset.BitsAllocated = dataset.BitsStored = 16
    dataset.HighBit, dataset.PixelRepresentation = 15, 1
    lengths = np.linalg.norm(axes, axis=0)
    dataset.PixelSpacing = [_decimal(lengths[1]), _decimal(lengths[0])]
    directions = TO_LPS @ (axes / lengths)
    dataset.ImageOrientationPatient = [_decimal(v) for v in directions.T.ravel()]
    dataset.ImagePositionPatient = [_decimal(v) for v in TO_LPS @ np.asarray(position)]
    dataset.SliceThickness = "3"
    dataset.PixelData = np.ascontiguousarray(pixels.T.astype("<i2")).tobytes()
    for keyword, value in elements.items():
        setattr(dataset, keyword, value)
    return dataset


def _decimal(value: float) -> str:
    return f"{value:.10f}"[:16]


def write_series(
    folder: Path,
    stored: npt.NDArray[Any],
    affine: npt.NDArray[np.float64] = AFFINE,
    *,
    study: str = "1.2.3.1",
    series: str | None = None,
    names: Sequence[str] | None = None,
    skipped: Sequence[int] = (),
    private: int = 0,
    **elements: Any,
) -> list[Path]:
    """Write each slice of (columns, rows, slices) values to a file of its own.

    Parameters
    ----------
    names : sequence of str, or None
        Names of the files, one per slice.
    skipped : sequence of int
        Slices that are not written, counted from 0.
    private : int
        Number of private elements of each file.
    elements
        Elements of all slices, by keyword.
    """
    folder.mkdir(parents=True, exist_ok=True)
    uid = series or generate_uid()
    paths = []
    for k in range(stored.shape[2]):
        if k in skipped:
            continue
        position = affine[:3] @ np.array([0, 0, k, 1.0])
        dataset = slice_dataset(
            stored[:, :, k],
            position,
            affine[:3, :2],
            k + 1,
            StudyInstanceUID=study,
            SeriesInstanceUID=uid,
            **{"SeriesNumber": 2, **elements},
        )
        for number in range(private):
            dataset.add_new((0x0021, 0x1000 + number), "LO", f"value {number}")
        path = folder / (names[k] if names else f"IM{k:04}")
        dataset.save_as(path, enforce_file_format=True)
        paths.append(path)
    return paths


def enhanced_dataset(
    stored: npt.NDArray[Any], affine: npt.NDArray[np.float64] = AFFINE
) -> FileDataset:
    """Return all slices as the frames of one enhanced object, each with its scale."""
    dataset = slice_dataset(stored[:, :, 0], affine[:3, 3], affine[:3, :2], 1)
    first = dataset.ImageOrientationPatient, dataset.PixelSpacing
    for keyword in ("ImagePositionPatient", "ImageOrientationPatient", "PixelSpacing"):
        delattr(dataset, keyword)
    dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.4.1"
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3.1", "1.2.3.9"
    dataset.NumberOfFrames = stored.shape[2]
    shared = Dataset()
    shared.PlaneOrientationSequence = [Dataset()]
    shared.PlaneOrientationSequence[0].ImageOrientationPatient = first[0]
    shared.PixelMeasuresSequence = [Dataset()]
    shared.PixelMeasuresSequence[0].PixelSpacing = first[1]
    dataset.SharedFunctionalGroupsSequence = [shared]
    dataset.PerFrameFunctionalGroupsSequence = [
        _frame_groups(affine[:3] @ np.array([0, 0, k, 1.0]), k)
        for k in range(stored.shape[2])
    ]
    frames = np.moveaxis(stored, 2, 0).swapaxes(1, 2)
    dataset.PixelData = np.ascontiguousarray(frames.astype("<i2")).tobytes()
    return dataset


def _frame_groups(position: npt.NDArray[np.float64], k: int) -> Dataset:
    groups, place, scale = Dataset(), Dataset(), Dataset()
    place.ImagePositionPatient = [_decimal(v) for v in TO_LPS @ position]
    groups.PlanePositionSequence = [place]
    scale.RescaleSlope, scale.RescaleIntercept = str(1 + k), "0"
    scale.RescaleType = "US"
    groups.PixelValueTransformationSequence = [scale]
    return groups
