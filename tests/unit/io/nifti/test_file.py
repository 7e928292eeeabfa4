from __future__ import annotations

import gzip

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.errors import InputError, RunError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.image.volume import Volume
from unet_gui.core.image.windowing import automatic_window
from unet_gui.io.nifti import content as file_content
from unet_gui.io.nifti.bytes import channel_count
from unet_gui.io.nifti.file import read_nifti, write_nifti
from unet_gui.io.nifti.suffix import is_nifti

RGB = np.dtype([("R", "u1"), ("G", "u1"), ("B", "u1")])


@pytest.fixture
def scan(tmp_path, write_image, make_scan):
    return write_image(tmp_path / "scan.nii.gz", make_scan())


@pytest.mark.parametrize(
    "dtype", ["u1", "i1", "i2", "u2", "i4", "u4", "i8", "u8", "f4", "f8"]
)
@pytest.mark.parametrize("suffix", [".nii", ".nii.gz"])
def test_values_are_kept_as_stored(tmp_path, make_scan, dtype, suffix):
    data = (make_scan() % 100).astype(dtype)
    path = tmp_path / f"scan{suffix}"
    nib.save(nib.Nifti1Image(data, np.eye(4), dtype=data.dtype), path)
    volume = read_nifti(path).channels[0]
    assert volume.data.dtype == np.dtype(dtype)
    np.testing.assert_array_equal(volume.data, data)


def test_nifti_2_is_read(tmp_path, make_scan):
    path = tmp_path / "two.nii.gz"
    nib.save(nib.Nifti2Image(make_scan(), np.diag([1.0, 2, 3, 1])), path)
    image = read_nifti(path)
    np.testing.assert_array_equal(image.channels[0].data, make_scan())
    assert image.channels[0].spacing_mm == (1, 2, 3)


def test_big_endian_values_become_native(tmp_path, make_scan):
    path = tmp_path / "big.nii"
    header = nib.Nifti1Header(endianness=">")
    header.set_data_dtype(">i2")
    nib.save(nib.Nifti1Image(make_scan(), np.eye(4), header), path)
    assert path.read_bytes()[:4] == b"\x00\x00\x01\x5c"
    data = read_nifti(path).channels[0].data
    assert data.dtype.isnative
    np.testing.assert_array_equal(data, make_scan())


def test_the_scaling_is_kept_separate_from_the_values(tmp_path, make_scan):
    path = tmp_path / "scaled.nii.gz"
    image = nib.Nifti1Image(make_scan(), np.eye(4))
    image.header.set_slope_inter(0.5, 10)
    nib.save(image, path)
    volume = read_nifti(path).channels[0]
    assert (volume.slope, volume.intercept) == (0.5, 10)
    stored = nib.load(path).dataobj.get_unscaled()
    np.testing.assert_array_equal(volume.data, stored)
    shown = volume.intensity(volume.data)
    np.testing.assert_allclose(shown, nib.load(path).get_fdata(), rtol=1e-6)


@pytest.mark.parametrize("dtype", [np.int16, np.uint8, np.uint16])
def test_zero_stays_background_under_any_scaling(tmp_path, dtype):
    """Zero is then stored as another number, and slope and intercept are rounded."""
    data = np.zeros((12, 14, 10), np.float32)
    data[3:9, 4:8, 2:7] = np.random.default_rng(0).uniform(-3.7, 900.3, (6, 4, 5))
    path = tmp_path / "scaled.nii.gz"
    image = nib.Nifti1Image(data, np.eye(4))
    image.set_data_dtype(dtype)
    nib.save(image, path)
    volume = read_nifti(path).channels[0]
    shown = volume.intensity(volume.data)
    step = volume.slope
    is_zero = np.abs(data) < step / 2
    assert volume.intercept != 0
    assert (shown[is_zero] == 0).all()
    assert (volume.data[is_zero] == volume.zero).all()
    np.testing.assert_allclose(shown, nib.load(path).get_fdata(), atol=0.51 * step)
    assert brain_box(volume) == brain_box(Volume(data, Affine(np.eye(4))))
    window, plain = (
        automatic_window(v) for v in (volume, Volume(data, Affine(np.eye(4))))
    )
    assert window.low == pytest.approx(plain.low, abs=2 * step)
    assert window.high == pytest.approx(plain.high, abs=2 * step)


