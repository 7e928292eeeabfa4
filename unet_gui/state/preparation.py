"""The preparation of the open case; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.case.case import Case  # noqa: TC001
from unet_gui.core.case.preparation import PreparationPlan  # noqa: TC001
from unet_gui.core.case.preparation_record import PreparationRecord  # noqa: TC001
from unet_gui.core.progress import Progress  # noqa: TC001


@dataclass
class PreparationState:
    """The preparation of the open case: what it needs, the plan, and what was done.

    Changed on the main thread only.

    Attributes
    ----------
    plan : PreparationPlan or None
        With the ticks as the user set them; None while it is not known.
    is_chosen : bool
        Whether the user set them.
    prepared : Case or None
        The prepared sequences of the plan, all on one grid; None if they have not been
        made.
    record : PreparationRecord or None
        How they were made.
    """

    plan: PreparationPlan | None = None
    is_chosen: bool = False
    prepared: Case | None = None
    record: PreparationRecord | None = None
    is_preparing: bool = False
    is_shown_aligned: bool = True  # views place the sequences as they were aligned
    progress: Progress | None = None

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
