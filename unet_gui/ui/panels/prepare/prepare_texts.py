"""The sentences of the Prepare panel."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.preparation import Step
from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.core.case.preparation import PlannedStep, PreparationPlan
    from unet_gui.core.case.preparation_record import PreparationRecord

_TIMES = " \u00d7 "


def intro_text(plan: PreparationPlan | None) -> str:
    """Return what the scans of the open case need."""
    if plan is None:
        return _tr("Open a case to see what its scans need.")
    names = ", ".join(shown(step.name_text) for step in plan.needed)
    doubtful = ", ".join(shown(e.step.name_text) for e in plan.steps if e.is_doubtful)
    if not names and doubtful:
        return _tr("Look at the scans, which may need: {0}.").format(doubtful)
    if not names:
        return _tr("The scans can go into the model as they are.")
    return _tr("The scans need: {0}.").format(names)


def why_text(entry: PlannedStep) -> str:
    """Return why a step is needed or not, as a line below its tick."""
    line = _tr("needed: {0}") if entry.is_needed else _tr("not needed: {0}")
    if entry.is_doubtful:
        line = _tr("perhaps needed: {0}")
    return line.format(shown(entry.why))


def figures_lines(step: Step, record: PreparationRecord | None) -> tuple[str, ...]:
    """Return what was measured in a step, one line each; empty if it was not done."""
    figures = None if record is None else record.figures(step)
    if figures is None:
        return ()
    if step is Step.ALIGN:
        return tuple(_motion_line(name, entry) for name, entry in figures.items())
    if step is Step.BRAIN and "volume_ml" in figures:
        volume_ml = round(figures["volume_ml"])
        if figures.get("tool") == BrainTool.HD_BET:
            return (_tr("Brain of {0} mL, by HD-BET").format(volume_ml),)
        return (_tr("Brain of {0} mL").format(volume_ml),)
    if step is Step.GRID:
        size = _TIMES.join(map(str, figures["shape"]))
        spacing = _TIMES.join(f"{mm:.3g}" for mm in figures["spacing_mm"])
        return (_tr("{0} voxels of {1} mm").format(size, spacing),)
    return (_tr("Done"),)


def _motion_line(name: str, entry: dict[str, Any]) -> str:
    text = _tr("{0}: moved by {1} mm, turned by {2}°, agreement {3} (by headers {4})")
    if entry.get("start") == "hand":
        text = _tr(
            "{0}: by hand, moved by {1} mm, turned by {2}°, agreement {3} (by headers "
            "{4})"
        )
    return text.format(
        name,
        f"{entry.get('translation_mm', 0):.1f}",
        f"{entry.get('rotation_deg', 0):.1f}",
        f"{entry.get('mutual_information', 0):.2f}",
        f"{entry.get('mutual_information_before', 0):.2f}",
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("PreparePanel", text)
