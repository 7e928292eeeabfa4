"""The explanations of the panels and of the fields whose meaning is not evident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QDockWidget, QStatusBar, QToolBar

from unet_gui.ui.panels.case.case_panel import CasePanel
from unet_gui.ui.panels.mask.legend_panel import LegendPanel
from unet_gui.ui.panels.segment.segment_panel import SegmentPanel
from unet_gui.ui.views.view_area import ViewArea

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QWidget

    Explained = tuple[QWidget, str, str]  # widget, text, name of the guide's page


def explained_widgets(window: QWidget) -> Iterator[Explained]:
    """Yield the widgets of a main window that have an explanation.

    Panels that nobody has opened yet do not exist, and are left out.
    """
    yield from _frame(window)
    for dock in window.findChildren(QDockWidget):
        if (found := _dock_texts().get(dock.objectName())) is not None:
            yield (dock, *found)
    case, mask = window.findChild(CasePanel), window.findChild(LegendPanel)
    segment = window.findChild(SegmentPanel)
    if isinstance(case, CasePanel):
        yield from _case(case)
    if isinstance(mask, LegendPanel):
        yield from _mask(mask)
    if isinstance(segment, SegmentPanel):
        yield from _segment(segment)


def _frame(window: QWidget) -> Iterator[Explained]:
    views = window.findChild(ViewArea)
    if isinstance(views, ViewArea):
        text = _tr(
            "Slices of the open case. A click moves the crosshair, the wheel steps "
            "through the slices, Ctrl+wheel zooms, and a drag with the right button "
            "changes window and level. The strip beside a view shows in colour where "
            "the classes of the mask lie."
        )
        yield views, text, "look"
    for bar in window.findChildren(QToolBar):
        text = _tr("The actions that are used most. The menus have all of them.")
        yield bar, text, "README"
    for status in window.findChildren(QStatusBar):
        text = _tr(
            "The last message on the left. On the right is the voxel under the mouse: "
            "its number, its place in mm, its intensity, and the class of the mask."
        )
        yield status, text, "look"


def _correct() -> dict[str, tuple[str, str]]:
    return {
        "correct": (
            _tr(
                "Tools that paint, erase and change the mask. What they change is a "
                "copy, the edited mask, and each stroke can be undone."
            ),
            "correct",
        ),
    }


def _dock_texts() -> dict[str, tuple[str, str]]:
    """Return text and page of each panel, by the name of its dock."""
    return {**_scan_dock_texts(), **_other_dock_texts()}


def _scan_dock_texts() -> dict[str, tuple[str, str]]:
    """Return those of the panels about the scans."""
    return {
        "case": (
            _tr(
                "The files of the open case and what each was taken for, its grid, and "
                "the meaning of the values in its mask."
            ),
            "open",
        ),
        "measurements": (
            _tr(
                "The lesions of the shown mask with their sizes. A click on one goes "
                "to its longest diameter and draws both diameters, whose ends can be "
                "dragged."
            ),
            "measure",
        ),
        **_correct(),
        "cases": (_tr("All open cases. Each keeps its own mask and view."), "open"),
        "contrast": (
            _tr(
                "Which intensities of the shown sequence are black and which are "
                "white. Width is the range between them, level its middle. Nothing "
                "here changes the data or the mask."
            ),
            "look",
        ),
        "prepare": (
            _tr(
                "What scans as acquired need before a model can take them: the steps, "
                "what was measured, and a check of the alignment."
            ),
            "segment",
        ),
    }


def _other_dock_texts() -> dict[str, tuple[str, str]]:
    """Return those of the other panels."""
    return {
        "legend": (
            _tr(
                "The mask that lies over the image: volumes, colours, how sure it is, "
                "and the comparison with a reference."
            ),
            "segment",
        ),
        "segment": (_tr("Choose a model and find the tumour with it."), "segment"),
        "architecture": (
            _tr(
                "The layers of a network, as a drawing and as a table. A click on a "
                "layer shows its shapes, parameters and receptive field."
            ),
            "networks",
        ),
        "surfaces": (
            _tr(
                "The surfaces of the classes inside the brain. A left drag rotates, "
                "and a click moves the crosshair to the surface."
            ),
            "look",
        ),
    }


def _case(panel: CasePanel) -> Iterator[Explained]:
    yield (
        panel.role_table,
        _tr(
            "One line for each file: its sequence, and the clue in its name that "
            "decided it. A question mark stands where the clue leaves a doubt. Choose "
            "another sequence in the list if the guess is wrong."
        ),
        "open",
    )
    yield (
        panel.background_label,
        _tr(
            "The intensity outside the head. The program finds it in the outer parts "
            "of the scan, as it is not 0 in all files."
        ),
        "open",
    )
    scheme_text = _tr(
        "Data sets number the classes differently: 1 is edema in one and necrosis in "
        "another. This is the numbering by which the mask is read."
    )
    for widget in (panel.reference_label, panel.scheme_combo, panel.values_button):
        yield widget, scheme_text, "label-values"


def _mask(panel: LegendPanel) -> Iterator[Explained]:
    yield (
        panel.mode_control,
        _tr(
            "What lies over the image: the mask, the probability of one class, the "
            "disagreement of the model's two stages, or the agreement with a reference."
        ),
        "segment",
    )
    yield (
        panel.uncertainty,
        _tr(
            "Doubt estimates how wrong the mask is: about 1 minus the Dice to be "
            "expected, so 0 is sure. The range shows how much the volume changes if "
            "all thresholds move. Lesions are the connected parts of the mask."
        ),
        "segment",
    )
    yield (
        panel.threshold_section,
        _tr(
            "A voxel is marked if its probability reaches the threshold of a class. "
            "Lower thresholds mark more. They act at once, without a new run."
        ),
        "segment",
    )


def _segment(panel: SegmentPanel) -> Iterator[Explained]:
    options = panel.options
    yield (
        panel.model_combo,
        _tr("The model that finds the tumour. Its card tells where it fails."),
        "models",
    )
    yield (
        panel.device_combo,
        _tr("The processor or graphics card on which the network runs."),
        "segment",
    )
    yield (
        options.flips_combo,
        _tr(
            "Segments mirror images of the case, too, and averages the results. This "
            "takes as many times longer, and is often a little better."
        ),
        "segment",
    )
    yield (
        options.memory_box,
        _tr(
            "The most memory that the network may take. With less, the brain is cut "
            "into more tiles: slower, but with the same mask."
        ),
        "segment",
    )
    yield (
        options.runtime_combo,
        _tr(
            "The library that runs the network. All give the same mask; they differ "
            "in speed."
        ),
        "segment",
    )
    yield (
        options.precision_combo,
        _tr(
            "The numbers that the network computes with. Shorter ones are faster and "
            "change the probabilities a little."
        ),
        "segment",
    )


def _tr(text: str) -> str:
    return QCoreApplication.translate("panel_texts", text)
