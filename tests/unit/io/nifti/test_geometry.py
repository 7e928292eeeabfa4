"""Voxel positions from every kind of header, checked with SimpleITK."""

from __future__ import annotations

import tempfile
from pathlib import Path

import nibabel as nib
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stored_orders import ALL_48, itk_affine, stored_in_order
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import MSD
from unet_gui.core.measuring.volumes import volumes_ml
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.file import read_nifti

SHAPE = (6, 7, 5)
SFORM = np.array([[-1.0, 0, 0, 10], [0, -1.5, 0, 20], [0, 0, 2, 30], [0, 0, 0, 1]])
QFORM = np.array([[1.0, 0, 0, 1], [0, 1.5, 0, 2], [0, 0, 2, 3], [0, 0, 0, 1]])
FIELDS = ("pixdim", "sform_code", "qform_code", "xyzt_units", "srow_x", "srow_y")
QUATERNION = ("quatern_b", "quatern_c", "quatern_d", "qoffset_x", "qoffset_y")


def write_scan(
    path, *, sform=None, qform=None, codes=(1, 1), units=2, seed=0, **fields
):
    """Write a header exactly as given; nibabel would repair it."""
    header = nib.Nifti1Header()
    header.set_data_dtype(np.uint8)
    header.set_data_shape(SHAPE)
    header.set_zooms((1.0, 1.5, 2.0))
    header.set_sform(sform, codes[0] if sform is not None else 0)
    header.set_qform(qform, codes[1] if qform is not None else 0)
    header["xyzt_units"] = units
    header["vox_offset"], header["magic"] = 352, b"n+1"
    for name, value in fields.items():
        header[name][: np.size(value)] = value
    data = np.random.default_rng(seed).integers(0, 4, SHAPE, np.uint8)
    raw = header.binaryblock + bytes(4) + data.tobytes(order="F")
    path.write_bytes(raw)
    return path


def warnings_of(path):
    (files,) = find_cases([path])
    job = read_case(files)
    while True:
        try:
            next(job)
        except StopIteration as stop:
            return stop.value.warnings


def round_trip(path):
    image = read_nifti(path)
    label_map = LabelMap(image.channels[0].data, image.channels[0].affine)
    target = path.with_name("written.nii")
    write_mask(target, label_map, image.grid, MSD)
    return target


def assert_stays(path):
    """The mask has the same numbers in its header, so no reader moves it."""
    written = round_trip(path)
    before, after = nib.Nifti1Header, nib.Nifti1Header
    with path.open("rb") as a, written.open("rb") as b:
        before = before.from_fileobj(a, check=False)
        after = after.from_fileobj(b, check=False)
    for name in (*FIELDS, "srow_z", *QUATERNION, "qoffset_z"):
        end = 4 if name == "pixdim" else None
        np.testing.assert_array_equal(
            np.atleast_1d(before[name])[:end], np.atleast_1d(after[name])[:end], name
        )
    np.testing.assert_array_equal(
        np.asanyarray(nib.load(path).dataobj), np.asanyarray(nib.load(written).dataobj)
    )
    return written


@pytest.mark.parametrize(("units", "mm"), [(0, 1), (1, 1000), (2, 1), (3, 0.001)])
@pytest.mark.parametrize("form", ["sform", "qform"])
def test_lengths_are_read_in_the_unit_of_the_header(tmp_path, units, mm, form):
    unit_of_file = np.diag([1 / mm, 1 / mm, 1 / mm, 1.0]) @ QFORM
    path = write_scan(
        tmp_path / "scan.nii",
        units=units,
        pixdim=[1, *(np.array([1, 1.5, 2]) / mm)],
        **{form: unit_of_file},
    )
    volume = read_nifti(path).channels[0]
    np.testing.assert_allclose(volume.affine, QFORM, atol=1e-4)
    np.testing.assert_allclose(volume.affine, itk_affine(path), atol=1e-4)
    assert not warnings_of(path)
    written = assert_stays(path)
    np.testing.assert_allclose(itk_affine(written), itk_affine(path), atol=1e-6)
    labels = (volume.data == 1).astype(np.uint8)
    voxel_ml = 0.003
    found = volumes_ml(LabelMap(labels, volume.affine))
    assert found[1] == pytest.approx(labels.sum() * voxel_ml, rel=1e-5)


@pytest.mark.parametrize(("units", "text"), [(1, "in m,"), (3, "in µm,")])
def test_a_size_unlike_any_head_gives_a_warning(tmp_path, units, text):
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, units=units)
    (warning,) = warnings_of(path)
    assert text in warning
    assert "unlike any head" in warning


