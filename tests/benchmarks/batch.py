"""A batch of real cases beside its networks alone, and beside a call for each case."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any

from batch_calls import Ended, call, real_cases
from measurement import Measurement

_CASES, _SINGLE = 20, 3
_MOST_RATIO, _LEAST_GAIN, _MOST_MEMORY = 1.25, 2.5, 1.3
_BAR = (
    f"time <= {_MOST_RATIO:g} x that of the networks, >= {_LEAST_GAIN:g} times as fast "
    f"as calls of segment, memory <= {_MOST_MEMORY:g} x one case"
)


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        paths = real_cases(folder / "study", _CASES)
        if paths is None:
            return Measurement(
                "batch", "s", None, None, _BAR, None, "there is no real data"
            )
        return _measured(folder, paths)


def _measured(folder: Path, paths: list[Path]) -> Measurement:
    images = folder / "study" / "imagesTr"
    all_ = call("batch", folder / "study", "-o", folder / "all")
    records = _records(folder / "all")
    records.sort(key=lambda record: -record["seconds"]["tiles"])
    largest = [images / f"{record['case']}.nii.gz" for record in records[:_SINGLE]]
    ones = [call("batch", path, "-o", folder / path.name) for path in largest]
    alone = [record for path in largest for record in _records(folder / path.name)]
    single = [
        call("segment", images / path.name, "-o", folder / "single")
        for path in paths[:_SINGLE]
    ]
    one = max(ones, key=_bytes)
    network_s = _network_s(records) / len(records)
    slowed = _network_s(records[:_SINGLE]) / _network_s(alone)
    case_s = all_.wall_s / len(paths)
    gain = sum(ended.wall_s for ended in single) / len(single) / case_s
    memory = _bytes(all_) / _bytes(one)
    holds = all_.code == 0 and case_s <= _MOST_RATIO * network_s
    return Measurement(
        "batch",
        "s",
        case_s,
        network_s,
        _BAR,
        holds and gain >= _LEAST_GAIN and memory <= _MOST_MEMORY,
        f"a case of {len(paths)} real ones; reference: its networks, which take "
        f"{slowed:.2f} times as long as without neighbours; {gain:.2f} times as fast "
        f"as a call for each; {_text(all_)}, {memory:.2f} x {_text(one)} of the "
        "largest case alone",
    )


def _records(folder: Path) -> list[dict[str, Any]]:
    return json.loads((folder / "results.json").read_text())


def _network_s(records: list[dict[str, Any]]) -> float:
    return sum(record["seconds"]["tiles"] for record in records)


def _bytes(ended: Ended) -> int:
    return ended.peak_bytes + ended.engine_bytes


def _text(ended: Ended) -> str:
    own, engine = ended.peak_bytes / 1e6, ended.engine_bytes / 1e6
    return f"{own:.0f} MB and {engine:.0f} MB of the engine"
