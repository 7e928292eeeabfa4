"""A batch by two processes of Dask beside two calls that each have half of it."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from batch_calls import call, follow, real_cases, start
from measurement import Measurement

_CASES, _MOST_RATIO = 12, 1.1
_BAR = f"<= {_MOST_RATIO:g} x"


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        if real_cases(folder / "study", _CASES) is None:
            note = "there is no real data"
            return Measurement("cluster", "s", None, None, _BAR, None, note)
        return _measured(folder)


def _measured(folder: Path) -> Measurement:
    study = folder / "study"
    cores = sorted(os.sched_getaffinity(0))[:2]
    started = [
        start(*_words(study, folder / "parts"), "--part", f"{number}/2", cores=(core,))
        for number, core in enumerate(cores, 1)
    ]
    parts = [follow(call) for call in started]
    local = (*_words(study, folder / "local"), "--cluster", "local:2")
    ended = call(*local, cores=tuple(cores))
    masks = [_masks(folder / name) for name in ("parts", "local")]
    parts_s = max(part.wall_s for part in parts)
    is_right = len(masks[0]) == _CASES and masks[0] == masks[1]
    return Measurement(
        "cluster",
        "s",
        ended.wall_s,
        parts_s,
        _BAR,
        is_right and ended.wall_s <= _MOST_RATIO * parts_s,
        f"{_CASES} real cases, one core for each process; masks "
        f"{'equal' if is_right else 'DIFFER'} bit for bit",
    )


def _words(study: Path, out: Path) -> tuple[str | Path, ...]:
    return "batch", study, "-o", out


def _masks(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.glob("*_seg.nii.gz")}
