"""Translation of the program into the language of the system."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

NAMES = "names"  # context of names from the layers below


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
    if not folder.is_dir():  # saves a search at each start
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


def name_text(name: str) -> str:
    """Translate a name from the layers below: of a class, region, palette or phase."""
    return QCoreApplication.translate(NAMES, name)
