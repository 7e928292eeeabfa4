"""The styles in which classes are drawn, in the slices and in space."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.mask.class_looks import OUTLINE_WIDTHS_PX, SavedStyle
from unet_gui.core.mask.palettes import PALETTES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.mask.class_looks import ClassLook
    from unet_gui.core.mask.labels import TumourClass
    from unet_gui.state.viewer import ClassStyle, ViewerState

_KEPT = tuple(field.name for field in fields(SavedStyle))


def kept_styles(viewer: ViewerState) -> dict[str, SavedStyle]:
    """Return the styles by class as settings and sessions keep them."""
    return {
        c.key: SavedStyle(**{name: getattr(style, name) for name in _KEPT})
        for c, style in viewer.class_styles.items()
    }


def with_kept_styles(
    viewer: ViewerState, kept: Mapping[str, SavedStyle]
) -> dict[TumourClass, ClassStyle]:
    """Return the viewer's styles, changed to those that were kept."""
    return {
        c: replace(style, **asdict(kept[c.key])) if c.key in kept else style
        for c, style in viewer.class_styles.items()
    }


class ClassStyleController:
    """Changes the styles of the classes."""

    def __init__(self, viewer: ViewerState) -> None:
        self._viewer = viewer

    def set_palette(self, palette_id: str) -> None:
        """Draw the classes in the colours of a palette; unknown ids are ignored."""
        palette = PALETTES.get(palette_id)
        if palette is not None:
            self._viewer.class_styles = {
                c: replace(style, colour=palette.colours[c])
                for c, style in self._viewer.class_styles.items()
            }

    def solo(self, tumour_class: TumourClass) -> None:
        """Show one class alone, or all classes if it is alone already."""
        styles = self._viewer.class_styles
        if all(style.is_visible is (c == tumour_class) for c, style in styles.items()):
            self.show_all()
            return
        self._viewer.is_mask_visible = True
        self._viewer.class_styles = {
            c: replace(style, is_visible=c == tumour_class)
            for c, style in styles.items()
        }

    def show_all(self) -> None:
        """Show all classes."""
        self._viewer.is_mask_visible = True
        self._viewer.class_styles = {
            c: replace(style, is_visible=True)
            for c, style in self._viewer.class_styles.items()
        }

    def set_look(self, tumour_class: TumourClass, look: ClassLook) -> None:
        """Draw a class filled, outlined, or both."""
        self._change(tumour_class, look=look)

    def set_opacity(self, tumour_class: TumourClass, opacity: float) -> None:
        """Set the opacity of the fill of a class, 0 to 1."""
        self._change(tumour_class, opacity=round(min(max(opacity, 0.0), 1.0), 3))

    def set_outline_width(self, tumour_class: TumourClass, width_px: int) -> None:
        """Set the width of the outline of a class, 1 to 4 pixels of the screen."""
        width_px = min(max(width_px, OUTLINE_WIDTHS_PX[0]), OUTLINE_WIDTHS_PX[-1])
        self._change(tumour_class, outline_px=width_px)

    def _change(self, tumour_class: TumourClass, **changes: Any) -> None:
        style = self._viewer.class_styles[tumour_class]
        self._viewer.class_styles = {
            **self._viewer.class_styles,
            tumour_class: replace(style, **changes),
        }
