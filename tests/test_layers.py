"""Rules of the code that can be checked automatically: layers, types, style, sizes."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from tests.import_graph import first_circle, import_graph

ROOT = Path(__file__).parent.parent
MAX_FILE_LINES = 400
MAX_FUNCTION_LINES = 50
MAX_FILES_IN_FOLDER = 25
EMPTY_WORDS = {"utils", "util", "helpers", "helper", "common", "misc", "managers"}
LINT_IMPORTS = (
    "from importlinter.cli import lint_imports;"
    "raise SystemExit(lint_imports(no_cache=True))"
)
SOURCES = sorted((ROOT / "unet_gui").rglob("*.py"))


@pytest.mark.parametrize(
    "arguments",
    [
        pytest.param(["-c", LINT_IMPORTS], id="import-linter"),
        pytest.param(["-m", "mypy"], id="mypy"),
        pytest.param(["-m", "ruff", "check"], id="ruff-check"),
        pytest.param(["-m", "ruff", "format", "--check"], id="ruff-format"),
    ],
)
def test_the_checker_reports_nothing(arguments):
    ended = subprocess.run(
        [sys.executable, *arguments],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, f"\n{ended.stdout}"


def test_files_stay_short():
    lengths = {
        str(path.relative_to(ROOT)): len(path.read_text("utf-8").splitlines())
        for path in SOURCES
    }
    assert lengths
    assert {f: n for f, n in lengths.items() if n > MAX_FILE_LINES} == {}


def code_lines(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the lines of a function without its docstring."""
    lines = (function.end_lineno or 0) - function.lineno + 1
    if ast.get_docstring(function) is not None:
        docstring = function.body[0]
        lines -= (docstring.end_lineno or 0) - docstring.lineno + 1
    return lines


def test_functions_stay_short():
    too_long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in SOURCES
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and code_lines(node) > MAX_FUNCTION_LINES
    ]
    assert too_long == []


def test_no_folder_has_too_many_files():
    crowds = Counter(
        path.parent.relative_to(ROOT).as_posix()
        for path in SOURCES
        if path.name != "__init__.py"
    )
    assert crowds
    assert {f: n for f, n in crowds.items() if n > MAX_FILES_IN_FOLDER} == {}


def test_every_folder_has_a_docstring():
    silent = [
        path
        for path in SOURCES
        if path.name == "__init__.py"
        and not ast.get_docstring(ast.parse(path.read_text("utf-8")))
    ]
    folders = {path.parent for path in SOURCES}
    assert silent == []
    assert [f for f in folders if not (f / "__init__.py").is_file()] == []


def test_there_are_no_import_cycles():
    graph = import_graph()
    assert "unet_gui.app" in graph["unet_gui.cli.window"]  # imported in a function
    assert first_circle(graph) == []


def test_an_import_cycle_is_found():
    assert set(first_circle({"a": {"b"}, "b": {"c"}, "c": {"a"}})) == {"a", "b", "c"}


def test_no_module_has_a_meaningless_name():
    assert [p for p in SOURCES if {p.stem, p.parent.name} & EMPTY_WORDS] == []
