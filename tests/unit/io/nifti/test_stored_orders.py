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
    write_stored,
)
from unet_gui.controllers.scenes.probe import probe_text
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.positions import Coordinates, voxel_of
from unet_gui.core.mask.labels import BRATS
from unet_gui.core.measuring.annotations import length_mm
from unet_gui.core.measuring.volumes import volumes_ml
from unet_gui.io.cases.case_assembly import read_case
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.orientation import ras_to_stored, stored_to_ras
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

SHAPE = (5, 6, 4)
RNG = np.random.default_rng(4)
SCAN = RNG.integers(1, 1000, SHAPE).astype(np.int16)
MASK = RNG.integers(0, 4, SHAPE).astype(np.uint8)
FILED = BRATS.encode(MASK)  # values that no other scheme has
VOXEL = (3, 1, 2)


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
def test_every_order_is_the_same_case(tmp_path, grid, form):
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
def test_positions_lengths_and_volumes_are_those_of_the_world(tmp_path, grid):
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
        image = sitk.ReadImage(str(written))
        np.testing.assert_allclose(affine_of_itk(image), itk_affine(scan), atol=1e-6)
        stored = np.asanyarray(nib.load(seg).dataobj)  # SimpleITK turns its axes round
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
def test_axes_halfway_between_two_directions(angle_deg):
    """Rounding, or the order, must not decide how such a scan is turned."""
    turn = np.radians(angle_deg)
    c, s = np.cos(turn), np.sin(turn)
    about_z = np.array([[c, -s, 0], [s, c, 0], [0, 0, 1.0]])
    assert len(pictures_of(about_z)) == 1


@settings(max_examples=30)
@given(angles=st.tuples(*(st.floats(-3.2, 3.2) for _ in range(3))))
def test_any_turn_is_shown_one_way(angles):
    turn = np.eye(3)
    for axis, angle in enumerate(angles):
        c, s = np.cos(angle), np.sin(angle)
        about = np.eye(3)
        about[np.ix_(*[[a for a in range(3) if a != axis]] * 2)] = [[c, -s], [s, c]]
        turn = about @ turn
    assert len(pictures_of(turn)) == 1


def pictures_of(turn):
    """Return what a scan is in RAS+ order, for every order and some rounding."""
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


RAS = nib.orientations.axcodes2ornt("RAS")
