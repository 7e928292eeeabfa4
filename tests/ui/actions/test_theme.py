import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.viewer_case import make_case, make_label_map, make_result
from unet_gui.app import build_main_window
from unet_gui.core.settings import Settings
from unet_gui.io.settings_file import read_settings
from unet_gui.ui.views.slice_slider import SliceSlider
from unet_gui.ui.widgets.theme import apply_theme, is_dark

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
SIZE = (1280, 720)


@pytest.fixture
def themed(qapp):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


@pytest.fixture
def make_window(qtbot, themed):
    made = []

    def make(theme="system"):
        window = build_main_window({}, Settings(theme=theme))
        window.resize(*SIZE)
        window.parts.states.session.case = make_case(reference=make_label_map())
        window.parts.states.session.set_result(make_result())
        window.toasts.show_text("A fault.", "fault")  # stays
        window.show()
        made.append(window)
        qtbot.waitUntil(lambda: is_complete(window), timeout=20_000)
        QApplication.processEvents()  # lay out what has come last
        return window

    yield make
    for window in made:
        window.close()
        window.deleteLater()


def is_complete(window):
    """Whether all that is computed in the background is shown."""
    sliders = [s for s in window.findChildren(SliceSlider) if s.isVisible()]
    has_marks = bool(sliders) and all(slider.marks for slider in sliders)
    states = window.parts.states
    found = (states.uncertainty.measured, states.agreement.counts)
    return has_marks and None not in found and window.docks.room.is_settled


def choose(window, theme):
    window.actions_by_key[f"theme_{theme}"].trigger()
    QApplication.processEvents()


def picture(window):
    """Return the window as it looks once its panels have their heights."""
    for _ in range(3):
        window.docks.room.share()
        QApplication.processEvents()
    return window.grab().toImage()


def checked(window):
    keys = ("theme_system", "theme_light", "theme_dark")
    return [key for key in keys if window.actions_by_key[key].isChecked()]


def test_the_theme_changes_at_once_and_is_checked(themed, make_window):
    window = make_window("light")
    assert checked(window) == ["theme_light"]
    choose(window, "dark")
    assert is_dark(themed.palette())
    assert checked(window) == ["theme_dark"]
    choose(window, "dark")
    assert checked(window) == ["theme_dark"]
    choose(window, "system")
    themed.styleHints().colorSchemeChanged.emit(Qt.ColorScheme.Light)
    assert not is_dark(themed.palette())
    assert checked(window) == ["theme_system"]


def test_everything_is_repainted_as_in_a_new_window(themed, make_window):
    apply_theme(themed, Qt.ColorScheme.Light)
    changed = make_window("light")
    light = picture(changed)
    choose(changed, "dark")
    dark = picture(changed)
    choose(changed, "light")
    assert picture(changed) == light
    choose(changed, "dark")
    new = picture(make_window("dark"))
    assert new == dark


def test_the_theme_is_remembered(make_window):
    window = make_window("light")
    choose(window, "dark")
    window.close()
    assert read_settings().theme == "dark"
