"""A reference on another grid than the mask is laid on that of the mask, and told."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.overlay_bench import result_with_probabilities
from tests.unit.controllers.scenes.test_grids import several_grids
from unet_gui.controllers.exports.report.measures import agreement_section
from unet_gui.controllers.exports.report.request import ReportRequest
from unet_gui.controllers.scenes.compared_reference import LAID, reference_on
from unet_gui.controllers.scenes.mask_choice import resolve_masks
from unet_gui.core.case.case import Reference, Source
from unet_gui.core.case.exported_mask import ExportedMask
from unet_gui.core.case.preparation import Step
from unet_gui.core.case.preparation_record import PreparationRecord, StepRecord
from unet_gui.core.image.slice_on_grid import labels_on_grid
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import MSD
from unet_gui.core.measuring.metrics import region_metrics
from unet_gui.state.session import SessionState
from unet_gui.state.viewer import ViewerState

SHIFT_MM = 6.0


def case_with_reference():
    """A case whose first mask is FLAIR's, with the reference drawn on the T2w."""
    case = several_grids()
    t2w = case.sequences["T2w"]
    drawn = np.zeros(t2w.shape, np.uint8)
    middle = tuple(slice(n // 3, 2 * n // 3) for n in t2w.shape)
    drawn[middle] = 1
    label_map = LabelMap(drawn, t2w.affine)
    source = Source(case.sources["T2w"].path.with_name("mask.nii.gz"))
    reference = Reference(label_map, source, MSD, (MSD,))
    return replace(case, reference=reference)


def record_of(shift_mm):
    moved = np.eye(4)
    moved[0, 3] = shift_mm
    figures = {"T2w": {"matrix": moved.tolist()}}
    return PreparationRecord((StepRecord(Step.ALIGN, 1.0, figures),), "FLAIR", "FLAIR")


@pytest.mark.parametrize("shift_mm", [0.0, SHIFT_MM])
def test_it_is_laid_where_the_alignment_saw_it(shift_mm):
    case = case_with_reference()
    record = record_of(shift_mm) if shift_mm else None
    grid = case.first.grid
    found = reference_on(case, grid, record)
    assert found is reference_on(case, grid, record)
    assert found.grid.is_same_as(grid)
    plain = labels_on_grid(case.reference.label_map, grid)
    centre, expected = (
        grid.affine.apply(np.argwhere(m.data).mean(axis=0)) for m in (found, plain)
    )
    assert centre[0] - expected[0] == pytest.approx(shift_mm, abs=1.0)
    own = case.reference.label_map
    assert reference_on(case, own.grid, record) is own


def test_window_and_report_compare_with_it_and_say_so():
    case = case_with_reference()
    laid = labels_on_grid(case.reference.label_map, case.first.grid)
    result = replace(result_with_probabilities(), label_map=laid, classes=())
    session, viewer = SessionState(), ViewerState()
    session.case = case
    session.set_result(result)
    choice = resolve_masks(session, viewer)
    assert "agreement" in choice.modes
    assert choice.is_reference_laid
    mask, reference = choice.compared
    assert region_metrics(mask, reference)["whole_tumour"].dice == 1

    section = agreement_section(ReportRequest(ExportedMask(case, laid, result)))
    (table,) = section.blocks
    assert LAID in table.note
    assert table.rows[0][1] == "1.000"
    assert "373.1 mm" not in table.note
    empty = replace(laid, data=np.zeros_like(laid.data))
    section = agreement_section(ReportRequest(ExportedMask(case, empty, result)))
    (table,) = section.blocks
    assert table.rows[0][2] == "373.1"
    assert "373.1 mm is not a distance" in table.note
