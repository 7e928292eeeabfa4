from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from unet_gui.core.case.case import Case, Reference, Source, SourceGrid
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.mask.labels import BRATS, BRATS2023, MSD

EYE = Affine(np.eye(4))
GRID = SourceGrid((2, 3, 4), ("R", "A", "S"), EYE)
VOLUME = Volume(np.ones((2, 3, 4)), EYE)
SOURCE = Source(Path("a.nii.gz"))


def test_shape_and_affine_are_those_of_the_first_sequence():
    case = Case("a", {"FLAIR": VOLUME}, {"FLAIR": SOURCE}, GRID)
    assert case.shape == (2, 3, 4)
    assert case.affine is VOLUME.affine
    assert case.first is VOLUME


def test_a_case_without_a_sequence_is_refused():
    with pytest.raises(ValueError, match="at least one sequence"):
        Case("a", {}, {}, GRID)


def test_a_case_without_some_of_its_sequences():
    names = ("FLAIR", "T1w", "T2w")
    case = Case("a", dict.fromkeys(names, VOLUME), dict.fromkeys(names, SOURCE), GRID)
    fewer = case.without(("T1w", "T1Gd"))
    assert tuple(fewer.sequences) == tuple(fewer.sources) == ("FLAIR", "T2w")
    assert not fewer.has_same_input(case)
    assert tuple(case.sequences) == names
    assert case.without(()).has_same_input(case)


def test_sequences_and_sources_must_have_the_same_names():
    with pytest.raises(ValueError, match="same names"):
        Case("a", {"FLAIR": VOLUME}, {"T1w": SOURCE}, GRID)


def test_label_of_a_source():
    assert SOURCE.label == "a.nii.gz"
    assert Source(Path("x/b.nii"), 2).label == "b.nii [2]"


def test_a_reference_read_as_another_scheme_keeps_the_values_of_its_file():
    stored = np.array([[[0, 1, 2]]], np.uint8)
    label_map = LabelMap(MSD.decode(stored), EYE)
    reference = Reference(label_map, SOURCE, MSD, (MSD, BRATS, BRATS2023))
    other = reference.read_as(BRATS)
    assert other.scheme is BRATS
    assert other.possible == reference.possible
    assert other.label_map.data.tolist() == [[[0, 2, 1]]]
    assert BRATS.encode(other.label_map.data).tolist() == stored.tolist()
    back = other.read_as(MSD)
    np.testing.assert_array_equal(back.label_map.data, label_map.data)
