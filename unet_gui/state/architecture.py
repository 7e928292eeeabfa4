"""The content of the architecture panel; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.model.architecture import Channels, NetworkDescription  # noqa: TC001
from unet_gui.core.model.feature_maps import FeatureMaps  # noqa: TC001


@dataclass
class ArchitectureState:
    """The networks and models to choose from, and the layers of the chosen one.

    Changed on the main thread only. `description` belongs to `selected`; it is None
    while it is being made, and if that fails, for the reason in `error`. `layer` is
    the index of the selected layer in `description.layers`.
    """

    choices: tuple[tuple[str, str], ...] = ()  # (key, title)
    selected: str = ""
    description: NetworkDescription | None = None
    layer: int | None = None
    channels: Channels = "last"
    weights_text: str = ""  # one line about the weights that are loaded
    is_loading: bool = False
    error: str = ""
    is_computing: bool = False  # feature maps
    feature_maps: FeatureMaps | None = None  # of the latest request

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