def test_the_sform_counts_and_a_different_qform_gives_a_warning(tmp_path):
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, qform=QFORM, codes=(2, 1))
    image = read_nifti(path)
    assert image.grid.axis_codes == ("L", "P", "S")
    np.testing.assert_allclose(image.grid.affine, nib.load(path).affine)
    (warning,) = warnings_of(path)
    assert warning.startswith("scan.nii: its sform, which is used, and its qform")
    assert "rotated or mirrored" in warning
    written = assert_stays(path)
    np.testing.assert_allclose(itk_affine(written), itk_affine(path))  # its own choice


def test_a_shifted_qform_gives_a_warning(tmp_path):
    moved = SFORM.copy()
    moved[0, 3] += 3
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, qform=moved)
    (warning,) = warnings_of(path)
    assert "position, by up to 3 mm" in warning
    assert "shows it elsewhere" in warning


@pytest.mark.parametrize("form", ["sform", "qform"])
def test_one_form_suffices(tmp_path, form):
    path = write_scan(tmp_path / "scan.nii", **{form: SFORM})
    np.testing.assert_allclose(read_nifti(path).grid.affine, SFORM)
    assert not warnings_of(path)
    written = assert_stays(path)
    np.testing.assert_allclose(itk_affine(written), SFORM)


def test_a_header_without_a_form_gives_a_warning(tmp_path):
    path = write_scan(tmp_path / "scan.nii")
    grid = read_nifti(path).grid
    assert grid.axis_codes == ("L", "A", "S")  # as nibabel does
    np.testing.assert_allclose(grid.affine, nib.load(path).affine)
    (warning,) = warnings_of(path)
    assert "left and right are a guess" in warning
    written = assert_stays(path)
    np.testing.assert_allclose(itk_affine(written), itk_affine(path))


def test_a_file_saved_without_its_header_is_told(tmp_path):
    for shape, is_told in (((64, 5, 6), True), (SHAPE, False)):
        path = tmp_path / "scan.nii"
        data = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
        nib.save(nib.Nifti1Image(data, np.eye(4)), path)
        notes = read_nifti(path).notes
        assert any("saved without their header" in note for note in notes) is is_told


def test_a_warning_about_several_files_is_given_once(tmp_path):
    for seed, word in enumerate(("flair", "t1", "t2")):
        write_scan(tmp_path / f"case_{word}.nii", seed=seed)
    (warning,) = warnings_of(tmp_path)
    assert warning.startswith("case_flair.nii, case_t1.nii, case_t2.nii: neither")


@pytest.mark.parametrize("bad", [0.0, np.nan])
def test_an_unusable_sform_gives_way_to_the_qform(tmp_path, bad):
    rows = {f"srow_{row}": [bad] * 4 for row in "xyz"}
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, qform=QFORM, **rows)
    np.testing.assert_allclose(read_nifti(path).grid.affine, QFORM)
    (warning,) = warnings_of(path)
    assert "its sform is unusable, so its qform is used" in warning
    assert_stays(path)


@pytest.mark.parametrize("bad", [0.0, np.nan])
def test_an_unusable_sform_without_a_qform_is_refused(tmp_path, bad):
    rows = {f"srow_{row}": [bad] * 4 for row in "xyz"}
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, **rows)
    with pytest.raises(InputError, match="does not give the position of its voxels"):
        read_nifti(path)


@pytest.mark.parametrize(("qfac", "code"), [(-1, "I"), (1, "S"), (0, "S")])
def test_qfac_is_read_as_nifti_defines_it(tmp_path, qfac, code):
    path = write_scan(tmp_path / "scan.nii", qform=QFORM, pixdim=[qfac])
    grid = read_nifti(path).grid
    assert grid.axis_codes == ("R", "A", code)
    np.testing.assert_allclose(grid.affine, itk_affine(path))
    assert not warnings_of(path)
    assert_stays(path)


@pytest.mark.parametrize("size", [0.0, -1.0])
@pytest.mark.parametrize("has_qform", [True, False])
def test_voxel_sizes_that_are_not_positive_give_a_warning(tmp_path, size, has_qform):
    qform = QFORM if has_qform else None
    path = write_scan(tmp_path / "scan.nii", qform=qform, pixdim=[1, size])
    assert read_nifti(path).channels[0].spacing_mm == (1, 1.5, 2)
    warning = " ".join(warnings_of(path))
    assert f"voxel sizes are not all positive ({size:g} x 1.5 x 2)" in warning
    assert "taken as 1 x 1.5 x 2 mm" in warning
    assert_stays(path)


