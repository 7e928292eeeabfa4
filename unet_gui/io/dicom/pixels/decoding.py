"""Pixels of one DICOM object, decompressed by pydicom or else by SimpleITK's GDCM."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.dicom.headers import quieten
from unet_gui.io.dicom.pixels.bit_frames import bit_frames, has_bit_frames

if TYPE_CHECKING:
    from typing import BinaryIO

    import numpy.typing as npt

_TAGS = [
    *("Rows", "Columns", "SamplesPerPixel", "PhotometricInterpretation"),
    *("BitsAllocated", "BitsStored", "HighBit", "PixelRepresentation"),
    *("NumberOfFrames", "PlanarConfiguration", "PixelData", "FloatPixelData"),
    *("DoubleFloatPixelData", "ExtendedOffsetTable", "ExtendedOffsetTableLengths"),
]
# an image of any number of frames that no reader scales or places
_PLAIN_IMAGE = "1.2.840.10008.5.1.4.1.1.7.3"


def pixels_of(stream: BinaryIO, name: str, only: int | None = None) -> npt.NDArray[Any]:
    """Return the stored values of all frames, (frames, rows, columns).

    Parameters
    ----------
    name : str
        Of the series, for the sentence of an error.
    only : int or None
        Number of the one frame that is wanted, from 0.

    Raises
    ------
    InputError
        If the object is cut off, holds colours or is compressed in an unknown way.
    """
    from pydicom.pixels.utils import pixel_array

    dataset = _parsed(stream, name)
    try:
        if has_bit_frames(dataset):
            found = bit_frames(dataset)
            return found if only is None else found[only : only + 1]
        pixels = pixel_array(dataset, index=only)
    except Exception as error:
        if not _is_compressed(dataset):
            raise InputError(_damaged(name)) from error
        pixels = _by_gdcm(dataset, name)
        pixels = pixels if only is None else pixels[only]
    return _as_frames(pixels, dataset, name)


def _parsed(stream: BinaryIO, name: str) -> Any:
    from pydicom import dcmread
    from pydicom.uid import (
        ExplicitVRBigEndian,
        ExplicitVRLittleEndian,
        ImplicitVRLittleEndian,
    )

    quieten()
    try:
        dataset = dcmread(stream, force=True, specific_tags=_TAGS)
        if "TransferSyntaxUID" not in dataset.file_meta:
            is_implicit, is_little = dataset.original_encoding
            explicit = ExplicitVRLittleEndian if is_little else ExplicitVRBigEndian
            syntax = ImplicitVRLittleEndian if is_implicit else explicit
            dataset.file_meta.TransferSyntaxUID = syntax
    except Exception as error:
        raise InputError(_damaged(name)) from error
    return dataset


def _damaged(name: str) -> Text:
    return Text(
        "{name}: a slice is damaged or cut off; copy the series again.", name=name
    )


def _is_compressed(dataset: Any) -> bool:
    try:
        syntax = dataset.file_meta.TransferSyntaxUID
        return bool(syntax.is_transfer_syntax and syntax.is_compressed)
    except Exception:  # noqa: BLE001 - pydicom raises anything for an odd element
        return False


def _by_gdcm(dataset: Any, name: str) -> npt.NDArray[Any]:
    """Decompress by SimpleITK, from a file with the pixels and nothing about anybody.

    Without scale and position in it, the values come back as they are stored.
    """
    import SimpleITK as sitk  # noqa: N813 - its usual name

    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID = _PLAIN_IMAGE
    dataset.file_meta.MediaStorageSOPInstanceUID = dataset.SOPInstanceUID = "1.2.3.4"
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "slice.dcm"
        try:
            dataset.save_as(path, enforce_file_format=True)
            sitk.ProcessObject.GlobalWarningDisplayOff()
            return np.asarray(sitk.GetArrayFromImage(sitk.ReadImage(str(path))))
        except Exception as error:
            kind = dataset.file_meta.TransferSyntaxUID.name
            msg = Text(
                "{name}: its slices ({kind}) cannot be decompressed.",
                name=name,
                kind=kind,
            )
            raise InputError(msg) from error


def _as_frames(pixels: npt.NDArray[Any], dataset: Any, name: str) -> npt.NDArray[Any]:
    if int(dataset.get("SamplesPerPixel") or 1) != 1:
        msg = Text("{name} holds colours, not a scan.", name=name)
        raise InputError(msg)
    frames = pixels[None] if pixels.ndim == 2 else pixels
    return frames.astype(frames.dtype.newbyteorder("="), copy=False)
