from __future__ import annotations

import sys

import pytest

from unet_gui.controllers.engine.command import Command
from unet_gui.core.errors import InputError, RunError


@pytest.mark.parametrize(
    ("program", "kind", "message"),
    [
        ("import sys; sys.exit('unet-gui: No.')", RunError, "^No.$"),
        ("import sys; print('unet-gui: Bad', file=sys.stderr); sys.exit(2)",
         InputError, "^Bad$"),
        ("1 / 0", RunError, "exit code 1: ZeroDivisionError"),
        ("import sys; sys.exit(3)", RunError, "exit code 3$"),
    ],
)  # fmt: skip
def test_a_failed_command_is_reported_by_its_own_sentence(
    program, kind, message
) -> None:
    child = Command((sys.executable, "-c", program))
    try:
        assert [line for line in child.lines() if line is not None] == []
        with pytest.raises(kind, match=message):
            child.check_end()
    finally:
        child.close()


def test_a_command_that_cannot_be_started_gives_one_sentence() -> None:
    with pytest.raises(RunError, match="cannot be started: No such file"):
        Command(("/nowhere/python",))


def test_lines_arrive_as_text_or_none_if_there_is_none_yet() -> None:
    program = (
        "import time\n"
        "print('first', flush=True)\n"
        "time.sleep(0.4)\n"
        "import sys; sys.stdout.buffer.write(b'\\xff second')"
    )
    command = Command((sys.executable, "-c", program))
    try:
        lines = list(command.lines())
        command.check_end()
    finally:
        command.close()
    assert [line.strip() for line in lines if line] == ["first", "\ufffd second"]
    assert None in lines
