"""The layout of a sheet: its size, and where title, facts and legend go."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtGui import QFont, QFontMetricsF

from unet_gui.core.layout.montage import lines_of, sheet_of, text_px, widened
from unet_gui.core.layout.scale_bar import scale_bar_mm
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.montage import Montage
    from unet_gui.controllers.scenes.picture_texts import LegendEntry
    from unet_gui.controllers.scenes.picture_tiles import PictureSheet
    from unet_gui.core.layout.montage import Sheet, SheetOptions

_LINE = 1.5  # of a text's height
_BETWEEN = "  ·  "  # two facts
_BAR_SHARE = 0.6  # of a slice's width, at most


class SheetLayout:
    """Finds room for the texts of a sheet; lengths are in pixels of the sheet.

    Attributes
    ----------
    sheet : Sheet
        The places of the slices, with room for title, legend and captions.
    text_px : int
        Height of the texts.
    """

    def __init__(self, content: Montage | PictureSheet, options: SheetOptions) -> None:
        self._content = content
        self._options = options
        sheet = sheet_of(
            len(content.tiles), content.tile_mm, options.tile_px, options.columns
        )
        self.text_px = text_px(sheet, options.text_scale)
        self.sheet = self._with_room(sheet)

    @property
    def line_px(self) -> float:
        """The height of a line of text."""
        return _LINE * self.text_px

    @property
    def title(self) -> str:
        """The title of the sheet; empty without one."""
        return self._content.title if self._options.has_title else ""

    def font(self, *, is_bold: bool = False) -> QFont:
        """Return the font of the texts."""
        font = QFont()
        font.setPixelSize(self.text_px)
        font.setBold(is_bold)
        return font

    def fact_lines(self) -> list[str]:
        """Return the facts in lines that fit the width of the sheet."""
        return self._fact_lines(self.sheet)

    def legend_lines(self) -> list[list[LegendEntry | None]]:
        """Return the legend's entries line by line; None stands for the scale bar."""
        return self._legend_lines(self.sheet)

    def legend_width(self, text: str) -> float:
        """Return the width of an entry of the legend."""
        metrics = QFontMetricsF(self.font())
        return 1.5 * self.text_px + metrics.horizontalAdvance(text)

    def bar(self) -> tuple[float, float] | None:
        """Return the length of the scale bar in mm and in pixels, None without one."""
        return self._bar(self.sheet)

    def _with_room(self, sheet: Sheet) -> Sheet:
        """Return the sheet with room for the title above and the legend below."""
        line = self.line_px
        head = foot = 0.0
        sheet = widened(sheet, self._text_widths())
        if lines := bool(self.title) + len(self._fact_lines(sheet)):
            head = sheet.gap + line * lines
        if rows := len(self._legend_lines(sheet)):
            foot = line * rows + sheet.gap
        below = line if self._has_captions_below() else 0.0
        return replace(sheet, head=head, foot=foot, below=below)

    def _has_captions_below(self) -> bool:
        has_bars = self._options.has_scale_bar and not self._content.is_to_scale
        has_texts = has_bars or any(tile.caption for tile in self._content.tiles)
        return self._options.has_captions_below and has_texts

    def _text_widths(self) -> list[float]:
        """Return the widths of the texts that must not be elided."""
        metrics, widths = QFontMetricsF(self.font()), []
        widths += [metrics.horizontalAdvance(fact) for fact in self._facts]
        if self._options.has_legend:
            widths += [self.legend_width(shown(e.text)) for e in self._content.legend]
        return widths

    @property
    def _facts(self) -> tuple[str, ...]:
        return tuple(map(shown, self._content.facts)) if self._options.has_title else ()

    def _fact_lines(self, sheet: Sheet) -> list[str]:
        metrics, room = QFontMetricsF(self.font()), sheet.width - 2 * sheet.gap
        facts = self._facts
        widths = [metrics.horizontalAdvance(fact) for fact in facts]
        between = metrics.horizontalAdvance(_BETWEEN)
        return [
            _BETWEEN.join(facts[n] for n in line)
            for line in lines_of(widths, between, room)
        ]

    def _legend_lines(self, sheet: Sheet) -> list[list[LegendEntry | None]]:
        entries: list[LegendEntry | None] = []
        widths: list[float] = []
        if self._options.has_legend:
            entries += self._content.legend
            widths += [self.legend_width(shown(e.text)) for e in self._content.legend]
        if self._options.has_scale_bar and (bar := self._bar(sheet)):
            entries.append(None)
            widths.append(self.legend_width(f"{bar[0]:g} mm") + bar[1])
        room = sheet.width - 2 * sheet.gap
        lines = lines_of(widths, 1.5 * self.text_px, room)
        return [[entries[n] for n in line] for line in lines]

    def _bar(self, sheet: Sheet) -> tuple[float, float] | None:
        if not self._content.is_to_scale:
            return None  # each slice has its own
        mm_per_px = self._content.tile_mm[0] / sheet.tile_width
        mm = scale_bar_mm(mm_per_px, _BAR_SHARE * sheet.tile_width)
        return None if mm is None else (mm, mm / mm_per_px)
