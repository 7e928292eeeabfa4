"""A monkey at the window: it does what it likes, and the window must stand it.

Run by hand as ``python -m tests.e2e.monkey --seed 1 --minutes 5``, with ``xvfb-run -a``
before it for a real display. It clicks, drags, scrolls, types, drops, runs and cancels
at random; then it checks that the window still does its work, that nothing went
wrong behind the scenes, and that nothing was left. The last line is a record as JSON.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import sys
import tempfile
import time
import traceback
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import nibabel as nib
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QDialog

from tests.e2e.monkey_files import write_files
from tests.e2e.monkey_hands import Hands, drop
from tests.e2e.monkey_watch import Watch, held_now
from tests.numpy_model import SPEC
from unet_gui.app import build_main_window
from unet_gui.controllers.engine_host import EngineHost
from unet_gui.core.model_spec import ModelPackage
from unet_gui.core.settings import Settings
from unet_gui.state.layout import Layout
from unet_gui.ui import file_dialogs, session_actions
from unet_gui.ui.exception_hook import install_exception_hook
from unet_gui.ui.theme import apply_theme
from unet_gui.ui.unsaved_dialog import UnsavedDialog

_PATIENCE_S = 60
_FROZEN_S = 30  # a window that does not come back within this is a finding
_LAYOUTS = tuple(Layout)
_SCHEMES = (Qt.ColorScheme.Light, Qt.ColorScheme.Dark)
_PYTHON = (sys.executable, "-m")


def wait(seconds: float) -> None:
    deadline = time.monotonic() + seconds
    while True:
        QApplication.processEvents()
        if time.monotonic() >= deadline:
            return
        time.sleep(0.002)


def wait_until(is_done, what: str) -> None:
    deadline = time.monotonic() + _PATIENCE_S
    while not is_done():
        if time.monotonic() > deadline:
            raise TimeoutError(what)
        wait(0.01)


class FileDialog:
    """Stands for Qt's: answers at once, with a target or with nothing."""

    target: Path | None = None

    @classmethod
    def _answer(cls, *_: object, **__: object) -> tuple[str, str]:
        return ("" if cls.target is None else str(cls.target)), ""

    getSaveFileName = getOpenFileName = _answer  # noqa: N815 - Qt's names

    @classmethod
    def getOpenFileNames(cls, *_: object, **__: object) -> tuple[list[str], str]:  # noqa: N802
        return [], ""

    @classmethod
    def getExistingDirectory(cls, *_: object, **__: object) -> str:  # noqa: N802
        return ""


