"""What is open, and what runs; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.case.case import Case  # noqa: TC001
from unet_gui.core.case.case_files import CaseFiles  # noqa: TC001
from unet_gui.core.case.result import SegmentationResult  # noqa: TC001
from unet_gui.core.progress import Progress  # noqa: TC001


@dataclass
class SessionState:
    """The open case and its segmentation. Changed on the main thread only.

    When another case is opened, `result` is cleared first, then the viewer's state is
    set for the new case, and `case` changes last.
    """

    case: Case | None = None
    case_files: CaseFiles | None = None  # who is who in `case`
    other_cases: tuple[CaseFiles, ...] = ()  # found along with it, not open
    result: SegmentationResult | None = None
    thresholds: tuple[float, ...] = ()  # of the result's classes; empty as the model's
    is_opening: bool = False
    is_segmenting: bool = False
    progress: Progress | None = None
    remaining_s: float | None = None
    plan: str = ""  # how the running segmentation is done, in which memory and time
    message: str = ""  # one line for the status bar
    device: str = "auto"  # as asked for: auto, cpu, gpu, gpu:N
    device_in_use: str = ""  # as the engine reports it
    device_note: str = ""  # why it is not another one
    model_id: str = ""
    flips: int = 1  # mirror images that are averaged
    memory_bytes: int | None = None  # most for the engine; None: as planned
    label_scheme: str = "msd"  # in which masks are saved
    recent: tuple[tuple[str, ...], ...] = ()  # paths opened together, newest first

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
