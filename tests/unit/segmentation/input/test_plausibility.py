from __future__ import annotations

import numpy as np
import pytest

from tests.unit.segmentation.input.test_preprocessing import make_case
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.segmentation.input.plausibility import plausibility_warnings

SPACING_MM = (2.0, 2.0, 3.0)
SHAPE = (100, 110, 60)  # 200 x 220 x 180 mm
NAMES = ("FLAIR", "T1w")


def ellipsoid(*extent_mm: float, background: float = 0.0) -> Volume:
    """Return noise in an ellipsoid, surrounded by noise of strength `background`."""
    random = np.random.default_rng(0)
    places = np.indices(SHAPE).astype(np.float32)
    squares = [
        ((place - (n - 1) / 2) * mm / (edge / 2)) ** 2
        for place, n, mm, edge in zip(places, SHAPE, SPACING_MM, extent_mm, strict=True)
    ]
    inside = sum(squares) <= 1
    values = random.uniform(100, 200, SHAPE) * inside
    values += random.uniform(0, 1, SHAPE) * background * ~inside
    return Volume(values.astype(np.float32), Affine.from_spacing(SPACING_MM))


def warnings(tmp_path, *volumes: Volume, wanted=NAMES) -> tuple[str, ...]:
    named = dict(zip(NAMES, volumes, strict=False))
    return plausibility_warnings(make_case(tmp_path, **named), wanted)


def test_a_brain_gets_no_warning(tmp_path, demo) -> None:
    brain = ellipsoid(140, 170, 140)
    assert warnings(tmp_path, brain, brain) == ()
    assert plausibility_warnings(demo, NAMES) == ()


def test_the_volume_is_that_of_sheared_voxels(tmp_path) -> None:
    brain = ellipsoid(140, 170, 140)  # 1.74 L
    # the product of the edges is 25 % larger than the volume of a voxel
    sheared = Affine.from_parts([[2, 1.5, 0], [0, 2, 0], [0, 0, 3]], (0, 0, 0))
    assert warnings(tmp_path, Volume(brain.data, sheared)) == ()


@pytest.mark.parametrize("background", [0.0, 5.0])
def test_a_whole_head_gets_a_warning(tmp_path, background) -> None:
    (text,) = warnings(tmp_path, ellipsoid(180, 210, 170, background=background))
    assert text.startswith("The scan seems to hold the whole head: ")
    assert "L are not background" in text


def test_grids_of_their_own_repeat_no_warning(tmp_path) -> None:
    head, wide = ellipsoid(180, 210, 170), ellipsoid(190, 215, 175)
    moved = Volume(wide.data[:-1], wide.affine)
    (text,) = warnings(tmp_path, head, moved)
    assert text.startswith("The scan seems to hold the whole head: ")


def test_a_small_head_in_noise_gets_a_warning(tmp_path) -> None:
    volume = ellipsoid(110, 120, 110, background=3.0)
    small = Volume(volume.data[20:80, 20:90, 10:50], volume.affine)
    (text,) = warnings(tmp_path, small)
    assert text.startswith("The scan seems to hold the whole head: ")


def test_other_objects_get_a_warning(tmp_path) -> None:
    (small,) = warnings(tmp_path, ellipsoid(90, 90, 90))
    assert "does not look like a whole brain: only 0.4 L are not background" in small
    (slab,) = warnings(tmp_path, ellipsoid(190, 210, 60))
    assert "it is only 60 mm across" in slab
    empty = Volume(np.zeros(SHAPE, np.int16), Affine.from_spacing(SPACING_MM))
    assert "nearly all of it is background" in warnings(tmp_path, empty)[0]


def test_a_constant_sequence_is_named(tmp_path) -> None:
    brain = ellipsoid(140, 170, 140)
    mask = Volume((brain.data > 0).astype(np.uint8), brain.affine)
    (text,) = warnings(tmp_path, brain, mask)
    assert text.startswith("T1w has only one value")
    assert warnings(tmp_path, brain, mask, wanted=("FLAIR",)) == ()


def test_brains_of_two_people_get_a_warning(tmp_path) -> None:
    one, other = ellipsoid(140, 170, 140), ellipsoid(132, 180, 140)
    (text,) = warnings(tmp_path, one, other)
    assert text.startswith("The brain has another outline in T1w than in FLAIR (over")
    stripped_twice = ellipsoid(138, 168, 138)  # the sequences one by one
    assert warnings(tmp_path, one, stripped_twice) == ()
    assert warnings(tmp_path, one, Volume(other.data[1:], other.affine)) == ()


def test_none_of_the_labelled_cases_is_warned_of(real_data) -> None:
    cases = find_cases([real_data / "brats_msd" / "imagesTr"])
    assert len(cases) == 24
    for files in cases[::3]:
        case = run_to_end(read_case(files))
        assert plausibility_warnings(case, case.sequences) == ()


def test_a_clinical_examination_is(real_data) -> None:
    folder = real_data / "cases_raw" / "TCGA-FG-6692_clinical"
    for path in sorted(folder.glob("*flair*")):
        (files,) = find_cases([path])
        case = run_to_end(read_case(files))
        (text,) = plausibility_warnings(case, case.sequences)
        assert text.startswith("The scan seems to hold the whole head: 6.0 L")


@pytest.mark.parametrize(
    ("edge", "said"),
    [(1, "nearly all of it is background"), (4, "only 0.06 mL are not background")],
)
def test_a_scan_of_next_to_nothing_is_not_called_empty(tmp_path, edge, said) -> None:
    data = np.zeros((30, 30, 30), np.int16)
    data[1 : 1 + edge, 1 : 1 + edge, 1 : 1 + edge] = 7
    data[2:4, 2, 2] = 8 if edge > 1 else 0
    volume = Volume(data, Affine(np.eye(4)))
    (text, *_) = plausibility_warnings(make_case(tmp_path, FLAIR=volume), ["FLAIR"])
    assert said in text