class StaysOpen(QObject):
    """Keeps the monkey from closing the window, which would end the fun."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return False


class Monkey:
    """Does one thing after the other, chosen by its seed."""

    def __init__(self, window, seed: int, folder: Path, watch: Watch) -> None:
        self._window = window
        self._parts = window.parts
        self._random = Random(seed)
        self._watch = watch
        self.done = 0
        self.files = write_files(folder)
        self._hands = Hands(self._random)
        self._acts = {
            self._hands.click: 24,
            self._hands.drag: 14,
            self._hands.wheel: 12,
            self._hands.key: 10,
            self._action: 14,
            self._drop: 8,
            self._run: 6,
            self._cancel: 4,
            self._dock: 6,
            self._layout: 4,
            self._theme: 2,
            self._size: 3,
            self._leave_dialogs: 6,
            self._wait: 8,
        }

    def act(self) -> None:
        """Do one thing."""
        self.done += 1
        (act,) = self._random.choices(list(self._acts), self._acts.values())
        self._watch.doing = act.__name__
        faulthandler.dump_traceback_later(_FROZEN_S, exit=True)
        try:
            what = act()
        except Exception:
            traceback.print_exc()  # the window's hook would show it to nobody
            raise
        wait(0)
        faulthandler.cancel_dump_traceback_later()
        self._watch.note(f"{act.__name__}: {what}")

    def _action(self) -> str:
        key = self._random.choice([*self._window.actions_by_key])
        self._window.actions_by_key[key].trigger()
        return key

    def _drop(self) -> str:
        paths = self._random.choice(self.files)
        tops = [w for w in QApplication.topLevelWidgets() if w.isVisible()]
        target = self._random.choice([self._window] * 5 + tops)
        drop(target, paths, gives_up=self._random.random() < 0.1)
        return f"{[path.name for path in paths]} on {type(target).__name__}"

    def _run(self) -> str:
        self._parts.session.flips = self._random.choice((1, 1, 2, 8))
        self._window.actions_by_key["segment"].trigger()
        return str(self._parts.session.is_segmenting)

    def _cancel(self) -> str:
        self._window.actions_by_key["cancel"].trigger()
        return ""

    def _dock(self) -> str:
        key, dock = self._random.choice([*self._window.docks.by_key.items()])
        what = self._random.choice(("float", "show", "close", "raise"))
        if what == "float":
            dock.setFloating(not dock.isFloating())
        elif what == "show":
            dock.setVisible(not dock.isVisible())
        elif what == "close":
            dock.close()
        else:
            dock.raise_()
        return f"{what} {key}"

    def _layout(self) -> str:
        layout = self._random.choice(_LAYOUTS)
        self._parts.arrange.choose(layout)
        return layout.name

    def _theme(self) -> str:
        scheme = self._random.choice(_SCHEMES)
        apply_theme(QApplication.instance(), scheme)
        return scheme.name

    def _size(self) -> str:
        window = self._window
        what = self._random.choice(("resize", "minimise", "maximise", "normal"))
        if what == "resize":
            width, height = (self._random.randint(200, 1500) for _ in range(2))
            window.resize(width, height)
        else:
            states = {"minimise": "WindowMinimized", "maximise": "WindowMaximized"}
            state = states.get(what, "WindowNoState")
            window.setWindowState(Qt.WindowState[state])
        return what

    def _leave_dialogs(self) -> str:
        leave_dialogs()
        return ""

    def _wait(self) -> str:
        seconds = self._random.choice((0.02, 0.1, 0.3))
        wait(seconds)
        return f"{seconds} s"


def leave_dialogs() -> None:
    """Say no to whatever is asked."""
    for _ in range(20):
        popup = QApplication.activePopupWidget()
        if popup is not None:
            popup.close()
        shown = QApplication.topLevelWidgets()
        dialogs = [w for w in shown if isinstance(w, QDialog) and w.isVisible()]
        if popup is None and not dialogs:
            return
        for dialog in dialogs:
            dialog.reject()
        QApplication.processEvents()


class Rescue(QTimer):
    """Leaves a menu or a dialog that waits for its answer in a loop of its own."""

    def __init__(self, monkey: Monkey) -> None:
        super().__init__()
        self._monkey = monkey
        self._seen = 0
        self.timeout.connect(self._look)
        self.start(500)

    def _look(self) -> None:
        is_stuck = self._seen == self._monkey.done
        self._seen = self._monkey.done
        if is_stuck:
            leave_dialogs()


def come_to_rest(window) -> None:
    """End all that runs, close all that is open, put everything in its place."""
    parts = window.parts
    leave_dialogs()
    window.setWindowState(Qt.WindowState.WindowNoState)
    window.resize(1200, 760)
    parts.segmentation.cancel()
    parts.train.stop()
    wait_until(lambda: not parts.runner._jobs, "jobs end")
    parts.case_list.close_all()
    for asked in window.findChildren(UnsavedDialog):
        asked.discard_button.click()
    wait_until(lambda: parts.session.case is None, "all cases are closed")
    leave_dialogs()
    for dock in window.docks.by_key.values():
        dock.setFloating(False)
        dock.hide()
    parts.arrange.choose(Layout.PLANES)
    apply_theme(QApplication.instance(), Qt.ColorScheme.Dark)
    parts.measure.remove_all()
    parts.host.release()
    wait_until(lambda: not parts.runner._jobs, "jobs end")
    wait(0.2)


def tour(window, files: list[list[Path]]) -> None:
    """Use everything once, always in the same way."""
    parts = window.parts
    for paths in files:
        drop(window, paths)
        wait_until(lambda: not parts.runner._jobs, f"{paths} are read")
        leave_dialogs()
    for key, action in window.actions_by_key.items():
        if key != "quit" and not key.startswith("close"):
            action.trigger()
            wait(0.01)
            leave_dialogs()
    for dock in window.docks.by_key.values():
        for is_floating in (True, False):
            dock.show()
            dock.setFloating(is_floating)
            wait(0.01)
    for layout in _LAYOUTS:
        parts.arrange.choose(layout)
        wait(0.02)
    come_to_rest(window)


def check_sanity(window, folder: Path) -> None:
    """Open the demo case, segment it, export it."""
    session, actions = window.parts.session, window.actions_by_key
    session.device, session.model_id = "auto", "numpy"
    session.flips, session.memory_bytes = 1, None
    actions["open_demo"].trigger()
    wait_until(lambda: session.case is not None, "the demo case is open")
    actions["segment"].trigger()
    wait_until(lambda: session.is_segmenting, "a run begins")
    wait_until(lambda: not session.is_segmenting, "the run ends")
    assert session.message.startswith("Segmented in"), session.message
    for key, name in (("save_mask", "m.nii.gz"), ("save_picture", "p.png")):
        FileDialog.target = folder / name
        actions[key].trigger()
        wait_until(FileDialog.target.exists, f"{name} is written")
    wait_until(lambda: not window.parts.runner._jobs, "jobs end")
    assert nib.load(folder / "m.nii.gz").shape == session.case.shape
    FileDialog.target = None


def make_window():
    file_dialogs.QFileDialog = session_actions.QFileDialog = FileDialog
    from unet_gui.ui import missing_files_dialog, train_dialog

    missing_files_dialog.QFileDialog = train_dialog.QFileDialog = FileDialog
    return build_main_window(
        {"numpy": ModelPackage(SPEC, Path("anywhere"))},
        Settings(),
        EngineHost((*_PYTHON, "tests.numpy_engine", "steady")),
        program=(*_PYTHON, "tests.fake_program", "waits"),
        prepares_engine=True,
        keeps_session=True,
        asks_unsaved=True,
    )


def run(seed: int, minutes: float, actions: int, folder: Path, log: Path) -> dict:
    application = QApplication.instance() or QApplication([])
    apply_theme(application, Qt.ColorScheme.Dark)
    window = make_window()
    hook = install_exception_hook(lambda: window)
    watch = Watch(log)
    stays = StaysOpen()
    window.installEventFilter(stays)
    window.show()
    wait(0.1)
    monkey = Monkey(window, seed, folder, watch)
    drop(window, monkey.files[0])
    rescue = Rescue(monkey)
    deadline = time.monotonic() + 60 * minutes
    while monkey.done < actions or time.monotonic() < deadline:
        monkey.act()
    rescue.stop()
    watch.doing = "rest"
    come_to_rest(window)
    held = []
    for number in range(3):
        watch.doing = f"tour {number}"
        tour(window, monkey.files)
        held.append(held_now())
    watch.doing = "sanity"
    check_sanity(window, folder)
    window.removeEventFilter(stays)
    watch.doing = "close"
    window.end()
    wait(0)
    hook.uninstall()
    watch.stop()
    return {
        "seed": seed,
        "actions": monkey.done,
        "findings": watch.findings,
        "left": held[-1].left_since(held[1]),
        "resident_mb": [round(h.resident_mb) for h in held],
        "volumes": held[-1].volumes,
        "threads": list(held[-1].threads),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--actions", type=int, default=0)
    parser.add_argument("--log", type=Path, help="what was done, a line each")
    options = parser.parse_args()
    faulthandler.enable()
    with tempfile.TemporaryDirectory() as folder:
        log = options.log or Path(folder) / "log.txt"
        record = run(options.seed, options.minutes, options.actions, Path(folder), log)
    print(json.dumps(record, indent=1), flush=True)
    return 1 if record["findings"] or record["left"] else 0


if __name__ == "__main__":
    sys.exit(main())
