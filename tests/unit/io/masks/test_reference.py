from __future__ import annotations

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.case.case import Source
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS, BRATS2023, MSD
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.io.masks.reference import read_reference, reference_on_grid
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.nifti.file import read_nifti


@pytest.fixture
def scan(tmp_path, write_image, make_scan):
    return read_nifti(write_image(tmp_path / "scan.nii.gz", make_scan()))


@pytest.fixture
def read(tmp_path, write_image, scan):
    """Write a mask, and read it onto the grid of `scan`."""

    def read_mask(
        data, name="drawn.nii.gz", hint=None, *, is_by_header=False, **options
    ):
        path = write_image(tmp_path / name, data, **options)
        return reference_on_grid(
            read_nifti(path),
            Source(path),
            scan.channels[0],
            scan.grid,
            None if hint is None else SchemeHint(hint),
            is_by_header=is_by_header,
        )

    return read_mask


# schemes


@pytest.mark.parametrize(
    ("values", "hint", "scheme"),
    [
        ((1, 2, 3), "msd", MSD),
        ((1, 2, 3), "brats2023", BRATS2023),
        ((1, 2), "brats", BRATS),
        ((1, 2, 4), None, BRATS),
    ],
)
def test_the_scheme_is_the_hinted_one_or_the_only_match(
    read, make_mask, values, hint, scheme
):
    reference, warnings = read(make_mask(*values), hint=hint)
    assert warnings == ()
    assert reference.scheme is scheme
    stored = reference.scheme.encode(reference.label_map.data)
    assert set(np.unique(stored)) == {0, *values}


@pytest.mark.parametrize("values", [(1, 2), (1, 2, 3)])
def test_an_ambiguous_mask_gets_the_default_scheme_and_a_warning(
    read, make_mask, values
):
    reference, (warning,) = read(make_mask(*values))
    assert reference.scheme is MSD
    assert len(reference.possible) > 1
    assert "can mean" in warning
    assert warning.startswith("drawn.nii.gz holds the value")


def test_values_that_fit_no_scheme_are_kept(read, make_mask):
    reference, (warning,) = read(make_mask(1, 7))
    assert reference.possible == ()
    assert set(np.unique(reference.label_map.data)) == {0, 1, 7}
    assert "1, 7, which fit no label scheme" in warning


def test_the_warning_names_the_first_of_many_values(read, make_mask):
    mask = make_mask(1)
    mask[0, 0] = np.arange(20, 30)
    _, (warning,) = read(mask)
    assert "1, 20, 21, 22, 23, 24, 25, 26 and 3 more, which fit no" in warning


def test_a_hint_that_does_not_fit_is_ignored(read, make_mask):
    reference, (warning,) = read(make_mask(1, 2, 4), hint="msd")
    assert reference.scheme is BRATS
    assert "do not fit msd" in warning


def test_an_empty_mask_is_read(read, make_mask):
    reference, warnings = read(make_mask())
    assert not reference.label_map.data.any()
    assert warnings == ()


def test_a_mask_written_by_the_program_records_its_scheme(tmp_path, scan, make_mask):
    data = np.asarray(make_mask(1, 2))
    label_map = LabelMap(data, scan.channels[0].affine)
    path = tmp_path / "BraTS2021_00001_seg.nii.gz"
    write_mask(path, label_map, scan.grid, MSD)
    reference, warnings = read_reference(path, Source(path))
    assert reference.scheme is MSD
    assert warnings == ()
    np.testing.assert_array_equal(reference.label_map.data, data)


# values and grids


def test_a_float_mask_of_whole_numbers_is_read(read, make_mask):
    reference, _ = read(
        make_mask(1, 2, 3).astype(np.float32), sform_code=0, hint="brats2023"
    )
    assert reference.label_map.data.dtype == np.uint8
    assert set(np.unique(reference.label_map.data)) == {0, 1, 2, 3}


