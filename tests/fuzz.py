"""Open damaged files, as the window does: python tests/fuzz.py [--count N] [--seed N].

Each file is a small valid one that has been damaged: bits flipped, header fields set to
extremes, truncated, lengthened, badly compressed. It must open or be refused in one
sentence, within five seconds and half a gigabyte, while the open case stays open. A
child process does the work, so that memory and time can be limited. `--window` opens
and paints the files in the real window, offscreen; the default uses only its states and
controllers. `--only NUMBER` repeats one file and shows its traceback.
"""

from __future__ import annotations

import argparse
import collections
import contextlib
import json
import logging
import os
import select
import signal
import subprocess
import sys
import tempfile
import traceback
import warnings
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

import numpy as np  # noqa: E402

from tests.fuzz_files import damaged_file, write_valid_files  # noqa: E402
from tests.fuzz_studies import is_batch, read_batch  # noqa: E402
from unet_gui.core.shown_text import is_printable  # noqa: E402

PATIENCE_S = 5
MEMORY_BYTES = 500_000_000
_STARTING_S = 300  # on a busy machine
_LONGEST_SENTENCE = 650


class OpenPath:
    """The window without its widgets: states, controllers and pictures."""

    def __init__(self) -> None:
        from unet_gui.controllers.cases.open_case import OpenCaseController
        from unet_gui.controllers.cases.unsaved_work import UnsavedWork
        from unet_gui.controllers.jobs import SyncJobRunner
        from unet_gui.controllers.sessions.session_files import SessionFilesController
        from unet_gui.controllers.sessions.window_states import WindowStates
        from unet_gui.controllers.view.contrast import ContrastController
        from unet_gui.controllers.view.viewer import ViewerController
        from unet_gui.state.cases import CasesState
        from unet_gui.state.contrast import ContrastState
        from unet_gui.state.layout import LayoutState
        from unet_gui.state.session import SessionState
        from unet_gui.state.viewer import ViewerState

        self.errors: list[Exception] = []
        self.session, self.viewer = SessionState(), ViewerState()
        self.cases, self.contrast = CasesState(), ContrastState()
        runner, on_error = SyncJobRunner(), self.errors.append
        states = (self.session, self.viewer)
        self.open_case = OpenCaseController(*states, runner, on_error, self.cases)
        shown = WindowStates(*states, LayoutState(), self.cases)
        unsaved = UnsavedWork(self.cases, self.open_case.case_list)
        self.files = SessionFilesController(
            shown, self.open_case, unsaved, runner, on_error, {}
        )
        view = ViewerController(*states)
        self.histograms = ContrastController(
            self.contrast, *states, view, runner, on_error
        )

    def open(self, path: Path) -> None:
        """Open one path and paint all of it, or raise the shown error."""
        self.errors.clear()
        before = self.session.case
        self.files.open_paths([path])
        if self.errors:
            self._check_is_open(before)
            raise self.errors[0]
        self._paint()
        for listed in self.cases.listed[:-2]:
            self.open_case.case_list.remove(listed.key)

    def _check_is_open(self, before: object) -> None:
        """Raise an error unless the case that was shown before is still open.

        A session whose masks are lost shows its own case, and says what is lost.
        """
        if self.session.case is not before:
            listed = [c.case for c in self.cases.listed]
            assert before is None or before in listed, "what was open did not stay open"
            self._paint()

    def _paint(self) -> None:
        from unet_gui.controllers.cases.thumbnails import thumbnail_of
        from unet_gui.controllers.scenes.probe import probe_text
        from unet_gui.controllers.scenes.scene import resolve
        from unet_gui.core.geometry.planes import Plane
        from unet_gui.core.measuring.volumes import volumes_ml

        case = self.session.case
        if case is None:  # a session with missing files
            return
        for warning in case.warnings:
            check_sentence(warning)
        for name, volume in list(case.sequences.items())[:4]:
            self.viewer.sequence = name
            self.histograms.want_histogram()
            scene = resolve(self.session, self.viewer)
            for plane in Plane:
                picture = scene.picture(plane)
                assert picture.render().ndim == 2
                picture.outline_lines()
            probe_text(self.session, self.viewer, self.viewer.voxel)
            thumbnail_of(volume)
        if case.reference is not None:
            volumes_ml(case.reference.label_map)


