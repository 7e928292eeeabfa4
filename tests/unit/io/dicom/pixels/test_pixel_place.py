"""Pixels read at their place are those that pydicom reads, or none."""

from __future__ import annotations

import io
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom import dcmread
from pydicom.uid import (
    DeflatedExplicitVRLittleEndian,
    ExplicitVRLittleEndian,
    ImplicitVRLittleEndian,
    RLELossless,
)

from tests.dicom_files import AFFINE, numbers, slice_dataset
from unet_gui.core.errors import InputError
from unet_gui.io.dicom.headers import read_header
from unet_gui.io.dicom.pixels.decoding import pixels_of
from unet_gui.io.dicom.pixels.pixel_place import pixels_at
from unet_gui.io.dicom.stored_objects import OpenObjects, StoredObject
from unet_gui.io.dicom.volumes import frame_values

PLAIN = (ImplicitVRLittleEndian, ExplicitVRLittleEndian)


def written(folder, raw, syntax, shape, **elements):
    """Write an object of (frames, rows, columns) whose pixels are any bytes."""
    frames, rows, columns = shape
    blank = np.zeros((columns, rows), np.int16)
    dataset = slice_dataset(blank, AFFINE[:3, 3], AFFINE[:3, :2], 1, **elements)
    if frames > 1:
        dataset.NumberOfFrames = frames
    dataset.PixelData = raw
    dataset["PixelData"].VR = "OW" if dataset.BitsAllocated == 16 else "OB"
    dataset.file_meta.TransferSyntaxUID = syntax
    path = folder / "object"
    dataset.save_as(
        path,
        enforce_file_format=True,
        implicit_vr=syntax == ImplicitVRLittleEndian,
        little_endian=True,
    )
    return StoredObject(path)


def header_of(stored):
    with stored.path.open("rb") as stream:
        return read_header(stored, stream)


def at_place(header, only=None):
    with OpenObjects() as objects, objects.open(header.stored) as stream:
        return pixels_at(header.pixels, stream, header.stored, only)


@settings(max_examples=25, deadline=None)
@given(
    syntax=st.sampled_from((*PLAIN, DeflatedExplicitVRLittleEndian)),
    shape=st.tuples(st.integers(1, 3), st.integers(1, 5), st.integers(1, 5)),
    bits=st.sampled_from((8, 16)),
    unused=st.integers(0, 7),
    sign=st.integers(0, 1),
    seed=st.integers(0, 99),
)
def test_values_are_those_of_pydicom(
    tmp_path_factory, syntax, shape, bits, unused, sign, seed
):
    length = int(np.prod(shape)) * bits // 8
    raw = np.random.default_rng(seed).bytes(length) + b"\0" * (length % 2)
    elements = {"BitsAllocated": bits, "BitsStored": bits - unused}
    elements |= {"HighBit": bits - unused - 1, "PixelRepresentation": sign}
    folder = tmp_path_factory.mktemp("pixels")
    stored = written(folder, raw, syntax, shape, **elements)
    header = header_of(stored)

    assert (header.pixels is not None) == (syntax in PLAIN)
    if header.pixels is None:
        return
    expected = pixels_of(io.BytesIO(stored.path.read_bytes()), "S")
    found = at_place(header)
    assert found.dtype == expected.dtype
    np.testing.assert_array_equal(found, expected)
    last = shape[0] - 1
    np.testing.assert_array_equal(at_place(header, last), expected[last:])


@pytest.mark.parametrize(
    ("keyword", "value"),
    [
        ("SamplesPerPixel", 3),
        ("PhotometricInterpretation", "PALETTE COLOR"),
        ("BitsAllocated", 32),  # other than the length of the pixels
        ("BitsStored", 17),
        ("Rows", 7),
        ("NumberOfFrames", 2),
        ("PixelRepresentation", None),
    ],
)
def test_pixels_that_are_not_plain_have_no_place(tmp_path, keyword, value):
    raw = numbers((6, 7)).tobytes()
    stored = written(tmp_path, raw, PLAIN[1], (1, 6, 7), **{keyword: value})
    assert header_of(stored).pixels is None


def test_compressed_pixels_have_no_place(tmp_path):
    dataset = slice_dataset(numbers((6, 7)), AFFINE[:3, 3], AFFINE[:3, :2], 1)
    dataset.compress(RLELossless)
    dataset.save_as(path := tmp_path / "rle", enforce_file_format=True)
    assert header_of(StoredObject(path)).pixels is None


def test_what_changed_since_is_parsed_again_or_refused(tmp_path):
    raw = numbers((6, 7)).tobytes()
    stored = written(tmp_path, raw, PLAIN[1], (1, 7, 6), PatientComments="short")
    header = header_of(stored)
    (frame,) = header.frames
    later = numbers((6, 7), start=100).tobytes()
    written(tmp_path, later, PLAIN[1], (1, 7, 6), PatientComments="longer than that")

    assert at_place(header) is None
    with OpenObjects() as objects:
        values = frame_values(header, frame, objects, "S")
        np.testing.assert_array_equal(values.ravel(), np.frombuffer(later, np.int16))
    content = stored.path.read_bytes()
    stored.path.write_bytes(content[:-9])  # cut off
    header = header_of(stored)
    with OpenObjects() as objects, pytest.raises(InputError, match="cut off"):
        frame_values(header, frame, objects, "S")


def test_member_of_an_archive_is_read_at_its_place(tmp_path):
    raw = numbers((6, 7)).tobytes()
    path = written(tmp_path, raw, PLAIN[0], (1, 7, 6)).path
    archive = tmp_path / "study.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.write(path, "one")
    stored = StoredObject(archive, "one")
    with OpenObjects() as objects, objects.open(stored) as stream:
        header = read_header(stored, stream)
    np.testing.assert_array_equal(at_place(header)[0], dcmread(path).pixel_array)
