"""Comparing two sequences, or the image with and without a mask."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.mask_choice import available_masks
from unet_gui.controllers.scenes.scene import resolve
from unet_gui.core.text import Text
from unet_gui.state.comparison import Compared

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.scene import Scene
    from unet_gui.state.comparison import ComparisonState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


_NAMES = {
    "prediction": Text("prediction"),
    "reference": Text("reference"),
    "edited": Text("edited"),
}


class ComparisonController:
    """Starts and stops blinking and the divider; only one of them is on."""

    def __init__(self, comparison: ComparisonState) -> None:
        self._comparison = comparison

    def compare_masks(self, compared: Compared) -> None:
        """Compare with the image without a mask, or with the other mask."""
        self._comparison.compared = compared

    def compare_with(self, sequence: str) -> None:
        """Compare with another sequence."""
        self._comparison.sequence = sequence
        self._comparison.compared = Compared.SEQUENCE

    def set_blinking(self, *, is_blinking: bool) -> None:
        """Start blinking with the other side, or stop with the usual one."""
        if is_blinking:
            self._comparison.is_swiping = False
        self._comparison.shows_other = is_blinking
        self._comparison.is_blinking = is_blinking

    def toggle_blinking(self) -> None:
        """Start or stop blinking."""
        self.set_blinking(is_blinking=not self._comparison.is_blinking)

    def flip(self) -> None:
        """Show the other side, if blinking."""
        if self._comparison.is_blinking:
            self._comparison.shows_other = not self._comparison.shows_other

    def toggle_swiping(self) -> None:
        """Show both sides with a divider between them, or only the usual side."""
        self.set_blinking(is_blinking=False)
        self._comparison.divider = 0.5
        self._comparison.is_swiping = not self._comparison.is_swiping

    def set_divider(self, divider: float) -> None:
        """Move the divider, 0 (left) to 1 (right)."""
        self._comparison.divider = min(max(divider, 0.0), 1.0)


def other_side(
    scene: Scene,
    session: SessionState,
    viewer: ViewerState,
    comparison: ComparisonState,
) -> tuple[Scene, Scene] | None:
    """Return both sides of the comparison, each with a caption; the usual side first.

    If the chosen comparison is not possible, the next sequence is compared.
    """
    masks = available_masks(session)
    if comparison.compared is Compared.MASK and masks:
        return _with_and_without(scene, session, viewer)
    if comparison.compared is Compared.OTHER_MASK and len(masks) > 1:
        return _two_masks(scene, session, viewer)
    name = _other_sequence(scene, session, comparison)
    other = resolve(session, viewer, name) if name else None
    if other is None:
        return None
    return replace(scene, caption=scene.sequence), replace(other, caption=name)


def _with_and_without(
    scene: Scene, session: SessionState, viewer: ViewerState
) -> tuple[Scene, Scene] | None:
    shown = replace(viewer, is_mask_visible=True)
    hidden = replace(viewer, is_mask_visible=False)
    there = resolve(session, shown, scene.sequence)
    gone = resolve(session, hidden, scene.sequence)
    if there is None or gone is None:
        return None
    there, gone = (
        _named(there, scene, Text("mask")),
        _named(gone, scene, Text("no mask")),
    )
    return (there, gone) if viewer.is_mask_visible else (gone, there)


def _named(side: Scene, scene: Scene, name: str) -> Scene:
    caption = f"{scene.caption}, {name}" if scene.caption else name
    return replace(side, caption=caption)


def _two_masks(
    scene: Scene, session: SessionState, viewer: ViewerState
) -> tuple[Scene, Scene] | None:
    """Return the shown mask and the first other one."""
    # masks, as a probability or the agreement would be the same on both sides
    masks = replace(viewer, is_mask_visible=True, overlay_mode="mask")
    there = available_masks(session)
    shown = viewer.shown_mask if viewer.shown_mask in there else there[0]
    other = next(mask for mask in there if mask != shown)
    sides = []
    for mask in (shown, other):
        side = resolve(session, replace(masks, shown_mask=mask), scene.sequence)
        if side is None:
            return None
        sides.append(_named(side, scene, _NAMES[mask]))
    return sides[0], sides[1]


def _other_sequence(
    scene: Scene, session: SessionState, comparison: ComparisonState
) -> str:
    names = [] if session.case is None else list(session.case.sequences)
    if comparison.compared is Compared.SEQUENCE:
        wanted = comparison.sequence
        if wanted in names and wanted != scene.sequence:
            return wanted
    if len(names) < 2 or scene.sequence not in names:
        return ""
    return names[(names.index(scene.sequence) + 1) % len(names)]
