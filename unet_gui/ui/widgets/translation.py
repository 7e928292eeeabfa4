"""The program in another language, where there is a translation."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

_NAMES = "names"  # the context of what is named by the layers below
PROGRESS_TEXTS = (
    *("Reading", "Loading the model", "Warming up", "Measuring", "Writing"),
    *("Segmenting", "Deciding the classes", "Building the network"),
    *("Comparing with the reference", "Computing the feature maps"),
)


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
    return QCoreApplication.translate(_NAMES, name)


def table_texts() -> dict[str, tuple[str, ...]]:
    """Return the texts that stand in tables, not in calls, by their context."""
    from unet_gui.core.image.colour_maps import COLOUR_MAPS
    from unet_gui.core.mask.labels import (
        LABEL_SCHEMES,
        REGIONS,
        TumourClass,
        region_title,
    )
    from unet_gui.core.mask.palettes import PALETTES
    from unet_gui.ui.actions.table import ACTIONS, GESTURES, MENUS
    from unet_gui.ui.panels.network.layer_table import HEADERS
    from unet_gui.ui.panels.segment.segment_panel import DEVICES

    menus = (title.rpartition("/")[2] for title in MENUS)
    actions = [text for spec in ACTIONS for text in (spec.text, spec.tip) if text]
    gestures = [text for gesture in GESTURES for text in gesture]
    names = [
        *(c.title for c in TumourClass),
        *(region_title(region) for region in REGIONS),
        *(palette.title for palette in PALETTES.values()),
        *(scheme.title for scheme in LABEL_SCHEMES.values()),
        *(name.capitalize() for name in COLOUR_MAPS),
        *(title for _, title in DEVICES),
        *HEADERS,
        *PROGRESS_TEXTS,
    ]
    return {
        "actions": tuple(dict.fromkeys([*menus, *actions, *gestures])),
        _NAMES: tuple(dict.fromkeys(names)),
    }
