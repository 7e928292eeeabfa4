"""Translation of the program into the language of the user."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from unet_gui.core.speech import ENGLISH, Speech
from unet_gui.core.text import Text
from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

# its translation has the numbers after which that language has the singular
SINGULAR_RULE = "singular after 1"
LANGUAGE_CODE = "en"  # its translation is the code of that language
MESSAGES = "messages"  # context of the texts from the layers below


def locale_of(language: str) -> QLocale:
    """Return the locale for one of `core.settings.LANGUAGES`."""
    return QLocale.system() if language == "system" else QLocale(language)


def install_translation(
    app: QCoreApplication, locale: QLocale | None = None, folder: Path | None = None
) -> bool:
    """Install the translation for a language, also of Qt's own texts.

    Parameters
    ----------
    locale : QLocale or None
        Default: that of the system.
    folder : Path or None
        Folder of ``unet_gui_<locale>.qm``; default: ``translations`` of the resources.

    Returns
    -------
    bool
        Whether there is a translation; otherwise all texts stay English.
    """
    locale = locale or QLocale.system()
    folder = folder or resources_folder() / "translations"
    if _wants_english(locale) or not folder.is_dir():
        return False
    own = QTranslator(app)
    if not own.load(locale, "unet_gui", "_", str(folder)):
        return False
    of_qt = QTranslator(app)
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if of_qt.load(locale, "qtbase", "_", qt_folder):
        app.installTranslator(of_qt)
    app.installTranslator(own)
    return True


def _wants_english(locale: QLocale) -> bool:
    """Whether English is the first language; Qt would try the others after it."""
    first = next(iter(locale.uiLanguages()), "C")
    return first.split("-")[0] in {"en", "C"}


def shown(text: str) -> str:
    """Return a text from the layers below in the language of the window.

    Any other string counts as a sentence without arguments, which may have been read
    from a file; it stays as it is if the catalogue does not have it.
    """
    return _rendered(text, _translated)


def _rendered(text: str, translate: Callable[[str], str]) -> str:
    if not isinstance(text, Text):
        return translate(text)

    def is_singular(number: float) -> bool:
        """Whether the language has the singular after a number, by its catalogue."""
        return str(number) in re.findall(r"\d+", translate(SINGULAR_RULE))

    return text.rendered(translate, is_singular)


def speech_of(language: str) -> Speech:
    """Return a language for texts that are written to files, without a window.

    Parameters
    ----------
    language : str
        One of `core.settings.LANGUAGES`; English where the program does not speak it.
    """
    locale = locale_of(language)
    catalogue = QTranslator()
    folder = str(resources_folder() / "translations")
    if _wants_english(locale) or not catalogue.load(locale, "unet_gui", "_", folder):
        return ENGLISH

    def translate(template: str) -> str:
        return catalogue.translate(MESSAGES, template) or template

    return Speech(locale.name()[:2], lambda text: _rendered(text, translate))


def speech_of_window() -> Speech:
    """Return the language of the window."""
    return Speech(shown_language(), shown)


def shown_language() -> str:
    """Return the code of the language in which the window speaks, such as ``de``."""
    return _translated(LANGUAGE_CODE)


def name_text(name: str) -> str:
    """Translate a name from the layers below: of a class, region, palette or phase."""
    return shown(name)


def titled(title: str, text: str) -> str:
    """Return a text after its title and a colon, spaced as the language does."""
    return QCoreApplication.translate("titled", "{0}: {1}").format(title, text)


def _translated(template: str) -> str:
    try:
        return QCoreApplication.translate(MESSAGES, template) if template else template
    except UnicodeEncodeError:  # a name that is not UTF-8
        return template
