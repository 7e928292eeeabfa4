"""Slices in any order and under any names become the volume that they were cut from."""

from __future__ import annotations

import os
import zipfile

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydicom import dcmread
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.uid import ExplicitVRLittleEndian

from tests.dicom_files import (
    AFFINE,
    PATIENT,
    enhanced_dataset,
    numbers,
    slice_dataset,
    write_series,
)
from unet_gui.core.case.dicom_series import Gaps, SeriesChoices
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.dicom.aside import Aside
from unet_gui.io.dicom.scans import search_examinations
from unet_gui.io.dicom.slice_faults import numbers_text
from unet_gui.io.dicom.slice_places import even_places
from unet_gui.io.dicom.stacks import stacks_of
from unet_gui.io.dicom.study import search_headers
from unet_gui.io.dicom.volumes import read_stack
from unet_gui.io.nifti.orientation import stored_to_ras

OBLIQUE = np.array(
    [
        [-0.9397, 0.0, 0.9234, 20.0],
        [0.0, -1.25, 0.0, 30.0],
        [0.3420, 0.0, 2.5372, -10.0],
        [0, 0, 0, 1.0],
    ]
)


def stacks_in(*paths):
    headers = run_to_end(search_headers(list(paths))).found
    return stacks_of(headers)


AS_IS = SeriesChoices()


def read_all(*paths, choices=AS_IS):
    return [run_to_end(read_stack(s, "S", choices)) for s in stacks_in(*paths)]


def assert_is(image, stored, affine=AFFINE):
    volume = image.channels[0]
    grid = image.grid
    np.testing.assert_allclose(grid.affine.matrix, affine, atol=1e-4)
    expected = stored_to_ras(stored, grid.axis_codes)
    np.testing.assert_array_equal(volume.intensity(volume.data), expected)


@pytest.mark.parametrize("affine", [AFFINE, OBLIQUE], ids=["straight", "oblique"])
@pytest.mark.parametrize("step", [1, -1], ids=["upwards", "downwards"])
def test_volume_is_on_the_grid_of_its_slices(tmp_path, affine, step):
    stored = numbers()
    write_series(tmp_path, stored[:, :, ::step], affine)

    (image,) = read_all(tmp_path)

    assert_is(image, stored[:, :, ::step], affine)
    assert image.grid.qform_code == image.grid.sform_code == 1
    assert image.notes == ()


@settings(max_examples=20)
@given(order=st.permutations(range(9)), seed=st.integers(0, 9999))
def test_names_and_order_of_files_do_not_matter(tmp_path_factory, order, seed):
    folder = tmp_path_factory.mktemp("shuffled")
    names = [f"{(place * 7919 + seed) % 100_003}.x{place}" for place in order]
    stored = numbers()
    write_series(folder, stored, names=names)

    (image,) = read_all(folder)

    assert_is(image, stored)


def test_zip_nested_folders_and_doubles_change_nothing(tmp_path):
    stored = numbers()
    paths = write_series(tmp_path / "a" / "b" / "c" / "d" / "e" / "f" / "g", stored)
    archive = tmp_path / "study.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as zipped:
        for number, path in enumerate(reversed(paths)):
            zipped.write(path, f"../../x/{number}")
            zipped.write(path, f"again/{number}.dcm")

    (from_zip,) = read_all(archive)
    (from_both,) = read_all(tmp_path)

    assert_is(from_zip, stored)
    assert_is(from_both, stored)


def test_dicomdir_stands_for_the_files_that_it_lists(tmp_path):
    stored = numbers()
    paths = write_series(tmp_path / "IMAGES", stored)
    write_series(tmp_path / "OTHER", stored)
    listed = Dataset()
    outside = ["..", "secret"]
    listed.DirectoryRecordSequence = [
        _record(names)
        for names in [*(["images", p.name.lower()] for p in paths), outside]
    ]
    listed.DirectoryRecordSequence.append(Dataset())
    path = tmp_path / "DICOMDIR"
    meta = FileMetaDataset()
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    meta.MediaStorageSOPClassUID = "1.2.840.10008.1.3.10"
    meta.MediaStorageSOPInstanceUID = "1.2.3"
    file = FileDataset(None, listed, file_meta=meta, preamble=b"\0" * 128)
    file.save_as(path, enforce_file_format=True)

    (image,) = read_all(path)

    assert_is(image, stored)