@pytest.mark.parametrize("bad", [0.5, -1.0, 300.0, np.nan])
def test_a_mask_with_other_values_is_left_out(read, make_mask, bad):
    data = make_mask(1).astype(np.float32)
    data[0, 0, 0] = bad
    reference, (warning,) = read(data)
    assert reference is None
    assert "so it is not a mask. It is left out." in warning


def test_a_mask_of_another_size_is_left_out(read, make_mask):
    reference, (warning,) = read(make_mask(1, shape=(12, 14, 9)))
    assert reference is None
    assert "size 12 x 14 x 9 against 12 x 14 x 10 voxels" in warning
    assert warning.endswith("it is left out.")


def test_a_mask_with_many_channels_is_left_out(read, make_mask):
    reference, (warning,) = read(np.stack([make_mask(1)] * 5, axis=-1))
    assert reference is None
    assert "has 5 channels; a mask has one, or one for each" in warning


def test_equal_channels_are_one_mask_that_is_asked_about(read, make_mask):
    reference, (note, _) = read(np.stack([make_mask(1)] * 3, axis=-1))
    assert set(np.unique(reference.file_values)) == {0, 1}
    assert not reference.is_certain
    assert "are equal; they are read as one" in note


def test_a_mask_placed_elsewhere_is_taken_voxel_by_voxel(read, scan, make_mask):
    data = make_mask(1, 2, 4)
    straight, _ = read(data)
    moved_affine = scan.grid.affine.matrix.copy()
    moved_affine[1, 3] = 0
    moved, (warning,) = read(data, affine=moved_affine)
    np.testing.assert_array_equal(moved.label_map.data, straight.label_map.data)
    np.testing.assert_array_equal(moved.label_map.affine, scan.channels[0].affine)
    assert "differs from the scan's in position, by up to" in warning


def test_a_mask_placed_elsewhere_is_moved_there_on_request(read, scan, make_mask):
    data = make_mask(1, 2, 4)
    affine = scan.grid.affine.matrix.copy()
    affine[:3, 3] += 2 * affine[:3, 1]  # two voxels along the second axis
    placed, (warning,) = read(data, affine=affine, is_by_header=True)
    straight, _ = read(np.roll(data, 2, axis=1))
    np.testing.assert_array_equal(placed.label_map.data, straight.label_map.data)
    assert placed.is_by_header
    assert placed.differs == "position, by up to 3 mm"
    assert "is placed by its header" in warning
    affine[:3, 3] += 20 * affine[:3, 1]
    gone, (warning, *_) = read(data, affine=affine, is_by_header=True)
    assert not gone.label_map.data.any()
    assert warning.endswith("; none of it lies inside.")


def test_placement_has_no_effect_if_the_headers_agree(read, make_mask):
    data = make_mask(1, 2, 4)
    for is_by_header in (True, False):
        reference, warnings = read(data, is_by_header=is_by_header)
        assert warnings == ()
        assert reference.differs is None
        assert not reference.is_by_header


def test_a_mask_without_an_affine_is_taken_voxel_by_voxel(read, make_mask):
    data = make_mask(1, 2, 4)
    straight, _ = read(data)
    bare, (warning,) = read(data, affine=np.eye(4), sform_code=0, qform_code=0)
    np.testing.assert_array_equal(bare.label_map.data, straight.label_map.data)
    assert "voxel by voxel" in warning
    assert "its axes run LAS, the scan's LPS: make sure that it is not mir" in warning


def test_a_mask_stored_in_another_order_on_the_same_grid_fits(read, scan, make_mask):
    data = make_mask(1, 2, 4)
    straight, _ = read(data)
    image = nib.as_closest_canonical(nib.Nifti1Image(data, scan.grid.affine.matrix))
    turned, warnings = read(np.asarray(image.dataobj), affine=image.affine)
    assert warnings == ()
    np.testing.assert_array_equal(turned.label_map.data, straight.label_map.data)