class RealWindow:
    """The window itself, offscreen; background jobs run at once."""

    def __init__(self) -> None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        from PySide6.QtWidgets import QApplication

        from unet_gui import app
        from unet_gui.controllers.jobs import SyncJobRunner
        from unet_gui.core.settings import Settings

        class Runner(SyncJobRunner):
            cancel_all = shutdown = lambda _: None

        self.application = QApplication.instance() or QApplication([])
        app.QtJobRunner = Runner
        self.window = app.build_main_window({}, Settings())
        self.window.show()
        self.errors: list[BaseException] = []
        self.window.failed.connect(self.errors.append)
        sys.excepthook = lambda _kind, error, _trace: self.errors.append(error)

    def open(self, path: Path) -> None:
        """Open one path and paint it in three layouts, or raise the shown error."""
        from unet_gui.core.layout.view_layout import Layout

        parts = self.window.parts
        self.errors.clear()
        before = parts.states.session.case
        parts.controllers.session_files.open_paths([path])
        if self.errors:
            assert parts.states.session.case is before, (
                "what was open did not stay open"
            )
            self.window.toasts.dismiss_all()
            raise self.errors[0]
        for layout in (Layout.ROW, Layout.GRID, Layout.PLANES):
            parts.controllers.layout.choose(layout)
            self.application.processEvents()
            self.window.grab()
        for listed in parts.states.cases.listed[:-2]:
            parts.controllers.cases.close(listed.key)
        if self.errors:
            raise self.errors[0]


def check_sentence(text: str) -> None:
    """Raise an error unless the text is one line that ends like a sentence."""
    assert text.endswith("."), f"no sentence: {text[:200]!r}"
    assert is_printable(text), f"not printable: {text[:200]!r}"
    assert len(text) < _LONGEST_SENTENCE, f"too long: {text[:200]!r}"


def take(opened: OpenPath | RealWindow, path: Path) -> None:
    """Open one file with the part of the program that reads its kind."""
    from unet_gui.io.cases.reading.labelled_case import read_labelled_case
    from unet_gui.io.models.model_package import read_model_package
    from unet_gui.io.models.package_copy import copy_package, staging
    from unet_gui.io.names.decathlon import read_dataset
    from unet_gui.io.settings_file import read_settings

    if is_batch(path):
        read_batch(path)
        return
    if path.name == "model.zip":
        with tempfile.TemporaryDirectory() as folder, staging(Path(folder)) as staged:
            copy_package(path, staged)
    elif path.name == "settings.json":
        read_settings(path)
    elif (path / "model.json").is_file():
        read_model_package(path)
    elif (path / "dataset.json").is_file():
        dataset = read_dataset(path)
        for labelled in dataset.training:
            read_labelled_case(labelled, dataset.sequences)
    opened.open(path)


def outcome(opened: OpenPath | RealWindow, path: Path) -> tuple[str, str]:
    """Return (opened, refused or fault) and the sentence or the place of the fault."""
    from unet_gui.core.errors import UnetGuiError

    signal.setitimer(signal.ITIMER_PROF, PATIENCE_S)
    try:
        take(opened, path)
    except UnetGuiError as error:
        try:
            check_sentence(str(error))
        except AssertionError as bad:
            return "fault", str(bad)
        return "refused", str(error)
    except Exception as error:  # noqa: BLE001 - any exception is a finding
        return "fault", _place(error)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return "opened", ""


def _place(error: Exception) -> str:
    frames = traceback.extract_tb(error.__traceback__)
    own = [f for f in frames if "unet_gui" in f.filename] or frames
    where = f"{Path(own[-1].filename).name}:{own[-1].lineno}"
    return f"{type(error).__name__} at {where}: {str(error)[:160]}"


def _too_late(*_: object) -> None:
    msg = f"more than {PATIENCE_S} s"
    raise TimeoutError(msg)


