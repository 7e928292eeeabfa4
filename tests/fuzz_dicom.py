"""Small valid studies in DICOM, and damage to single elements of their headers."""

from __future__ import annotations

import struct
import zipfile
from typing import TYPE_CHECKING

import numpy as np
from pydicom import dcmread
from pydicom.dataset import Dataset
from pydicom.uid import RLELossless, generate_uid

from tests.dicom_files import enhanced_dataset, numbers, slice_dataset, write_series

if TYPE_CHECKING:
    from pathlib import Path

    Rng = np.random.Generator

_SHAPE = (12, 14, 5)
_FLAIR = {"RepetitionTime": "9000", "EchoTime": "100", "InversionTime": "2500"}
_T2 = {"RepetitionTime": "4000", "EchoTime": "96", "ScanningSequence": "SE"}
_DATA_BYTES = 132  # preamble and magic
_LENGTHS = (0, 1, 2, 3, 7, 0xFFFF, 0x7FFF, 0xFFFFFFFF, 0xFFFFFFFE, 0x7FFFFFFF, 1 << 20)
_WORDS = (
    *(b"0", b"-1", b"1e300", b"nan", b"inf", b"99999", b"65535", b"0\\0\\0", b"\\"),
    *(b"1\\0\\0\\0\\1\\0", b"1e-30\\1e-30", b"SEG", b"CT", b"MOSAIC", b"x" * 64),
    *(b"1.2.840.10008.1.2.4.90", b"1.2.840.10008.1.2.5", b"1.2.840.10008.1.2.1.99"),
    *(b"1.2.840.10008.1.2", b"\xff\xfe\xfd", b"\0\0", b"", b"LOCALIZER", b"None"),
)


def write_dicom(folder: Path) -> list[Path]:
    """Write a study, one of several kinds of object, and a zip of a study."""
    study = folder / "study"
    write_series(study / "a", numbers(_SHAPE), **_FLAIR, SeriesDescription="FLAIR")
    t2 = {**_T2, "SeriesNumber": 3, "SeriesDescription": "T2"}
    for path in write_series(study / "b", numbers(_SHAPE), **t2):
        packed = dcmread(path)
        packed.compress(RLELossless)
        packed.save_as(path, enforce_file_format=True)
    objects = folder / "objects"
    objects.mkdir(parents=True)
    made = {
        "enhanced": enhanced_dataset(numbers(_SHAPE)),
        "mosaic": _mosaic(),
        "seg": _segmentation(),
    }
    for name, dataset in made.items():
        dataset.save_as(objects / name, enforce_file_format=True)
    archive = folder / "study.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for path in sorted(study.rglob("*")):
            if path.is_file():
                zipped.write(path, str(path.relative_to(study)))
    return [study, objects, archive]


def _mosaic() -> Dataset:
    tiles = numbers((24, 24, 1))[:, :, 0]
    axes = np.array([[-1.5, 0], [0, -1.25], [0, 0]])
    dataset = slice_dataset(tiles, (20, 30, -10), axes, 1)
    dataset.ImageType = ["ORIGINAL", "PRIMARY", "M", "MOSAIC"]
    dataset.StudyInstanceUID, dataset.SeriesInstanceUID = "1.2.3.1", "1.2.3.7"
    dataset.add_new((0x0019, 0x0010), "LO", "SIEMENS MR HEADER")
    dataset.add_new((0x0019, 0x100A), "US", 4)
    return dataset


def _segmentation() -> Dataset:
    dataset = enhanced_dataset(numbers(_SHAPE))
    dataset.SOPClassUID = "1.2.840.10008.5.1.4.1.1.66.4"
    dataset.file_meta.MediaStorageSOPClassUID = dataset.SOPClassUID
    dataset.SOPInstanceUID = generate_uid()
    dataset.Modality, dataset.SeriesInstanceUID = "SEG", "1.2.3.11"
    dataset.SegmentationType = "BINARY"
    dataset.BitsAllocated = dataset.BitsStored = 1
    dataset.HighBit = dataset.PixelRepresentation = 0
    dataset.PixelData = bytes([0b10110010] * 106)
    segment = Dataset()
    segment.SegmentNumber, segment.SegmentLabel = 1, "Edema"
    dataset.SegmentSequence = [segment]
    for groups in dataset.PerFrameFunctionalGroupsSequence:
        groups.SegmentIdentificationSequence = [Dataset()]
        groups.SegmentIdentificationSequence[0].ReferencedSegmentNumber = 1
    return dataset


def is_dicom(raw: bytes) -> bool:
    """Whether a content is one of these objects."""
    return raw[128:132] == b"DICM"


def with_odd_element(raw: bytes, rng: Rng) -> bytes:
    """Return an object with one element of its header changed.

    Its value, its length, its kind or its tag is replaced; elements in sequences count
    too, as all places that look like the start of one are taken.
    """
    places = _elements(raw)
    if not places:
        return raw
    place = places[rng.integers(len(places))]
    changed = bytearray(raw)
    choice = rng.integers(5)
    if choice == 0:
        length = _LENGTHS[rng.integers(len(_LENGTHS))]
        struct.pack_into("<H", changed, place + 6, length & 0xFFFF)
    elif choice == 1:
        changed[place + 4 : place + 6] = rng.choice([b"SQ", b"OB", b"UN", b"FD", b"ZZ"])
    elif choice == 2:
        changed[place : place + 4] = rng.bytes(4)
    else:
        _replace_value(changed, place, rng)
    return bytes(changed)


def _replace_value(changed: bytearray, place: int, rng: Rng) -> None:
    """Put another value in the place of a short one; its length fits."""
    (length,) = struct.unpack_from("<H", changed, place + 6)
    word = _WORDS[rng.integers(len(_WORDS))]
    if bytes(changed[place + 4 : place + 6]) in {b"US", b"SS", b"UL", b"FD", b"FL"}:
        word = rng.bytes(length) if rng.random() < 0.5 else b"\xff" * length
    else:
        word += b" " * (len(word) % 2)
    struct.pack_into("<H", changed, place + 6, len(word))
    changed[place + 8 : place + 8 + length] = word


def _elements(raw: bytes) -> list[int]:
    """Return where elements with a short length seem to start."""
    found = []
    for place in range(_DATA_BYTES, min(len(raw) - 8, 6000), 2):
        kind = raw[place + 4 : place + 6]
        (group,) = struct.unpack_from("<H", raw, place)
        is_known = kind.isalpha() and kind.isupper() and group in _GROUPS
        if is_known and kind not in {b"OB", b"OW", b"SQ", b"UN", b"UT"}:
            found.append(place)
    return found


_GROUPS = frozenset((0x2, 0x8, 0x10, 0x18, 0x19, 0x20, 0x28, 0x62))
