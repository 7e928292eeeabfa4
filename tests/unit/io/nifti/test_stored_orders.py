"""One head in every storage order: the same voxels, positions and masks throughout."""

from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest
import SimpleITK as sitk  # noqa: N813 - as its users write it
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.stored_orders import (
    ALL_48,
    GRIDS,
    LPS,
    affine_of_itk,
    itk_affine,
    stored_in_order,
    turned_grid,
    write_stored,
)
from unet_gui.controllers.scenes.probe import probe_text
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.positions import Coordinates, voxel_of
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS, MSD, WRITTEN_SCHEMES
from unet_gui.core.measuring.annotations import length_mm
from unet_gui.core.measuring.volumes import volumes_ml
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.file import read_nifti
from unet_gui.io.nifti.orientation import ras_to_stored, stored_to_ras
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

SHAPE = (5, 6, 4)
RNG = np.random.default_rng(4)
SCAN = RNG.integers(1, 1000, SHAPE).astype(np.int16)
MASK = RNG.integers(0, 4, SHAPE).astype(np.uint8)
FILED = BRATS.encode(MASK)  # values of no other scheme
VOXEL = (3, 1, 2)
RAS = nib.orientations.axcodes2ornt("RAS")


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


def open_case(*paths):
    (files,) = find_cases(list(paths))
    job = read_case(files)
    while True:
        try:
            next(job)
        except StopIteration as stop:
            return stop.value


def write_case(folder, codes, affine, form="both"):
    return [
        write_stored(folder / "P_flair.nii", codes, SCAN, affine, form=form),
        write_stored(folder / "P_seg.nii", codes, FILED, affine, form=form),
    ]


def probe_of(case):
    session = SessionState(case=case)
    return probe_text(session, ViewerState(sequence="FLAIR"), VOXEL)


@pytest.mark.parametrize(
    ("grid", "form"),
    [*((grid, "both") for grid in GRIDS), ("oblique", "sform"), ("steep", "qform")],
)
def test_every_storage_order_gives_the_same_case(tmp_path, grid, form):
    affine = GRIDS[grid]
    probes = set()
    for codes in ALL_48:
        case = open_case(*write_case(tmp_path / codes, codes, affine, form))
        assert case.warnings == ()
        assert "".join(case.grid.axis_codes) == codes
        np.testing.assert_array_equal(case.first.data, SCAN)
        np.testing.assert_array_equal(case.reference.label_map.data, MASK)
        np.testing.assert_allclose(case.affine, affine, atol=1e-4)  # 32 bits
        assert case.affine.matrix.dtype == np.float64
        probes.add(probe_of(case))
    assert len(probes) == 1


@pytest.mark.parametrize("grid", GRIDS)
def test_positions_lengths_and_volumes_are_in_world_units(tmp_path, grid):
    affine = GRIDS[grid]
    a_mm, b_mm = Affine(affine).apply([VOXEL, (0.5, 4.25, 1.5)])
    voxel_ml = abs(np.linalg.det(affine[:3, :3])) / 1000
    for codes in ALL_48[::5]:
        case = open_case(*write_case(tmp_path / codes, codes, affine))
        typed = ", ".join(f"{mm:.3f}" for mm in a_mm)
        assert voxel_of(typed, Coordinates.WORLD_MM, case.first) == VOXEL
        ruler = length_mm(case.affine, VOXEL, (0.5, 4.25, 1.5))
        assert ruler == pytest.approx(np.linalg.norm(a_mm - b_mm), abs=1e-5)
        volumes = volumes_ml(case.reference.label_map)
        expected = [(value, (value == MASK).sum() * voxel_ml) for value in (1, 2, 3)]
        assert volumes == pytest.approx(dict(expected), rel=1e-5)


@pytest.mark.parametrize("grid", GRIDS)
def test_written_masks_lie_where_the_scan_lies(tmp_path, grid):
    for codes in ALL_48:
        folder = tmp_path / codes
        scan, seg = write_case(folder, codes, GRIDS[grid])
        case = open_case(scan, seg)
        written = folder / "out" / "P_seg.nii"
        written.parent.mkdir()
        write_mask(written, case.reference.label_map, case.grid, BRATS)
        assert_same_geometry(seg, written)
        image = sitk.ReadImage(str(written))
        np.testing.assert_allclose(affine_of_itk(image), itk_affine(scan), atol=1e-6)
        stored = np.asanyarray(nib.load(seg).dataobj)  # SimpleITK reverses the axes
        np.testing.assert_array_equal(sitk.GetArrayFromImage(image), stored.T)
        world_mm = case.affine.apply(VOXEL)  # RAS; ITK counts in LPS
        lps_mm = LPS[:3, :3] @ world_mm
        index = image.TransformPhysicalPointToIndex(lps_mm.tolist())
        assert image[index] == FILED[VOXEL]
        back = image.TransformIndexToPhysicalPoint(index)
        np.testing.assert_allclose(back, lps_mm, atol=1e-4)
        again = open_case(scan, written)
        np.testing.assert_array_equal(again.reference.label_map.data, MASK)


