"""The notice that the model was trained on the case whose Dice is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.ui.widgets.labels import NoticeList

if TYPE_CHECKING:
    from unet_gui.core.case.result import SegmentationResult


class SeenNotice(NoticeList):
    """Visible beside a Dice that says nothing about other cases."""

    def show_for(self, result: SegmentationResult | None, *, has_dice: bool) -> None:
        """Show the notice if the case of a result was seen and a Dice is shown."""
        name = result.seen_as if result is not None and has_dice else None
        text = self.tr(
            "Seen in training: the model was trained on this case ({0}), so this Dice "
            "says nothing about other cases."
        )
        self.show_texts((text.format(name),) if name else ())
