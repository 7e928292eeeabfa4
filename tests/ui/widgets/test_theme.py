import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QPalette
from PySide6.QtWidgets import QDialogButtonBox, QPushButton

from unet_gui.core.settings import THEMES
from unet_gui.io.resources import resources_folder
from unet_gui.ui.widgets import theme
from unet_gui.ui.widgets.icons import application_icon, icon
from unet_gui.ui.widgets.theme import (
    apply_theme,
    is_dark,
    scheme_of,
    set_primary,
    theme_palette,
    warning_colour,
)

LIGHT, DARK = Qt.ColorScheme.Light, Qt.ColorScheme.Dark
ICONS = sorted(
    p.stem for p in (resources_folder() / "icons").glob("*.svg") if p.stem != "unet-gui"
)
R = QPalette.ColorRole


@pytest.fixture
def themed(qapp):
    palette, sheet = qapp.palette(), qapp.styleSheet()
    yield qapp
    qapp.setStyleSheet(sheet)
    qapp.setPalette(palette)


def luminance(colour):
    def linear(c):
        return c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(a, b):
    lighter, darker = sorted((luminance(a), luminance(b)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
@pytest.mark.parametrize(
    ("text", "ground"),
    [
        (R.WindowText, R.Window),
        (R.Text, R.Base),
        (R.Text, R.AlternateBase),
        (R.ButtonText, R.Button),
        (R.HighlightedText, R.Highlight),
        (R.ToolTipText, R.ToolTipBase),
        (R.PlaceholderText, R.Window),
        (R.PlaceholderText, R.Base),
        (R.BrightText, R.Window),
        (R.Link, R.Window),
    ],
)
def test_text_is_legible(scheme, text, ground):
    """WCAG 2.2, level AA: 4.5 to 1."""
    palette = theme_palette(scheme)
    assert contrast(palette.color(text), palette.color(ground)) >= 4.5


@pytest.mark.parametrize("scheme", [LIGHT, DARK])
def test_warnings_are_legible(scheme):
    palette = theme_palette(scheme)
    assert contrast(warning_colour(palette), palette.color(R.Window)) >= 4.5


def test_a_system_without_a_preference_gets_the_dark_theme():
    assert is_dark(theme_palette(Qt.ColorScheme.Unknown))
    assert not is_dark(theme_palette(LIGHT))


def test_the_theme_is_applied_and_follows_the_system(themed):
    apply_theme(themed, LIGHT)
    assert not is_dark(themed.palette())
    apply_theme(themed)
    themed.styleHints().colorSchemeChanged.emit(LIGHT)
    assert not is_dark(themed.palette())
    themed.styleHints().colorSchemeChanged.emit(DARK)
    assert is_dark(themed.palette())


def test_a_chosen_theme_does_not_follow_the_system(themed):
    apply_theme(themed, LIGHT)
    themed.styleHints().colorSchemeChanged.emit(DARK)
    assert not is_dark(themed.palette())
    apply_theme(themed)
    themed.styleHints().colorSchemeChanged.emit(DARK)
    assert is_dark(themed.palette())


def test_the_system_is_connected_only_once(themed, monkeypatch):
    painted = []

    def palette(scheme):
        painted.append(scheme)
        return theme_palette(scheme)

    monkeypatch.setattr(theme, "theme_palette", palette)
    for _ in range(3):
        apply_theme(themed)
    painted.clear()
    themed.styleHints().colorSchemeChanged.emit(LIGHT)
    assert painted == [LIGHT]


def test_every_theme_of_the_settings_is_a_colour_scheme():
    assert [scheme_of(name) for name in THEMES] == [None, LIGHT, DARK]


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_text_colour(themed, name):
    for scheme in (LIGHT, DARK):
        apply_theme(themed, scheme)
        image = icon(name).pixmap(QSize(16, 16)).toImage()
        solid = [
            image.pixelColor(x, y)
            for x in range(16)
            for y in range(16)
            if image.pixelColor(x, y).alpha() > 200
        ]
        assert solid
        text = themed.palette().color(R.ButtonText)
        assert abs(solid[0].lightness() - text.lightness()) < 40


def test_the_icon_of_a_disabled_button_is_paler(themed):
    apply_theme(themed, LIGHT)
    pixels = {}
    for mode in (QIcon.Mode.Normal, QIcon.Mode.Disabled):
        image = icon("play").pixmap(QSize(16, 16), mode).toImage()
        pixels[mode] = image.pixelColor(8, 8).lightness()
    assert pixels[QIcon.Mode.Disabled] > pixels[QIcon.Mode.Normal] + 40


def test_the_program_has_an_icon(qapp):
    assert not application_icon().pixmap(64, 64).isNull()


def test_a_button_can_become_primary_and_ordinary_again(qtbot, themed):
    apply_theme(themed, LIGHT)
    button = QPushButton("Segment")
    qtbot.addWidget(button)
    set_primary(button, is_primary=True)
    primary = button.grab().toImage().pixelColor(8, button.height() // 2)
    set_primary(button, is_primary=False)
    plain = button.grab().toImage().pixelColor(8, button.height() // 2)
    assert primary == themed.palette().color(R.Highlight)
    assert plain != primary


def test_dialog_buttons_have_no_icons_of_another_theme(themed, qtbot):
    apply_theme(themed, DARK)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Close).icon().isNull()
