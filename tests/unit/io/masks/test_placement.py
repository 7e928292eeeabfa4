from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest
import SimpleITK
from hypothesis import given, settings
from hypothesis import strategies as st

from unet_gui.core.geometry.affine import Affine
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.masks.placement import nearest_labels

SHAPE, OTHER = (12, 14, 10), (9, 11, 13)
LABELS = np.random.default_rng(0).integers(0, 4, SHAPE, np.uint8)


def affine_of(angles, spacings, origin):
    x, y, z = angles
    turns = [
        [[1, 0, 0], [0, np.cos(x), -np.sin(x)], [0, np.sin(x), np.cos(x)]],
        [[np.cos(y), 0, np.sin(y)], [0, 1, 0], [-np.sin(y), 0, np.cos(y)]],
        [[np.cos(z), -np.sin(z), 0], [np.sin(z), np.cos(z), 0], [0, 0, 1]],
    ]
    return Affine.from_parts(np.linalg.multi_dot(turns) @ np.diag(spacings), origin)


def three(low, high):
    # rounded: SimpleITK cannot invert a direction with subnormal numbers
    return st.tuples(*[st.floats(low, high).map(lambda number: round(number, 9))] * 3)


def sitk_image(array, affine):
    """Return SimpleITK's image of an array at the same place; its world is LPS."""
    lps = np.diag([-1, -1, 1, 1]) @ affine.matrix
    spacing = np.linalg.norm(lps[:3, :3], axis=0)
    image = SimpleITK.GetImageFromArray(array.transpose(2, 1, 0))
    image.SetSpacing(spacing.tolist())
    image.SetDirection((lps[:3, :3] / spacing).ravel().tolist())
    image.SetOrigin(lps[:3, 3].tolist())
    return image


@settings(max_examples=40)
@given(three(-1, 1), three(0.7, 2), three(-5, 5), three(-1, 1), three(0.7, 2))
def test_labels_are_resampled_as_by_simpleitk(turn, spacings, origin, other, edges):
    affine = affine_of(turn, spacings, origin)
    onto = affine_of(other, edges, (0.1234, 0.2345, 0.3456))
    found = nearest_labels(LABELS, affine, OTHER, onto)
    own, grid = sitk_image(LABELS, affine), sitk_image(np.zeros(OTHER, "u1"), onto)
    expected = SimpleITK.Resample(
        own, grid, SimpleITK.Transform(), SimpleITK.sitkNearestNeighbor
    )
    expected = SimpleITK.GetArrayFromImage(expected).transpose(2, 1, 0)
    # voxels halfway between two may go either way
    assert np.count_nonzero(found != expected) <= 0.01 * found.size


def test_labels_on_the_same_grid_are_unchanged():
    affine = affine_of((0.3, -0.2, 0.1), (1, 1.5, 2), (3, 4, 5))
    np.testing.assert_array_equal(nearest_labels(LABELS, affine, SHAPE, affine), LABELS)


def test_a_shift_by_whole_voxels_is_exact():
    moved = Affine.from_spacing((1, 1, 1), (0, 3, 0))
    found = nearest_labels(LABELS, moved, SHAPE, Affine(np.eye(4)))
    np.testing.assert_array_equal(found[:, 3:], LABELS[:, :-3])
    assert not found[:, :3].any()


def open_case(folder):
    job = read_case(find_cases([folder])[0])
    while True:
        try:
            next(job)
        except StopIteration as stop:
            return stop.value


def test_a_real_mask_with_a_wrong_header_can_be_placed_either_way(real_data):
    """The mask matches the tumour voxelwise; its header puts it outside the head."""
    folder = real_data / "cases_raw" / "Brats17_TCIA_105_1"
    case = open_case(folder)
    assert "position, by up to 239 mm" in case.reference.differs
    (warning,) = case.warnings
    assert "voxel by voxel" in warning
    scan = nib.as_closest_canonical(nib.load(folder / f"{folder.name}_flair.nii.gz"))
    stored = np.asarray(nib.load(folder / f"{folder.name}_seg.nii.gz").dataobj)
    expected = nib.as_closest_canonical(
        nib.Nifti1Image(stored, nib.load(folder / f"{folder.name}_flair.nii.gz").affine)
    )
    mask = case.reference.label_map
    np.testing.assert_allclose(mask.affine, scan.affine)
    np.testing.assert_array_equal(mask.data != 0, np.asarray(expected.dataobj) != 0)
    flair = scan.get_fdata()
    edema, healthy = flair[mask.data == 1], flair[(mask.data == 0) & (flair > 0)]
    assert edema.mean() == pytest.approx(np.median(edema), rel=0.5)
    assert np.median(edema) > np.percentile(healthy, 90)
    assert (flair[mask.data != 0] > 0).mean() > 0.99