def _record(names):
    record = Dataset()
    record.ReferencedFileID = names
    return record


def test_headerless_files_are_tried(tmp_path):
    stored = numbers()
    for path in write_series(tmp_path, stored):
        path.write_bytes(path.read_bytes()[132:])
    (tmp_path / "notes").write_text("nothing of this is an image")

    (image,) = read_all(tmp_path)

    assert_is(image, stored)


def test_missing_slices_are_numbered_and_filled(tmp_path):
    stored = numbers()
    write_series(tmp_path, stored, skipped=(2, 5, 6))

    (filled,) = read_all(tmp_path)
    (kept,) = read_all(tmp_path, choices=SeriesChoices(gaps=Gaps.KEEP))

    assert filled.notes == (
        "lacks slices 3, 6, 7 of 9; what is missing is interpolated from the "
        "neighbours",
    )
    # values rise evenly, so that interpolation finds them all
    assert_is(filled, stored)
    assert kept.channels[0].shape[2] == 6


def test_duplicates_with_other_pixels_are_told(tmp_path):
    stored = numbers()
    write_series(tmp_path / "a", stored, series="1.2.3.4")
    dataset = slice_dataset(
        stored[:, :, 0],
        AFFINE[:3] @ [0, 0, 4, 1.0],
        AFFINE[:3, :2],
        99,
        StudyInstanceUID="1.2.3.1",
        SeriesInstanceUID="1.2.3.4",
        SeriesNumber=2,
    )
    dataset.save_as(tmp_path / "extra", enforce_file_format=True)

    (image,) = read_all(tmp_path)

    assert image.notes == ("has slice 5 more than once; the first of each is taken",)
    assert_is(image, stored)


def test_times_at_one_place_are_volumes_and_echoes_are_apart(tmp_path):
    first, second = numbers(), numbers(start=1000)
    for time, stored in enumerate((first, second), start=1):
        for echo in (10.0, 80.0):
            write_series(
                tmp_path / f"{time}{echo}",
                stored + int(echo),
                series="1.2.3.4",
                EchoTime=echo,
                TemporalPositionIdentifier=time,
            )

    images = read_all(tmp_path)

    assert [len(image.channels) for image in images] == [2, 2]
    assert_is(images[0], first + 10)
    assert images[1].channels[1].data.max() == second.max() + 80


def test_scale_of_each_frame_of_an_enhanced_object(tmp_path):
    stored = numbers()
    path = tmp_path / "enhanced"
    enhanced_dataset(stored).save_as(path, enforce_file_format=True)

    (image,) = read_all(path)

    assert_is(image, stored * np.arange(1, 10))
    assert image.dtype == np.float32


def test_one_scale_keeps_the_stored_values(tmp_path):
    stored = numbers()
    write_series(tmp_path, stored, RescaleSlope="2.5", RescaleIntercept="-7")

    (image,) = read_all(tmp_path)

    assert image.dtype == np.int16
    assert (image.channels[0].slope, image.channels[0].intercept) == (2.5, -7.0)


def test_tilt_comes_from_positions_and_goes_by_resampling(tmp_path):
    tilted = AFFINE.copy()
    tilted[1, 2] = 1.25  # each slice one row further
    stored = np.full((7, 20, 5), 3, np.int16)
    stored[3, 12, :] = [50, 60, 70, 80, 90]
    write_series(tmp_path, stored, tilted)

    (image,) = read_all(tmp_path)
    (kept,) = read_all(tmp_path, choices=SeriesChoices(corrects_tilt=False))

    assert image.notes[0].startswith("is tilted by 22.6 degrees")
    np.testing.assert_allclose(image.grid.affine.linear, AFFINE[:3, :3], atol=1e-4)
    for each in (image, kept):
        for k, value in enumerate([50, 60, 70, 80, 90]):
            world = tilted[:3] @ [3, 12, k, 1.0]
            voxel = each.channels[0].affine.inverse.apply(world)
            found = each.channels[0].data[tuple(np.rint(voxel).astype(int))]
            assert found == value
    np.testing.assert_allclose(kept.grid.affine.matrix, tilted, atol=1e-4)


