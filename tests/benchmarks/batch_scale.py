"""A batch of very many cases of a few voxels: rate, memory and files.

``python tests/benchmarks/batch_scale.py --count 100000`` prints its figures as they
grow; the cases and what is made of them lie in a temporary folder, or in ``--folder``.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent.parent))  # the clone

from batch_calls import NUMPY, Ended, call, tiny_cases
from measurement import Measurement

_COUNT = 500
_MOST_S = 5.0  # to recognise 10,000 finished cases
_OPTIONS = ("--sharded", "--parquet")


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        figures = simulated(Path(scratch), _COUNT)
    return Measurement(
        "batch_scale",
        "cases/s",
        figures["cases_per_s"],
        None,
        "each case done once",
        figures["done"] == _COUNT,
        f"{_COUNT} cases of a few voxels; {figures['peak_mb']:.0f} MB; "
        f"{figures['files_per_folder']} files in the largest folder",
    )


def simulated(scratch: Path, count: int) -> dict[str, float]:
    """Do a batch, and do it again when all of it is done."""
    study, out = scratch / "study", scratch / "out"
    if not study.is_dir():
        tiny_cases(study, count)
    began = time.perf_counter()
    first = _called(study, out)
    _say(f"{count} cases took {time.perf_counter() - began:.0f} s")
    again = _called(study, out)
    folders = [path for path in (out, *out.rglob("*")) if path.is_dir()]
    sizes = [len(list(folder.iterdir())) for folder in folders]
    manifests = list((out / "manifests").rglob("*.json"))
    return {
        "count": count,
        "done": len(manifests),
        "cases_per_s": count / first.wall_s,
        "peak_mb": first.peak_bytes / 1e6,
        "again_s": again.wall_s,
        "again_peak_mb": again.peak_bytes / 1e6,
        "files": sum(sizes) - len(folders) + 1,
        "files_per_folder": max(sizes),
        "record_bytes": sum(p.stat().st_size for p in manifests) / len(manifests),
        "table_mb": sum(p.stat().st_size for p in out.glob("results.*")) / 1e6,
    }


def _called(study: Path, out: Path) -> Ended:
    ended = call("batch", study, "-o", out, *_OPTIONS, program=NUMPY)
    if ended.code:
        raise RuntimeError(ended.said)
    return ended


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=_COUNT)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        figures = simulated(options.folder or Path(scratch), options.count)
    print(json.dumps({name: round(value, 2) for name, value in figures.items()}))


if __name__ == "__main__":
    main()
