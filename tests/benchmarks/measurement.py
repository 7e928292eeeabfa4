"""The result of a benchmark, and functions that the benchmarks share."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent


@dataclass(frozen=True, slots=True)
class Measurement:
    """Our value and a reference value, both measured in this run."""

    name: str
    unit: str
    ours: float | None
    reference: float | None
    bar: str
    holds: bool | None
    note: str = ""

    @property
    def ratio(self) -> float | None:
        if self.ours is None or not self.reference:
            return None
        return self.ours / self.reference

    def as_record(self) -> dict[str, Any]:
        return {
            "name": self.name,
            "unit": self.unit,
            "ours": _rounded(self.ours),
            "reference": _rounded(self.reference),
            "ratio": _rounded(self.ratio),
            "bar": self.bar,
            "holds": self.holds,
            "note": self.note,
        }


def _rounded(number: float | None) -> float | None:
    return None if number is None else float(f"{number:.4g}")


def real_data() -> Path | None:
    """Return the folder with real MRI, None if there is none."""
    default = ROOT.parent / "shared" / "data"
    folder = Path(os.environ.get("UNET_GUI_TEST_DATA", default))
    return folder if folder.is_dir() else None


def case_files(scratch: Path, *, is_real: bool = True) -> tuple[list[Path], str]:
    """Return four files of one case with the mask last, and a short description.

    Without real data, the demo case is written to `scratch`.
    """
    data = real_data() if is_real else None
    folder = data / "cases_raw" / "BraTS2021_01480" if data else None
    if folder is not None and folder.is_dir():
        files = sorted(folder.glob("*.nii*"), key=lambda p: ("seg" in p.name, p.name))
        return files, "a BraTS 2021 case"
    return _write_demo_case(scratch), "the demo case, as there is no real data"


def _write_demo_case(folder: Path) -> list[Path]:
    from unet_gui.core.demo.phantom import demo_case
    from unet_gui.io.nifti.file import write_nifti

    case = demo_case()
    arrays = {s.path.name: case.sequences[n].data for n, s in case.sources.items()}
    arrays[case.reference.source.path.name] = case.reference.label_map.data
    for name, array in arrays.items():
        write_nifti(folder / name, array, case.grid)
    return [folder / name for name in arrays]


def start_child(
    script: str, *arguments: str | Path, python: str = sys.executable
) -> subprocess.Popen[str]:
    """Start one of the scripts beside this file in a fresh interpreter."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    for kind in ("CONFIG", "STATE", "CACHE", "DATA"):  # not the folders of the user
        home = Path(tempfile.gettempdir()) / "unet-gui-benchmarks" / kind.lower()
        environment[f"XDG_{kind}_HOME"] = str(home)
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    return subprocess.Popen(
        [python, FOLDER / script, *map(str, arguments)],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    )


def run_child(
    script: str, *arguments: str | Path, python: str = sys.executable
) -> tuple[float, dict[str, Any]]:
    """Run a script to its end; return the seconds until its record, and the record.

    The record is the first line of JSON that it prints.
    """
    started = time.perf_counter()
    with start_child(script, *arguments, python=python) as child:
        for line in child.stdout or ():
            if line.startswith("{"):
                seconds = time.perf_counter() - started
                record = json.loads(line)
                child.wait()
                return seconds, record
    msg = f"{script} ended with code {child.returncode} and printed no record"
    raise RuntimeError(msg)
