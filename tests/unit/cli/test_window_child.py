from __future__ import annotations

import os
import subprocess
import sys
import time

import pytest

from unet_gui.cli.window_child import end_with_input
from unet_gui.controllers.engine.command import ENDS_WITH_INPUT, Command

CHILD = """
import time
from unet_gui.cli.window_child import end_with_input
end_with_input()
try:
    print("up", flush=True)
    time.sleep(60)
except KeyboardInterrupt:
    print("asked to end", flush=True)
"""
# as a shell hands it down to what it starts in the background
IGNORED = "import signal; signal.signal(signal.SIGINT, signal.SIG_IGN)\n"
WINDOW = f"""
import os, signal, sys, time
from unet_gui.controllers.engine.command import Command
child = Command((sys.executable, "-c", {CHILD!r}))
next(filter(None, child.lines()))
print(child.pid, flush=True)
time.sleep(60)
"""


def start(program: str = CHILD, **environment: str) -> subprocess.Popen[str]:
    child = subprocess.Popen(
        (sys.executable, "-c", program),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**os.environ, **environment},
        text=True,
    )
    assert child.stdout.readline() == "up\n"
    return child


@pytest.mark.skipif(os.name != "posix", reason="Windows ends it without an interrupt")
@pytest.mark.parametrize("before", ["", IGNORED])
def test_a_command_is_interrupted_when_its_input_closes(before) -> None:
    with start(before + CHILD, **{ENDS_WITH_INPUT: "1"}) as child:
        child.stdin.close()
        assert child.stdout.readline() == "asked to end\n"


def test_a_command_without_a_window_ignores_its_input() -> None:
    with start() as child:
        child.stdin.close()
        with pytest.raises(subprocess.TimeoutExpired):
            child.wait(0.3)
        child.kill()


@pytest.mark.skipif(os.name != "posix", reason="needs kill -9")
def test_a_command_ends_with_a_killed_window() -> None:
    with subprocess.Popen(
        (sys.executable, "-c", WINDOW), stdout=subprocess.PIPE, text=True
    ) as window:
        pid = int(window.stdout.readline())
        window.kill()
    for _ in range(500):
        try:
            os.kill(pid, 0)
        except ProcessLookupError:
            return
        time.sleep(0.02)
    pytest.fail("it goes on")


def test_children_of_a_command_do_not_inherit_the_watch(monkeypatch) -> None:
    monkeypatch.setenv(ENDS_WITH_INPUT, "")
    end_with_input()
    assert ENDS_WITH_INPUT not in os.environ


def test_commands_of_the_program_end_with_the_window() -> None:
    """The window requests it, and the entry point obeys."""
    child = Command(
        (
            sys.executable,
            "-c",
            "import os, sys\n"
            "from unet_gui.cli.main import main\n"
            "main(['models', '--json'])\n"
            f"print({ENDS_WITH_INPUT!r} in os.environ)",
        )
    )
    lines = [line for line in child.lines() if line]
    child.check_end()
    child.close()
    assert lines[-1].strip() == "False"
