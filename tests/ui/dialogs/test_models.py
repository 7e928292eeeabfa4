from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette, QTextTable

from tests.card_spec import bare_spec, full_spec
from unet_gui.core.model.card_page import RESEARCH_ONLY
from unet_gui.ui.dialogs.models import ModelsDialog
from unet_gui.ui.widgets.theme import theme_palette


@pytest.fixture
def dialog(qtbot, no_leaked_widgets):
    dialog = ModelsDialog([bare_spec(), full_spec()], "glioma")
    dialog.show()
    yield dialog
    dialog.close()


def text_of(dialog) -> str:
    return dialog.page.toPlainText()


def test_the_card_of_the_chosen_model_is_shown(dialog) -> None:
    assert dialog.model_combo.currentData() == "glioma"
    shown = text_of(dialog)
    for text in (
        "Glioma, two stages",
        RESEARCH_ONLY,
        "Stage 2",
        "B (failure)",
        "without T1Gd",
        "CC BY-SA 4.0",
    ):
        assert text in shown


def test_another_model_can_be_chosen(dialog) -> None:
    dialog.model_combo.setCurrentIndex(0)
    assert "This model was not measured." in text_of(dialog)
    assert "Glioma" not in text_of(dialog)


def test_the_dialog_can_be_opened_without_models(qtbot, no_leaked_widgets) -> None:
    dialog = ModelsDialog([], "")
    assert text_of(dialog) == "No model is installed."
    dialog.close()
    dialog.deleteLater()


def test_the_page_starts_at_its_title(dialog) -> None:
    assert text_of(dialog).startswith("Glioma, two stages")
    assert dialog.page.verticalScrollBar().value() == 0


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_the_page_follows_the_theme(dialog, scheme) -> None:
    palette = theme_palette(scheme)
    dialog.setPalette(palette)
    tables = [
        frame
        for frame in dialog.page.document().rootFrame().childFrames()
        if isinstance(frame, QTextTable)
    ]
    assert tables
    line = palette.color(QPalette.ColorRole.Mid)
    assert all(t.format().borderBrush().color() == line for t in tables)


def test_nothing_is_cut_off_in_a_small_window(dialog, qtbot) -> None:
    dialog.resize(820, 560)
    qtbot.waitUntil(lambda: dialog.page.verticalScrollBar().maximum() > 0)
    assert dialog.page.horizontalScrollBar().maximum() == 0


def test_html_and_foreign_links_in_a_card_are_not_rendered(
    qtbot, no_leaked_widgets
) -> None:
    card = replace(
        bare_spec().card,
        title="<img src='file:///x'>",
        citation="see doi:10.1109/TMI.2014.2377694, http://elsewhere, arXiv:1811.02629",
    )
    dialog = ModelsDialog([replace(bare_spec(), card=card)], "bare")
    assert "<img src='file:///x'>" in text_of(dialog)
    html = dialog.page.toHtml()
    assert 'href="https://doi.org/10.1109/TMI.2014.2377694"' in html
    assert 'href="https://arxiv.org/abs/1811.02629"' in html
    assert html.count("href=") == 2
    assert "<img" not in html
    dialog.close()
    dialog.deleteLater()
