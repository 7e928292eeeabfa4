"""Read, turn to RAS+, write: voxel and world must agree for every way of storing."""

from __future__ import annotations

from itertools import permutations, product

import nibabel as nib
import numpy as np
import pytest
import SimpleITK as sitk  # noqa: N813 - as its users write it

from unet_gui.core.geometry.planes import Plane, extract_slice
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import LABEL_SCHEMES, MSD
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.file import read_nifti

ALL_48 = [
    "".join(codes)
    for order in permutations(("RL", "AP", "SI"))
    for codes in product(*order)
]
SPACING = {"R": 1.0, "A": 1.5, "S": 4.0}
LENGTH = {"R": 5, "A": 6, "S": 4}
OPPOSITE = {"L": "R", "P": "A", "I": "S"}
ANGLES = (0.0, 0.3)
LPS = np.diag([-1.0, -1.0, 1.0])


def turn(angle):
    c, s = np.cos(angle), np.sin(angle)
    about_z = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])
    about_x = np.array([[1.0, 0, 0], [0, c, -s], [0, s, c]])
    return about_z @ about_x


def stored_affine(codes, angle):
    """An affine whose axes run as `codes` say, anisotropic and turned by `angle`."""
    affine = np.eye(4)
    for axis, code in enumerate(codes):
        positive = OPPOSITE.get(code, code)
        row = "RAS".index(positive)
        affine[:3, axis] = 0
        affine[row, axis] = SPACING[positive] * (1 if code == positive else -1)
    affine[:3, :3] = turn(angle) @ affine[:3, :3]
    affine[:3, 3] = (-7.25, 11.5, 3.0)
    return affine


def stored_shape(codes):
    return tuple(LENGTH[OPPOSITE.get(code, code)] for code in codes)


def stored_labels(shape):
    """Labels 0 to 3 without any symmetry."""
    return np.random.default_rng(3).integers(0, 4, shape).astype(np.uint8)


def round_trip(path, scheme=MSD):
    """Read a mask, write it again as the program does, and return the new path."""
    image = read_nifti(path)
    label_map = LabelMap(image.channels[0].data, image.channels[0].affine)
    target = path.with_name("written.nii.gz")
    write_mask(target, label_map, image.grid, scheme)
    return target


def assert_same_geometry(path, other):
    a, b = nib.load(path), nib.load(other)
    assert a.shape == b.shape
    np.testing.assert_allclose(a.affine, b.affine, atol=1e-5)
    for method in ("get_sform", "get_qform"):
        first, code = getattr(a.header, method)(coded=True)
        second, other_code = getattr(b.header, method)(coded=True)
        assert code == other_code, method
        if first is not None:
            np.testing.assert_allclose(first, second, atol=1e-5)


def itk_world(path, index):
    """World coordinates in RAS+ mm that SimpleITK gives for a stored voxel."""
    image = sitk.ReadImage(str(path))
    return LPS @ np.array(image.TransformIndexToPhysicalPoint([int(i) for i in index]))


@pytest.mark.parametrize("angle", ANGLES)
@pytest.mark.parametrize("codes", ALL_48)
def test_all_axis_orders(tmp_path, write_image, codes, angle):
    affine, shape = stored_affine(codes, angle), stored_shape(codes)
    labels = stored_labels(shape)
    path = write_image(tmp_path / "in.nii.gz", labels, affine)
    image = read_nifti(path)
    volume = image.channels[0]

    assert "".join(image.grid.axis_codes) == codes
    assert nib.aff2axcodes(volume.affine.matrix) == ("R", "A", "S")
    assert volume.shape == (LENGTH["R"], LENGTH["A"], LENGTH["S"])
    written = round_trip(path)
    assert_same_geometry(path, written)
    np.testing.assert_array_equal(np.asanyarray(nib.load(written).dataobj), labels)

    # each RAS+ voxel lies where SimpleITK says that its value is in the new file
    itk = sitk.ReadImage(str(written))
    for voxel in [(0, 0, 0), (4, 5, 3), (1, 2, 3), (3, 0, 2)]:
        world = volume.affine.apply(voxel)
        index = itk.TransformPhysicalPointToIndex((LPS @ world).tolist())
        assert itk[index] == volume.data[voxel]
        np.testing.assert_allclose(itk_world(written, index), world, atol=1e-4)


