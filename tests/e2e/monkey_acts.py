"""The actions of the monkey, and the rescue from modal loops."""

from __future__ import annotations

import faulthandler
import os
import signal
import traceback
from random import Random
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QApplication

from tests.e2e.monkey_files import write_files
from tests.e2e.monkey_hands import Hands, drop
from tests.e2e.monkey_rest import FileDialog, leave_dialogs, wait
from unet_gui.state.layout import Layout
from unet_gui.ui.widgets.theme import apply_theme

if TYPE_CHECKING:
    from pathlib import Path

    from tests.e2e.monkey_watch import Watch

_FROZEN_S = 30  # a window that is blocked for longer is a finding
_SCHEMES = (Qt.ColorScheme.Light, Qt.ColorScheme.Dark)


class StaysOpen(QObject):
    """Keeps the monkey from closing the window, which would end the test."""

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if event.type() == QEvent.Type.Close:
            event.ignore()
            return True
        return False


class Monkey:
    """Performs one random action after the other; the seed decides which."""

    def __init__(self, window, seed: int, folder: Path, watch: Watch) -> None:
        self._window = window
        self._parts = window.parts
        self._random = Random(seed)
        self._watch = watch
        self.done = 0
        self.files = write_files(folder)
        self._targets = (None, None, folder, folder / "written" / "anything")
        self._targets[-1].parent.mkdir()
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
            self._kill_engine: 2,
            self._dock: 6,
            self._layout: 4,
            self._theme: 2,
            self._size: 3,
            self._leave_dialogs: 6,
            self._wait: 8,
        }

    def act(self) -> None:
        """Perform one random action."""
        self.done += 1
        (act,) = self._random.choices(list(self._acts), self._acts.values())
        self._watch.doing = act.__name__
        FileDialog.target = self._random.choice(self._targets)
        faulthandler.dump_traceback_later(_FROZEN_S, exit=True)
        try:
            what = act()
        except Exception:
            traceback.print_exc()  # the window's hook would show it in a dialog
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
        self._parts.states.session.flips = self._random.choice((1, 1, 2, 8))
        self._window.actions_by_key["segment"].trigger()
        return str(self._parts.states.session.is_segmenting)

    def _cancel(self) -> str:
        self._window.actions_by_key["cancel"].trigger()
        return ""

    def _kill_engine(self) -> str:
        host = self._parts.services.host
        if host.pid is None or not host.is_alive:
            return "no engine"
        os.kill(host.pid, signal.SIGTERM)
        return "killed"

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
        layout = self._random.choice(tuple(Layout))
        self._parts.controllers.layout.choose(layout)
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


class Rescue(QTimer):
    """Leaves a menu, a dialog or a drag that blocks in its own event loop."""

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
            if QGuiApplication.platformName() != "offscreen":
                QDrag.cancel()  # a drag of selected text waits for a real mouse
            leave_dialogs()
