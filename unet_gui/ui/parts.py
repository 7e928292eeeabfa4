"""The records that the main window and its panels are given."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.controllers.controllers import Controllers
    from unet_gui.controllers.services import Services
    from unet_gui.state.states import States


@dataclass(frozen=True, slots=True, eq=False)
class WindowParts:
    """States, controllers and services of one window, made by `unet_gui.app`.

    What belongs together has one name: `states.contrast` is changed by
    `controllers.contrast`.
    """

    states: States
    controllers: Controllers
    services: Services
