from __future__ import annotations

import logging

import pytest

from unet_gui import __version__
from unet_gui.core.errors import InputError
from unet_gui.io.log_file import (
    diagnostics_text,
    start_logging,
    stop_logging,
    without_paths,
)

logger = logging.getLogger("unet_gui.test")
SECRET = "Erika Mustermann"


@pytest.fixture
def path(tmp_path):
    found = start_logging(tmp_path / "log" / "unet-gui.log")
    yield found
    stop_logging()


def raise_logged(error):
    try:
        raise error
    except type(error):
        logger.exception("Background job failed")


def test_lines_reach_the_file(path):
    logger.info("Opened %s files", 4)
    assert "INFO unet_gui.test: Opened 4 files" in path.read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        f"/home/me/{SECRET}/t1.nii.gz is broken",
        f"C:\\Users\\me\\{SECRET}\\t1.nii.gz is broken",
        f"\\\\server\\share\\{SECRET}\\scan.dcm",
        f"~/scans/{SECRET}: no such file",
        "cannot read Mustermann_Erika_t1.nii.gz today",
    ],
)
def test_paths_and_scan_names_are_removed(text):
    found = without_paths(text)
    assert "Mustermann" not in found
    assert "<path>" in found


def test_ordinary_words_are_kept():
    text = "operands could not be broadcast with shapes (3,4) and 1.5 at 12:30"
    assert without_paths(text) == text


@pytest.mark.parametrize(
    ("error", "kept"),
    [
        (InputError(f"{SECRET}.nii.gz is not readable"), "InputError (its message"),
        (FileNotFoundError(2, "No such file", f"/x/{SECRET}"), "Error (errno 2)"),
        (ValueError(f"bad /scans/{SECRET}/a.nii"), "ValueError: bad <path>"),
    ],
)
def test_a_traceback_is_logged_without_scan_names(path, error, kept):
    raise_logged(error)
    text = path.read_text("utf-8")
    assert kept in text
    assert "io/test_log_file.py:" in text
    assert "Mustermann" not in text


def test_the_cause_of_an_error_is_logged(path):
    outer = RuntimeError("outer")
    outer.__cause__ = KeyError(3)
    raise_logged(outer)
    text = path.read_text("utf-8")
    assert text.index("KeyError: 3") < text.index("RuntimeError: outer")


def test_the_program_runs_without_a_writable_log(tmp_path):
    (tmp_path / "file").touch()
    place = tmp_path / "file" / "x.log"
    assert start_logging(place) == place
    handlers = logging.getLogger("unet_gui").handlers
    assert [type(handler) for handler in handlers] == [logging.NullHandler]
    logger.warning("into the void")
    stop_logging()
    assert logging.getLogger("unet_gui").handlers == []
    assert list(tmp_path.iterdir()) == [tmp_path / "file"]


def test_diagnostics_end_with_the_log(path):
    for number in range(100):
        logger.info("line %s", number)
    text = diagnostics_text(path, lines=10)
    assert text.startswith(f"unet-gui {__version__}\nPython 3")
    assert "numpy " in text
    assert "line 99" in text
    assert "line 89" not in text


def test_diagnostics_do_not_need_a_log(tmp_path):
    assert diagnostics_text(tmp_path / "no.log").endswith("(no log)")


def test_the_log_has_a_default_path():
    found = start_logging()
    logger.info("hello")
    stop_logging()
    assert "hello" in diagnostics_text()
    found.unlink()
