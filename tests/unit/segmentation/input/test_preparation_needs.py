from __future__ import annotations

import numpy as np
import pytest

from tests.unit.segmentation.input.test_plausibility import ellipsoid
from tests.unit.segmentation.input.test_preprocessing import make_case
from unet_gui.core.case.preparation import Step
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import Volume
from unet_gui.segmentation.input.plausibility import plausibility_warnings
from unet_gui.segmentation.input.preparation_needs import (
    Need,
    check_prepared,
    needs_preparation,
)
from unet_gui.segmentation.input.run_doubts import run_doubts
from unet_gui.segmentation.preparation.planning import plan_preparation

BRAIN = ellipsoid(140, 170, 140)
HEAD = ellipsoid(180, 210, 170)


def moved(volume: Volume) -> Volume:
    """Return the same voxels on another grid of another size."""
    affine = Affine.from_spacing(volume.spacing_mm, (5, 0, 0))
    return Volume(volume.data[:-1], affine)


def kinds(case, wanted=None):
    return [(need.kind, need.names) for need in needs_preparation(case, wanted)]


def test_a_brain_on_one_grid_needs_nothing(tmp_path):
    case = make_case(tmp_path, FLAIR=BRAIN, T1w=BRAIN)
    assert needs_preparation(case) == ()
    check_prepared(case, case.sequences)


def test_another_grid_is_refused_if_the_model_wants_it(tmp_path):
    case = make_case(tmp_path, FLAIR=BRAIN, T1w=BRAIN, T2w=moved(BRAIN))
    assert kinds(case) == [(Need.GRIDS, ("T2w",))]
    assert kinds(case, ("FLAIR", "T1w")) == []
    check_prepared(case, ("FLAIR", "T1w"))
    with pytest.raises(InputError, match=r"T2w and FLAIR of .* different grids"):
        check_prepared(case, ("FLAIR", "T2w"))
    assert plausibility_warnings(case, case.sequences) == ()


def test_the_skull_is_found_on_each_grid(tmp_path):
    case = make_case(tmp_path, FLAIR=BRAIN, T1w=moved(HEAD))
    assert kinds(case) == [(Need.GRIDS, ("T1w",)), (Need.SKULL, ("T1w",))]
    (text,) = plausibility_warnings(case, case.sequences)
    assert "whole head" in text


def test_heads_beside_brains_are_told_apart(tmp_path):
    case = make_case(tmp_path, FLAIR=HEAD, T1w=BRAIN)
    assert kinds(case) == [(Need.SKULL, ("FLAIR", "T1w")), (Need.MASKS, ("FLAIR",))]
    assert np.array_equal(case.sequences["T1w"].data, BRAIN.data)


def layered(*extent_mm: float, bone_mm: float = 0.0) -> Volume:
    """Return an ellipsoid with an empty background, and a dark layer 4 mm deep."""
    volume = ellipsoid(*extent_mm)
    data = volume.data.copy()
    edges = (
        [edge - 10 for edge in extent_mm],
        [edge - 10 - bone_mm for edge in extent_mm],
    )
    outer, inner = (ellipsoid(*edge).data != 0 for edge in edges)
    data[outer & ~inner] = 10
    return Volume(data, volume.affine)


def test_a_head_of_the_volume_of_a_brain_is_told_by_two_signs(tmp_path):
    head = layered(150, 195, 115, bone_mm=14)  # 1.8 L
    case = make_case(tmp_path, FLAIR=head, T1w=head)
    assert kinds(case) == [(Need.SKULL, ("FLAIR", "T1w"))]
    (need,) = needs_preparation(case)
    assert "it measures 148" in need.text
    assert "a dark layer like bone" in need.text


def test_one_sign_of_a_skull_is_told_in_the_plan(tmp_path):
    wide = ellipsoid(158, 172, 120)  # 1.7 L
    case = make_case(tmp_path, FLAIR=wide)
    assert needs_preparation(case) == ()
    plan = plan_preparation(case, ("FLAIR",))
    assert plan.is_empty
    (brain,) = (step for step in plan.steps if step.step is Step.BRAIN)
    assert brain.is_doubtful
    assert [step.is_doubtful for step in plan.steps].count(True) == 1
    assert brain.why.startswith("the skull seems to be removed, but it measures 15")
    (text,) = plausibility_warnings(case, case.sequences)
    assert "have the brain masked first" in text
    assert run_doubts(case, ("FLAIR",), [Step.BRAIN]) == ()
