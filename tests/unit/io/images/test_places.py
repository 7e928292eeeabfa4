"""A voxel lies where other programs see it, and so does a mask written for it."""

from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest
import SimpleITK

from tests.image_files import LANDMARK, SHAPE, itk_image, itk_place, scan
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import MSD
from unet_gui.io.images.reading import (
    channel_count,
    header_grid,
    image_bytes,
    read_image,
)
from unet_gui.io.masks.writing import write_mask

NAMES = (
    *("plain.nrrd", "packed.nrrd", "plain.nhdr", "packed.nhdr"),
    *("plain.mha", "packed.mha", "plain.mhd", "packed.mhd"),
    *("a.mgz", "a.mgh", "pair.hdr"),
)


@pytest.mark.parametrize("name", NAMES)
def test_values_and_places_are_those_of_the_writer(written, name):
    path, affine = written(name)
    image = read_image(path)
    (volume,) = image.channels
    np.testing.assert_allclose(image.grid.affine, affine, atol=1e-4)
    assert image.grid.shape == SHAPE
    values = volume.intensity(volume.data)
    (voxel,) = np.argwhere(values == 900)
    place = volume.affine.apply(voxel)
    np.testing.assert_allclose(place, affine[:3] @ (*LANDMARK, 1), atol=1e-3)
    assert np.sort(values.ravel()).tolist() == np.sort(scan().ravel()).tolist()
    found = header_grid(path)
    assert found is not None
    assert found.shape == volume.shape
    np.testing.assert_allclose(found.affine, volume.affine)
    assert channel_count(path) == 1
    assert image_bytes(path) == volume.data.nbytes


@pytest.mark.parametrize("name", NAMES)
def test_a_mask_lies_where_two_other_programs_see_the_scan(written, name, tmp_path):
    path, affine = written(name)
    image = read_image(path)
    volume = image.channels[0]
    marked = (volume.intensity(volume.data) == 900).astype(np.uint8)
    mask = tmp_path / "mask_seg.nii.gz"
    write_mask(mask, LabelMap(marked, volume.affine), image.grid, MSD)
    by_nibabel = nib.load(mask)
    (voxel,) = np.argwhere(np.asarray(by_nibabel.dataobj))
    assert tuple(voxel) == LANDMARK
    place = affine[:3] @ (*LANDMARK, 1)
    np.testing.assert_allclose(by_nibabel.affine[:3] @ (*voxel, 1), place, atol=1e-3)
    assert int(by_nibabel.header["qform_code"]) == image.grid.qform_code
    if path.suffix not in {".mgz", ".mgh", ".hdr"}:  # ITK turns these to right angles
        np.testing.assert_allclose(itk_place(path, LANDMARK), place, atol=1e-3)
        np.testing.assert_allclose(itk_place(mask, voxel), place, atol=1e-3)


def test_all_directions_of_the_axes(tmp_path):
    """MetaImage stores directions in rows, NRRD one vector for each axis."""
    for number, order in enumerate([(0, 1, 2), (1, 2, 0), (2, 0, 1), (1, 0, 2)]):
        affine = np.eye(4)
        affine[:3, :3] = np.diag([1.0, -2, 3])[list(order)]
        affine[:3, 3] = (5, -7, 11)
        for suffix in (".mha", ".nrrd"):
            path = tmp_path / f"{number}{suffix}"
            SimpleITK.WriteImage(itk_image(scan(), affine), str(path))
            np.testing.assert_allclose(read_image(path).grid.affine, affine, atol=1e-6)


@pytest.mark.parametrize("suffix", [".mha", ".nrrd"])
def test_vectors_become_channels(tmp_path, suffix):
    data = scan((*SHAPE, 3), "f4")
    path = tmp_path / f"a{suffix}"
    SimpleITK.WriteImage(itk_image(data, np.eye(4)), str(path))
    image = read_image(path)
    assert channel_count(path) == len(image.channels) == 3
    for number, volume in enumerate(image.channels):
        stored = volume.data[::-1, ::-1]  # an identity of ITK runs to the left and back
        expected = data[..., number]
        same = np.array_equal(volume.data, expected) or np.array_equal(stored, expected)
        assert same


@pytest.mark.parametrize("suffix", [".mha", ".nrrd"])
def test_big_endian_and_scaled_types(tmp_path, suffix):
    data = scan(dtype="u2")
    raw = data.astype(">u2").tobytes(order="F")
    sizes = " ".join(map(str, SHAPE))
    heads = {
        ".mha": (
            f"ObjectType = Image\nNDims = 3\nBinaryDataByteOrderMSB = True\n"
            f"DimSize = {sizes}\nElementType = MET_USHORT\nElementDataFile = LOCAL\n"
        ),
        ".nrrd": (
            f"NRRD0004\ntype: unsigned short\ndimension: 3\nsizes: {sizes}\n"
            "endian: big\nencoding: raw\nspace: left-posterior-superior\n"
            "space directions: (1,0,0) (0,1,0) (0,0,1)\nspace origin: (0,0,0)\n\n"
        ),
    }
    path = tmp_path / f"a{suffix}"
    path.write_bytes(heads[suffix].encode() + raw)
    (volume,) = read_image(path).channels
    assert volume.data[::-1, ::-1][LANDMARK] == 900
    assert volume.data.dtype.isnative


def test_an_analyze_scan_without_axes_says_that_left_and_right_are_a_guess(tmp_path):
    nib.save(nib.AnalyzeImage(scan(), np.diag([-1, 2, 3, 1.0])), tmp_path / "a.img")
    image = read_image(tmp_path / "a.hdr")
    assert not image.grid.is_oriented
    assert "left and right are a guess" in image.notes[0]
    mask = tmp_path / "a_seg.nii.gz"
    labels = LabelMap(
        np.zeros(image.channels[0].shape, np.uint8), image.channels[0].affine
    )
    write_mask(mask, labels, image.grid, MSD)
    # nibabel, which makes the same guess for both, sees them in one place
    expected = nib.load(tmp_path / "a.img").affine
    np.testing.assert_allclose(nib.load(mask).affine, expected)
    np.testing.assert_allclose(image.grid.affine, expected)


def test_sizes_and_axes_that_nothing_states_are_told_as_guesses(tmp_path):
    voxels = np.arange(24, dtype=np.uint8).tobytes()
    bare = tmp_path / "bare.nrrd"
    head = b"NRRD0004\ntype: uint8\ndimension: 3\nsizes: 2 3 4\nencoding: raw\n"
    bare.write_bytes(head + b"\n" + voxels)
    assert "1 mm is a guess" in read_image(bare).notes[-1]
    bare.write_bytes(head + b"spacings: 2 2 3\n\n" + voxels)
    (note,) = read_image(bare).notes
    assert "left and right are a guess" in note
    meta = tmp_path / "bare.mha"
    lines = ("ObjectType = Image", "NDims = 3", "BinaryData = True", "DimSize = 2 3 4")
    last = ("ElementType = MET_UCHAR", "ElementDataFile = LOCAL", "")
    meta.write_bytes("\n".join((*lines, *last)).encode() + voxels)
    image = read_image(meta)
    assert not image.grid.is_oriented
    assert "left and right are a guess" in image.notes[0]
    assert "1 mm is a guess" in image.notes[1]
