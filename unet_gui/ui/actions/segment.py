"""The Segment menu."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.ui.actions.spec import ActionSpec, Condition
from unet_gui.ui.panels.segment.segment_texts import refusal_text

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.parts import WindowParts


def _segment(context: ActionContext) -> None:
    context.segment()


def _cancel(context: ActionContext) -> None:
    """Stop the run; if there is none, opening or preparing; else stop measuring."""
    session, controllers = context.parts.states.session, context.parts.controllers
    if session.is_looking:
        controllers.run_doubts.give_up()
    elif session.is_segmenting:
        controllers.segmentation.cancel()
    elif session.is_opening:
        controllers.open_case.abandon()
    elif context.parts.states.preparation.is_preparing:
        controllers.preparation.cancel()
    else:
        controllers.annotations.end()


def _can_segment(parts: WindowParts) -> bool:
    session = parts.states.session
    package = parts.services.models.get(session.model_id)
    if session.case is None or package is None:
        return False
    cases = parts.states.cases
    taken = (None, cases.running, *cases.queued)
    if session.is_segmenting and (cases.running is None or cases.current in taken):
        return False
    plan = parts.states.preparation.plan
    steps = () if plan is None else plan.ticked
    return not refusal_text(session.case, package.spec, steps)


def _can_cancel(parts: WindowParts) -> bool:
    session, states = parts.states.session, parts.states
    is_busy = session.is_segmenting or session.is_looking or session.is_opening
    is_measuring = states.annotations.tool is not None
    return is_busy or states.preparation.is_preparing or is_measuring


def _segment_all(context: ActionContext) -> None:
    context.parts.controllers.segment_all.start()


def _can_segment_all(parts: WindowParts) -> bool:
    cases = parts.states.cases
    taken = (cases.running, *cases.queued)
    has_model = parts.states.session.model_id in parts.services.models
    lacking = [c for c in cases.listed if c.result is None and c.key not in taken]
    return has_model and len(cases.listed) > 1 and bool(lacking)


ENTRIES: Entries = (
    ActionSpec(
        key="segment",
        text="Segment",
        run=_segment,
        shortcuts=("F5", "Ctrl+R"),
        tip="Find the tumour",
        icon="play",
        is_enabled=Condition(
            _can_segment,
            (
                *("session.case", "session.model_id", "session.is_segmenting"),
                *("models.ids", "cases.running", "cases.current", "cases.waiting"),
                *("cases.ahead", "preparation.plan"),
            ),
        ),
    ),
    ActionSpec(
        key="segment_all",
        text="Segment all",
        run=_segment_all,
        tip="Segment the open cases without a mask, one after another",
        is_enabled=Condition(
            _can_segment_all,
            (
                *("cases.listed", "cases.running", "cases.waiting", "cases.ahead"),
                *("session.model_id", "models.ids"),
            ),
        ),
    ),
    ActionSpec(
        key="cancel",
        text="Cancel",
        run=_cancel,
        shortcuts=("Esc",),
        tip="Stop the run, preparing, opening, or measuring",
        icon="cancel",
        is_enabled=Condition(
            _can_cancel,
            (
                *("session.is_segmenting", "session.is_looking", "session.is_opening"),
                *("preparation.is_preparing", "annotations.tool"),
            ),
        ),
    ),
)
