"""Every action of the window in one table: key, text, shortcut, icon and tip."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from unet_gui.ui.widgets.icons import icon

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """What an action is called and how it is reached."""

    key: str
    text: str
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    is_checkable: bool = False


ACTIONS = (
    ActionSpec("open_files", "Open files…", ("Ctrl+O",), "Open scans", "file"),
    ActionSpec("open_folder", "Open folder…", ("Ctrl+Shift+O",), "", "folder"),
    ActionSpec("open_demo", "Open demo case", (), "A synthetic brain with a tumour"),
    ActionSpec(
        "save_mask", "Save mask…", ("Ctrl+S",), "Save the predicted mask", "save"
    ),
    ActionSpec(
        "save_picture",
        "Export picture…",
        ("Ctrl+E",),
        "Save what the views show as PNG",
        "camera",
    ),
    ActionSpec(
        "save_montage",
        "Export montage…",
        ("Ctrl+Shift+E",),
        "Save many slices of one plane on a sheet, as PNG",
    ),
    ActionSpec("open_session", "Open session…", (), "Cases, masks and views as saved"),
    ActionSpec(
        "save_session",
        "Save session…",
        ("Ctrl+Shift+S",),
        "All open cases, their predictions and how they are looked at",
    ),
    ActionSpec("previous_case", "Previous case", ("Ctrl+PgUp",)),
    ActionSpec("next_case", "Next case", ("Ctrl+PgDown",)),
    ActionSpec("close_case", "Close case", ("Ctrl+W",), "Other cases stay open"),
    ActionSpec("close_all_cases", "Close all cases"),
    ActionSpec("quit", "Quit", ("Ctrl+Q",)),
    ActionSpec("sequence_1", "Sequence 1", ("1",)),
    ActionSpec("sequence_2", "Sequence 2", ("2",)),
    ActionSpec("sequence_3", "Sequence 3", ("3",)),
    ActionSpec("sequence_4", "Sequence 4", ("4",)),
    ActionSpec("previous_sequence", "Previous sequence", ("[",)),
    ActionSpec("next_sequence", "Next sequence", ("]",)),
    ActionSpec("toggle_mask", "Show mask", ("S",), "", "", is_checkable=True),
    ActionSpec("less_opacity", "Mask more transparent", ("A",)),
    ActionSpec("more_opacity", "Mask more opaque", ("D",)),
    ActionSpec("go_to_tumour", "Go to the tumour", ("T",), "Its largest axial section"),
    ActionSpec(
        "next_overlay",
        "Mask, probability, agreement",
        ("P",),
        "What is laid over the image, in turn",
        "layers",
    ),
    ActionSpec(
        "reference_outline",
        "Outline the reference",
        ("O",),
        "Over the prediction's fill",
    ),
    ActionSpec(
        "worst_slice",
        "Go to the worst slice",
        ("Shift+T",),
        "Where prediction and reference disagree most",
    ),
    ActionSpec("solo_1", "Edema alone", ("Ctrl+1",), "Again: all classes"),
    ActionSpec("solo_2", "Non-enhancing alone", ("Ctrl+2",), "Again: all classes"),
    ActionSpec("solo_3", "Enhancing alone", ("Ctrl+3",), "Again: all classes"),
    ActionSpec("show_all_classes", "All classes", ("Ctrl+0",)),
    ActionSpec("next_lesion", "Next lesion", ("N",), "Parts of the mask by size"),
    ActionSpec("previous_lesion", "Previous lesion", ("Shift+N",), "The next larger"),
    ActionSpec(
        "go_to_position", "Go to position…", ("Ctrl+G",), "Voxel or mm", "crosshair"
    ),
    ActionSpec(
        "copy_position",
        "Copy position",
        ("Ctrl+Shift+C",),
        "Where the crosshair is, in mm",
        "copy",
    ),
    ActionSpec(
        "zoom_tumour", "Zoom to the tumour", ("Z",), "The mask as large as it goes"
    ),
    ActionSpec(
        "zoom_actual", "Zoom 1:1", ("Shift+Z",), "One voxel on one pixel of the screen"
    ),
    ActionSpec(
        "ruler",
        "Ruler",
        ("M",),
        "Measure lengths in mm: drag in a view",
        "measure",
        is_checkable=True,
    ),
    ActionSpec(
        "angle",
        "Angle",
        ("Shift+M",),
        "Measure angles: drag along one leg, then click the end of the other",
        "angle",
        is_checkable=True,
    ),
    ActionSpec(
        "remove_annotation",
        "Remove annotation",
        ("Del",),
        "The selected one, else the last",
    ),
    ActionSpec("remove_annotations", "Remove all annotations"),
    ActionSpec(
        "scale_bar", "Scale bar", (), "How long some mm are", "", is_checkable=True
    ),
    ActionSpec("auto_window", "Automatic contrast", ("Ctrl+J",)),
    ActionSpec("invert", "Invert grey levels", ("I",), "Of the shown sequence"),
    ActionSpec("reset", "Reset zoom and contrast", ("R",), "", "fit"),
    ActionSpec(
        "radiological",
        "Radiological display",
        ("L",),
        "Patient's right on the left of the screen",
        "",
        is_checkable=True,
    ),
    ActionSpec(
        "surfaces",
        "3D view",
        ("V",),
        "Surfaces of the tumour and the brain, in a panel",
        is_checkable=True,
    ),
    ActionSpec(
        "layout_planes",
        "Three planes",
        ("Alt+1",),
        "One plane large, two small",
        is_checkable=True,
    ),
    ActionSpec(
        "layout_planes_3d",
        "Three planes and 3D",
        ("Alt+2",),
        "Two by two",
        is_checkable=True,
    ),
    ActionSpec(
        "layout_large",
        "One large, others beside",
        ("Alt+3",),
        "One plane very large; the other planes and the 3D view small",
        is_checkable=True,
    ),
    ActionSpec(
        "layout_surface",
        "3D large, planes beside",
        ("Alt+7",),
        "Or double-click the 3D view",
        is_checkable=True,
    ),
    ActionSpec(
        "layout_row",
        "Sequences in a row",
        ("Alt+4",),
        "The same slice of each sequence, side by side",
        is_checkable=True,
    ),
    ActionSpec(
        "layout_grid",
        "Sequences in a grid",
        ("Alt+5",),
        "The same slice of each sequence, in two rows",
        is_checkable=True,
    ),
    ActionSpec(
        "single_view",
        "One view alone",
        ("Alt+6",),
        "Also by double-click in a view",
        is_checkable=True,
    ),
    ActionSpec("plane_axial", "Large plane: axial", ("Shift+A",), is_checkable=True),
    ActionSpec(
        "plane_coronal", "Large plane: coronal", ("Shift+C",), is_checkable=True
    ),
    ActionSpec(
        "plane_sagittal", "Large plane: sagittal", ("Shift+S",), is_checkable=True
    ),
    ActionSpec(
        "link_zoom",
        "Zoom all planes together",
        (),
        "Views of one plane always do",
        is_checkable=True,
    ),
    ActionSpec(
        "blink",
        "Blink",
        ("B",),
        "Show both sides of the comparison in turn; tap or hold",
        "eye",
        is_checkable=True,
    ),
    ActionSpec(
        "swipe",
        "Swipe",
        ("W",),
        "Show both sides with a divider between them that can be dragged",
        "swipe",
        is_checkable=True,
    ),
    ActionSpec("theme_system", "As the system", is_checkable=True),
    ActionSpec("theme_light", "Light", is_checkable=True),
    ActionSpec("theme_dark", "Dark", is_checkable=True),
    ActionSpec("segment", "Segment", ("F5", "Ctrl+R"), "Find the tumour", "play"),
    ActionSpec(
        "cancel",
        "Cancel",
        ("Esc",),
        "Stop the run, opening, or measuring",
        "cancel",
    ),
    ActionSpec("import_model", "Import…", (), "Add a model package or old weights"),
    ActionSpec("train", "Train…", (), "Train a network on labelled cases"),
    ActionSpec("model_cards", "Cards…", (), "Where the models come from"),
    ActionSpec("dismiss_messages", "Close messages", ("Shift+Esc",)),
    ActionSpec("keys", "Mouse and keys", ("F1", "?")),
    ActionSpec("diagnostics", "Copy diagnostics", (), "For a report of a fault"),
    ActionSpec("about", "About unet-gui"),
)

# None is a separator; a slash makes a menu within a menu.
MENUS: dict[str, tuple[str | None, ...]] = {
    "&File": (
        "open_files",
        "open_folder",
        "open_demo",
        "open_session",
        None,
        "save_session",
        "save_mask",
        "save_picture",
        "save_montage",
        None,
        "previous_case",
        "next_case",
        "close_case",
        "close_all_cases",
        None,
        "quit",
    ),
    "&View": (
        "sequence_1",
        "sequence_2",
        "sequence_3",
        "sequence_4",
        "previous_sequence",
        "next_sequence",
        None,
        "toggle_mask",
        "less_opacity",
        "more_opacity",
        None,
        "auto_window",
        "invert",
        "reset",
        "radiological",
        "scale_bar",
        None,
        "surfaces",
        None,
        "blink",
        "swipe",
    ),
    "&View/&Layout": (
        "layout_planes",
        "layout_planes_3d",
        "layout_large",
        "layout_surface",
        "layout_row",
        "layout_grid",
        "single_view",
        None,
        "plane_axial",
        "plane_coronal",
        "plane_sagittal",
        None,
        "link_zoom",
    ),
    "&View/Over the &image": (
        "next_overlay",
        "reference_outline",
        "worst_slice",
        None,
        "solo_1",
        "solo_2",
        "solo_3",
        "show_all_classes",
    ),
    "&View/&Theme": ("theme_system", "theme_light", "theme_dark"),
    "&Go": (
        "go_to_tumour",
        "next_lesion",
        "previous_lesion",
        None,
        "go_to_position",
        "copy_position",
        None,
        "zoom_tumour",
        "zoom_actual",
    ),
    "Meas&ure": ("ruler", "angle", None, "remove_annotation", "remove_annotations"),
    "&Segment": ("segment", "cancel"),
    "M&odels": ("import_model", "train", None, "model_cards"),
    "&Help": ("keys", "dismiss_messages", "diagnostics", "about"),
}

# The mouse in the views, for the list of keys.
GESTURES = (
    ("Left click or drag", "Move the crosshair"),
    ("Wheel, arrows, PgUp/PgDn", "Step through the slices"),
    ("Ctrl+wheel", "Zoom"),
    ("Middle drag, Shift+left drag", "Pan"),
    ("Right drag", "Window (sideways) and level (up and down)"),
    ("Double-click", "One view alone, or all again"),
    ("Right double-click", "Automatic contrast"),
    ("3D: left drag", "Turn"),
    ("3D: left click", "Move the crosshair to the surface"),
    ("3D: wheel, right drag", "Zoom"),
    ("3D: middle drag, Shift+left drag", "Pan"),
    ("Strip beside a view: click or drag", "Step through the slices"),
    ("Ruler: drag, or two clicks", "Measure; the ends can be dragged, Esc ends"),
    ("Return with the ruler", "Put its next end at the crosshair"),
    ("Right click on an annotation", "Remove it"),
    ("Drag the divider", "Move the border between the two sides of a swipe"),
)


def make_actions(
    parent: QWidget, handlers: Mapping[str, Callable[[], None]]
) -> dict[str, QAction]:
    """Make the table's actions, each bound to the handler of its key."""
    actions = {}
    for spec in ACTIONS:
        action = QAction(action_text(spec.text), parent)
        action.setShortcuts([QKeySequence(text) for text in spec.shortcuts])
        action.setCheckable(spec.is_checkable)
        action.setAutoRepeat(not spec.is_checkable)  # a held key switches once
        if spec.icon:
            action.setIcon(icon(spec.icon))
        keys = f" ({spec.shortcuts[0]})" if spec.shortcuts else ""
        action.setToolTip(action_text(spec.tip or spec.text) + keys)
        action.setStatusTip(action_text(spec.tip))
        action.triggered.connect(handlers[spec.key])
        actions[spec.key] = action
    return actions


def action_text(text: str) -> str:
    """Translate a text of the tables."""
    return QCoreApplication.translate("actions", text)
