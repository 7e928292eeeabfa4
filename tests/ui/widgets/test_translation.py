import re

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from tests.message_texts import unmade_sentences, unreadable_templates
from tests.source_texts import source_texts, untranslated
from tests.translations import (
    all_texts,
    faults,
    release,
    shipped,
    table_texts,
    update,
)
from unet_gui.core.settings import LANGUAGES, THEMES
from unet_gui.core.text import Text, listed, lowered, plural
from unet_gui.io.resources import resources_folder
from unet_gui.ui.actions import table as actions
from unet_gui.ui.guide.keys_page import keys_page
from unet_gui.ui.widgets.translation import (
    install_translation,
    locale_of,
    name_text,
    shown,
)

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


def test_every_sentence_below_the_window_can_be_translated():
    """A sentence is made with `Text`, or allowed with a reason in `message_texts`."""
    assert unmade_sentences() == []
    assert unreadable_templates() == []


@pytest.mark.parametrize(
    "target", shipped(resources_folder() / "translations"), ids=lambda path: path.stem
)
def test_a_shipped_language_is_complete(target, tmp_path):
    assert faults(target) == []
    compiled = release(target, tmp_path)
    assert compiled.read_bytes() == target.with_suffix(".qm").read_bytes()


def test_each_language_of_the_menu_is_shipped_or_english():
    names = {path.stem for path in shipped(resources_folder() / "translations")}
    assert names <= {f"unet_gui_{language}" for language in LANGUAGES}


def test_every_text_has_a_context():
    texts = source_texts()
    assert len(texts) > 250
    assert [text for text in texts if not text.context] == []


def test_no_text_is_the_name_of_a_class():
    known = {"TensorFlow", "DataLad", "MetaImage,"}
    words = {word for text in all_texts() for word in text.text.split()} - known
    assert [w for w in words if re.search(r"[A-Z][a-z]{2,}[A-Z][a-z]{2,}", w)] == []


def test_the_texts_of_tables_are_collected():
    texts = set(all_texts())
    assert ("actions", "Open files…") in texts
    assert ("actions", "&View") in texts
    assert ("messages", "Non-enhancing") in texts
    assert ("SegmentPanel", "Model card…") in texts
    assert ("file_dialogs", "Open scans") in texts
    assert len(THEMES) == 3
    assert all(table_texts().values())


def test_a_language_without_translation_stays_english(app, tmp_path):
    assert not install_translation(app, GERMAN, tmp_path)
    assert not install_translation(app, GERMAN, tmp_path / "nowhere")
    assert name_text("Edema") == "Edema"


def test_a_translated_text_is_shown(app, tmp_path):
    source = update("de", tmp_path)
    text = source.read_text("utf-8")
    before = '<source>Edema</source>\n        <translation type="unfinished"></trans'
    assert before in text
    after = "<source>Edema</source>\n        <translation>Ödem</trans"
    source.write_text(text.replace(before, after), "utf-8")
    release(update("de", tmp_path))  # keeps what is translated
    assert install_translation(app, GERMAN, tmp_path)
    assert name_text("Edema") == "Ödem"
    assert name_text("Enhancing") == "Enhancing"


def test_texts_of_tables_and_pages_are_translated(app):
    translator = Shouting()
    app.installTranslator(translator)
    QCoreApplication.processEvents()
    assert actions.action_text("Open files…") == "OPEN FILES…"
    page = keys_page(actions.key_rows())
    assert page.title == "MOUSE AND KEYS"
    assert "| LEFT CLICK OR DRAG | MOVE THE CROSSHAIR |" in page.text


class German(QTranslator):
    """Knows a few sentences."""

    _KNOWN = {  # noqa: RUF012 - never changed
        "{file} has {count} channels.": "{count} Kanäle hat {file}.",
        "{first} and {last}": "{first} und {last}",
        "{text:lower}": "{text}",
        "Whole tumour": "Ganzer Tumor",
        "broken: {file}": "kaputt: {datei}",
    }

    def translate(self, context, text, *_):
        return self._KNOWN.get(text) if context == "messages" else None

    def isEmpty(self):  # noqa: N802 - Qt's name
        return False


def test_a_sentence_is_shown_in_the_order_of_the_language(app):
    translator = German()
    app.installTranslator(translator)
    text = plural(4, "{file} has a channel.", "{file} has {count} channels.", file="a")
    assert text == "a has 4 channels."
    assert shown(text) == "4 Kanäle hat a."


def test_parts_of_a_sentence_are_translated_too(app):
    translator = German()
    app.installTranslator(translator)
    names = listed(["T1w", lowered(Text("Whole tumour"))])
    assert names == "T1w and whole tumour"
    assert shown(names) == "T1w und Ganzer Tumor"
    assert shown(Text("{names}: {names}", names=names)).startswith("T1w und Ganzer")


def test_a_translation_that_does_not_fit_leaves_the_text_english(app):
    translator = German()
    app.installTranslator(translator)
    assert shown(Text("broken: {file}", file="a.nii")) == "broken: a.nii"


def test_the_name_of_a_file_is_not_translated(app):
    translator = German()
    app.installTranslator(translator)
    assert shown(Text("{name} is open", name="Whole tumour")) == "Whole tumour is open"


def test_each_language_of_the_settings_has_a_locale():
    assert locale_of("de").language() == QLocale.Language.German
    assert locale_of("fr").language() == QLocale.Language.French
    assert locale_of("en").language() == QLocale.Language.English


def test_english_is_never_replaced_by_a_language_further_down(app, tmp_path):
    release(update("de", tmp_path))
    assert not install_translation(app, locale_of("en"), tmp_path)
