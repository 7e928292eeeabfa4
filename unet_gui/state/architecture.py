"""What the architecture panel shows; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.model.architecture import Channels, NetworkDescription  # noqa: TC001
from unet_gui.core.model.feature_maps import FeatureMaps  # noqa: TC001


@dataclass
class ArchitectureState:
    """Networks and models to choose from, and the chosen one's layers.

    Changed on the main thread only. `description` belongs to `selected`, or is None
    while it is asked for and where `error` says why there is none. `layer` is a number
    in `description.layers`.
    """

    choices: tuple[tuple[str, str], ...] = ()  # (key, title)
    selected: str = ""
    description: NetworkDescription | None = None
    layer: int | None = None
    channels: Channels = "last"
    weights_text: str = ""  # one line: which weights are loaded
    is_loading: bool = False
    error: str = ""
    is_computing: bool = False  # feature maps
    feature_maps: FeatureMaps | None = None  # the last that were asked for

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
