"""The imports between the files of the package, lazy and type imports included."""

from __future__ import annotations

import ast
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "unet_gui"


def import_graph(package: Path = PACKAGE) -> dict[str, set[str]]:
    """Map each module of a package to the modules of this package that it imports."""
    paths = {_dotted(path, package): path for path in package.rglob("*.py")}
    return {
        name: {
            imported
            for node in ast.walk(ast.parse(path.read_text("utf-8")))
            for imported in _imported(node, paths)
        }
        - {name}
        for name, path in paths.items()
    }


def first_circle(graph: dict[str, set[str]]) -> list[str]:
    """Return the modules of an import cycle, empty if there is none."""
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        return list(error.args[1])
    return []


def _dotted(path: Path, package: Path) -> str:
    parts = path.relative_to(package.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def _imported(node: ast.AST, modules: dict[str, Path]) -> set[str]:
    if isinstance(node, ast.Import):
        names = {alias.name for alias in node.names}
    elif isinstance(node, ast.ImportFrom) and node.module:
        inner = {f"{node.module}.{alias.name}" for alias in node.names}
        names = {name for name in inner if name in modules} or {node.module}
    else:
        names = set()
    return names & modules.keys()
