"""The Layout menu: which views there are, and how they are linked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.geometry.planes import Plane
from unet_gui.core.layout.view_layout import Layout
from unet_gui.ui.actions.spec import ActionSpec, Condition

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.parts import WindowParts


def _layout(layout: Layout, text: str, shortcut: str, tip: str) -> ActionSpec:
    def run(context: ActionContext) -> None:
        context.parts.controllers.layout.choose(layout)

    def is_chosen(parts: WindowParts) -> bool:
        return parts.states.layout.layout is layout and not _is_single(parts)

    return ActionSpec(
        key=f"layout_{layout.value}",
        text=text,
        run=run,
        shortcuts=(shortcut,),
        tip=tip,
        is_checked=Condition(is_chosen, ("layout.layout", "viewer.maximised")),
    )


def _plane(plane: Plane, text: str, shortcut: str) -> ActionSpec:
    def run(context: ActionContext) -> None:
        context.parts.controllers.layout.choose_plane(plane)

    def is_chosen(parts: WindowParts) -> bool:
        return parts.states.layout.plane is plane

    return ActionSpec(
        key=f"plane_{plane.name.lower()}",
        text=text,
        run=run,
        shortcuts=(shortcut,),
        is_checked=Condition(is_chosen, ("layout.plane",)),
    )


def _toggle_single(context: ActionContext) -> None:
    context.parts.controllers.layout.toggle_single()


def _toggle_zoom_link(context: ActionContext) -> None:
    context.parts.controllers.layout.toggle_zoom_link()


def _is_single(parts: WindowParts) -> bool:
    return parts.states.viewer.maximised is not None


def _links_zoom(parts: WindowParts) -> bool:
    return parts.states.layout.links_zoom


ENTRIES: Entries = (
    _layout(Layout.PLANES, "Three planes", "Alt+1", "One plane large, two small"),
    _layout(Layout.PLANES_3D, "Three planes and 3-D", "Alt+2", "Two by two"),
    _layout(
        Layout.LARGE,
        "One large, others beside",
        "Alt+3",
        "One plane very large; the other planes and the 3-D view small",
    ),
    _layout(
        Layout.SURFACE,
        "3-D large, planes beside",
        "Alt+4",
        "Or double-click the 3-D view",
    ),
    _layout(
        Layout.GRID,
        "Sequences side by side",
        "Alt+5",
        "The same slice of each sequence, two by two if there are four",
    ),
    _layout(
        Layout.ROW,
        "Sequences in a row",
        "Alt+6",
        "The same slice of each sequence, in one row",
    ),
    ActionSpec(
        key="single_view",
        text="One view alone",
        run=_toggle_single,
        shortcuts=("Alt+7",),
        tip="Also by double-click in a view",
        is_checked=Condition(_is_single, ("viewer.maximised",)),
    ),
    None,
    _plane(Plane.AXIAL, "Large plane: axial", "Shift+A"),
    _plane(Plane.CORONAL, "Large plane: coronal", "Shift+C"),
    _plane(Plane.SAGITTAL, "Large plane: sagittal", "Shift+S"),
    None,
    ActionSpec(
        key="link_zoom",
        text="Zoom all planes together",
        run=_toggle_zoom_link,
        tip="Views of one plane always do",
        is_checked=Condition(_links_zoom, ("layout.links_zoom",)),
    ),
)
