"""The content of each view, derived from the state."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.comparison import other_side
from unet_gui.controllers.scenes.scene import resolve

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unet_gui.controllers.scenes.scene import Scene
    from unet_gui.state.comparison import ComparisonState
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


@dataclass(frozen=True, slots=True)
class Display:
    """A scene, and the scene to the right of the divider if there is one.

    Attributes
    ----------
    divider : float
        0 at the left edge of the view, 1 at the right.
    """

    scene: Scene
    other: Scene | None = None
    divider: float = 0.5


Displays = dict[str | None, Display]  # by sequence; None stands for the chosen sequence


def resolve_displays(
    sequences: Iterable[str | None],
    session: SessionState,
    viewer: ViewerState,
    comparison: ComparisonState,
) -> Displays:
    """Return the content of the views of these sequences; empty without a case."""
    displays = {}
    for sequence in sequences:
        scene = resolve(session, viewer, sequence)
        if scene is not None:
            if sequence is not None:
                scene = replace(scene, caption=sequence)
            displays[sequence] = _compared(scene, session, viewer, comparison)
    return displays


def _compared(
    scene: Scene,
    session: SessionState,
    viewer: ViewerState,
    comparison: ComparisonState,
) -> Display:
    if not (comparison.is_blinking or comparison.is_swiping):
        return Display(scene)
    sides = other_side(scene, session, viewer, comparison)
    if sides is None:
        return Display(scene)
    if comparison.is_swiping:
        return Display(*sides, comparison.divider)
    return Display(sides[comparison.shows_other])
