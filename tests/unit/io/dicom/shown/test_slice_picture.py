"""A slice to look at is the same slice that reading the series gives."""

from __future__ import annotations

import numpy as np
import pytest

from tests.dicom_files import enhanced_dataset, numbers, write_series
from unet_gui.core.case.dicom_series import Gaps, SeriesChoices, SeriesWishes
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import search_cases
from unet_gui.io.dicom.scans import search_examinations
from unet_gui.io.dicom.shown.slice_picture import read_slice
from unet_gui.io.dicom.volumes import read_stack


@pytest.mark.parametrize("is_enhanced", [True, False])
def test_slice_has_rows_down_and_columns_across(tmp_path, is_enhanced):
    stored = numbers((7, 5, 4))
    if is_enhanced:
        enhanced_dataset(stored).save_as(tmp_path / "x", enforce_file_format=True)
    else:
        write_series(tmp_path, stored)
    (examination,) = run_to_end(search_examinations([tmp_path]))

    picture = run_to_end(read_slice(examination.scans[0].series, 3))

    expected = stored[:, :, 3].T.astype(float)
    assert picture.grey.shape == (5, 7)
    assert picture.aspect == pytest.approx(7 * 1.5 / (5 * 1.25))
    assert np.corrcoef(picture.grey.ravel(), expected.ravel())[0, 1] > 0.999


def test_gaps_can_be_refused(tmp_path):
    write_series(tmp_path, numbers(), skipped=(3,))
    (examination,) = run_to_end(search_examinations([tmp_path]))
    stack = examination.scans[0].stack

    with pytest.raises(InputError, match="S lacks slice 4 of 9; it is not read"):
        run_to_end(read_stack(stack, "S", SeriesChoices(Gaps.REFUSE)))


def test_only_the_series_that_are_asked_for_are_taken(tmp_path):
    for number, words in ((2, "FLAIR"), (3, "FLAIR"), (4, "T2"), (5, "localizer")):
        folder = tmp_path / str(number)
        write_series(folder, numbers(), SeriesNumber=number, SeriesDescription=words)

    wishes = SeriesWishes((3, 5))
    (files,) = run_to_end(search_cases([tmp_path], (), wishes))

    roles = {source.series.title: role for source, role in files.assignments}
    assert roles["3 FLAIR"] == "FLAIR"
    assert roles["2 FLAIR"] == roles["4 T2"] == "ignored"
    assert "is not one of the requested series" in files.warnings[-1]
    with pytest.raises(InputError, match="no series 9 with images; the study has 2, 3"):
        run_to_end(search_cases([tmp_path], (), SeriesWishes((9,))))