def test_voxel_sizes_are_ignored_if_the_sform_counts(tmp_path):
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, pixdim=[1, -1, 0, 2])
    assert read_nifti(path).channels[0].spacing_mm == (1, 1.5, 2)
    assert not warnings_of(path)
    assert_stays(path)


def test_shear_beyond_rounding_gives_a_warning(tmp_path):
    sheared = SFORM.copy()
    sheared[0, 1] = 0.4
    sizes = np.linalg.norm(sheared[:3, :3], axis=0)
    path = write_scan(tmp_path / "scan.nii", sform=sheared, pixdim=[1, *sizes])
    (warning,) = warnings_of(path)
    assert "not at right angles" in warning
    assert_stays(path)


def test_a_qform_that_is_not_a_rotation_is_written_back_unchanged(tmp_path):
    fields = {"quatern_b": 0.9, "quatern_c": 0.9}
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, qform=QFORM)
    raw = bytearray(path.read_bytes())
    raw[256:264] = np.array(list(fields.values()), np.float32).tobytes()
    path.write_bytes(raw)
    np.testing.assert_allclose(read_nifti(path).grid.affine, SFORM)
    assert_stays(path)


def test_a_nifti_2_file_keeps_its_geometry(tmp_path):
    path = tmp_path / "scan.nii"
    data = np.ones(SHAPE, np.uint8)
    data[2] = 2
    image = nib.Nifti2Image(data, SFORM)
    image.set_qform(SFORM, 2)
    nib.save(image, path)
    written = nib.load(round_trip(path))
    np.testing.assert_allclose(written.affine, SFORM)
    assert int(written.header["qform_code"]) == 2
    np.testing.assert_array_equal(np.asanyarray(written.dataobj), data)


def turned(angles):
    turn = np.eye(3)
    for axis, angle in enumerate(angles):
        about, (c, s) = np.eye(3), (np.cos(angle), np.sin(angle))
        others = [a for a in range(3) if a != axis]
        about[np.ix_(others, others)] = [[c, -s], [s, c]]
        turn = about @ turn
    return turn


@settings(max_examples=40)
@given(
    angles=st.tuples(*[st.floats(-3.2, 3.2)] * 3),
    spacing_mm=st.tuples(*[st.floats(0.4, 6)] * 3),
    origin_mm=st.tuples(*[st.floats(-300, 300)] * 3),
    codes=st.sampled_from(ALL_48),
    unit=st.sampled_from([(0, 1), (1, 1000), (2, 1), (3, 0.001)]),
    has_sform=st.booleans(),
    has_qform=st.booleans(),
)
def test_any_grid_is_read_and_written_as_by_simpleitk(
    angles, spacing_mm, origin_mm, codes, unit, has_sform, has_qform
):
    affine = np.eye(4)
    affine[:3, :3] = turned(angles) @ np.diag(spacing_mm)
    affine[:3, 3] = origin_mm
    units, mm = unit
    _, stored = stored_in_order(codes, np.zeros(SHAPE), affine)
    in_unit = np.diag([1 / mm, 1 / mm, 1 / mm, 1.0]) @ stored
    with tempfile.TemporaryDirectory() as folder:
        path = write_scan(
            Path(folder) / "scan.nii",
            sform=in_unit if has_sform or not has_qform else None,
            qform=in_unit if has_qform else None,
            units=units,
            pixdim=[] if has_qform else [1, *np.linalg.norm(in_unit[:3, :3], axis=0)],
        )
        image = read_nifti(path)
        written = assert_stays(path)
        for itk in (itk_affine(path), itk_affine(written)):
            np.testing.assert_allclose(itk, image.grid.affine, rtol=2e-4, atol=2e-3)
        values = np.asanyarray(nib.load(path).dataobj)
    np.testing.assert_allclose(image.grid.affine, stored, rtol=2e-4, atol=2e-3)
    volume = image.channels[0]
    for voxel in ((0, 0, 0), (1, 2, 3), tuple(n - 1 for n in volume.shape)):
        place = Affine(stored).inverse.apply(volume.affine.apply(voxel))
        assert volume.data[voxel] == values[tuple(np.rint(place).astype(int))]


