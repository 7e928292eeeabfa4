"""The Correct menu: the tools that change the mask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.editing.settings import EditTool
from unet_gui.core.mask.labels import TumourClass
from unet_gui.ui.actions.spec import HAS_CASE, ActionSpec, Condition

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.parts import WindowParts


def _toggle(context: ActionContext) -> None:
    context.parts.controllers.editing.tools.toggle_last()


def _is_correcting(parts: WindowParts) -> bool:
    return parts.states.editing.tool is not None


def _has_edited(parts: WindowParts) -> bool:
    return parts.states.session.edited is not None


def _is_free(parts: WindowParts) -> bool:
    return _has_edited(parts) and not parts.states.editing.is_busy


def _next_class(context: ActionContext) -> None:
    classes = list(TumourClass)
    position = classes.index(context.parts.states.editing.label) + 1
    context.parts.controllers.editing.tools.set_label(classes[position % len(classes)])


def _toggle_ball(context: ActionContext) -> None:
    is_ball = not context.parts.states.editing.is_ball
    context.parts.controllers.editing.tools.set_ball(is_ball=is_ball)


def _is_ball(parts: WindowParts) -> bool:
    return parts.states.editing.is_ball


def _grow(context: ActionContext) -> None:
    context.parts.controllers.editing.commands.grow()


def _shrink(context: ActionContext) -> None:
    context.parts.controllers.editing.commands.shrink()


def _smooth(context: ActionContext) -> None:
    context.parts.controllers.editing.commands.smooth()


def _fill_holes(context: ActionContext) -> None:
    context.parts.controllers.editing.commands.fill_holes(context.plane())


def _interpolate(context: ActionContext) -> None:
    context.parts.controllers.editing.commands.interpolate(context.plane())


def _drop(context: ActionContext) -> None:
    context.parts.controllers.editing.starting.drop()


def _show_panel(context: ActionContext) -> None:
    context.show_panel("correct")


_IS_FREE = Condition(_is_free, ("session.edited", "editing.is_busy"))


def _key(tool: EditTool) -> str:
    return f"edit_{tool.value}"


def _tool(tool: EditTool, text: str, key: str, icon: str, tip: str) -> ActionSpec:
    def run(context: ActionContext) -> None:
        context.parts.controllers.editing.tools.toggle(tool)

    def is_chosen(parts: WindowParts) -> bool:
        return parts.states.editing.tool is tool

    return ActionSpec(
        key=_key(tool),
        text=text,
        run=run,
        shortcuts=(key,),
        tip=tip,
        icon=icon,
        is_enabled=HAS_CASE,
        is_checked=Condition(is_chosen, ("editing.tool",)),
    )


ENTRIES: Entries = (
    ActionSpec(
        key="correct",
        text="Correct mask",
        run=_toggle,
        shortcuts=("E",),
        tip="Paint with the tool that was used last; again: back to the crosshair",
        icon="brush",
        is_enabled=HAS_CASE,
        is_checked=Condition(_is_correcting, ("editing.tool",)),
    ),
    ActionSpec(
        key="correct_panel",
        text="Correct panel",
        run=_show_panel,
        tip="Tools, class, size of the brush and limits, in a panel",
    ),
    None,
    _tool(
        EditTool.BRUSH,
        "Brush",
        "Shift+B",
        "brush",
        "Drag to paint the class; Ctrl erases",
    ),
    _tool(EditTool.ERASER, "Eraser", "Shift+E", "eraser", "Drag to erase all classes"),
    _tool(
        EditTool.THRESHOLD,
        "Threshold brush",
        "Shift+W",
        "wand",
        "Paint what is as bright as the middle of the circle and connected with it",
    ),
    _tool(
        EditTool.LASSO,
        "Lasso",
        "Shift+L",
        "lasso",
        "Click corners or drag around a region; a double click closes",
    ),
    _tool(EditTool.FILL, "Fill", "Shift+F", "fill", "Click into a closed outline"),
    _tool(
        EditTool.NUDGE,
        "Nudge",
        "Shift+G",
        "nudge",
        "Push the border of the class with the circle",
    ),
    _tool(
        EditTool.RELABEL,
        "Change class",
        "Shift+Q",
        "relabel",
        "Click a part of a class to give it the chosen class",
    ),
    _tool(
        EditTool.REMOVE,
        "Remove lesion",
        "Shift+R",
        "remove_lesion",
        "Click a lesion to remove it",
    ),
    _tool(
        EditTool.KEEP,
        "Keep lesion",
        "Shift+K",
        "keep_lesion",
        "Click a lesion to remove all others",
    ),
    None,
    ActionSpec(
        key="next_class",
        text="Next class to paint",
        run=_next_class,
        shortcuts=("Q",),
        is_enabled=Condition(_has_edited, ("session.edited",)),
    ),
    ActionSpec(
        key="brush_3d",
        text="Brush in 3-D",
        run=_toggle_ball,
        shortcuts=("Shift+D",),
        tip="Brush, fill and holes in all slices, not only in the shown one",
        is_enabled=Condition(_has_edited, ("session.edited",)),
        is_checked=Condition(_is_ball, ("editing.is_ball",)),
    ),
    None,
    ActionSpec(
        key="grow",
        text="Grow",
        run=_grow,
        tip="Let the class grow over the background",
        is_enabled=_IS_FREE,
    ),
    ActionSpec(
        key="shrink",
        text="Shrink",
        run=_shrink,
        tip="Voxels that are given up get the class around them",
        is_enabled=_IS_FREE,
    ),
    ActionSpec(
        key="smooth",
        text="Smooth",
        run=_smooth,
        tip="Smooth the border of the class",
        is_enabled=_IS_FREE,
    ),
    ActionSpec(
        key="fill_holes",
        text="Fill holes",
        run=_fill_holes,
        tip="Background enclosed by tumour gets the class",
        is_enabled=_IS_FREE,
    ),
    ActionSpec(
        key="interpolate",
        text="Interpolate between slices",
        run=_interpolate,
        shortcuts=("Shift+I",),
        tip="Fill the slices between those in which the class is painted",
        is_enabled=_IS_FREE,
    ),
    None,
    ActionSpec(
        key="drop_edited",
        text="Drop the edited mask",
        run=_drop,
        tip="Undo brings it back",
        is_enabled=_IS_FREE,
    ),
)


def tool_keys() -> dict[EditTool, str]:
    """Return the key of each tool."""
    keys = {entry.key: entry.shortcuts for entry in ENTRIES if entry is not None}
    return {tool: keys[_key(tool)][0] for tool in EditTool}
