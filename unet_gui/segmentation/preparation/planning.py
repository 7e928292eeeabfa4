"""The plan of the preparation that a case needs."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.preparation import AUTO, PlannedStep, PreparationPlan, Step
from unet_gui.core.errors import InputError
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, listed, plural
from unet_gui.segmentation.input.preparation_needs import (
    Need,
    needs_preparation,
    skull_doubt,
)

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.preparation import PreparationChoice


def plan_preparation(
    case: Case,
    wanted: Iterable[str],
    choice: PreparationChoice = AUTO,
    *,
    can_find_brain: bool = True,
) -> PreparationPlan:
    """Return which steps a case needs before a model sees it, and which are ticked.

    A case whose sequences share one grid and show a brain without its skull needs none.

    Parameters
    ----------
    wanted : iterable of str
        Names of the sequences that the model takes; missing ones are ignored.
    choice : PreparationChoice
        ``auto`` ticks the steps that are needed and can be done.
    can_find_brain : bool
        Whether there is a network for the step ``brain``.

    Raises
    ------
    InputError
        If the choice names a fixed sequence that is missing.
    """
    volumes = {n: case.sequences[n] for n in wanted if n in case.sequences}
    names = tuple(volumes)
    needs = needs_preparation(case, names)
    differing = tuple(
        n for need in needs if need.kind is Need.GRIDS for n in need.names
    )
    heads = tuple(n for need in needs if need.kind is Need.SKULL for n in need.names)
    steps = (
        _align(case, names, differing, heads),
        _brain(
            names,
            heads,
            choice.brain,
            skull_doubt(case, names),
            can_find_brain=can_find_brain,
        ),
        PlannedStep(
            Step.BIAS,
            is_needed=False,
            why=Text("the networks were made for scans as they are"),
            is_ticked=False,
        ),
        _grid(differing, heads),
    )
    source = next(iter(case.sequences))
    fixed = _fixed(names, choice.fixed)
    plan = PreparationPlan(steps, names, fixed, source)
    there = [(n, m) for n, m in choice.motions if n in plan.placed and n != fixed]
    known = [(n, a) for n, a in choice.known if n in plan.placed and a.fixed == fixed]
    plan = replace(plan, motions=tuple(there), known=tuple(known), brain=choice.brain)
    ticked = plan.needed if choice.steps is None else choice.steps
    return plan.with_ticks(ticked)


def _fixed(names: tuple[str, ...], asked: str | None) -> str:
    if asked is not None and asked not in names:
        msg = Text(
            "The sequences cannot be aligned to {asked}: the case has {there}.",
            asked=asked,
            there=listed(names) or Text("no sequence that the model takes"),
        )
        raise InputError(msg)
    order = (asked, MriSequence.T1GD, MriSequence.FLAIR, *names)
    return next((str(name) for name in order if name in names), "")


def _align(
    case: Case,
    names: tuple[str, ...],
    differing: tuple[str, ...],
    heads: tuple[str, ...],
) -> PlannedStep:
    first = next(iter(case.sequences))
    if len({first, *names}) < 2:
        why = Text("there is one sequence only")
        return PlannedStep(
            Step.ALIGN, is_needed=False, why=why, is_ticked=False, can_be_done=False
        )
    if differing:
        why = plural(
            len(differing),
            "{names} lies on another grid than {first}",
            "{names} lie on other grids than {first}",
            names=listed(differing),
            first=first,
        )
    elif heads:
        why = Text("patients move between the sequences of scans as acquired")
    else:
        why = Text("all sequences share one grid")
    is_needed = bool(differing or heads)
    return PlannedStep(Step.ALIGN, is_needed=is_needed, why=why, is_ticked=False)


def _brain(
    names: tuple[str, ...],
    heads: tuple[str, ...],
    tool: BrainTool,
    doubt: Text | None,
    *,
    can_find_brain: bool,
) -> PlannedStep:
    is_needed = bool(heads)
    is_asked_for = is_needed or tool is not BrainTool.NETWORK
    if is_asked_for and not can_find_brain:
        why = tool.missing_reason
    elif is_needed:
        why = plural(
            len(heads),
            "{names} shows the head with its skull",
            "{names} show the head with its skull",
            names=listed(heads),
        )
    elif names and doubt is not None:
        why = Text("the skull seems to be removed, but {found}", found=doubt)
    elif names:
        why = Text("the skull has been removed already")
    else:
        why = Text("there is no sequence that the model takes")
    return PlannedStep(
        Step.BRAIN,
        is_needed=is_needed,
        why=why,
        is_ticked=False,
        can_be_done=can_find_brain and bool(names),
        is_doubtful=doubt is not None and not is_needed,
    )


def _grid(differing: tuple[str, ...], heads: tuple[str, ...]) -> PlannedStep:
    is_needed = bool(differing or heads)
    why = (
        Text("the network takes voxels of 1 mm along the axes of the body")
        if is_needed
        else Text("the network takes the grid as it is")
    )
    return PlannedStep(Step.GRID, is_needed=is_needed, why=why, is_ticked=False)
