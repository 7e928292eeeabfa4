"""Tests of cases that are found again by their records, and of their pictures."""

import os
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tests.batch_folder import SETTINGS, write_case
from tests.case_folders import mask_data, scan_data, write_image
from unet_gui.controllers.batch.pictures import PANEL_PX, picture_job
from unet_gui.controllers.batch.recorded_case import recorded_files, recorded_mask
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.thumbnail_file import decoded_thumbnail


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


def test_a_case_has_the_name_and_the_roles_of_its_record(out: Path) -> None:
    manifest = write_case(out, "a")
    files = run_to_end(recorded_files(manifest))
    assert files.name == "a"
    assert [role for _, role in files.sequences] == ["FLAIR"]
    assert not files.warnings
    label_map = recorded_mask(BatchFolder(out), manifest)
    assert sorted(np.unique(label_map.data)) == [0, 1, 2, 3]


def test_scans_that_changed_or_went_are_told(out: Path) -> None:
    manifest = write_case(out, "a")
    scan = Path(manifest.inputs[0].path)
    write_image(scan, scan_data(7))
    files = run_to_end(recorded_files(manifest))
    assert files.warnings == (
        "a_odd.nii.gz changed after the mask was made: the mask may not fit.",
    )
    scan.unlink()
    with pytest.raises(InputError, match="no longer exists, so a cannot be opened"):
        run_to_end(recorded_files(manifest))
    (out / manifest.mask).unlink()
    with pytest.raises(InputError, match="a has no mask"):
        recorded_mask(BatchFolder(out), manifest)


def test_a_picture_is_made_once_for_each_mask(out: Path) -> None:
    manifest, folder = write_case(out, "a"), BatchFolder(out)
    content = run_to_end(picture_job(folder, manifest))
    pixels = decoded_thumbnail(content)
    assert pixels.shape == (PANEL_PX, 3 * PANEL_PX, 3)
    colours = pixels.reshape(-1, 3).astype(int)
    assert (np.ptp(colours, axis=1) > 100).any()  # contours
    Path(manifest.inputs[0].path).unlink()
    assert run_to_end(picture_job(folder, manifest)) == content  # not made again
    folder.thumbnail_of("a").write_bytes(b"damaged")
    os.utime(folder.thumbnail_of("a"), ns=(0, 0))
    with pytest.raises(InputError, match="no longer exists"):
        run_to_end(picture_job(folder, manifest))


def test_a_mask_on_another_grid_has_no_picture(out: Path) -> None:
    manifest = write_case(out, "a")
    shape = (10, 10, 10)
    write_image(out / manifest.mask, mask_data(1, shape=shape))
    with pytest.raises(InputError, match="another grid"):
        run_to_end(picture_job(BatchFolder(out), manifest))


def test_a_picture_shows_what_a_model_of_one_class_marked(out: Path) -> None:
    settings = replace(SETTINGS, thresholds={"enhancing": 0.5})
    ml = {"edema": None, "non_enhancing": None, "enhancing": 0.036}
    manifest = write_case(out, "a", settings=settings, volumes_ml=ml)
    write_image(out / manifest.mask, mask_data(3))
    picture = run_to_end(picture_job(BatchFolder(out), manifest))
    colours = np.ptp(decoded_thumbnail(picture).astype(int), axis=2)
    assert colours.max() > 100
