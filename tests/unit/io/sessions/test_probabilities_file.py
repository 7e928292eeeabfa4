from __future__ import annotations

import zipfile

import numpy as np
import pytest

from unet_gui.core.case.result import Probabilities
from unet_gui.core.errors import InputError, RunError
from unet_gui.core.geometry.box import Box
from unet_gui.core.measuring.uncertainty import DISAGREEMENT
from unet_gui.io.sessions.probabilities_file import (
    KeptProbabilities,
    read_probabilities,
    write_probabilities,
)

SHAPE = (6, 7, 8)
NAMES = ("edema", "enhancing")


def kept():
    rng = np.random.default_rng(0)
    data = rng.random((2, 3, 4, 2)).astype(np.float16)
    labels = rng.integers(0, 4, SHAPE).astype(np.uint8)
    box = Box((1, 2, 3), (3, 5, 7))
    return KeptProbabilities(Probabilities(data, box, NAMES), labels)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "p.npz"


def test_probabilities_are_read_as_they_were_written(path):
    write_probabilities(path, kept())
    probabilities, labels, disagreement = read_probabilities(path, SHAPE, NAMES)
    assert disagreement is None
    np.testing.assert_array_equal(probabilities.data, kept().probabilities.data)
    np.testing.assert_array_equal(labels, kept().labels)
    assert probabilities.box == kept().probabilities.box
    assert probabilities.class_names == NAMES


def test_the_disagreement_of_stages_is_kept(path):
    data = np.random.default_rng(1).random((3, 2, 2, 1)).astype(np.float16)
    layer = Probabilities(data, Box((0, 1, 4), (3, 3, 6)), (DISAGREEMENT,))
    write_probabilities(path, kept()._replace(disagreement=layer))
    _, _, found = read_probabilities(path, SHAPE, NAMES)
    np.testing.assert_array_equal(found.data, data)
    assert found.box == layer.box
    assert found.class_names == (DISAGREEMENT,)


def arrays(**changed):
    good = {
        "data": kept().probabilities.data,
        "start": np.array([1, 2, 3]),
        "labels": kept().labels,
    }
    return {**good, **changed}


@pytest.mark.parametrize(
    "changed",
    [
        {"data": np.zeros((2, 3, 4, 3), np.float16)},
        {"data": np.zeros((2, 3, 4), np.float16)},
        {"data": np.zeros((0, 3, 4, 2), np.float16)},
        {"data": np.zeros((2, 3, 4, 2), np.float32)},
        {"data": np.full((2, 3, 4, 2), np.nan, np.float16)},
        {"data": np.full((2, 3, 4, 2), 1.5, np.float16)},
        {"data": np.full((2, 3, 4, 2), -0.5, np.float16)},
        {"start": np.array([-1, 0, 0])},
        {"start": np.array([5, 0, 0])},
        {"start": np.array([1, 2])},
        {"start": np.array([1.0, 2.0, 3.0])},
        {"labels": np.zeros((6, 7, 9), np.uint8)},
        {"labels": np.zeros(SHAPE, np.int32)},
        {"labels": np.zeros((2000, 2000), np.uint8)},
        {"labels": np.array([{}], object)},
        {"disagreement": np.zeros((2, 2, 2, 1), np.float16)},
        {
            "disagreement": np.zeros((2, 2, 2, 2), np.float16),
            "disagreement_start": np.array([0, 0, 0]),
        },
        {
            "disagreement": np.zeros((2, 2, 2, 1), np.float16),
            "disagreement_start": np.array([0, 0, 7]),
        },
        {
            "disagreement": np.full((2, 2, 2, 1), 2, np.float16),
            "disagreement_start": np.array([0, 0, 0]),
        },
    ],
)
def test_probabilities_that_do_not_fit_are_refused(path, changed):
    np.savez_compressed(path, **arrays(**changed))
    with pytest.raises(InputError, match="no probabilities of this case"):
        read_probabilities(path, SHAPE, NAMES)


def test_a_file_that_is_not_an_archive_is_refused(path):
    with pytest.raises(InputError, match="no probabilities of this case"):
        read_probabilities(path, SHAPE, NAMES)
    for content in (b"", b"rubbish", b"PK\x03\x04rubbish"):
        path.write_bytes(content)
        with pytest.raises(InputError, match="no probabilities of this case"):
            read_probabilities(path, SHAPE, NAMES)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("data.npy", b"rubbish")
    with pytest.raises(InputError, match="no probabilities of this case"):
        read_probabilities(path, SHAPE, NAMES)


def test_a_missing_folder_is_reported(tmp_path):
    with pytest.raises(RunError, match="cannot be written"):
        write_probabilities(tmp_path / "none" / "p.npz", kept())