@pytest.mark.parametrize(
    ("sform", "pixdim", "units", "ratio"),
    [
        (np.diag([1.0, 1, 1, 1]), (2.4, 2.4, 2.4), 2, "13.8"),  # unit axes
        (np.diag([1.0, 1, 1, 1]), (0.87, 0.87, 0.8), 2, "0.606"),
        (SFORM, (1, 1.5, 2.03), 2, "1.01"),  # one axis alone, by 1.5 %
        (SFORM[:, [1, 0, 2, 3]], (1, 1.5, 5), 2, "2.5"),  # swapped and thicker
        (np.diag([-2.0, 2, 2, 1]), (-1, 1, 1), 2, "0.125"),  # a sign has no meaning
        (np.diag([0.002, 0.002, 0.002, 1]), (0.001, 0.001, 0.001), 1, "0.125"),  # in m
        (SFORM, (1, 0, 4), 2, "2"),  # 0 says nothing about its axis
    ],
)
def test_a_pixdim_of_other_voxel_sizes_than_the_sform_gives_a_warning(
    tmp_path, sform, pixdim, units, ratio
):
    path = write_scan(tmp_path / "scan.nii", sform=sform, units=units, pixdim=[1])
    raw = bytearray(path.read_bytes())
    raw[80:92] = np.array(pixdim, "<f4").tobytes()
    path.write_bytes(raw)
    warning = next(w for w in warnings_of(path) if "pixdim" in w)
    assert "its sform, which is used, gives voxels of" in warning
    assert f"volumes are {ratio} times as large" in warning
    assert_stays(path)


def test_a_pixdim_with_the_axes_swapped_gives_a_warning_about_lengths(tmp_path):
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, pixdim=[1, 1.5, 1, 2])
    (warning,) = warnings_of(path)
    assert "1 x 1.5 x 2 mm, but its pixdim 1.5 x 1 x 2 mm" in warning
    assert "lengths differ" in warning


@pytest.mark.parametrize("pixdim", [(1.005, 1.5, 2), (-1, 1.5, 2), (np.nan, 1.5, 2)])
def test_a_pixdim_that_agrees_or_says_nothing_gives_no_warning(tmp_path, pixdim):
    path = write_scan(tmp_path / "scan.nii", sform=SFORM, pixdim=[1, *pixdim])
    assert not warnings_of(path)


def test_a_qform_of_other_voxel_sizes_gives_a_warning_about_volumes(tmp_path):
    qform = np.diag([2.0, 3, 4, 1])
    path = write_scan(
        tmp_path / "scan.nii", sform=SFORM, qform=qform, pixdim=[1, 2, 3, 4]
    )
    (warning,) = warnings_of(path)
    assert "spacing 1 x 1.5 x 2 against 2 x 3 x 4 mm" in warning
    assert "volumes are 8 times as large" in warning


@pytest.mark.parametrize(
    "dim",
    [
        (5, *SHAPE, 0, 0, 0, 0),
        (4, *SHAPE, 0, 1, 1, 1),
        (7, *SHAPE, 0, 0, 0, 0),
        (6, *SHAPE, 1, 0, 1, 0),
    ],
)
def test_a_further_dimension_of_length_0_is_read_as_1(tmp_path, dim):
    path = write_scan(tmp_path / "scan.nii", sform=SFORM)
    expected = read_nifti(path).channels[0].data
    raw = bytearray(path.read_bytes())
    raw[40:56] = np.array(dim, "<i2").tobytes()
    path.write_bytes(raw)
    (volume,) = read_nifti(path).channels
    np.testing.assert_array_equal(volume.data, expected)
    assert not warnings_of(path)


def test_a_length_of_0_before_the_channels_does_not_hide_them(tmp_path):
    path = write_scan(tmp_path / "scan.nii", sform=SFORM)
    raw = bytearray(path.read_bytes())
    raw[40:56] = np.array((5, *SHAPE, 0, 2, 1, 1), "<i2").tobytes()
    path.write_bytes(raw + raw[352:])
    assert len(read_nifti(path).channels) == 2


@pytest.mark.parametrize("dim", [(3, 6, 7, 0), (4, 0, 7, 5, 0)])
def test_a_length_of_0_in_space_is_refused(tmp_path, dim):
    path = write_scan(tmp_path / "scan.nii", sform=SFORM)
    raw = bytearray(path.read_bytes())
    raw[40 : 40 + 2 * len(dim)] = np.array(dim, "<i2").tobytes()
    path.write_bytes(raw)
    with pytest.raises(InputError, match="a scan has three dimensions"):
        read_nifti(path)


def test_voxels_too_small_for_a_number_give_no_ratio_of_volumes(tmp_path):
    image = nib.Nifti2Image(np.ones(SHAPE, np.int16), None)
    image.header["pixdim"][1:4] = 1
    image.header["sform_code"] = 1
    for axis, row in enumerate(("srow_x", "srow_y", "srow_z")):
        image.header[row][axis] = 1e-120
    nib.save(image, tmp_path / "scan.nii")
    notes = read_nifti(tmp_path / "scan.nii").notes
    assert any("unlike any head" in note for note in notes)
    assert not any("times as large" in note for note in notes)
