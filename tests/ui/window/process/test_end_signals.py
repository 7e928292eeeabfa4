from __future__ import annotations

import os
import signal
import sys

import pytest

from unet_gui.ui.window.process.end_signals import EndSignals

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="POSIX signals")


@pytest.fixture
def end_signals(qapp):
    signals = EndSignals()
    yield signals
    signals.restore()


@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP"])
def test_a_signal_is_reported_in_the_event_loop(qtbot, end_signals, name) -> None:
    with qtbot.waitSignal(end_signals.received):
        os.kill(os.getpid(), getattr(signal, name))


def test_the_previous_handlers_are_restored(qapp) -> None:
    before = signal.getsignal(signal.SIGINT)
    signals = EndSignals()
    assert signal.getsignal(signal.SIGINT) is not before
    signals.restore()
    assert signal.getsignal(signal.SIGINT) is before


def test_an_ignored_signal_stays_ignored(qapp) -> None:
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)  # as nohup does
    signals = EndSignals()
    assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    signals.restore()
    assert signal.signal(signal.SIGHUP, before) is signal.SIG_IGN