@pytest.mark.parametrize("name", ["packed.nii", "plain.nii.gz"])
def test_compression_is_detected_from_the_content(tmp_path, make_scan, name):
    raw = nib.Nifti1Image(make_scan(), np.eye(4)).to_bytes()
    path = tmp_path / name
    path.write_bytes(gzip.compress(raw) if name == "packed.nii" else raw)
    np.testing.assert_array_equal(read_nifti(path).channels[0].data, make_scan())


@pytest.mark.parametrize(
    ("shape", "channels"),
    [
        ((5, 6, 7), 1),
        ((5, 6, 7, 1), 1),
        ((5, 6, 7, 4), 4),
        ((5, 6, 7, 1, 3), 3),
        ((5, 6, 7, 1, 1), 1),
    ],
)
def test_four_dimensional_files_are_split_into_channels(tmp_path, shape, channels):
    data = np.arange(np.prod(shape), dtype=np.int16).reshape(shape)
    path = tmp_path / "scan.nii.gz"
    nib.save(nib.Nifti1Image(data, np.eye(4)), path)
    found = read_nifti(path).channels
    assert len(found) == channels
    by_channel = data.reshape(5, 6, 7, channels)
    for index, volume in enumerate(found):
        np.testing.assert_array_equal(volume.data, by_channel[..., index])


@pytest.mark.parametrize(
    "name", ["Müller Ägypten 脳.nii.gz", "a.b 1.2.3.nii", "X.NII.GZ"]
)
def test_unusual_file_names_are_read(tmp_path, make_scan, name):
    path = tmp_path / name
    path.write_bytes(nib.Nifti1Image(make_scan(), np.eye(4)).to_bytes())
    assert is_nifti(path)
    assert read_nifti(path).channels[0].shape == make_scan().shape


# refusals


def refused(path):
    with pytest.raises(InputError) as caught:
        read_nifti(path)
    text = str(caught.value)
    assert path.name in text
    assert "\n" not in text
    return text


def test_a_missing_file_is_refused(tmp_path):
    assert "does not exist" in refused(tmp_path / "no.nii.gz")


def test_an_empty_file_is_refused(tmp_path):
    path = tmp_path / "empty.nii.gz"
    path.touch()
    assert "empty.nii.gz is empty" in refused(path)


@pytest.mark.parametrize("name", ["text.nii", "text.nii.gz"])
def test_a_file_that_is_not_an_image_is_refused(tmp_path, name, capfd):
    path = tmp_path / name
    path.write_bytes(b"this is a shopping list\n" * 50)
    assert "is not a NIfTI image, despite its name" in refused(path)
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize("share", [0.05, 0.2, 0.5, 0.99])
@pytest.mark.parametrize("is_compressed", [True, False])
def test_a_truncated_file_is_refused(tmp_path, make_scan, share, is_compressed):
    raw = nib.Nifti1Image(make_scan(), np.eye(4)).to_bytes()
    whole = gzip.compress(raw) if is_compressed else raw
    path = tmp_path / ("scan.nii.gz" if is_compressed else "scan.nii")
    path.write_bytes(whole[: int(len(whole) * share)])
    assert "cut off" in refused(path)


def test_the_refusal_says_how_much_is_missing(tmp_path, make_scan):
    path = tmp_path / "scan.nii"
    path.write_bytes(nib.Nifti1Image(make_scan(), np.eye(4)).to_bytes()[:3000])
    assert "3.36 kB of voxels, and there are at most 2.65 kB" in refused(path)


