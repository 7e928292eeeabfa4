"""Names for screen readers, and access by keyboard, in the whole window."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QToolBar

from tests.small_unet import SMALL_UNET
from tests.ui.panels.network.test_activations import make_maps
from tests.ui.widget_walk import accessible_text, interactive_widgets, path_of
from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.ui.dialogs.error import ErrorDialog
from unet_gui.ui.panels.network.activations_window import ActivationsWindow

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
DIALOGS = (
    "keys",
    "about",
    "model_cards",
    "go_to_position",
    "train",
    "save_montage",
    "manage_models",
)
MOST_STEPS = 200


@pytest.fixture
def window(qtbot):
    window = build_main_window(settings=Settings(recent=(("/a/b.nii", "/a/c.nii"),)))
    window.resize(1280, 720)
    window.parts.states.session.case = make_case(reference=make_label_map())
    window.parts.states.session.set_result(make_result())
    network = window.parts.states.architecture
    network.selected, network.description = network.choices[0][0], SMALL_UNET
    window.toasts.show_text("A fault.", "fault", action="Show")
    window.show()
    yield window
    window.close()
    window.deleteLater()


def show_panels(window):
    for key in ("contrast", "architecture", "cases", "surfaces"):
        window.docks.by_key[key].show()
        window.docks.by_key[key].raise_()
        QApplication.processEvents()  # a lazy panel is made when it is seen
    for mode in ("probability", "stages", "agreement", "mask"):
        window.parts.states.viewer.overlay_mode = mode


def nameless(top):
    """Return the widgets without a name; a hidden button may get its text later."""
    return [
        path_of(widget)
        for widget in interactive_widgets(top)
        if not accessible_text(widget) and not widget.isHidden()
    ]


def test_every_widget_of_the_window_has_a_name(window):
    show_panels(window)
    assert len(interactive_widgets(window)) > 60
    assert nameless(window) == []


@pytest.mark.parametrize("key", DIALOGS)
def test_every_widget_of_a_dialog_has_a_name(window, key):
    before = set(QApplication.topLevelWidgets())
    window.actions_by_key[key].trigger()
    opened = [w for w in QApplication.topLevelWidgets() if w not in before]
    (dialog,) = [w for w in opened if w.isWindow() and w.isVisible()]
    assert interactive_widgets(dialog)
    assert nameless(dialog) == []
    dialog.close()


def test_widgets_outside_the_window_have_names(qtbot):
    error, maps = ErrorDialog(), ActivationsWindow()
    error.add(ZeroDivisionError())
    maps.show_maps(make_maps())
    for top in (error, maps):
        qtbot.addWidget(top)
        assert nameless(top) == []


def reached(window):
    """Return the widgets that Tab reaches from the views until it is back there."""
    window.activateWindow()
    window.ortho_view.setFocus()
    QApplication.processEvents()
    seen = []
    while (focused := QApplication.focusWidget()) not in seen:
        assert len(seen) < MOST_STEPS
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert focused is seen[0], f"Tab does not leave {path_of(focused)}"
    return seen


def is_reached_otherwise(window, widget):
    if isinstance(widget, QAbstractButton) and widget.group():  # with the arrows
        return widget.group().exclusive()
    if isinstance(widget.parentWidget(), QToolBar):  # in a menu, most with a key
        actions = [*window.actions_by_key.values(), *numbered(window)]
        return widget.defaultAction() in actions
    return widget.focusPolicy() == Qt.FocusPolicy.NoFocus and bool(
        [child for child in interactive_widgets(widget) if child.focusPolicy()]
    )


def numbered(window):
    """Return the sequences, which have the keys 1 to 4."""
    bar = window.findChildren(QToolBar)[0]
    return [action for action in bar.actions() if action.actionGroup()]


def test_tab_cycles_through_every_visible_widget(qtbot, window):
    show_panels(window)
    for key in ("case", "contrast", "legend"):
        dock = window.docks.by_key[key]
        dock.raise_()
        qtbot.waitUntil(lambda d=dock: not d.visibleRegion().isEmpty(), timeout=20_000)
        seen = reached(window)
        missed = [
            path_of(widget)
            for widget in interactive_widgets(window)
            if widget.isEnabled()
            and widget.isVisible()
            and not widget.visibleRegion().isEmpty()
            and widget not in seen
            and not is_reached_otherwise(window, widget)
        ]
        assert missed == []
