"""How the classes are drawn, in the slices and in space."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.mask.palettes import PALETTES

if TYPE_CHECKING:
    from unet_gui.core.mask.labels import TumourClass
    from unet_gui.state.viewer import ClassLook, ViewerState

OUTLINE_WIDTHS_PX = (1, 2, 3, 4)


def kept_styles(viewer: ViewerState) -> dict[str, dict[str, Any]]:
    """Return what settings and sessions keep of each class's style, by its key."""
    return {
        c.key: {
            "colour": style.colour,
            "look": style.look,
            "outline_px": style.outline_px,
            "opacity": style.opacity,
        }
        for c, style in viewer.class_styles.items()
    }


class ClassStyleController:
    """Changes the styles of the viewer's state, each time all at once."""

    def __init__(self, viewer: ViewerState) -> None:
        self._viewer = viewer

    def set_palette(self, palette_id: str) -> None:
        """Draw the classes in the colours of a palette; unknown ones do nothing."""
        palette = PALETTES.get(palette_id)
        if palette is not None:
            self._viewer.class_styles = {
                c: replace(style, colour=palette.colours[c])
                for c, style in self._viewer.class_styles.items()
            }

    def solo(self, tumour_class: TumourClass) -> None:
        """Show one class alone, or all if it is alone already."""
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
        """Fill a class, outline it, or both."""
        self._change(tumour_class, look=look)

    def set_opacity(self, tumour_class: TumourClass, opacity: float) -> None:
        """Set the opacity of a class's fill, 0 to 1, within that of the mask."""
        self._change(tumour_class, opacity=round(min(max(opacity, 0.0), 1.0), 3))

    def set_outline_width(self, tumour_class: TumourClass, width_px: int) -> None:
        """Set the width of a class's outline on the screen, 1 to 4."""
        width_px = min(max(width_px, OUTLINE_WIDTHS_PX[0]), OUTLINE_WIDTHS_PX[-1])
        self._change(tumour_class, outline_px=width_px)

    def _change(self, tumour_class: TumourClass, **changes: Any) -> None:
        style = self._viewer.class_styles[tumour_class]
        self._viewer.class_styles = {
            **self._viewer.class_styles,
            tumour_class: replace(style, **changes),
        }