def work(first: int, count: int, seed: int, folder: Path, *, has_window: bool) -> None:
    """Open the files from number `first` on; print JSON before and after each."""
    import resource

    warnings.simplefilter("error")
    logging.disable()
    signal.signal(signal.SIGPROF, _too_late)  # of work, however busy the machine
    valid = write_valid_files(folder / "valid")
    opened = RealWindow() if has_window else OpenPath()
    for path in valid:
        with contextlib.suppress(Exception):
            take(opened, path)
    now = int(Path("/proc/self/statm").read_text("ascii").split()[0])
    limit = now * resource.getpagesize() + MEMORY_BYTES
    resource.setrlimit(resource.RLIMIT_AS, (limit, limit))
    for number in range(first, first + count):
        print(json.dumps({"start": number}), flush=True)
        rng = np.random.default_rng((seed, number))
        path, how = damaged_file(valid, folder / "damaged", rng)
        kind, text = outcome(opened, path)
        print(json.dumps({"end": number, "kind": kind, "how": how, "text": text}))


def watch(
    first: int, count: int, seed: int, *, has_window: bool
) -> collections.Counter[tuple[str, str]]:
    """Run child processes over all files; return the number of each outcome."""
    found: collections.Counter[tuple[str, str]] = collections.Counter()
    number, end = first, first + count
    while number < end:
        with tempfile.TemporaryDirectory() as folder:
            words = ["--worker", folder, "--seed", str(seed)]
            words += ["--window"] if has_window else []
            number = _watch_child(number, end, words, found)
    return found


def _watch_child(
    first: int,
    end: int,
    words: list[str],
    found: collections.Counter[tuple[str, str]],
) -> int:
    """Return the number of the file to continue with."""
    span = min(1000, end - first)
    words = [*words, "--first", str(first), "--count", str(span)]
    environment = {**os.environ, "MALLOC_ARENA_MAX": "2"}
    with subprocess.Popen(
        [sys.executable, __file__, *words],
        stdout=subprocess.PIPE,
        env=environment,
        cwd=ROOT,
    ) as child:
        started = first
        while line := _line(child):
            record = json.loads(line)
            started = record.get("start", started)
            if "end" in record:
                _count(record, found)
        child.kill()
    if child.returncode == 0:
        return first + span
    _count(
        {"end": started, "kind": "fault", "how": "?", "text": "hangs or dies"}, found
    )
    return started + 1


def _line(child: subprocess.Popen[bytes]) -> bytes:
    """Return the child's next line, or none if it has ended or hangs."""
    ready, _, _ = select.select([child.stdout], [], [], _STARTING_S + PATIENCE_S)
    return child.stdout.readline() if ready else b""


def _count(record: dict, found: collections.Counter[tuple[str, str]]) -> None:
    kind, text = record["kind"], record["text"]
    if kind == "fault" and not found[kind, text]:
        print(f"file {record['end']} ({record['how']}): {text}", flush=True)
    found[kind, text if kind == "fault" else ""] += 1


def repeat(number: int, seed: int, *, has_window: bool) -> None:
    """Open one file and let its exception through."""
    with tempfile.TemporaryDirectory() as folder:
        valid = write_valid_files(Path(folder) / "valid")
        rng = np.random.default_rng((seed, number))
        path, how = damaged_file(valid, Path(folder) / "damaged", rng)
        print(path.name, how)
        take(RealWindow() if has_window else OpenPath(), path)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, metavar="NUMBER")
    parser.add_argument("--window", action="store_true")
    parser.add_argument("--worker", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    numbers = (options.first, options.count, options.seed)
    if options.only is not None:
        repeat(options.only, options.seed, has_window=options.window)
        return 0
    if options.worker is not None:
        work(*numbers, options.worker, has_window=options.window)
        return 0
    found = watch(*numbers, has_window=options.window)
    for (kind, text), count in found.most_common():
        print(f"{count:7} {kind} {text}")
    return 1 if any(kind == "fault" for kind, _ in found) else 0


if __name__ == "__main__":
    sys.exit(main())
