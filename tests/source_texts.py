"""The texts of the window, as its source passes them to Qt's translation."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path
from typing import NamedTuple

UI = Path(__file__).resolve().parent.parent / "unet_gui" / "ui"
# functions whose arguments are visible to the user
_SHOWING = {
    *("setText", "setToolTip", "setStatusTip", "setWindowTitle", "setTitle"),
    *("setAccessibleName", "setAccessibleDescription", "setPlaceholderText"),
    *("setSpecialValueText", "setInformativeText", "addAction", "addItem", "addRow"),
    *("addTab", "addMenu", "addButton", "setHorizontalHeaderLabels", "show_text"),
    *("QLabel", "QPushButton", "QToolButton", "QCheckBox", "QRadioButton", "QAction"),
    *("QMenu", "QGroupBox", "QDockWidget", "ElidedLabel", "Disclosure", "NoticeList"),
    *("wrapped_label", "secondary_label", "getOpenFileName", "getSaveFileName"),
}
_TRANSLATING = {"tr", "_tr", "translate"}
_SAME_EVERYWHERE = {
    "unet-gui",
    "- unet-gui",
    "PNG (*.png)",
    "mL",
    "mm",
    "fault",
    "warning",
    "secondary",
    "last",
    "first",
}


class SourceText(NamedTuple):
    context: str
    text: str


@cache
def source_texts() -> tuple[SourceText, ...]:
    """Return the literal texts of all modules with their translation contexts."""
    found = [text for path in sorted(UI.rglob("*.py")) for text in _of_module(path)]
    return tuple(sorted(set(found)))


def untranslated() -> list[str]:
    """Return the visible literals that bypass the translation, as module:line text."""
    return [
        f"{path.name}:{node.lineno} {text}"
        for path in sorted(UI.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.Call) and _name(node.func) in _SHOWING
        for argument in node.args
        for text in _words_in(argument)
    ]


def _words_in(node: ast.expr) -> list[str]:
    """Return the untranslated literals in an argument."""
    if isinstance(node, ast.Call):
        return []
    if isinstance(node, ast.FormattedValue):
        return _words_in(node.value)
    if isinstance(node, ast.Constant):
        text = node.value if isinstance(node.value, str) else ""
        has_word = sum(letter.isalpha() for letter in text) > 1
        return [text] if has_word and text.strip() not in _SAME_EVERYWHERE else []
    if isinstance(node, ast.IfExp):
        return [*_words_in(node.body), *_words_in(node.orelse)]
    parts = [n for n in ast.iter_child_nodes(node) if isinstance(n, ast.expr)]
    if isinstance(node, ast.JoinedStr | ast.List | ast.Tuple | ast.BinOp):
        return [text for part in parts for text in _words_in(part)]
    return []


def _name(function: ast.expr) -> str:
    if isinstance(function, ast.Attribute):
        return function.attr
    return function.id if isinstance(function, ast.Name) else ""


def _of_module(path: Path) -> list[SourceText]:
    tree = ast.parse(path.read_text("utf-8"))
    contexts = [
        str(text.value)
        for function in tree.body
        if isinstance(function, ast.FunctionDef)
        and function.name in {"_tr", "action_text"}
        for node in ast.walk(function)
        if isinstance(node, ast.Call) and _name(node.func) == "translate"
        for text in node.args[:1]
        if isinstance(text, ast.Constant)
    ]
    found = _in_node(tree, "", contexts[0] if contexts else "")
    return [text for text in found if text.text]


def _in_node(node: ast.AST, class_name: str, own: str) -> list[SourceText]:
    """Return the texts in a class or function; `own` is the context of ``_tr``."""
    if isinstance(node, ast.ClassDef):
        class_name = node.name
    found = []
    if isinstance(node, ast.Call) and _name(node.func) in _TRANSLATING:
        found = _of_call(node, class_name, own)
    for child in ast.iter_child_nodes(node):
        found += _in_node(child, class_name, own)
    return found


def _of_call(call: ast.Call, class_name: str, own: str) -> list[SourceText]:
    name = _name(call.func)
    if name == "translate":
        strings = [a.value for a in call.args if isinstance(a, ast.Constant)]
        if len(strings) == 2 and all(isinstance(text, str) for text in strings):
            return [SourceText(str(strings[0]), str(strings[1]))]
        return []
    context = class_name if name == "tr" else own
    return [SourceText(context, text) for text in _literals(call.args[0])]


def _literals(node: ast.expr) -> list[str]:
    if isinstance(node, ast.IfExp):
        return [*_literals(node.body), *_literals(node.orelse)]
    is_text = isinstance(node, ast.Constant) and isinstance(node.value, str)
    return [node.value] if is_text else []
