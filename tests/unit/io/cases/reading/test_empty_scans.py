"""Files and channels that stand for sequences that were not acquired."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.case.case_files import IGNORED
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import files_as_taken, read_case


def open_case(*paths):
    (files,) = find_cases(paths)
    return run_to_end(read_case(files)), files


@pytest.fixture
def write(tmp_path, write_image):
    return lambda name, data: write_image(tmp_path / name, data)


@pytest.mark.parametrize(
    ("value", "dtype", "said"),
    [
        (0, np.int16, "only zeros"),
        (0, np.uint8, "only zeros"),
        (0, np.float32, "only zeros"),
        (1, np.int16, "only the value 1"),
        (-1.5, np.float64, "only the value -1.5"),
        (np.nan, np.float32, "no number at all"),
    ],
)
@pytest.mark.parametrize("name", ["t1ce", "flair"])
def test_an_empty_file_counts_as_missing(write, make_scan, value, dtype, said, name):
    title = {"t1ce": "T1Gd", "flair": "FLAIR"}[name]
    paths = [
        write(f"P_{other}.nii.gz", make_scan())
        for other in ("flair", "t1", "t1ce", "t2")
        if other != name
    ]
    paths.append(
        write(f"P_{name}.nii.gz", np.full(make_scan().shape, value).astype(dtype))
    )
    case, files = open_case(*paths)
    assert title not in case.sequences
    assert len(case.sequences) == 3
    sentence = f"{title} holds {said} and counts as missing (P_{name}.nii.gz)."
    assert sentence in case.warnings
    roles = {s.path.name: role for s, role in files_as_taken(files, case).assignments}
    assert roles[f"P_{name}.nii.gz"] == IGNORED


@pytest.mark.parametrize("channel", range(4))
def test_so_does_an_empty_channel(write, make_scan, channel):
    channels = [make_scan(seed) for seed in range(4)]
    channels[channel] = np.zeros_like(channels[0])
    path = write("BRATS_900.nii.gz", np.stack(channels, -1))
    case, _ = open_case(path)
    title = ["FLAIR", "T1w", "T1Gd", "T2w"][channel]
    assert title not in case.sequences
    assert len(case.sequences) == 3
    told = [text for text in case.warnings if "counts as missing" in text]
    assert told == [
        f"{title} holds only zeros and counts as missing "
        f"(BRATS_900.nii.gz [{channel}])."
    ]


def test_an_empty_scan_of_another_kind_is_left_out(write, make_scan):
    adc = write("P_ADC.nii.gz", np.zeros_like(make_scan()))
    case, _ = open_case(adc, write("P_flair.nii.gz", make_scan()))
    assert list(case.sequences) == ["FLAIR"]
    (told,) = (text for text in case.warnings if "zeros" in text)
    assert told == "ADC holds only zeros and is left out (P_ADC.nii.gz)."


def test_a_case_of_nothing_is_refused(write, make_scan):
    empty = np.zeros_like(make_scan())
    paths = [write("P_flair.nii.gz", empty), write("P_t1.nii.gz", empty)]
    with pytest.raises(InputError, match=r"P_flair.nii.gz holds no image"):
        open_case(*paths)


def test_one_voxel_makes_an_image(write, make_scan):
    sparse = np.zeros_like(make_scan())
    sparse[1, 2, 1] = 5
    paths = [write("P_flair.nii.gz", make_scan()), write("P_t1.nii.gz", sparse)]
    case, _ = open_case(*paths)
    assert list(case.sequences) == ["FLAIR", "T1w"]


def test_equal_frames_of_a_time_series_are_no_copies(write, make_scan):
    frames = write("rest.nii.gz", np.stack([make_scan()] * 9, axis=-1))
    case, _ = open_case(frames)
    assert len(case.sequences) == 9
    assert not any("same values" in warning for warning in case.warnings)
