"""All menus with their actions, and the list of keys."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from unet_gui.ui.actions import (
    correct,
    edit,
    file,
    go,
    help,  # noqa: A004 - the menu
    language,
    layout,
    measure,
    models,
    overlay,
    segment,
    theme,
    view,
)

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import Entries

# A slash makes a menu within a menu.
MENUS: dict[str, Entries] = {
    "&File": file.ENTRIES,
    "Edi&t": edit.ENTRIES,
    "&View": view.ENTRIES,
    "&View/&Layout": layout.ENTRIES,
    "&View/O&verlay": overlay.ENTRIES,
    "&View/&Theme": theme.ENTRIES,
    "&View/Lan&guage": language.ENTRIES,
    "&Go": go.ENTRIES,
    "Meas&ure": measure.ENTRIES,
    "&Segment": segment.ENTRIES,
    "&Correct": correct.ENTRIES,
    "M&odels": models.ENTRIES,
    "&Help": help.ENTRIES,
}

ACTIONS = tuple(spec for entries in MENUS.values() for spec in entries if spec)

# The mouse in the views, for the list of keys.
GESTURES = (
    ("Left click or drag", "Move the crosshair"),
    ("Wheel, arrows, PgUp/PgDn", "Step through the slices"),
    ("Ctrl+wheel", "Zoom"),
    ("Middle drag, Shift+left drag", "Pan"),
    ("Right drag", "Window (sideways) and level (up and down)"),
    ("Double-click", "One view alone, or all again"),
    ("Right double-click", "Automatic contrast"),
    ("3-D: left drag", "Rotate"),
    ("3-D: left click", "Move the crosshair to the surface"),
    ("3-D: wheel, right drag", "Zoom"),
    ("3-D: middle drag, Shift+left drag", "Pan"),
    ("Strip beside a view: click or drag", "Step through the slices"),
    ("Ruler: drag, or two clicks", "Measure; the ends can be dragged, Esc ends"),
    ("Return with the ruler", "Put its next end at the crosshair"),
    ("Right click on an annotation", "Remove it"),
    ("Correcting: drag, Ctrl+drag", "Paint, or erase"),
    ("Correcting: Shift+wheel, - and +", "Make the brush larger or smaller"),
    ("Correcting: Return", "Use the tool at the crosshair, or close the lasso"),
    ("Lasso: double click, right click", "Close it; Esc gives it up"),
    (
        "Batch: A, R, E, or F6, F7, F8 in the viewer",
        "Accept, reject, or keep for correction",
    ),
    ("Batch: N, P, or F9, Shift+F9 in the viewer", "Next or previous case"),
    ("Batch: Ctrl+F, Esc in the filter", "Go to the filter, or empty it"),
    ("Drag the divider", "Move the border between the two sides of a swipe"),
    (
        "Alt+arrows, Alt+PgUp, Alt+PgDown",
        "Move the sequence that is checked by 1 mm (Prepare panel)",
    ),
)


def key_rows() -> list[tuple[str, str]]:
    """Return the rows of the list of keys: (mouse or key, what it does)."""
    either = QCoreApplication.translate("keys_page", " or ")
    gestures = [(action_text(mouse), action_text(does)) for mouse, does in GESTURES]
    keys = [
        (either.join(spec.shortcuts), action_text(spec.text).rstrip("…"))
        for spec in ACTIONS
        if spec.shortcuts
    ]
    return [*gestures, *keys]


def action_text(text: str) -> str:
    """Translate a text of the tables."""
    return QCoreApplication.translate("actions", text)
