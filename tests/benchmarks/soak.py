"""Run many segmentations: python -m tests.benchmarks.soak [RUNS] [--model ID].

An offscreen window segments the demo case with the real engine. Every few runs it
prints the memory of both processes as counted by the kernel: all resident memory, and
the anonymous part of it, which belongs to no file. Linux only.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from tests.waiting import wait_until

_EVERY = 5  # runs
_WARM_UP = 5  # runs
_MB = 1e6
_PATIENCE_S = 300


def resident_mb(pid: int) -> tuple[float, float]:
    """Return the resident memory of a process and its anonymous part, in MB."""
    fields = {}
    for line in Path(f"/proc/{pid}/status").read_text("ascii").splitlines():
        name, _, value = line.partition(":")
        fields[name] = value.split()
    return tuple(int(fields[name][0]) * 1024 / _MB for name in ("VmRSS", "RssAnon"))


def keep_out_of_user_folders(folder: str) -> None:
    for kind in ("CONFIG", "STATE", "CACHE"):
        os.environ[f"XDG_{kind}_HOME"] = str(Path(folder) / kind.lower())
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def soak(window, runs: int) -> list[tuple[float, float]]:
    """Segment repeatedly; return the anonymous MB of window and engine per report."""
    parts, reports = window.parts, []
    for run in range(1, runs + 1):
        parts.controllers.segmentation.start()
        wait_until(lambda: not parts.states.session.is_segmenting, _PATIENCE_S)
        if parts.states.session.result is None:
            raise RuntimeError(parts.states.session.message)
        if run % _EVERY == 0 or run in {1, runs}:
            ours, own = resident_mb(os.getpid())
            engine, of_engine = resident_mb(parts.services.host.pid)
            print(
                f"{run:4} runs: window {ours:6.0f} MB ({own:6.0f} anonymous), engine "
                f"{engine:6.0f} MB ({of_engine:6.0f}); {parts.states.session.message}",
                flush=True,
            )
            if run >= _WARM_UP:
                reports.append((own, of_engine))
    return reports


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("runs", nargs="?", type=int, default=50, metavar="RUNS")
    parser.add_argument(
        "--model", metavar="ID", help="model to use instead of the default"
    )
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        keep_out_of_user_folders(folder)
        from PySide6.QtWidgets import QApplication

        from unet_gui.app import build_main_window

        application = QApplication([])
        window = build_main_window(device="cpu")
        if options.model:
            window.parts.controllers.segmentation.set_model(options.model)
        window.show()
        window.parts.controllers.open_case.open_demo()
        wait_until(lambda: window.parts.states.session.case is not None, _PATIENCE_S)
        reports = soak(window, options.runs)
        window.close()
        application.quit()
    if len(reports) > 1:
        ours, engine = (reports[-1][n] - reports[0][n] for n in range(2))
        runs = options.runs - _WARM_UP
        print(
            f"growth over {runs} runs: window {ours:+.1f} MB, engine {engine:+.1f} MB"
        )


if __name__ == "__main__":
    main()
