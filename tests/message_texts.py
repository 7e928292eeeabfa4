"""The sentences of the packages below the window, as their source makes them."""

from __future__ import annotations

import ast
import re
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

PACKAGE = Path(__file__).resolve().parent.parent / "unet_gui"
ROOMS = ("core", "io", "segmentation", "networks", "controllers", "state")
_MAKING = {"Text", "plural", "template", "chained"}
_LOGGING = {"debug", "info", "warning", "error", "exception", "critical", "log"}
# faults of the program, which are shown as a report and not as a sentence
_PROGRAM_FAULTS = {
    *("ValueError", "TypeError", "KeyError", "RuntimeError", "AttributeError"),
    *("IndexError", "NotImplementedError", "AssertionError", "BufferError"),
}
_NO_SENTENCES = {
    "_words",
    "_words_in_order",
    "compile",
    "fullmatch",
    "match",
    "search",
    "sub",
    "Pattern",
    "einsum",
}
# whole files without sentences of the window, and why
_CARD = "the card of a model is a document in English, as published with it"
_CITATION = "authors and an address"
_DEFINITION = "definitions in JSON, for readers of figures"
_FORMAT = "words of a file format, or of a coding scheme"
_MARKUP = "markup and styles of reports"
ALLOWED_FILES: dict[str, str] = {
    "controllers/exports/report/methods.py": "a paragraph in English, for papers",
    **dict.fromkeys(
        (
            "core/mask/segments.py",
            "io/exports/dicom_lesions.py",
            "io/exports/meshes.py",
            "io/exports/segmentation_nrrd.py",
        ),
        _FORMAT,
    ),
    **dict.fromkeys(("io/report/rich_text.py", "io/report/style.py"), _MARKUP),
    **dict.fromkeys(
        (
            "core/model/card_markdown.py",
            "core/model/card_metrics.py",
            "core/model/card_page.py",
            "core/model/card_stages.py",
            "core/model/card_training.py",
            "core/model/model_card.py",
            "core/model/training_cases.py",
        ),
        _CARD,
    ),
    **dict.fromkeys(
        (
            "networks/training/brain/package.py",
            "networks/training/cascade/cascade_card.py",
            "networks/training/evaluation.py",
            "networks/training/package.py",
        ),
        "notes for the card of a model",
    ),
    **dict.fromkeys(
        (
            "networks/training/brain/__main__.py",
            "networks/training/sequence/__main__.py",
            "networks/training/brain/training.py",
        ),
        "the command line of a training script, in English",
    ),
    "core/measuring/uncertainty.py": _DEFINITION,
    "controllers/measuring/records.py": _DEFINITION,
    "io/batch/derivative_texts.py": "what a data set of BIDS says, in English",
    "io/images/nrrd_fields.py": "types of numbers in files",
    "io/log_file.py": "the report of a fault, for the makers of the program",
    "io/names/sequence_evidence.py": "words of file names",
}
# single texts that are no sentences of the window, and why
_LIBRARY = "what a library says, to be recognised"
ALLOWED_TEXTS: dict[str, str] = {
    "Wen et al. 2023, doi:10.1200/JCO.23.01059": _CITATION,
    "Wen et al. 2010, doi:10.1200/JCO.2009.26.3541": _CITATION,
    "van den Bent et al. 2011, doi:10.1016/S1470-2045(11)70057-2": _CITATION,
    "can't allocate memory": _LIBRARY,
    "not enough memory": _LIBRARY,
    "Failed to allocate": _LIBRARY,
    "No space left": _LIBRARY,
    "The DICOM readers are highly experimental": _LIBRARY,
    "signs of life": "the name of a thread",
}


class Found(NamedTuple):
    """A literal with its place."""

    path: Path
    node: ast.expr
    text: str
    parents: tuple[ast.AST, ...]

    @property
    def module(self) -> str:
        return str(self.path.relative_to(PACKAGE).as_posix())

    def __str__(self) -> str:
        return f"{self.module}:{self.node.lineno} {self.text}"


@cache
def message_templates() -> tuple[str, ...]:
    """Return the templates of all sentences, in the order of the alphabet."""
    found = {
        text
        for _, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for argument in _templates(node)
        for text in _literals(argument)
        if re.search(r"[^\W\d_]", re.sub(r"\{[^}]*\}", "", text))
    }
    return tuple(sorted(found))


