"""The Result panel with its controllers."""

from __future__ import annotations

from tests.ui.overlay_bench import (
    OverlayBench,
    result_with_probabilities,
)
from tests.viewer_case import make_label_map
from unet_gui.ui.panels.mask.legend_panel import LegendPanel

BIG = (9, 6, 3)  # voxels of each class


class Bench(OverlayBench):
    def __init__(self, qtbot, *, result=True, reference=False):
        self.reference = make_label_map(BIG, spacing_mm=(10, 10, 10))
        mask = make_label_map(spacing_mm=(10, 10, 10))
        super().__init__(
            result=result_with_probabilities(mask) if result else None,
            reference=self.reference if reference else None,
        )
        self.panel = LegendPanel(*self.parts, self.controls)
        self.page = self.panel.page("mask")
        qtbot.addWidget(self.panel)

    def volumes(self):
        return [row.volume_label.text() for row in self.page.rows.values()]
