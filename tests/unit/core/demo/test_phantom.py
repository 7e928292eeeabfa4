"""The demo case is a plausible, repeatable examination."""

from __future__ import annotations

import numpy as np
import pytest

from unet_gui.core.demo.phantom import SHAPE, demo_case
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.measuring.volumes import volumes_ml
from unet_gui.core.sequences import MriSequence


@pytest.fixture(scope="module")
def case(demo):
    return demo


@pytest.fixture(scope="module")
def labels(case):
    return case.reference.label_map.data


@pytest.fixture(scope="module")
def z_scores(case, labels):
    """Median of each tumour class in standard deviations of the brain, by sequence."""
    scores = {}
    for name, volume in case.sequences.items():
        brain = volume.data[volume.data > 0]
        scores[name] = {
            c: (np.median(volume.data[labels == c]) - brain.mean()) / brain.std()
            for c in TumourClass
        }
    return scores


def test_the_demo_has_four_sequences_on_one_grid(case):
    assert list(case.sequences) == [str(s) for s in MriSequence]
    for volume in case.sequences.values():
        assert volume.shape == SHAPE
        assert volume.data.dtype == np.int16
        assert volume.spacing_mm == (1.0, 1.0, 1.0)
    assert case.grid.shape == SHAPE
    assert (case.grid.sform_code, case.grid.qform_code) == (1, 1)
    assert case.name == "demo-phantom (synthetic)"


def test_the_demo_is_reproducible(case):
    again = demo_case()
    for name, volume in case.sequences.items():
        assert np.array_equal(volume.data, again.sequences[name].data)
    assert np.array_equal(case.reference.label_map.data, again.reference.label_map.data)


def test_background_is_zero_in_the_same_voxels_of_every_sequence(case):
    flair, *others = (v.data != 0 for v in case.sequences.values())
    litres = np.count_nonzero(flair) / 1e6
    assert 1.1 < litres < 1.8  # a brain, in mm3
    assert not flair[:4].any()
    for other in others:
        assert np.array_equal(other, flair)


def test_tumour_lies_in_the_brain_on_the_patients_right(case, labels):
    assert (case.first.data[labels > 0] > 0).all()
    centre = np.argwhere(labels > 0).mean(axis=0)
    world = case.affine.apply(centre)
    assert world[0] > 15  # +x is right


def test_every_class_is_large_enough_to_be_found(case):
    volumes = volumes_ml(case.reference.label_map)
    assert volumes[TumourClass.EDEMA] > 30
    assert volumes[TumourClass.NON_ENHANCING] > 5
    assert volumes[TumourClass.ENHANCING] > 10


def test_the_rim_encloses_the_necrotic_core(labels):
    core = labels == TumourClass.NON_ENHANCING
    for axis in range(3):
        for step in (-1, 1):
            beside = np.roll(core, step, axis)
            assert not (beside & (labels == TumourClass.EDEMA)).any()
            assert not (beside & (labels == 0)).any()


def test_classes_have_the_contrasts_of_gliomas(z_scores):
    edema, dead, rim = TumourClass
    assert all(z_scores["FLAIR"][c] > 1.2 for c in TumourClass)
    assert z_scores["T1Gd"][rim] > 1.2
    assert z_scores["T1Gd"][edema] < 0.2
    assert z_scores["T1Gd"][dead] < 0.2
    assert z_scores["T1w"][dead] < z_scores["T1w"][edema] < 0.3
    assert z_scores["T2w"][dead] > z_scores["T2w"][rim] > 0.4


def test_the_healthy_side_has_the_contrasts_of_its_sequences(case, labels):
    left = np.s_[20 : SHAPE[0] // 2 - 4]
    t1w, flair, t2w = (case.sequences[n].data[left] for n in ("T1w", "FLAIR", "T2w"))
    brain = (t1w > 0) & (labels[left] == 0)
    white = brain & (t1w > np.percentile(t1w[brain], 75))
    fluid = brain & (t2w > np.percentile(t2w[brain], 97))
    grey = brain & (abs(t1w - 535) < 30) & (t2w < 520)
    assert grey.sum() > 10_000
    assert flair[fluid].mean() < flair[white].mean() < flair[grey].mean()
    assert t2w[white].mean() < t2w[grey].mean() < t2w[fluid].mean()