def claiming(shape, kind=nib.Nifti1Image):
    """Return the bytes of a header that claims many voxels, and a few of them."""
    header = kind.header_class()
    header.set_data_dtype(np.int16)
    header.set_data_shape(shape)
    header["vox_offset"] = 352 if kind is nib.Nifti1Image else 544
    header["magic"] = b"n+1" if kind is nib.Nifti1Image else b"n+2"
    return header.binaryblock + bytes(5000)


@pytest.mark.parametrize("is_compressed", [True, False])
@pytest.mark.parametrize(
    ("shape", "kind", "claim"),
    [
        ((5000, 5000, 1000), nib.Nifti1Image, "50 GB"),
        ((32767, 32767, 32767), nib.Nifti1Image, "70.4 TB"),
        ((2**40, 2**40, 3), nib.Nifti2Image, "TB"),
    ],
)
def test_a_header_that_claims_more_than_the_file_holds_is_refused(
    tmp_path, shape, kind, claim, is_compressed
):
    path = tmp_path / "scan.nii.gz"
    raw = claiming(shape, kind)
    path.write_bytes(gzip.compress(raw) if is_compressed else raw)
    assert f"{claim} of voxels" in refused(path)
    assert channel_count(path) == 1


def test_a_scan_that_does_not_fit_in_memory_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr(file_content, "available_bytes", lambda: 3000)
    path = tmp_path / "scan.nii.gz"
    nib.save(nib.Nifti1Image(np.zeros((12, 14, 10), np.int16), np.eye(4)), path)
    assert "takes 3.36 kB of memory" in refused(path)


def test_an_endless_number_of_channels_is_refused_at_once(tmp_path):
    path = tmp_path / "scan.nii"
    path.write_bytes(claiming((2, 2, 2, 2**62), nib.Nifti2Image))
    assert channel_count(path) == 1


def test_trailing_bytes_are_ignored(tmp_path, make_scan):
    path = tmp_path / "scan.nii"
    raw = nib.Nifti1Image(make_scan(), np.eye(4)).to_bytes()
    path.write_bytes(raw + b"rubbish")
    np.testing.assert_array_equal(read_nifti(path).channels[0].data, make_scan())


def test_bytes_between_header_and_image_are_ignored(tmp_path, make_scan):
    path = tmp_path / "scan.nii"
    image = nib.Nifti1Image(make_scan(), np.eye(4))
    image.header["vox_offset"] = 1040
    raw = image.to_bytes()  # with the offset, but the image where it always is
    rubbish = b"\xff" * (1040 - 348)  # no extension has that length
    path.write_bytes(raw[:348] + rubbish + make_scan().tobytes(order="F"))
    np.testing.assert_array_equal(read_nifti(path).channels[0].data, make_scan())


@pytest.mark.parametrize("position", [12, 200, 1000, -3])
def test_a_flipped_byte_in_a_compressed_file_is_detected(scan, position):
    raw = bytearray(scan.read_bytes())
    raw[position] ^= 0xFF
    scan.write_bytes(raw)
    assert "damaged" in refused(scan)


def test_colour_images_are_refused(tmp_path):
    path = tmp_path / "rgb.nii"
    nib.save(nib.Nifti1Image(np.zeros((3, 4, 5), RGB), np.eye(4)), path)
    assert "holds colours" in refused(path)


def test_complex_numbers_are_refused(tmp_path):
    path = tmp_path / "complex.nii"
    nib.save(nib.Nifti1Image(np.zeros((3, 4, 5), np.complex64), np.eye(4)), path)
    assert "holds complex numbers" in refused(path)


@pytest.mark.parametrize("shape", [(4, 5), (4, 5, 6, 2, 3), (4, 5, 6, 2, 1, 3)])
def test_other_numbers_of_dimensions_are_refused(tmp_path, shape):
    path = tmp_path / "dims.nii"
    nib.save(nib.Nifti1Image(np.zeros(shape, np.uint8), np.eye(4)), path)
    assert "three dimensions, or four" in refused(path)


