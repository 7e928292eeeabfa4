"""Making the panels from the parts of a window; most are imported when first seen."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.ui.panels.case.case_panel import CaseActions, CasePanel
from unet_gui.ui.panels.segment.run_options import RunOptionActions
from unet_gui.ui.panels.segment.segment_panel import SegmentActions, SegmentPanel

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from unet_gui.core.geometry.planes import Plane
    from unet_gui.ui.parts import WindowParts


def remove_lesion(parts: WindowParts, position: int) -> None:
    """Remove a listed lesion from the mask, of which a correction begins if needed."""
    measured = parts.states.uncertainty.measured
    if measured is not None and position < len(measured.lesions):
        parts.controllers.editing.starting.start()
        lesion = measured.lesions[position]
        parts.controllers.editing.commands.remove_lesion(lesion.voxel)


def make_case_panel(parts: WindowParts) -> CasePanel:
    """Make the panel of files, grid and label values."""
    open_case, session = parts.controllers.open_case, parts.states.session

    def name_values() -> None:
        from unet_gui.ui.dialogs.label_values import ask_label_values

        ask_label_values(session, open_case.choose_scheme, panel)

    actions = CaseActions(
        reassign=open_case.reassign,
        choose_scheme=open_case.choose_scheme,
        open_other=open_case.open_other,
        place_mask=open_case.place_mask,
        name_values=name_values,
    )
    panel = CasePanel(session, actions)
    return panel


def make_contrast_panel(parts: WindowParts) -> QWidget:
    """Make the panel of window, level and colour maps."""
    from unet_gui.ui.panels.contrast.contrast_panel import ContrastPanel

    return ContrastPanel(
        session=parts.states.session,
        contrast=parts.states.contrast,
        viewer=parts.states.viewer,
        controller=parts.controllers.contrast,
    )


def make_prepare_panel(parts: WindowParts) -> QWidget:
    """Make the panel of preparation."""
    from unet_gui.ui.panels.prepare.prepare_panel import PrepareActions, PreparePanel

    run, views = parts.controllers.preparation, parts.controllers.aligned_views
    comparison, viewer = parts.controllers.comparison, parts.controllers.viewer

    def compare(fixed: str, other: str) -> None:
        viewer.select_sequence(fixed)
        comparison.compare_with(other)
        if not parts.states.comparison.is_swiping:
            comparison.toggle_swiping()

    actions = PrepareActions(
        set_step=lambda step, ticked: run.set_step(step, is_ticked=ticked),
        set_fixed=run.set_fixed,
        set_brain=run.set_brain,
        reset=run.reset,
        start=run.start,
        cancel=run.cancel,
        show_aligned=lambda aligned: views.set_shown_aligned(is_aligned=aligned),
        compare=compare,
        nudge=views.nudge,
        turn=lambda name, turn_deg: views.nudge(name, turn_deg=turn_deg),
        undo_nudges=views.undo_nudges,
    )
    return PreparePanel(
        session=parts.states.session,
        viewer=parts.states.viewer,
        state=parts.states.preparation,
        actions=actions,
    )


def make_edit_panel(parts: WindowParts, plane: Callable[[], Plane]) -> QWidget:
    """Make the panel of correction."""
    from unet_gui.ui.actions.correct import tool_keys
    from unet_gui.ui.panels.edit.edit_panel import EditPanel

    panel = EditPanel(parts, plane)
    panel.tools.name_keys(tool_keys())
    return panel


def make_architecture_panel(parts: WindowParts) -> QWidget:
    """Make the panel of networks and their activations."""
    from unet_gui.ui.panels.network.activations_bar import ActivationsBar
    from unet_gui.ui.panels.network.architecture_panel import ArchitecturePanel

    bar = ActivationsBar(
        state=parts.states.architecture,
        session=parts.states.session,
        controller=parts.controllers.activations,
    )
    return ArchitecturePanel(
        state=parts.states.architecture,
        controller=parts.controllers.architecture,
        export=parts.controllers.export,
        activations=bar,
    )


def make_measurements_panel(parts: WindowParts) -> QWidget:
    """Make the table of measured lesions."""
    from unet_gui.ui.panels.measure.measurements_panel import MeasurementsPanel

    return MeasurementsPanel(
        state=parts.states.measurements,
        controller=parts.controllers.measurements,
        on_error=parts.services.on_error,
    )


def make_segment_panel(parts: WindowParts, segment: Callable[[], None]) -> SegmentPanel:
    """Make the panel that runs the model."""
    run = parts.controllers.segmentation

    def cancel() -> None:
        if parts.states.session.is_looking:
            parts.controllers.run_doubts.give_up()
        else:
            run.cancel()

    actions = SegmentActions(
        segment=segment,
        cancel=cancel,
        unqueue=parts.controllers.segment_all.leave_out,
        set_model=run.set_model,
        set_device=run.set_device,
        options=RunOptionActions(
            run.set_flips, run.set_memory, run.set_runtime, run.set_precision
        ),
        thresholds=parts.controllers.overlay.thresholds,
    )
    specs = [package.spec for package in parts.services.models.values()]
    return SegmentPanel(
        session=parts.states.session,
        models=specs,
        actions=actions,
        cases=parts.states.cases,
        viewer=parts.states.viewer,
        preparation=parts.states.preparation,
    )
