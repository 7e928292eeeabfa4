"""The program in another language, where there is a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

NAMES = "names"  # the context of what is named by the layers below


def install_translation(
    app: QCoreApplication, locale: QLocale | None = None, folder: Path | None = None
) -> bool:
    """Show the program in a language, if there is a translation; Qt's own texts, too.

    Parameters
    ----------
    locale : QLocale or None
        By default that of the system.
    folder : Path or None
        Where ``unet_gui_<locale>.qm`` lies; by default ``translations`` of the
        resources.

    Returns
    -------
    bool
        Whether there is one; else all stays English, Qt's own texts as well.
    """
    locale = locale or QLocale.system()
    folder = folder or resources_folder() / "translations"
    if not folder.is_dir():  # nothing is looked for at each start
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
    """Translate what the layers below name: a class, a region, a palette, a phase."""
    return QCoreApplication.translate(NAMES, name)
