"""The mode of the overlay: the mask, a probability, or the agreement."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.mask_choice import resolve_masks

if TYPE_CHECKING:
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import OverlayMode, ViewerState


class OverlayModeController:
    """Chooses the mode of the overlay and its details; choosing one shows it."""

    def __init__(self, session: SessionState, viewer: ViewerState) -> None:
        self._session = session
        self._viewer = viewer

    def set_mode(self, mode: OverlayMode) -> None:
        """Show the mask, the probability of a class, or the agreement of the masks."""
        self._viewer.is_mask_visible = True
        self._viewer.overlay_mode = mode

    def next_mode(self) -> None:
        """Show the next of the available modes."""
        choice = resolve_masks(self._session, self._viewer)
        position = choice.modes.index(choice.mode) + 1
        self.set_mode(choice.modes[position % len(choice.modes)])

    def set_probability_class(self, name: str) -> None:
        """Show the probability of another class."""
        self._viewer.probability_class = name

    def set_region(self, region: str) -> None:
        """Compare another region."""
        self._viewer.agreement_region = region

    def set_reference_outline(self, shown: bool) -> None:
        """Show or hide the outline of the reference over the prediction."""
        self._viewer.has_reference_outline = shown

    def toggle_reference_outline(self) -> None:
        """Show or hide the outline of the reference over the prediction."""
        self.set_reference_outline(not self._viewer.has_reference_outline)
