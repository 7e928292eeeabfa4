from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time

import psutil
import pytest

from tests.open_files import open_files
from unet_gui.controllers.engine.child_process import ChildProcess
from unet_gui.core.errors import RunError

ON_POSIX = pytest.mark.skipif(os.name != "posix", reason="needs signals")
ON_LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
ECHO = """
import sys
for line in sys.stdin:
    print(line.strip()[::-1], flush=True)
"""
DEAF = """
import signal, time
signal.signal(signal.SIGINT, signal.SIG_IGN)
print("up", flush=True)
time.sleep(60)
"""


@pytest.fixture
def start():
    children = []

    def started(program: str, **options) -> ChildProcess:
        words = [sys.executable, "-c", program]
        children.append(ChildProcess(words, "The child", **options))
        return children[-1]

    yield started
    for child in children:
        child.close()


def next_line(child: ChildProcess) -> bytes:
    while (line := child.line(0.05)) is None:
        pass
    return line.strip()


def test_lines_are_written_and_read(start) -> None:
    child = start(ECHO)
    for word in (b"abc", b"defg"):
        child.send(word + b"\n")
        assert next_line(child) == word[::-1]


def test_blank_lines_are_signs_of_life_and_are_not_passed_on(start) -> None:
    said = "import time\nprint()\nprint()\nprint('{}', flush=True)\ntime.sleep(60)"
    child = start(said)
    assert next_line(child) == b"{}"
    assert child.silence_s == 0
    assert child.line(0.01) is None
    assert child.silence_s == 0.01


def test_the_end_gives_an_empty_line_and_an_exit_code(start) -> None:
    child = start("import sys\nprint('last', file=sys.stderr)\nsys.exit(7)")
    assert next_line(child) == b""
    assert child.exit_code() == 7
    assert child.last_words().strip() == "last"
    assert not child.is_alive
    assert not child.was_killed


def test_variables_are_added_to_the_environment(start, monkeypatch) -> None:
    monkeypatch.setenv("KEPT", "kept")
    program = "import os\nprint(os.environ['KEPT'], os.environ['ADDED'], flush=True)"
    child = start(program, environment={"ADDED": "added"})
    assert next_line(child) == b"kept added"


@ON_POSIX
def test_an_interruption_acts_like_ctrl_c(start) -> None:
    child = start("print('up', flush=True)\nimport time\ntime.sleep(60)")
    assert next_line(child) == b"up"
    child.interrupt()
    assert child.exit_code() in {-signal.SIGINT, 1}
    assert "KeyboardInterrupt" in child.last_words()


@ON_POSIX
@pytest.mark.parametrize("patience_s", [0.0, 0.2])
def test_a_process_that_does_not_end_is_killed(start, patience_s) -> None:
    child = start(DEAF)
    assert next_line(child) == b"up"
    started = time.monotonic()
    child.close(patience_s)
    assert time.monotonic() - started < 10
    assert child.was_killed
    assert not psutil.pid_exists(child.pid)


@ON_POSIX
def test_a_suspended_process_is_killed_too(start) -> None:
    child = start(ECHO)
    os.kill(child.pid, signal.SIGSTOP)
    child.close()
    assert not psutil.pid_exists(child.pid)


@ON_LINUX
@pytest.mark.parametrize("patience_s", [0.0, 2.0])
def test_closing_frees_files_and_the_thread(start, patience_s) -> None:
    files, threads = open_files(), set(threading.enumerate())
    child = start(ECHO)
    child.close(patience_s)
    child.close(patience_s)
    assert not open_files() - files
    assert not set(threading.enumerate()) - threads


@ON_LINUX
def test_a_failed_start_gives_one_sentence_and_leaves_nothing_behind() -> None:
    files, threads = open_files(), set(threading.enumerate())
    with pytest.raises(RunError, match=r"^The child cannot be started: No such file"):
        ChildProcess(["/nowhere/python"], "The child")
    assert not open_files() - files
    assert not set(threading.enumerate()) - threads


def test_a_descendant_that_holds_the_output_does_not_delay_closing(start) -> None:
    program = (
        "import subprocess, sys\n"
        "child = subprocess.Popen([sys.executable, '-c', 'input()'], "
        "stdin=subprocess.PIPE)\n"
        "print(child.pid, flush=True)\ninput()"
    )
    child = start(program)
    descendant = int(next_line(child))
    started = time.monotonic()
    child.close()
    assert time.monotonic() - started < 10
    while psutil.pid_exists(descendant):  # its input has ended with its parent
        time.sleep(0.02)


@ON_POSIX
def test_the_child_sees_the_end_of_its_input_when_this_process_is_killed() -> None:
    program = (
        "import sys, time\n"
        "from unet_gui.controllers.engine.child_process import ChildProcess\n"
        f"child = ChildProcess([sys.executable, '-c', {ECHO!r}], 'The child')\n"
        "print(child.pid, flush=True)\ntime.sleep(60)"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, text=True
    ) as parent:
        pid = int(parent.stdout.readline())
        parent.kill()
    deadline = time.monotonic() + 10
    while psutil.pid_exists(pid):
        assert time.monotonic() < deadline, "the child is still running"
        time.sleep(0.02)