def test_a_singular_affine_is_refused(tmp_path, make_scan, write_image):
    path = write_image(tmp_path / "flat.nii", make_scan(), qform_code=0)
    raw = bytearray(path.read_bytes())
    raw[312:328] = bytes(16)  # srow_z
    path.write_bytes(raw)
    assert "affine is singular" in refused(path)


def test_a_qform_that_is_not_a_rotation_is_ignored(tmp_path, scan, write_image):
    path = tmp_path / "bad.nii"
    raw = bytearray(write_image(path, np.ones((3, 4, 5), np.int16)).read_bytes())
    raw[256:268] = np.full(3, 2.0, np.float32).tobytes()  # quatern b, c, d
    path.write_bytes(raw)
    grid = read_nifti(path).grid
    assert (grid.sform_code, grid.qform_code, grid.qform) == (1, 0, None)


def test_a_folder_is_refused(tmp_path):
    path = tmp_path / "folder.nii"
    path.mkdir()
    refused(path)


# writing


def test_a_written_file_carries_the_description(tmp_path, scan):
    grid = read_nifti(scan).grid
    path = tmp_path / "out.nii.gz"
    write_nifti(path, np.ones(grid.shape, np.uint8), grid, description="x" * 200)
    assert read_nifti(path).description == "x" * 79


def test_compressed_output_is_anonymous_and_reproducible(tmp_path, scan):
    grid = read_nifti(scan).grid
    paths = [tmp_path / "a.nii.gz", tmp_path / "b.nii.gz"]
    for path in paths:
        write_nifti(path, np.ones(grid.shape, np.uint8), grid)
    assert paths[0].read_bytes() == paths[1].read_bytes()
    assert b"partial" not in paths[0].read_bytes()


def test_output_that_cannot_be_written_is_reported(tmp_path, scan):
    grid = read_nifti(scan).grid
    with pytest.raises(RunError, match="cannot be written: No such file"):
        write_nifti(tmp_path / "no" / "x.nii", np.ones(grid.shape, np.uint8), grid)


def test_a_full_disk_leaves_the_old_file_and_no_partial_one(
    tmp_path, scan, monkeypatch
):
    image = read_nifti(scan)
    before = scan.read_bytes()

    def fill(*args, **kwargs):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("unet_gui.io.nifti.file.save_image", fill)
    with pytest.raises(RunError, match="No space left on device"):
        write_nifti(scan, image.channels[0].data, image.grid)
    assert scan.read_bytes() == before
    assert list(tmp_path.iterdir()) == [scan]


# real files


@pytest.mark.parametrize(
    ("name", "shape", "codes"),
    [
        ("anatomical.nii", (33, 41, 25), "LAS"),  # big-endian
        ("reoriented_anat_moved.nii", (21, 26, 22), "RAS"),  # big-endian float
        ("RAS_mask.nii.gz", (64, 79, 67), "RAS"),  # sform only, float64
        ("INT16.nii.gz", (64, 79, 67), "RAS"),  # scaled
        ("img4d_11f.nii.gz", (38, 35, 38), "RAS"),  # qform only, 11 frames
        ("t2_chunk.nii.gz", (58, 41, 17), "LSP"),  # oblique
    ],
)
def test_real_files_agree_with_nibabel(real_data, name, shape, codes):
    path = real_data / "odd_formats" / name
    image = read_nifti(path)
    expected = nib.as_closest_canonical(nib.load(path))
    volume = image.channels[-1]
    values = expected.get_fdata()
    assert image.grid.shape == shape
    assert "".join(image.grid.axis_codes) == codes
    np.testing.assert_allclose(volume.affine, expected.affine)
    last = values[..., -1] if values.ndim == 4 else values
    np.testing.assert_allclose(volume.intensity(volume.data), last, rtol=1e-5)
