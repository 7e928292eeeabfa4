"""The volumes of the shown mask, for the result line and the legend in the view."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.mask.labels import TumourClass, region_title
from unet_gui.core.measuring.volumes import volumes_ml

if TYPE_CHECKING:
    from unet_gui.controllers.scenes.mask_choice import MaskChoice
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState


@dataclass(frozen=True, slots=True)
class ClassVolume:
    """One class or region of a mask.

    Attributes
    ----------
    title : str
        Name shown to the user.
    colour : Colour
        Colour in which it is drawn.
    is_visible : bool
        Whether it is drawn.
    """

    title: str
    volume_ml: float
    colour: Colour
    is_visible: bool = True


@dataclass(frozen=True, slots=True)
class ShownVolumes:
    """The volumes of a mask, whether it is visible or hidden.

    Attributes
    ----------
    has_colours : bool
        Whether the views draw the classes in their colours at present.
    """

    classes: tuple[ClassVolume, ...]
    is_reference: bool = False
    is_edited: bool = False
    has_colours: bool = True

    @property
    def total_ml(self) -> float:
        """The volume of all classes together."""
        return sum(entry.volume_ml for entry in self.classes)


def shown_volumes(session: SessionState, viewer: ViewerState) -> ShownVolumes | None:
    """Return the volumes of the chosen mask, None if another overlay is shown."""
    choice = resolve_masks(session, viewer)
    if choice.label_map is None or choice.mode != "mask":
        return None
    return _volumes_of(choice.label_map, choice, viewer)


def _volumes_of(
    label_map: LabelMap, choice: MaskChoice, viewer: ViewerState
) -> ShownVolumes:
    return ShownVolumes(
        _class_volumes(label_map, choice, viewer),
        is_reference=choice.mask == "reference",
        is_edited=choice.mask == "edited",
        has_colours=viewer.is_mask_visible,
    )


def chosen_volumes(session: SessionState, viewer: ViewerState) -> ShownVolumes | None:
    """Return the volumes of the chosen mask of a case with a prediction.

    Whatever overlay is shown; a prediction is decided by the thresholds in force.
    """
    choice = resolve_masks(session, viewer)
    if choice.label_map is None or choice.result is None:
        return None
    return _volumes_of(choice.label_map, choice, viewer)


def _class_volumes(
    label_map: LabelMap, choice: MaskChoice, viewer: ViewerState
) -> tuple[ClassVolume, ...]:
    region, title_of = choice.marked_region, choice.class_title
    volumes, styles = volumes_ml(label_map), viewer.class_styles
    if region is not None:  # value 1 stands for it
        style = styles[TumourClass.EDEMA]
        total = sum(volumes.values())
        title = region_title(region)
        return (ClassVolume(title, total, style.colour, style.is_visible),)
    return tuple(
        ClassVolume(title_of(c), volumes[c], styles[c].colour, styles[c].is_visible)
        for c in choice.classes
    )
