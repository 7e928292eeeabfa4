"""The benchmarks run and print their results in the documented form."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

RUN = Path(__file__).parent / "benchmarks" / "run.py"
KEYS = ["name", "unit", "ours", "reference", "ratio", "bar", "holds", "note"]


def run_benchmarks(*arguments: str) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ)
    environment.pop("UNET_GUI_BENCHMARK_TORCH", None)
    return subprocess.run(
        [sys.executable, RUN, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env=environment,
    )


def test_each_benchmark_prints_a_record():
    ended = run_benchmarks("memory_open", "--json")
    assert ended.returncode == 0, ended.stderr
    (record,) = json.loads(ended.stdout)
    assert list(record) == KEYS
    assert record["name"] == "memory_open"
    assert record["unit"] == "MB"
    assert record["ours"] > record["reference"] > 0
    assert abs(record["ratio"] - record["ours"] / record["reference"]) < 0.01
    assert record["holds"] is (record["ours"] <= 500)


def test_an_unknown_name_is_refused():
    ended = run_benchmarks("nothing")
    assert ended.returncode == 2
    assert "no benchmark nothing" in ended.stderr


def test_every_name_belongs_to_a_benchmark():
    ended = run_benchmarks("nothing")
    names = ended.stderr.rpartition("known are ")[2].strip().split(", ")
    assert {"launch", "stall"} <= set(names)
    for name in names:
        assert "def measure()" in (RUN.parent / f"{name}.py").read_text("utf-8")


@pytest.mark.skipif(
    importlib.util.find_spec("monai") is not None, reason="MONAI is installed"
)
def test_a_skipped_benchmark_gives_the_reason():
    ended = run_benchmarks("segment_monai", "--json")
    assert ended.returncode == 0, ended.stderr
    (record,) = json.loads(ended.stdout)
    assert (record["ours"], record["reference"], record["holds"]) == (None,) * 3
    assert "UNET_GUI_BENCHMARK_TORCH" in record["note"]