def test_files_of_one_case_may_differ_in_order(tmp_path):
    """Each sequence in an order of its own, on one grid in the world."""
    affine, codes = GRIDS["oblique"], ("LPS", "SAR", "AIL", "RAS")
    words = ("flair", "t1", "t1ce", "t2")
    paths = [
        write_stored(tmp_path / f"P_{word}.nii", code, SCAN + n, affine)
        for n, (word, code) in enumerate(zip(words, codes, strict=True))
    ]
    paths.append(write_stored(tmp_path / "P_seg.nii", "PIR", FILED, affine))
    case = open_case(*paths)
    assert case.warnings == ()
    assert case.grid.axis_codes == ("L", "P", "S")  # FLAIR's
    for number, volume in enumerate(case.sequences.values()):
        np.testing.assert_array_equal(volume.data, SCAN + number)
    np.testing.assert_array_equal(case.reference.label_map.data, MASK)


@pytest.mark.parametrize("angle_deg", [45, -45, 135])
def test_axes_halfway_between_two_directions_are_reoriented_consistently(angle_deg):
    """Neither rounding nor the storage order decides how such a scan is reoriented."""
    turn = np.radians(angle_deg)
    c, s = np.cos(turn), np.sin(turn)
    about_z = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])
    assert len(orientations_of(about_z)) == 1


@settings(max_examples=30)
@given(angles=st.tuples(*(st.floats(-3.2, 3.2) for _ in range(3))))
def test_any_rotation_is_shown_one_way(angles):
    turn = np.eye(3)
    for axis, angle in enumerate(angles):
        c, s = np.cos(angle), np.sin(angle)
        about = np.eye(3)
        about[np.ix_(*[[a for a in range(3) if a != axis]] * 2)] = [[c, -s], [s, c]]
        turn = about @ turn
    assert len(orientations_of(turn)) == 1


def orientations_of(turn):
    """Return the reoriented forms of a scan for every storage order, with rounding."""
    found = set()
    data = np.arange(24).reshape(2, 3, 4)
    rng = np.random.default_rng(0)
    for codes in ALL_48:
        ornt = nib.orientations.axcodes2ornt(codes)
        stored = nib.orientations.apply_orientation(
            data, nib.orientations.ornt_transform(RAS, ornt)
        )
        affine = np.eye(4)
        for axis, (row, sign) in enumerate(ornt):
            affine[:3, axis] = turn[:, int(row)] * sign
        affine[:3, :3] *= 1 + rng.uniform(-1e-7, 1e-7, (3, 3))
        codes_of = Affine(affine).axis_codes
        turned = stored_to_ras(stored, codes_of)
        np.testing.assert_array_equal(ras_to_stored(turned, codes_of), stored)
        found.add((turned.shape, turned.tobytes()))
    return found


# masks written back


def stored(codes, about_z=0.0, about_x=0.0):
    """Return anisotropic, rotated labels and their affine, stored as `codes` say."""
    affine = turned_grid(about_z, about_x, (1.0, 1.5, 4.0))
    return stored_in_order(codes, MASK, affine)


def round_trip(path, scheme=MSD):
    """Read a mask, write it again as the program does, and return the new path."""
    image = read_nifti(path)
    label_map = LabelMap(image.channels[0].data, image.channels[0].affine)
    target = path.with_name("written.nii.gz")
    write_mask(target, label_map, image.grid, scheme)
    return target


@pytest.mark.parametrize("scheme", WRITTEN_SCHEMES.values(), ids=lambda s: s.id)
@pytest.mark.parametrize("codes", ["RAS", "LPS", "LAS", "SLP"])
def test_written_values_are_those_of_the_scheme(tmp_path, write_image, codes, scheme):
    labels, affine = stored(codes, 0.1, 0.1)
    path = write_image(tmp_path / "in.nii.gz", labels, affine)
    written = nib.load(round_trip(path, scheme))
    assert written.get_data_dtype() == np.uint8
    np.testing.assert_array_equal(np.asanyarray(written.dataobj), scheme.encode(labels))


@pytest.mark.parametrize(
    ("sform_code", "qform_code"), [(1, 0), (0, 1), (2, 1), (1, 2), (4, 3), (0, 0)]
)
def test_form_codes_are_kept(tmp_path, write_image, sform_code, qform_code):
    labels, affine = stored("LPS", 0.2, 0.2)
    path = write_image(
        tmp_path / "in.nii.gz",
        labels,
        affine,
        sform_code=sform_code,
        qform_code=qform_code,
    )
    written = round_trip(path)
    assert_same_geometry(path, written)
    np.testing.assert_array_equal(np.asanyarray(nib.load(written).dataobj), labels)


def test_a_differing_sform_and_qform_are_both_kept_and_the_sform_counts(
    tmp_path, write_image
):
    labels, sform = stored("LPS")
    _, qform = stored("RAS", 0.4, 0.4)
    path = write_image(tmp_path / "in.nii.gz", labels, sform, sform_code=2, qform=qform)
    assert read_nifti(path).grid.axis_codes == ("L", "P", "S")
    written = round_trip(path)
    assert_same_geometry(path, written)
    np.testing.assert_allclose(nib.load(written).affine, sform, atol=1e-5)


def test_a_sheared_affine_is_kept(tmp_path, write_image):
    labels, sheared = stored("LAS", 0.2, 0.2)
    sheared[0, 1] += 0.4
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
