"""Single-letter keys: shortcuts with any focus, but text in text fields."""

from __future__ import annotations

from collections import Counter

from PySide6.QtWidgets import QAbstractSpinBox, QComboBox, QLineEdit, QSlider

from tests.e2e.gesture_tools import do, wait
from unet_gui.ui.actions.table import ACTIONS
from unet_gui.ui.dialogs.go_to import GoToDialog

_NAMES = {"[": "bracketleft", "]": "bracketright"}
_APART = {"?"}  # opens a dialog


def single_keys(window) -> dict[str, str]:
    """Return the single-character keys of the enabled actions, with these actions."""
    return {
        key: spec.key
        for spec in ACTIONS
        for key in spec.shortcuts
        if len(key) == 1
        and key not in _APART
        and window.actions_by_key[spec.key].isEnabled()
    }


def letters_anywhere(window, record: dict) -> None:
    """Press all single-letter keys with the focus on one widget after the other."""
    keys = single_keys(window)
    triggered: Counter[str] = Counter()
    for key in keys.values():
        action = window.actions_by_key[key]
        action.triggered.connect(lambda _=False, key=key: triggered.update([key]))
    window.docks.by_key["segment"].raise_()
    panel, legend = window.docks.segment_panel, window.docks.legend_panel
    places = {
        "view": window.ortho_view.shown_views()[0],
        "list of models": panel.findChild(QComboBox),
        "button": panel.button,
        "slider": legend.findChild(QSlider),
        "sequence bar": window.sequence_bar,
    }
    names = [_NAMES.get(key, key.lower()) for key in keys]
    record["pressed"] = sorted(keys)
    for place, widget in places.items():
        triggered.clear()
        widget.setFocus()
        do("key", "--delay", 25, *names)
        wait(0.4)
        record[place] = sorted(set(keys.values()) - set(triggered))


def letters_in_fields(window, record: dict) -> None:
    """Type into each field; no action may be triggered by what belongs there.

    Fields for numbers leave letters to the actions.
    """
    window.docks.by_key["contrast"].raise_()
    wait(0.3)
    heard: list[str] = []
    for key, action in window.actions_by_key.items():
        action.triggered.connect(lambda _=False, key=key: heard.append(key))
    fields = [
        field
        for kind in (QLineEdit, QAbstractSpinBox)
        for field in window.findChildren(kind)
        if field.isVisible() and field.isEnabled()
    ]
    record["fields"] = len(fields)
    letters = sorted(k.lower() for k in single_keys(window) if k.isalnum())
    digits = [letter for letter in letters if letter.isdigit()]
    for field in fields:
        is_number = isinstance(field, QAbstractSpinBox) or isinstance(
            field.parent(), QAbstractSpinBox
        )
        field.setFocus()
        do("key", "--delay", 25, *(digits if is_number else letters))
        wait(0.2)
    record["heard"] = list(heard)
    window.ortho_view.setFocus()
    heard.clear()
    window.actions_by_key["go_to_position"].trigger()
    wait(0.3)
    dialog = window.findChild(GoToDialog)
    do("key", "ctrl+a")
    do("type", "--delay", 25, "60 61 62 sadtwb")
    record["typed"] = dialog.field.text()
    record["heard_by_dialog"] = heard[1:]
    dialog.reject()
    window.activateWindow()
    wait(0.3)
