from __future__ import annotations

import math
import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from unet_gui.core.errors import InputError
from unet_gui.segmentation.port.predictor import ENGINE_BYTES, StageInfo
from unet_gui.segmentation.tiles import plan as plan_module
from unet_gui.segmentation.tiles.plan import FILLED, plan_stage
from unet_gui.segmentation.tiles.tiling import MOST_WORK, smallest_tile_voxels

_BYTES = {"M": 1e6, "G": 1e9}
BRAIN = (144, 184, 144)
UNET = StageInfo(
    3,
    4,
    3,
    multiple=4,
    halo=22,
    bytes_per_voxel=772,
    fixed_bytes=16_000_000,
    macs_per_voxel=1e6,
)


def test_a_brain_that_fits_is_run_in_one_piece() -> None:
    plan = plan_stage(UNET, BRAIN, 10_000_000_000)
    voxels = 144 * 184 * 144
    assert len(plan.tiles) == 1
    assert plan.macs == voxels * 1e6
    assert plan.memory_bytes == ENGINE_BYTES + 16_000_000 + 800 * voxels
    assert plan.sentence("Whole brain") == "Whole brain in one piece, about 3.7 GB"
    said = plan.sentence("Whole brain", 1e12)
    assert said == "Whole brain in one piece, about 3.7 GB, about 4 s"
    assert plan.sentence("Whole brain", 1e10).endswith("about 6 min")


def test_a_brain_that_does_not_fit_is_tiled() -> None:
    plan = plan_stage(UNET, BRAIN, 2_000_000_000, flips=4)
    assert len(plan.tiles) > 1
    assert 1_300_000_000 < plan.memory_bytes <= 1_800_000_000
    assert plan.sentence("Whole brain").startswith(
        f"Whole brain in {len(plan.tiles)} tiles, 4 flips, about "
    )
    taken = sum(tile.voxels for tile in plan.tiles)
    assert plan.macs == 4 * taken * 1e6
    assert taken < 3 * 144 * 184 * 144  # halos cost, but not too much


def test_a_refusal_names_the_memory_that_is_needed() -> None:
    with pytest.raises(InputError, match=r"at least 939 MB .* budget is 600 MB"):
        plan_stage(UNET, BRAIN, 600_000_000)
    plan_stage(UNET, BRAIN, 939_000_000)


DEEP = StageInfo(3, 4, 3, 8, 46, 772, 376_000_000, 9e5)  # unet3d at depth 4


@pytest.mark.parametrize("shape", [BRAIN, (240, 240, 155), (400, 400, 300)])
def test_no_plan_does_the_work_dozens_of_times(shape) -> None:
    smallest_tiles_bytes = ENGINE_BYTES + 376_000_000 + 800 * 104**3
    with pytest.raises(InputError, match="needs at least") as refusal:
        plan_stage(DEEP, shape, smallest_tiles_bytes)
    (said,) = re.findall(r"at least (\d\.\d) GB", str(refusal.value))
    plan = plan_stage(DEEP, shape, int(float(said) * 1e9))
    assert plan.macs <= MOST_WORK * 9e5 * math.prod(axis.length for axis in plan.axes)


@given(least=st.integers(1, 10**8), budget=st.integers(1, 10**9))
def test_the_memory_named_in_a_refusal_suffices(least, budget) -> None:
    info = replace(UNET, fixed_bytes=least)
    try:
        plan_stage(info, (8, 8, 8), budget)
    except InputError as refusal:
        text = r"at least ([\d.]+) ([MG])B .*, and the budget is ([\d.]+) ([MG])B"
        needed, unit, given_, given_unit = re.findall(text, str(refusal))[0]
        needed_bytes = float(needed) * _BYTES[unit]
        assert float(given_) * _BYTES[given_unit] < needed_bytes
        plan_stage(info, (8, 8, 8), round(needed_bytes))


def test_the_default_budget_is_half_of_the_free_memory(monkeypatch) -> None:
    monkeypatch.setattr(plan_module, "available_bytes", lambda: 4_000_000_000)
    plan = plan_stage(UNET, BRAIN)
    assert 1_300_000_000 < plan.memory_bytes <= 1_800_000_000
    monkeypatch.setattr(plan_module, "available_bytes", lambda: 0)
    with pytest.raises(InputError, match="what is free allows 0 MB"):
        plan_stage(UNET, BRAIN)


def test_the_default_budget_grows_if_half_does_not_suffice(monkeypatch) -> None:
    monkeypatch.setattr(plan_module, "available_bytes", lambda: 1_100_000_000)
    plan = plan_stage(UNET, BRAIN)
    assert 0.5 * 1_100_000_000 < plan.memory_bytes < 0.9 * 1_100_000_000
    monkeypatch.setattr(plan_module, "available_bytes", lambda: 1_000_000_000)
    with pytest.raises(InputError, match="what is free allows 900 MB"):
        plan_stage(UNET, BRAIN)


SLICES = StageInfo(2, 1, 1, 16, 90, bytes_per_voxel=1000)


def test_slices_are_run_in_groups() -> None:
    plan = plan_stage(SLICES, (155, 240, 200), 10_000_000_000)
    assert plan.sentence("Whole brain").startswith("Whole brain in 20 runs of slices")
    assert {tile.taken.shape[1:] for tile in plan.tiles} == {(240, 208)}
    narrow = plan_stage(SLICES, (155, 240, 200), ENGINE_BYTES + 190_000_000)
    assert {tile.taken.shape for tile in narrow.tiles} >= {(3, 240, 208)}


def test_slices_that_do_not_fit_are_tiled() -> None:
    plan = plan_stage(SLICES, (5, 512, 512), ENGINE_BYTES + 190_000_000)
    assert max(tile.voxels for tile in plan.tiles) * 1008 <= 190_000_000 * FILLED
    assert {tile.taken.shape[0] for tile in plan.tiles} == {1}


@settings(deadline=None, max_examples=50)
@given(
    shape=st.tuples(*[st.integers(1, 30)] * 3),
    multiple=st.sampled_from([1, 2, 4, 8]),
    halo=st.integers(0, 12),
    budget=st.integers(1, 30_000),
    ndim=st.sampled_from([2, 3]),
)
def test_the_budget_is_kept_or_refused(shape, multiple, halo, budget, ndim) -> None:
    info = StageInfo(ndim, 1, 1, multiple, halo, bytes_per_voxel=92)
    memory_bytes = ENGINE_BYTES + 100 * budget
    try:
        plan = plan_stage(info, shape, memory_bytes)
    except InputError:
        axes = plan_stage(info, shape, 10**12).axes
        assert budget < smallest_tile_voxels(axes)
        return
    assert plan.memory_bytes <= memory_bytes
    assert max(tile.voxels for tile in plan.tiles) <= budget
    computed = sum(tile.voxels for tile in plan.tiles)
    assert computed <= MOST_WORK * math.prod(axis.length for axis in plan.axes)
