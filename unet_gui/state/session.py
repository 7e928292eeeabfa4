"""The open case, its result and the running work; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from psygnal import SignalGroupDescriptor

# psygnal reads the annotations at run time
from unet_gui.core.case.case import Case  # noqa: TC001
from unet_gui.core.case.case_files import CaseFiles  # noqa: TC001
from unet_gui.core.case.edited import EditedMask  # noqa: TC001
from unet_gui.core.case.result import SegmentationResult  # noqa: TC001
from unet_gui.core.progress import Progress  # noqa: TC001
from unet_gui.state.change import change_together


@dataclass
class SessionState:
    """The open case and its segmentation. Changed on the main thread only.

    A result is replaced by `set_result`, and a case by `controllers.cases.case_list`;
    both set all fields that belong together before the first event fires.
    """

    case: Case | None = None
    case_files: CaseFiles | None = None  # the role of each file in `case`
    other_cases: tuple[CaseFiles, ...] = ()  # listed, but not shown
    result: SegmentationResult | None = None
    thresholds: tuple[float, ...] = ()  # one per class; empty for those of the model
    edited: EditedMask | None = None  # changed by `controllers.editing` only
    doubts: tuple[str, ...] = ()  # about a run of the model on the case, if known
    is_opening: bool = False
    is_looking: bool = False  # at the scans, for a run that was asked for
    is_segmenting: bool = False
    progress: Progress | None = None
    remaining_s: float | None = None
    plan: str = ""  # of the running segmentation: its tiles, memory and time
    message: str = ""  # one line for the status bar
    device: str = "auto"  # as asked for: auto, cpu, gpu, gpu:N
    device_in_use: str = ""  # as the engine reports it
    device_note: str = ""  # why it is not the one asked for
    model_id: str = ""
    runtime: str = "auto"  # the library that runs the network
    precision: str = "auto"  # the type in which the network computes
    engine_devices: tuple[tuple[str, str], ...] = ()  # (id, title), as the engine lists
    flips: int = 1  # mirror images that are averaged
    memory_bytes: int | None = None  # limit for the engine; None: as planned
    label_scheme: str = "msd"  # of the masks that are saved
    output_folder: str = ""  # of the last export; empty before the first one
    recent: tuple[tuple[str, ...], ...] = ()  # paths opened together, newest first

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()

    def set_result(
        self, result: SegmentationResult | None, thresholds: tuple[float, ...] = ()
    ) -> None:
        """Replace the result of the shown case together with its thresholds.

        Parameters
        ----------
        thresholds : tuple of float
            One per class of the result; empty for those of the model.
        """
        change_together((self, {"result": result, "thresholds": thresholds}))
