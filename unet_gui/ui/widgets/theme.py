"""The theme of the application, light or dark."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette

from unet_gui.io.resources import resources_folder

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

_Role = QPalette.ColorRole

# role: (light, dark); the views are black, so the dark theme is close to black
_COLOURS: dict[_Role, tuple[str, str]] = {
    _Role.Window: ("#f3f4f6", "#1e2126"),
    _Role.WindowText: ("#1b1f24", "#e4e7eb"),
    _Role.Base: ("#ffffff", "#16181c"),
    _Role.AlternateBase: ("#f7f8fa", "#1a1d21"),
    _Role.Text: ("#1b1f24", "#e4e7eb"),
    _Role.Button: ("#e9ebef", "#2b2f36"),
    _Role.ButtonText: ("#1b1f24", "#e4e7eb"),
    _Role.BrightText: ("#b42318", "#ff8f85"),
    _Role.ToolTipBase: ("#1b1f24", "#31363e"),
    _Role.ToolTipText: ("#f7f8fa", "#f2f4f7"),
    _Role.PlaceholderText: ("#5d6672", "#98a1ad"),
    _Role.Highlight: ("#1f6feb", "#2f6fd0"),
    _Role.HighlightedText: ("#ffffff", "#ffffff"),
    _Role.Accent: ("#1f6feb", "#2f6fd0"),
    _Role.Link: ("#1a5fd0", "#7db0ff"),
    _Role.LinkVisited: ("#6a46c2", "#b79bff"),
    _Role.Light: ("#ffffff", "#3a3f48"),
    _Role.Midlight: ("#eceef1", "#30353c"),
    _Role.Mid: ("#c3c8d0", "#3d434c"),
    _Role.Dark: ("#a6adb8", "#121417"),
    _Role.Shadow: ("#7b8490", "#0a0b0d"),
}
_DISABLED_TEXT = ("#969da8", "#6b727d")
_FOLLOWS = "followsSystemScheme"  # property of the application
_ARROW_PX = 14
_WARNING = ("#8a5b00", "#f0b44c")

# Labels and the one button that matters opt in by a property.
_STYLE_SHEET = """
QDockWidget { titlebar-close-icon: url("%(close)s");
  titlebar-normal-icon: url("%(float)s"); }
QToolTip { color: palette(tooltip-text); background: palette(tooltip-base);
  border: 1px solid palette(mid); padding: 4px; }
QDialogButtonBox { dialogbuttonbox-buttons-have-icons: 0; }
QPushButton { color: palette(button-text); background: palette(button);
  border: 1px solid palette(mid); border-radius: 5px; padding: 5px 12px;
  outline: none; }
QPushButton:hover { background: palette(light); }
QPushButton:pressed { background: palette(mid); }
QPushButton:focus { border-color: palette(highlight); }
QPushButton:disabled { color: %(disabled)s; background: palette(window); }
QPushButton[preset="true"] { padding: 5px 4px; }
QPushButton[preset="true"]:checked { background: palette(mid);
  border-color: palette(highlight); }
QPushButton[primary="true"] { color: palette(highlighted-text); font-weight: 600;
  background: palette(highlight); border-color: palette(highlight); }
QPushButton[primary="true"]:hover { background: %(primary_hover)s; }
QPushButton[primary="true"]:pressed { background: %(primary_pressed)s; }
QPushButton[primary="true"]:focus { border-color: palette(window-text); }
QPushButton[primary="true"]:disabled { color: %(disabled)s;
  background: palette(button); border-color: palette(mid); }
QLabel[secondary="true"] { color: palette(placeholder-text); }
QLabel[strong="true"] { font-weight: 600; }
QLabel[warning="true"] { color: %(warning)s; }
QComboBox { color: palette(button-text); background: palette(button);
  border: 1px solid palette(mid); border-radius: 4px; padding: 2px 6px;
  combobox-popup: 0; }
QComboBox QAbstractItemView { background: palette(base); outline: none;
  border: 1px solid palette(mid); padding: 2px;
  selection-color: palette(highlighted-text);
  selection-background-color: palette(highlight); }
QComboBox QAbstractItemView::item { min-height: 22px; }
QComboBox:hover { background: palette(light); }
QComboBox:focus, QComboBox:on { border-color: palette(highlight); }
QComboBox:disabled { color: %(disabled)s; background: palette(window); }
QComboBox::drop-down { border: none; width: 18px; }
QComboBox::down-arrow { image: url("%(down)s"); width: 10px; height: 10px; }
QCheckBox, QRadioButton { border: 1px solid transparent; border-radius: 4px;
  padding: 0px 2px; outline: none; }
QCheckBox:focus, QRadioButton:focus { border-color: palette(highlight); }
QCheckBox::indicator, QRadioButton::indicator { width: 13px; height: 13px;
  border: 1px solid palette(placeholder-text); background: palette(base); }
QCheckBox::indicator { border-radius: 3px; }
QRadioButton::indicator { border-radius: 7px; }
QCheckBox::indicator:checked { image: url("%(check)s"); }
QCheckBox::indicator:checked, QRadioButton::indicator:checked {
  background: palette(highlight); border-color: palette(highlight); }
QRadioButton::indicator:checked { background: qradialgradient(cx: 0.5, cy: 0.5,
  radius: 0.5, fx: 0.5, fy: 0.5, stop: 0 #ffffff, stop: 0.42 #ffffff,
  stop: 0.5 %(highlight)s, stop: 1 %(highlight)s); }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled {
  border-color: palette(mid); background: palette(window); }
