"""Checks on the monkey: errors in the log, and objects that are left behind."""

from __future__ import annotations

import gc
import logging
import os
import signal
import threading
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from unet_gui.core.errors import UnetGuiError
from unet_gui.core.image.volume import Volume

_KILLED = f"The engine ended with exit code {-signal.SIGTERM}"  # by the monkey
# messages of Qt about the platform, not about its use
_HARMLESS = ("propagateSizeHints", "This plugin does not support")


class Watch(logging.Handler):
    """Collects the logged messages that are not user errors."""

    def __init__(self, log: Path) -> None:
        super().__init__(logging.WARNING)
        self._log = log.open("w", encoding="utf-8")
        self.findings: list[str] = []
        self.doing = ""
        logging.getLogger().addHandler(self)
        self.setFormatter(logging.Formatter("%(levelname)s %(name)s: %(message)s"))
        qInstallMessageHandler(self._on_qt_message)

    def note(self, line: str) -> None:
        """Write an action to the log file."""
        self._log.write(line + "\n")
        self._log.flush()

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        is_own_doing = record.getMessage().startswith(_KILLED)
        if not isinstance(error, UnetGuiError) and not is_own_doing:
            self.findings.append(f"[{self.doing}] {self.format(record)}")

    def _on_qt_message(self, kind: QtMsgType, _context: object, text: str) -> None:
        is_bad = kind not in (QtMsgType.QtDebugMsg, QtMsgType.QtInfoMsg)
        if is_bad and not text.startswith(_HARMLESS):
            self.findings.append(f"[{self.doing}] Qt: {text}")

    def stop(self) -> None:
        """Stop collecting."""
        logging.getLogger().removeHandler(self)
        qInstallMessageHandler(None)
        self._log.close()


@dataclass(frozen=True)
class Held:
    """Objects, threads, files and memory of the process."""

    widgets: Counter[str]
    timers: int
    threads: tuple[str, ...]
    files: int
    children: int
    volumes: int
    resident_mb: float

    def left_since(self, before: Held) -> list[str]:
        """Return what has grown, and the cases and engines that are left."""
        grown = self.widgets - before.widgets
        found = [f"{count} {kind}" for kind, count in sorted(grown.items())]
        for name in ("volumes", "children"):
            if getattr(self, name):
                found.append(f"{name}: {getattr(self, name)}")
        for name in ("timers", "files"):
            if getattr(self, name) > getattr(before, name):
                found.append(
                    f"{name}: {getattr(before, name)} -> {getattr(self, name)}"
                )
        if len(self.threads) > len(before.threads):
            found.append(f"threads: {self.threads}")
        return found


def held_now() -> Held:
    """Count what the process holds after a garbage collection."""
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.collect()
    application = QApplication.instance()
    tops = QApplication.topLevelWidgets()
    objects = [o for top in (application, *tops) for o in top.findChildren(QObject)]
    return Held(
        Counter(type(widget).__name__ for widget in QApplication.allWidgets()),
        sum(o.metaObject().className() == "QTimer" for o in objects),
        tuple(sorted(thread.name for thread in threading.enumerate())),
        _count("/proc/self/fd"),
        _children(),
        sum(isinstance(o, Volume) for o in gc.get_objects()),
        _resident_mb(),
    )


def _count(folder: str) -> int:
    return len(os.listdir(folder)) if Path(folder).is_dir() else 0  # noqa: PTH208


def _children() -> int:
    path = Path(f"/proc/self/task/{os.getpid()}/children")
    return len(path.read_text("ascii").split()) if path.exists() else 0


def _resident_mb() -> float:
    path = Path("/proc/self/statm")
    if not path.exists():
        return 0.0
    return int(path.read_text("ascii").split()[1]) * os.sysconf("SC_PAGESIZE") / 1e6
