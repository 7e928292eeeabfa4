"""Accuracy and time of the rigid alignment of sequences and visits."""

from __future__ import annotations

import time
from itertools import combinations
from typing import TYPE_CHECKING

import numpy as np
from measurement import Measurement, real_data
from scans import clinical_scans, dice, read_scan

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.image.volume import Volume

_LEAST_DICE, _MOST_S = 0.96, 20.0
_VISIT_DEG, _VISIT_MM = 1.0, 1.5
_DRAWS, _DRAWN_DEG, _DRAWN_MM = 10, 10.0, 8.0
_RECOVERED_DEG, _RECOVERED_MM = 0.5, 0.5


def measure() -> Measurement:
    data = real_data()
    bar = (
        f"Dice >= {_LEAST_DICE}, <= {_MOST_S:g} s on 2 cores, visits within "
        f"{_VISIT_DEG} deg and {_VISIT_MM} mm, drawn motions within "
        f"{_RECOVERED_DEG} deg and {_RECOVERED_MM} mm"
    )
    if data is None:
        return Measurement("register", "Dice", None, None, bar, None, "no real data")
    before, after, wall_s, cpu_s = _sequences(data)
    visits = [_visit(data, name) for name in ("ms01", "ms03")]
    drawn = _drawn(data)
    worst = tuple(map(max, zip(*drawn, strict=True)))
    holds = (
        after >= _LEAST_DICE
        and min(wall_s, cpu_s) <= _MOST_S
        and all(deg <= _VISIT_DEG and mm <= _VISIT_MM for deg, mm in visits)
        and worst[0] <= _RECOVERED_DEG
        and worst[1] <= _RECOVERED_MM
    )
    told = ", ".join(f"{deg:.2f} deg {mm:.2f} mm" for deg, mm in visits)
    return Measurement(
        name="register",
        unit="Dice",
        ours=after,
        reference=before,
        bar=bar,
        holds=holds,
        note=(
            "lowest overlap of brain masks of two sequences, after and before; three "
            f"laid on T1Gd in {wall_s:.1f} s, {cpu_s:.1f} s of processor time; "
            f"off the published motions of two visits: {told}; worst of {_DRAWS} drawn "
            f"motions of {_DRAWN_DEG:g} deg and {_DRAWN_MM:g} mm: {worst[0]:.2f} deg, "
            f"{worst[1]:.2f} mm"
        ),
    )


def align(fixed: Volume, moving: Volume) -> Affine:
    """Return the motion from the world of one scan to that of another."""
    from unet_gui.core.progress import run_to_end
    from unet_gui.segmentation.preparation.alignment import ANY_VISIT, alignment_job
    from unet_gui.segmentation.preparation.coarse_images import coarse_images

    images = coarse_images(fixed), coarse_images(moving)
    return run_to_end(alignment_job(*images, ("fixed", "moving"), ANY_VISIT)).matrix


def _sequences(data: Path) -> tuple[float, float, float, float]:
    """Return the lowest Dice before and after, and the seconds of the alignment."""
    from unet_gui.core.geometry.affine import Affine

    scans, masks = clinical_scans(data)
    still = Affine(np.eye(4))
    started, cpu_started = time.perf_counter(), time.process_time()
    found = {n: align(scans["T1Gd"], v) for n, v in scans.items() if n != "T1Gd"}
    wall_s, cpu_s = time.perf_counter() - started, time.process_time() - cpu_started
    before = _lowest_overlap(masks, dict.fromkeys(masks, still))
    after = _lowest_overlap(masks, {**found, "T1Gd": still})
    return before, after, wall_s, cpu_s


def _lowest_overlap(masks: dict[str, Volume], motions: dict[str, Affine]) -> float:
    from unet_gui.segmentation.preparation.target_grid import (
        corners,
        resampled,
        world_grid,
    )

    ends = [corners(mask.grid, motions[name]) for name, mask in masks.items()]
    grid = world_grid(ends, 2.0)
    laid = {
        name: resampled(mask.data, mask.affine, grid, motions[name]) >= 0.5
        for name, mask in masks.items()
    }
    return min(dice(laid[a], laid[b]) for a, b in combinations(laid, 2))


def _visit(data: Path, name: str) -> tuple[float, float]:
    """Return how far the alignment of two visits is off the published motion."""
    heads = data / "heads"
    first, second = (read_scan(heads / f"{name}_s{n}_FLAIR.nii.gz") for n in (1, 2))
    published = np.loadtxt(heads / "transforms" / f"{name}_s1_to_s2_world_RAS.txt")
    found = align(second, first)
    middle = first.affine.apply((np.array(first.shape) - 1) / 2)
    return _difference(found, _affine(published), middle)


def _affine(matrix: np.ndarray) -> Affine:
    from unet_gui.core.geometry.affine import Affine

    exact = matrix.copy()
    exact[3] = 0, 0, 0, 1
    return Affine(exact)


def _difference(a: Affine, b: Affine, at_mm: np.ndarray) -> tuple[float, float]:
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.segmentation.preparation.alignment import rotation_deg

    apart = Affine(b.inverse.matrix @ a.matrix)
    return rotation_deg(apart), float(np.linalg.norm(a.apply(at_mm) - b.apply(at_mm)))


def _drawn(data: Path) -> list[tuple[float, float]]:
    """Return how far each of ten drawn motions of a resampled scan is missed."""
    from scipy.spatial.transform import Rotation

    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.image.volume import Volume
    from unet_gui.segmentation.preparation.target_grid import resampled

    scan = read_scan(data / "heads" / "ms01_s1_T1W.nii.gz")
    middle = scan.affine.apply((np.array(scan.shape) - 1) / 2)
    random = np.random.default_rng(0)
    found = []
    for _ in range(_DRAWS):
        axis, way = (v / np.linalg.norm(v) for v in random.normal(size=(2, 3)))
        turn = Rotation.from_rotvec(np.radians(_DRAWN_DEG) * axis).as_matrix()
        shift = middle + _DRAWN_MM * way - turn @ middle
        motion = Affine.from_parts(turn, shift)
        spacing = np.array([1.0, 1.0, 3.0])
        shape = np.ceil(np.array(scan.shape) * scan.spacing_mm / spacing).astype(int)
        origin = middle - spacing * (shape - 1) / 2
        grid = Grid(tuple(shape.tolist()), Affine.from_spacing(spacing, origin))
        moved = resampled(scan.data, scan.affine, grid, motion)
        back = align(scan, Volume(moved, grid.affine))
        found.append(_difference(back, motion.inverse, motion.apply(middle)))
    return found
