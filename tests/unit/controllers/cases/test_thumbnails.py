from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from unet_gui.controllers.cases.thumbnails import ThumbnailController, thumbnail_of
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.state.cases import CasesState, ListedCase


def listed(path, key=1, channel=None):
    return ListedCase(key, CaseFiles("case", ((Source(path, channel), "FLAIR"),)))


@pytest.mark.parametrize("shape", [(6, 7, 8), (300, 200, 5), (1, 1, 1)])
def test_a_thumbnail_is_small_and_as_wide_as_the_head(shape):
    data = np.full(shape, 7.0, np.float32)
    picture = thumbnail_of(Volume(data, Affine.from_spacing((1.0, 2.0, 3.0))))
    assert max(picture.pixels.shape) <= 96
    assert picture.aspect == pytest.approx(shape[0] / (2 * shape[1]))


def test_a_thumbnail_is_cut_to_the_head():
    data = np.zeros((40, 40, 3), np.int16)
    data[10:20, 10:30] = np.arange(1, 11)[:, None, None]
    picture = thumbnail_of(Volume(data, Affine(np.eye(4))))
    assert picture.pixels.shape == (20, 10)
    assert (
        picture.pixels[0, 0] > picture.pixels[0, -1]
    )  # radiological: right is on the left


@pytest.mark.parametrize("value", [0.0, np.nan, np.inf])
def test_empty_and_broken_scans_still_have_a_picture(value):
    volume = Volume(np.full((6, 7, 8), value, np.float32), Affine(np.eye(4)))
    assert thumbnail_of(volume).pixels.dtype == np.uint8


def test_an_unread_case_gets_a_picture(tmp_path, write_image, make_scan):
    data = np.stack([make_scan(0), make_scan(1)], axis=-1)
    path = write_image(tmp_path / "case.nii.gz", data)
    cases = CasesState(listed=(listed(path, channel=1),))
    ThumbnailController(cases, SyncJobRunner()).want(1)
    picture = cases.listed[0].thumbnail
    assert picture.pixels.shape == (10, 8)
    assert cases.listed[0].case is None


def test_an_unreadable_case_is_tried_once_and_does_not_stop_the_others(
    tmp_path, write_image, make_scan
):
    good = write_image(tmp_path / "case.nii.gz", make_scan())
    missing = listed(Path("missing.nii.gz"), 1)
    cases = CasesState(listed=(missing, listed(good, 2)))
    controller = ThumbnailController(cases, SyncJobRunner())
    for key in (1, 2, 1, 77):
        controller.want(key)
    assert [c.thumbnail is not None for c in cases.listed] == [False, True]
