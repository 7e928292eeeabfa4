"""What the Segment panel asks for, recorded."""

from __future__ import annotations

from unet_gui.controllers.view.thresholds import ThresholdController
from unet_gui.ui.panels.segment.run_options import RunOptionActions
from unet_gui.ui.panels.segment.segment_panel import SegmentActions

DEVICES = (("auto", "Automatic"), ("cpu", "CPU"), ("gpu:0", "GPU 0"))


class Asked:
    """Records the requests of the panel."""

    def __init__(self, session):
        self.calls = []
        self.actions = SegmentActions(
            segment=lambda: self.calls.append("segment"),
            cancel=lambda: self.calls.append("cancel"),
            unqueue=lambda key: self.calls.append(("unqueue", key)),
            set_model=lambda model: self.calls.append(("model", model)),
            set_device=lambda device: self.calls.append(("device", device)),
            options=RunOptionActions(
                set_flips=lambda flips: self.calls.append(("flips", flips)),
                set_memory=lambda size: self.calls.append(("memory", size)),
                set_runtime=lambda runtime: self.calls.append(("runtime", runtime)),
                set_precision=lambda kind: self.calls.append(("precision", kind)),
            ),
            thresholds=ThresholdController(session),
        )
