import re

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from tests.source_texts import source_texts, untranslated
from tests.translations import all_texts, table_texts, update
from unet_gui.core.settings import THEMES
from unet_gui.ui.actions import table as actions
from unet_gui.ui.dialogs.keys import KeysDialog
from unet_gui.ui.widgets.translation import install_translation, name_text

GERMAN = QLocale(QLocale.Language.German)


@pytest.fixture
def app(qapp, monkeypatch):
    """Remove the installed translations after the test."""
    installed = []
    install = type(qapp).installTranslator

    def remember(_app, translator):
        installed.append(translator)
        return install(translator)

    monkeypatch.setattr(qapp, "installTranslator", lambda t: remember(qapp, t))
    yield qapp
    for translator in installed:
        qapp.removeTranslator(translator)


class Shouting(QTranslator):
    """Translates every text, into capitals."""

    def translate(self, context, text, *_):
        return text.upper()

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


def test_every_visible_text_goes_through_the_translation():
    assert untranslated() == []


def test_every_text_has_a_context():
    texts = source_texts()
    assert len(texts) > 250
    assert [text for text in texts if not text.context] == []


def test_no_text_is_the_name_of_a_class():
    libraries = {"TensorFlow"}
    words = {word for text in all_texts() for word in text.text.split()} - libraries
    assert [w for w in words if re.search(r"[A-Z][a-z]{2,}[A-Z][a-z]{2,}", w)] == []


def test_the_texts_of_tables_are_collected():
    texts = set(all_texts())
    assert ("actions", "Open files…") in texts
    assert ("actions", "&View") in texts
    assert ("names", "Non-enhancing") in texts
    assert ("SegmentPanel", "Model card…") in texts
    assert ("file_dialogs", "Open scans") in texts
    assert len(THEMES) == 3
    assert all(table_texts().values())


def test_a_language_without_translation_stays_english(app, tmp_path):
    assert not install_translation(app, GERMAN, tmp_path)
    assert not install_translation(app, GERMAN, tmp_path / "nowhere")
    assert name_text("Edema") == "Edema"


def test_a_translated_text_is_shown(app, tmp_path):
    update("de", tmp_path)
    source = tmp_path / "unet_gui_de.ts"
    text = source.read_text("utf-8")
    before = '<source>Edema</source>\n        <translation type="unfinished"></trans'
    assert before in text
    after = "<source>Edema</source>\n        <translation>Ödem</trans"
    source.write_text(text.replace(before, after), "utf-8")
    update("de", tmp_path)  # keeps what is translated
    assert install_translation(app, GERMAN, tmp_path)
    assert name_text("Edema") == "Ödem"
    assert name_text("Enhancing") == "Enhancing"


def test_texts_of_tables_and_widgets_are_translated(qtbot, app):
    translator = Shouting()
    app.installTranslator(translator)
    QCoreApplication.processEvents()
    assert actions.action_text("Open files…") == "OPEN FILES…"
    dialog = KeysDialog(actions.key_rows())
    qtbot.addWidget(dialog)
    assert dialog.windowTitle() == "MOUSE AND KEYS"
    assert dialog.table.item(0, 0).text() == "LEFT CLICK OR DRAG"
