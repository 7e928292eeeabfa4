"""Run as a child process: writes each kind of file while disk or program fails.

`python -m tests.e2e.export_faults FOLDER` prints what came of each kind as JSON. Each
try runs in a fork, so that a limit or a signal ends that one alone.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from tests.exported_case import dicom_mask
from tests.ui.overlay_bench import result_with_probabilities
from unet_gui.controllers.exports.film_job import film_job
from unet_gui.controllers.exports.report.content import make_report
from unet_gui.controllers.exports.report.request import ReportRequest
from unet_gui.controllers.exports.results import ExportTargets, export_mask
from unet_gui.controllers.measuring.records import write_measurements, write_record
from unet_gui.core.case.exported_mask import ExportedMask, ExportFormat
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.progress import run_to_end
from unet_gui.io.pictures import write_png, write_svg
from unet_gui.io.report.page import write_report
from unet_gui.ui.dialogs.report_pdf import write_pdf_without_window

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

LIMIT_BYTES = 64
_OLD = b"old"
_RNG = np.random.default_rng(0)
_FRAME = _RNG.integers(0, 255, (64, 64, 3), np.uint8)


def frames(*, is_killed: bool) -> Iterator[Any]:
    for number in range(12):
        if is_killed and number == 8:
            os.kill(os.getpid(), signal.SIGKILL)
        yield _FRAME


def mask_of(kind: ExportFormat, folder: Path) -> ExportedMask:
    mask = dicom_mask(folder / "study")
    if kind is not ExportFormat.PROBABILITIES:
        return mask
    result = result_with_probabilities()
    labels = LabelMap(np.ones(mask.case.shape, np.uint8), mask.case.affine)
    box = replace(result.probabilities.box, start=(0, 0, 0), stop=mask.case.shape)
    shape = (*mask.case.shape, len(result.probabilities.class_names))
    data = _RNG.random(shape, np.float32)
    known = replace(result.probabilities, box=box, data=data)
    return replace(mask, result=replace(result, label_map=labels, probabilities=known))


def exporter(kind: ExportFormat, mask: ExportedMask) -> Callable[[Path], Any]:
    def write(folder: Path) -> None:
        targets = ExportTargets(folder, "case")
        run_to_end(export_mask(mask, [kind], targets, overwrite=True))

    return write


def writers(folder: Path) -> dict[str, Callable[..., Any]]:
    """Return a function for each kind that writes its files into a folder."""
    mask = mask_of(ExportFormat.MASK, folder / "a")
    known = mask_of(ExportFormat.PROBABILITIES, folder / "b")
    report = run_to_end(make_report(ReportRequest(mask)))
    record = {"case": "a", "volumes_ml": {str(n): float(n) for n in range(40)}}
    table = [{"case": "a", "region": "all", "volumes_ml": record["volumes_ml"]}]
    table = [{**table[0], "lesions": [], "intensities": {}, "plane": {}}]
    kinds = {
        kind.value: exporter(
            kind, known if kind is ExportFormat.PROBABILITIES else mask
        )
        for kind in ExportFormat
    }
    return {
        **kinds,
        "png": lambda to: write_png(to / "a.png", _FRAME),
        "svg": lambda to: write_svg(to / "a.svg", b"<svg>" + b" " * 999 + b"</svg>"),
        "gif": lambda to, **how: film(to / "a.gif", **how),
        "mp4": lambda to, **how: film(to / "a.mp4", **how),
        "html": lambda to: write_report(to / "a.html", report),
        "pdf": lambda to: write_pdf_without_window(to / "a.pdf", report),
        "json": lambda to: write_record(to / "a.json", record),
        "measures": lambda to: write_measurements(to / "a.csv", table),
    }


def film(path: Path, *, is_killed: bool = False) -> None:
    run_to_end(film_job(path, frames(is_killed=is_killed), 12, 12))


def forked(write: Callable[[], Any]) -> tuple[int, str]:
    """Return the signal that ended a fork, 0 for none, and what it said."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        said = ""
        try:
            write()
        except UnetGuiError as error:
            said = str(error)
        except BaseException as error:  # noqa: BLE001 - any other one is the fault that is sought
            said = f"{type(error).__name__}: {error}"
        os.write(writing, said.encode())
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading, "rb") as pipe:
        said = pipe.read().decode()
    _, status = os.waitpid(child, 0)
    return os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0, said


def limited(write: Callable[..., Any], folder: Path, action: Any, **how: Any) -> None:
    signal.signal(signal.SIGXFSZ, action)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not how:
        resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT_BYTES, LIMIT_BYTES))
    write(folder, **how)


def contents(folder: Path) -> dict[str, str]:
    """Return of each file whether it is the old one, and its beginning else."""
    return {
        path.name: "old" if path.read_bytes() == _OLD else f"{path.stat().st_size}"
        for path in sorted(folder.iterdir())
    }


def tried(write: Callable[..., Any], folder: Path, kind: str) -> dict[str, Any]:
    """Return what a full disk, a kill and a further try leave in a folder."""
    folder.mkdir()
    forked(lambda: write(folder))  # so that this process has no threads of Qt
    whole = contents(folder)
    for path in folder.iterdir():
        path.write_bytes(_OLD)
    full = forked(lambda: limited(write, folder, signal.SIG_IGN))
    after_full = contents(folder)
    is_film = {"is_killed": True} if kind == "mp4" else {}  # the encoder writes it
    cut = forked(lambda: limited(write, folder, signal.SIG_DFL, **is_film))
    after_cut = contents(folder)
    again = forked(lambda: write(folder))
    return {
        "whole": whole,
        "full": (full, after_full),
        "cut": (cut, after_cut),
        "again": (again, contents(folder)),
    }


def main(folder: Path) -> None:
    found = writers(folder)
    done = {kind: tried(write, folder / kind, kind) for kind, write in found.items()}
    print(json.dumps(done))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
