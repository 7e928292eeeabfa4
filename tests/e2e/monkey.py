"""A monkey test: random actions, which the window must survive.

Run by hand as ``python -m tests.e2e.monkey --seed 1 --minutes 5``, with ``xvfb-run -a``
before it for a real display. It clicks, drags, scrolls, types, drops, runs and cancels
at random; then it checks that the window still works, that no error was logged, and
that nothing is left behind. It prints a record as JSON.
"""

from __future__ import annotations

import argparse
import faulthandler
import json
import os
import sys
import tempfile
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.e2e.monkey_acts import Monkey, Rescue, StaysOpen
from tests.e2e.monkey_hands import drop
from tests.e2e.monkey_rest import (
    FileDialog,
    check_sanity,
    come_to_rest,
    make_window,
    tour,
    wait,
)
from tests.e2e.monkey_watch import Held, Watch, held_now
from unet_gui.ui.widgets.theme import apply_theme
from unet_gui.ui.window.process.exception_hook import install_exception_hook

_TOURS = 3  # the first one fills caches and makes lazy widgets


def let_loose(monkey: Monkey, minutes: float, actions: int) -> None:
    """Let the monkey act for at least this time and this number of actions."""
    rescue = Rescue(monkey)
    deadline = time.monotonic() + 60 * minutes
    while monkey.done < actions or time.monotonic() < deadline:
        monkey.act()
    rescue.stop()
    FileDialog.target = None


def hold(window, monkey: Monkey, watch: Watch) -> list[Held]:
    """Use everything several times; return what the process holds after each tour."""
    held = []
    for number in range(_TOURS):
        watch.doing = f"tour {number}"
        tour(window, monkey.files[::3])
        held.append(held_now())
    return held


def run(seed: int, minutes: float, actions: int, folder: Path, log: Path) -> dict:
    """Let a monkey loose on a window and return a record of the run."""
    application = QApplication.instance() or QApplication([])
    apply_theme(application, Qt.ColorScheme.Dark)
    window = make_window()
    hook = install_exception_hook(lambda: window)
    watch, stays = Watch(log), StaysOpen()
    window.installEventFilter(stays)
    window.show()
    wait(0.1)
    monkey = Monkey(window, seed, folder, watch)
    drop(window, monkey.files[0])
    let_loose(monkey, minutes, actions)
    watch.doing = "rest"
    come_to_rest(window)
    held = hold(window, monkey, watch)
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
        "threads": list(held[-1].threads),
    }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=0)
    parser.add_argument("--actions", type=int, default=0)
    parser.add_argument("--log", type=Path, help="file for the actions, one per line")
    options = parser.parse_args()
    faulthandler.enable()
    with tempfile.TemporaryDirectory() as folder:
        log = options.log or Path(folder) / "log.txt"
        record = run(options.seed, options.minutes, options.actions, Path(folder), log)
    print(json.dumps(record, indent=1), flush=True)
    return 1 if record["findings"] or record["left"] else 0


if __name__ == "__main__":
    sys.exit(main())