@pytest.mark.parametrize("plane", Plane)
def test_all_axis_orders_give_one_picture(tmp_path, write_image, plane):
    ras = stored_labels((5, 6, 4))
    pictures = []
    for codes in ALL_48:
        orient = nib.orientations
        there = orient.ornt_transform(
            orient.axcodes2ornt("RAS"), orient.axcodes2ornt(codes)
        )
        stored = nib.apply_orientation(ras, there)
        path = write_image(tmp_path / "in.nii", stored, stored_affine(codes, 0.2))
        volume = read_nifti(path).channels[0]
        pictures.append(extract_slice(volume.data, plane, 2))
    for picture in pictures:
        np.testing.assert_array_equal(picture, extract_slice(ras, plane, 2))


@pytest.mark.parametrize("scheme", LABEL_SCHEMES.values(), ids=lambda s: s.id)
@pytest.mark.parametrize("codes", ["RAS", "LPS", "LAS", "SLP"])
def test_values_are_those_of_the_scheme(tmp_path, write_image, codes, scheme):
    labels = stored_labels(stored_shape(codes))
    path = write_image(tmp_path / "in.nii.gz", labels, stored_affine(codes, 0.1))
    written = nib.load(round_trip(path, scheme))
    assert written.get_data_dtype() == np.uint8
    np.testing.assert_array_equal(np.asanyarray(written.dataobj), scheme.encode(labels))


@pytest.mark.parametrize(
    ("sform_code", "qform_code"), [(1, 0), (0, 1), (2, 1), (1, 2), (4, 3), (0, 0)]
)
def test_codes_stay(tmp_path, write_image, sform_code, qform_code):
    labels = stored_labels(stored_shape("LPS"))
    path = write_image(
        tmp_path / "in.nii.gz",
        labels,
        stored_affine("LPS", 0.2),
        sform_code=sform_code,
        qform_code=qform_code,
    )
    written = round_trip(path)
    assert_same_geometry(path, written)
    np.testing.assert_array_equal(np.asanyarray(nib.load(written).dataobj), labels)


def test_sform_and_qform_that_differ_both_stay_and_the_sform_counts(
    tmp_path, write_image
):
    sform, qform = stored_affine("LPS", 0.0), stored_affine("RAS", 0.4)
    labels = stored_labels(stored_shape("LPS"))
    path = write_image(tmp_path / "in.nii.gz", labels, sform, sform_code=2, qform=qform)
    assert read_nifti(path).grid.axis_codes == ("L", "P", "S")
    written = round_trip(path)
    assert_same_geometry(path, written)
    np.testing.assert_allclose(nib.load(written).affine, sform, atol=1e-5)


def test_a_sheared_affine_stays(tmp_path, write_image):
    sheared = stored_affine("LAS", 0.2)
    sheared[0, 1] += 0.4
    labels = stored_labels(stored_shape("LAS"))
    path = write_image(tmp_path / "in.nii.gz", labels, sheared, qform_code=0)
    assert_same_geometry(path, round_trip(path))


def test_real_masks_keep_their_geometry(real_data, tmp_path):
    for number, name in enumerate(
        [
            "cases_raw/BraTS2021_01480/BraTS2021_01480_seg.nii.gz",
            "cases_raw/BraTS-GLI-00000-000/BraTS-GLI-00000-000-seg.nii.gz",
        ]
    ):
        path = real_data / name
        image = read_nifti(path)
        labels = image.channels[0].data.astype(np.uint8)
        target = tmp_path / f"{number}.nii.gz"
        label_map = LabelMap(labels, image.channels[0].affine)
        write_mask(target, label_map, image.grid, MSD)
        assert_same_geometry(path, target)
        np.testing.assert_array_equal(
            nib.load(target).get_fdata(), nib.load(path).get_fdata()
        )
