"""The menu for the style of one class."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from unet_gui.core.mask.class_looks import OUTLINE_WIDTHS_PX

if TYPE_CHECKING:
    from collections.abc import Callable

    from unet_gui.controllers.view.class_styles import ClassStyleController
    from unet_gui.core.mask.class_looks import ClassLook
    from unet_gui.core.mask.labels import TumourClass
    from unet_gui.state.viewer import ClassStyle

_OPACITIES = (1.0, 0.75, 0.5, 0.25)


class ClassStyleMenu(QMenu):
    """A menu for fill and outline, width, opacity and colour, and to show one alone."""

    def __init__(
        self,
        tumour_class: TumourClass,
        styles: ClassStyleController,
        choose_colour: Callable[[], None],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._looks: dict[str, QAction] = {}
        self._add_looks(tumour_class, styles)
        self.addSeparator()
        width = partial(styles.set_outline_width, tumour_class)
        self._widths = self._submenu(
            self.tr("Outline width"), {w: f"{w} px" for w in OUTLINE_WIDTHS_PX}, width
        )
        opacity = partial(styles.set_opacity, tumour_class)
        self._opacities = self._submenu(
            self.tr("Opacity of the fill"), {o: f"{o:.0%}" for o in _OPACITIES}, opacity
        )
        self.addSeparator()
        self.addAction(self.tr("Colour…"), choose_colour)
        self.addAction(
            self.tr("Show only this class"), partial(styles.solo, tumour_class)
        )

    def _add_looks(
        self, tumour_class: TumourClass, styles: ClassStyleController
    ) -> None:
        group = QActionGroup(self)
        titles: dict[ClassLook, str] = {
            "fill": self.tr("Fill"),
            "outline": self.tr("Outline"),
            "both": self.tr("Fill and outline"),
        }
        for look, title in titles.items():
            action = self.addAction(title, partial(styles.set_look, tumour_class, look))
            action.setCheckable(True)
            group.addAction(action)
            self._looks[look] = action

    def _submenu(
        self,
        title: str,
        choices: dict[float, str] | dict[int, str],
        choose: Callable[..., None],
    ) -> dict[float, QAction]:
        menu = self.addMenu(title)
        group = QActionGroup(menu)
        actions: dict[float, QAction] = {}
        for value, text in choices.items():
            action = menu.addAction(text, partial(choose, value))
            action.setCheckable(True)
            group.addAction(action)
            actions[value] = action
        return actions

    def show_style(self, style: ClassStyle) -> None:
        """Check the entries of a style."""
        for look, action in self._looks.items():
            action.setChecked(look == style.look)
        for width, action in self._widths.items():
            action.setChecked(width == style.outline_px)
        for opacity, action in self._opacities.items():
            action.setChecked(abs(opacity - style.opacity) < 0.01)
