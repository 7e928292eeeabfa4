"""The benchmarks run, and say what they found in the form that is promised."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

RUN = Path(__file__).parent / "benchmarks" / "run.py"
KEYS = ["name", "unit", "ours", "reference", "ratio", "bar", "holds", "note"]


def run_benchmarks(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, RUN, *arguments], capture_output=True, text=True, check=False
    )


def test_prints_a_record_per_benchmark():
    ended = run_benchmarks("memory_open", "--json")
    assert ended.returncode == 0, ended.stderr
    (record,) = json.loads(ended.stdout)
    assert list(record) == KEYS
    assert record["name"] == "memory_open"
    assert record["unit"] == "MB"
    assert record["ours"] > record["reference"] > 0
    assert abs(record["ratio"] - record["ours"] / record["reference"]) < 0.01
    assert record["holds"] is (record["ours"] <= 500)


def test_refuses_an_unknown_name():
    ended = run_benchmarks("nothing")
    assert ended.returncode == 2
    assert "no benchmark nothing" in ended.stderr
