from __future__ import annotations

import pytest
from PySide6.QtCore import QTranslator

from tests.translations import shipped
from unet_gui.io.resources import resources_folder
from unet_gui.ui.widgets.translation import install_translation, locale_of

CATALOGUES = shipped(resources_folder() / "translations")
LANGUAGES = ("en", *(path.stem.rpartition("_")[2] for path in CATALOGUES))


@pytest.fixture(params=LANGUAGES)
def language(qapp, request):
    """Show the window in each language that is shipped."""
    before = qapp.findChildren(QTranslator)
    install_translation(qapp, locale_of(request.param))
    yield request.param
    for translator in set(qapp.findChildren(QTranslator)) - set(before):
        qapp.removeTranslator(translator)
        translator.deleteLater()
