"""A window in another language: nothing that it says of itself is English."""

import re
import sys

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QMenu,
    QTableWidget,
    QWidget,
)

from tests.numpy_model import SPEC
from unet_gui.app import build_main_window
from unet_gui.controllers.engine.host import EngineHost
from unet_gui.core.model.model_spec import ModelPackage
from unet_gui.core.settings import Settings


class Marking(QTranslator):
    """Marks every text as translated."""

    def translate(self, context, text, *_):
        return f"«{text}»" if text else text

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


@pytest.fixture
def marking(qapp):
    translator = Marking()
    qapp.installTranslator(translator)
    yield translator
    qapp.removeTranslator(translator)


@pytest.fixture
def window(qtbot, tmp_path, unasked, marking):
    host = EngineHost((sys.executable, "-m", "tests.numpy_engine"))
    window = build_main_window(
        {"numpy": ModelPackage(SPEC, tmp_path)}, Settings(), host
    )
    window.resize(1280, 720)
    window.show()
    yield window
    window.close()
    window.deleteLater()


def shown_texts(window):
    for widget in window.findChildren(QWidget):
        yield widget.toolTip()
        if isinstance(widget, QLabel | QAbstractButton):
            yield widget.text()
        if isinstance(widget, QComboBox):
            yield from (widget.itemText(n) for n in range(widget.count()))
        if isinstance(widget, QMenu):
            yield from (action.text() for action in widget.actions())
        if isinstance(widget, QTableWidget):
            yield from _cells(widget)


def _cells(table):
    for row in range(table.rowCount()):
        for column in range(table.columnCount()):
            item = table.item(row, column)
            yield from (item.text(), item.toolTip()) if item else ()


def english(text):
    """Return the words of a text that are not marked."""
    plain = re.sub(r"<[^>]*>", "", text)
    while (inner := re.sub(r"«[^«»]*»", "", plain)) != plain:
        plain = inner
    return re.findall(r"[a-z]{3,}", plain)


def test_a_window_with_a_result_is_translated(qtbot, window, brats_folder):
    session = window.parts.states.session
    window.parts.controllers.open_case.open([brats_folder])
    qtbot.waitUntil(lambda: session.case is not None, timeout=20_000)
    window.actions_by_key["segment"].trigger()
    qtbot.waitUntil(lambda: session.result is not None, timeout=20_000)
    window.parts.controllers.open_case.open([brats_folder / "gone.nii"])
    qtbot.waitUntil(lambda: bool(window.toasts.toasts), timeout=20_000)
    QCoreApplication.sendPostedEvents()
    names = re.compile(
        r"[^\s«»]*(BraTS|NumPy|numpy|\.nii|/)[^\s«»]*|nobody|Ctrl|Shift|PgUp|PgDn"
    )
    left = {
        text
        for top in QApplication.topLevelWidgets()
        for text in shown_texts(top)
        if english(names.sub("", text))
    }
    assert left == set()