QCheckBox::indicator:checked:disabled { background: palette(mid); }
QRadioButton::indicator:checked:disabled { background: palette(mid); }
QToolButton { border: 1px solid transparent; border-radius: 4px; padding: 2px; }
QToolButton:hover { background: palette(midlight); }
QToolButton:checked { background: palette(button); border-color: palette(mid); }
QToolButton[chosen="true"]:checked { background: palette(mid);
  border-color: palette(highlight); }
QToolButton:pressed { background: palette(mid); }
QToolButton:focus { border-color: palette(highlight); }
QToolButton:disabled { color: %(disabled)s; }
QSlider { border: 1px solid transparent; border-radius: 4px; }
QSlider:focus { border-color: palette(highlight); }
QToolButton::menu-indicator { subcontrol-origin: padding;
  subcontrol-position: center right; right: 2px; }
QToolButton[arrow="false"]::menu-indicator { image: none; }
SegmentedControl QPushButton { border-radius: 0px; padding: 4px 6px; margin: 0px; }
SegmentedControl QPushButton[end="left"] { border-top-left-radius: 5px;
  border-bottom-left-radius: 5px; }
SegmentedControl QPushButton[end="right"] { border-top-right-radius: 5px;
  border-bottom-right-radius: 5px; }
SegmentedControl QPushButton:checked { color: palette(highlighted-text);
  background: palette(highlight); border-color: palette(highlight); }
SegmentedControl QPushButton:checked:focus { border-color: palette(window-text); }
QHeaderView { background: palette(window); border: none; }
QHeaderView::section { color: palette(window-text); background: palette(window);
  border: none; border-bottom: 1px solid palette(mid); padding: 3px 4px; }
BatchTable::item { padding: 0px 5px 0px 1px; }
QLabel#preview { background: black; }
QFrame#toast { background: palette(button); border: 1px solid palette(mid);
  border-radius: 6px; }
"""


def scheme_of(theme: str) -> Qt.ColorScheme | None:
    """Return the argument of `apply_theme` for one of `core.settings.THEMES`."""
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    return schemes.get(theme)


def apply_theme(app: QApplication, scheme: Qt.ColorScheme | None = None) -> None:
    """Set style, palette and style sheet of the application, also repeatedly.

    Parameters
    ----------
    scheme : Qt.ColorScheme or None
        None follows the system, also when it changes while the program runs. If the
        system has no preference, the theme is dark, as is usual around images.
    """
    hints = app.styleHints()
    if app.property(_FOLLOWS) is None:
        app.setStyle("Fusion")
        hints.colorSchemeChanged.connect(_on_system_scheme_changed)
    app.setProperty(_FOLLOWS, scheme is None)
    # also for title bars and dialogs, which the system draws
    hints.setColorScheme(scheme or Qt.ColorScheme.Unknown)
    _paint_in(app, scheme or hints.colorScheme())


def set_primary(button: QPushButton, *, is_primary: bool) -> None:
    """Draw a button as the primary one of its panel, or as any other."""
    if button.property("primary") == is_primary:
        return
    button.setProperty("primary", is_primary)
    button.style().unpolish(button)
    button.style().polish(button)


def widen_for_arrow(button: QToolButton) -> None:
    """Widen a button that opens a menu by its arrow, which Qt does not count."""
    button.setMinimumWidth(0)
    button.setMinimumWidth(button.sizeHint().width() + _ARROW_PX)


def is_dark(palette: QPalette) -> bool:
    """Return whether a palette is that of the dark theme."""
    return palette.color(_Role.Window).lightness() < 128


def warning_colour(palette: QPalette) -> QColor:
    """Return the colour of warnings that is legible on the palette's windows."""
    return QColor(_WARNING[is_dark(palette)])


def theme_palette(scheme: Qt.ColorScheme) -> QPalette:
    """Return the palette of the light or the dark theme."""
    shade = int(scheme != Qt.ColorScheme.Light)
    palette = QPalette()
    for role, colours in _COLOURS.items():
        palette.setColor(role, QColor(colours[shade]))
    for role in (_Role.WindowText, _Role.Text, _Role.ButtonText):
        disabled = QColor(_DISABLED_TEXT[shade])
        palette.setColor(QPalette.ColorGroup.Disabled, role, disabled)
    muted = QColor(_COLOURS[_Role.Mid][shade])
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Highlight, muted)
    palette.setColor(QPalette.ColorGroup.Disabled, _Role.Accent, muted)
    return palette


def _paint_in(app: QApplication, scheme: Qt.ColorScheme) -> None:
    palette = theme_palette(scheme)
    app.setPalette(palette)
    highlight = palette.color(_Role.Highlight)
    shade = "dark" if is_dark(palette) else "light"
    colours = {
        "highlight": highlight.name(),
        "primary_hover": highlight.lighter(112).name(),
        "primary_pressed": highlight.darker(115).name(),
        "disabled": palette.color(QPalette.ColorGroup.Disabled, _Role.Text).name(),
        "check": _picture("check"),
        **{name: _picture(f"{name}-{shade}") for name in ("down", "close", "float")},
        "warning": warning_colour(palette).name(),
    }
    app.setStyleSheet(_STYLE_SHEET % colours)


def _picture(name: str) -> str:
    """Return the path of a picture for the style sheet."""
    return (resources_folder() / "icons" / "style" / f"{name}.svg").as_posix()


def _on_system_scheme_changed(scheme: Qt.ColorScheme) -> None:
    from PySide6.QtWidgets import QApplication

    app = QApplication.instance()
    if isinstance(app, QApplication) and app.property(_FOLLOWS):
        _paint_in(app, scheme)