def unreadable_templates() -> list[str]:
    """Return the calls whose template is not a literal, which no tool can collect."""
    return [
        f"{path.relative_to(PACKAGE)}:{node.lineno}"
        for path, tree in _modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        for argument in _templates(node)
        if not _literals(argument) and _name(node.func) != "Text"
    ]


def unmade_sentences() -> list[str]:
    """Return the sentences that are mere strings and cannot be translated."""
    return [
        str(found)
        for path, tree in _modules()
        for found in literals(path, tree)
        if _is_sentence(found.text) and not _is_allowed(found)
    ]


def _is_sentence(text: str) -> bool:
    """Whether a text has three words or more beside its arguments."""
    bare = re.sub(r"\{[^}]*\}", "0", text)
    return (
        len(re.findall(r"(?<![^\s(“\"'])[A-Za-z][a-z']+(?![^\s.,;:!?)”\"'…])", bare))
        > 2
    )


def _is_allowed(found: Found) -> bool:
    if found.module in ALLOWED_FILES or found.text in ALLOWED_TEXTS:
        return True
    return any(
        _is_private(parent, child)
        for parent, child in zip(
            found.parents, (*found.parents[1:], found.node), strict=True
        )
    )


def _is_private(parent: ast.AST, child: ast.AST) -> bool:
    """Whether a text in that child is made already, or never shown as a sentence."""
    if isinstance(parent, ast.Call):
        name = _name(parent.func)
        is_method = isinstance(parent.func, ast.Attribute)
        return (
            child in _templates(parent)
            or (name in _LOGGING and is_method)
            or name in _PROGRAM_FAULTS | _NO_SENTENCES
        )
    return isinstance(parent, ast.Assign) and _is_program_fault(parent)


def _is_program_fault(assignment: ast.Assign) -> bool:
    """Whether a text is assigned that the next statement raises as such a fault."""
    after = getattr(assignment, "next_statement", None)
    raised = after.exc if isinstance(after, ast.Raise) else None
    return isinstance(raised, ast.Call) and _name(raised.func) in _PROGRAM_FAULTS


def literals(path: Path, tree: ast.AST) -> Iterator[Found]:
    """Yield each literal text of a module, docstrings left out."""
    yield from _inside(path, tree, ())


def _inside(path: Path, node: ast.AST, parents: tuple[ast.AST, ...]) -> Iterator[Found]:
    text = _text_of(node)
    if text is not None and isinstance(node, ast.expr):
        yield Found(path, node, text, parents)
    inner = (*parents, node)
    if isinstance(node, ast.JoinedStr):
        values = [v.value for v in node.values if isinstance(v, ast.FormattedValue)]
        for value in values:
            yield from _inside(path, value, inner)
        return
    for child in ast.iter_child_nodes(node):
        is_docstring = isinstance(child, ast.Expr) and isinstance(
            child.value, ast.Constant
        )
        if not is_docstring:
            yield from _inside(path, child, inner)


def _text_of(node: ast.AST) -> str | None:
    """Return a literal with its arguments in braces, None if it is no text."""
    if isinstance(node, ast.Constant):
        return node.value if isinstance(node.value, str) else None
    if isinstance(node, ast.JoinedStr):
        return "".join(
            str(part.value) if isinstance(part, ast.Constant) else "{0}"
            for part in node.values
        )
    return None


@cache
def _modules() -> tuple[tuple[Path, ast.Module], ...]:
    paths = [path for room in ROOMS for path in sorted((PACKAGE / room).rglob("*.py"))]
    return tuple((path, _parsed(path)) for path in paths)


def _parsed(path: Path) -> ast.Module:
    tree = ast.parse(path.read_text("utf-8"))
    _link_statements(tree)
    return tree


def _link_statements(tree: ast.AST) -> None:
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            statements = getattr(node, field, None)
            if isinstance(statements, list):
                for before, after in pairwise(statements):
                    before.next_statement = after


def _templates(call: ast.Call) -> list[ast.expr]:
    """Return the arguments of a call that are templates."""
    name = _name(call.func)
    if name not in _MAKING:
        return []
    return call.args[1:3] if name == "plural" else call.args[:1]


def _literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return [str(node.value)] if is_text else []


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""
