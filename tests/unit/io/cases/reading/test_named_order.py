"""Sequences that may have changed places, by their voxels."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from unet_gui.core.progress import run_to_end
from unet_gui.core.sequences import MriSequence
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading import named_order
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.cases.reading.named_order import named_order_warnings


@pytest.mark.parametrize(("lead", "is_told"), [(3.1, True), (2.9, False)])
def test_only_a_clear_lead_of_another_order_is_told(demo, monkeypatch, lead, is_told):
    logs = np.zeros((4, 4))
    logs[0, 3], logs[3, 0] = lead / 2, lead / 2  # FLAIR and T2w
    monkeypatch.setattr(named_order, "voxel_logs", lambda _: logs)
    told = named_order_warnings(replace(demo))
    assert bool(told) is is_told
    if is_told:
        assert "FLAIR looks like T2w and T2w looks like FLAIR" in told[0]


def test_the_demo_case_is_not_warned_of(demo) -> None:
    assert named_order_warnings(replace(demo)) == ()


def test_files_of_a_real_case_that_were_exchanged_are_told(real_data) -> None:
    (files,) = find_cases([real_data / "cases_raw" / "TCGA-FG-6692_clinical"])
    case = run_to_end(read_case(files))
    assert named_order_warnings(case) == ()
    flair, t1 = MriSequence.FLAIR, MriSequence.T1W
    scans = {**case.sequences}
    scans[flair], scans[t1] = scans[t1], scans[flair]
    (told,) = named_order_warnings(replace(case, sequences=scans))
    assert "FLAIR looks like T1w" in told
