"""Texts that the window makes of a name and a number, in German."""

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QAbstractButton

from tests.ui.viewer_setup import ViewerSetup
from tests.viewer_case import make_case, make_result
from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.scenes.shown_volumes import shown_volumes
from unet_gui.core.text import Text
from unet_gui.ui.dialogs.pictures.montage import MontageDialog
from unet_gui.ui.panels.segment.segment_texts import volumes_text
from unet_gui.ui.widgets.translation import (
    install_translation,
    locale_of,
    shown,
    speech_of,
    speech_of_window,
)


@pytest.fixture(autouse=True)
def german(qapp):
    before = qapp.findChildren(QTranslator)
    assert install_translation(qapp, locale_of("de"))
    yield
    for translator in set(qapp.findChildren(QTranslator)) - set(before):
        qapp.removeTranslator(translator)
        translator.deleteLater()


def test_nouns_keep_their_capital_in_a_sentence():
    setup = ViewerSetup(make_case(), make_result())
    text = volumes_text(shown_volumes(setup.session, setup.viewer))
    assert "Ödem" in text
    assert shown(Text("{text:lower}", text=Text("Whole tumour"))) == "Gesamttumor"


def test_the_planes_of_the_montage_are_named(qtbot):
    setup = ViewerSetup(make_case(), make_result())
    export = ExportController(setup.session, SyncJobRunner(), print)
    dialog = MontageDialog(setup.session, setup.viewer, export)
    qtbot.addWidget(dialog)
    texts = {button.text() for button in dialog.findChildren(QAbstractButton)}
    assert {"Axial", "Koronar", "Sagittal"} <= texts


def test_reports_of_the_window_are_in_its_language():
    assert speech_of_window().language == "de"
    assert speech_of("fr").say(Text("Lesions")) == "Lésions"


def test_an_ordinal_is_a_number_with_a_full_stop():
    text = Text("{slices}, every {ordinal}", slices="A", ordinal="2nd", step=2)
    assert shown(text) == "A, jede 2."