def test_slice_beside_the_line_of_the_others_is_told(tmp_path):
    paths = write_series(tmp_path, numbers())
    dataset = dcmread(paths[4])
    dataset.ImagePositionPatient[0] = float(dataset.ImagePositionPatient[0]) + 9
    dataset.save_as(paths[4], enforce_file_format=True)

    (image,) = read_all(tmp_path)

    assert image.notes[0].startswith("has slices beside the line of the others")
    assert "9 mm (slice 5)" in image.notes[0]


def test_slices_far_apart_are_no_volume(tmp_path):
    write_series(tmp_path, numbers((7, 6, 60)), skipped=range(2, 58))

    (examination,) = run_to_end(search_examinations([tmp_path]))

    assert [scan.aside for scan in examination.scans] == [Aside.SCATTERED]


def test_cut_off_pixels_are_told_without_names(tmp_path):
    paths = write_series(tmp_path, numbers())
    paths[4].write_bytes(paths[4].read_bytes()[:-20])

    with pytest.raises(InputError, match="damaged or cut off") as caught:
        read_all(tmp_path)

    assert PATIENT not in str(caught.value)


def test_size_is_judged_before_memory_is_taken(tmp_path):
    for path in write_series(tmp_path, numbers((7, 6, 3))):
        dataset = dcmread(path)
        dataset.Rows = dataset.Columns = 65_535
        dataset.NumberOfFrames = 9999
        dataset.save_as(path, enforce_file_format=True)

    with pytest.raises(InputError, match="of memory"):
        read_all(tmp_path)


def test_bomb_of_an_archive_is_refused(tmp_path):
    path = tmp_path / "bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        zipped.writestr("a", b"\0" * 1000)
    raw = bytearray(path.read_bytes())
    place = raw.rindex(b"PK\x01\x02") + 24
    raw[place : place + 4] = (1 << 31).to_bytes(4, "little")
    path.write_bytes(raw)

    with pytest.raises(InputError, match="more than it can hold"):
        read_all(path)


def test_link_loops_and_pipes_are_passed_over(tmp_path):
    stored = numbers()
    write_series(tmp_path / "in", stored)
    (tmp_path / "in" / "loop").symlink_to(tmp_path, target_is_directory=True)
    os.mkfifo(tmp_path / "in" / "pipe")

    (image,) = read_all(tmp_path)

    assert_is(image, stored)


@given(
    step=st.floats(0.3, 12),
    jitter=st.lists(st.floats(-0.008, 0.008), min_size=5, max_size=40),
)
def test_slices_of_good_series_are_even(step, jitter):
    along = [(k + shift) * step for k, shift in enumerate(jitter)]

    places = even_places(along)

    assert places.fault is None
    assert places.total == len(along)


@given(
    step=st.floats(0.3, 12),
    missing=st.sets(st.integers(1, 28), min_size=1, max_size=12),
)
def test_all_missing_slices_are_found(step, missing):
    along = [k * step for k in range(30) if k not in missing]

    places = even_places(along)

    # every second slice of a series is a series, too
    if places.total == 30:
        assert places.fault is not None
        assert set(places.fault.slices) == {k + 1 for k in missing}
    else:
        assert min(np.diff(along)) > 1.5 * step


@pytest.mark.parametrize(
    ("values", "text"), [((1, 2, 3, 7), "1 to 3, 7"), ((4, 5), "4, 5"), ((), "")]
)
def test_numbers_as_text(values, text):
    assert numbers_text(values) == text
