"""Gathering examinations in the window, and following them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html import escape

import numpy as np
import pytest

from tests.ui.overlay_bench import OverlayBench, result_with_probabilities
from tests.viewer_case import SHAPE
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.measuring import alignment
from unet_gui.controllers.measuring.follow_controller import FollowUpController
from unet_gui.controllers.measuring.follow_report import make_follow_report
from unet_gui.core.case.alignment import Alignment
from unet_gui.core.case.report import Level, LineChart
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.followup.circumstances import Circumstances, Steroids
from unet_gui.core.progress import Progress, run_to_end
from unet_gui.io.report.courses import line_chart_svg
from unet_gui.io.report.page import report_page
from unet_gui.state.follow_up import FollowUpState


def mask(width):
    data = np.zeros(SHAPE, np.uint8)
    data[2 : 2 + width, 2:10, 2:8] = 3
    return LabelMap(data, Affine.from_spacing((5, 5, 5)))


class Bench(OverlayBench):
    def __init__(self):
        super().__init__(result=result_with_probabilities(mask(8)), reference=mask(4))
        self.state, self.errors = FollowUpState(), []
        self.follow = FollowUpController(
            self.state,
            self.session,
            self.viewer,
            SyncJobRunner(),
            self.errors.append,
        )

    def add_two(self):
        self.follow.add_shown()
        self.viewer.shown_mask = "reference"
        self.follow.add_shown()


@pytest.fixture
def bench():
    return Bench()


def test_two_examinations_make_a_follow_up(bench):
    bench.follow.add_shown()
    assert bench.state.found is None
    bench.viewer.shown_mask = "reference"
    bench.follow.add_shown()
    found = bench.state.found
    assert [burden.volume_ml for burden in found.burdens] == pytest.approx([48, 24])
    assert bench.state.selected == 1
    assert bench.state.position_mm is not None
    assert bench.follow.record()["examinations"][1]["response"]["kind"] in {"PR", "SD"}
    bench.follow.remove(0)
    assert bench.state.found is None
    assert bench.follow.record() is None


def test_a_record_is_of_the_examinations_that_were_followed(bench):
    bench.add_two()
    before = bench.follow.record()
    bench.state.points = bench.state.points[:1]  # the next follow-up is on its way
    assert bench.follow.record() == before


def test_dates_order_and_what_is_known(bench):
    bench.add_two()
    bench.follow.set_day(0, "2024-03-01")
    bench.follow.set_day(1, "2024-01-01")
    assert bench.state.found is None
    assert "in the order of their dates" in bench.state.problem
    bench.follow.move_up(1)
    assert [point.day for point in bench.state.points] == [
        date(2024, 1, 1),
        date(2024, 3, 1),
    ]
    assert bench.state.found.burdens[0].volume_ml == pytest.approx(24)
    bench.follow.set_day(0, "1 March")
    assert "is not a date" in bench.state.message
    bench.follow.set_day(0, "")
    assert bench.state.message == ""
    given = replace(Circumstances(), steroids=Steroids.LOWER)
    bench.follow.set_circumstances(1, given)
    assert bench.state.found.responses[1].kind.value == "NE"


def test_other_criteria_and_another_baseline(bench):
    bench.add_two()
    bench.follow.add_shown()
    bench.follow.set_criteria("rano-lgg")
    assert bench.state.found.criteria.id == "rano-lgg"
    bench.follow.set_baseline(1)
    assert bench.state.found.responses[:2] == (None, None)
    bench.follow.remove(0)
    assert bench.state.baseline == 0


def test_files_without_masks_are_told(bench, tmp_path, write_image, make_scan):
    scan = write_image(tmp_path / "P1_flair.nii.gz", make_scan(0))
    bench.follow.add_files([scan])
    assert "no mask to measure" in bench.state.message
    assert bench.state.points == ()
    bench.session.set_result(None)
    bench.session.case = None
    bench.follow.add_shown()
    assert "no mask to add" in bench.state.message
    assert bench.errors == []


def test_examinations_are_aligned_when_asked(bench, monkeypatch):
    bench.add_two()
    shift = Affine.from_parts(np.eye(3), (0, 0, 60))
    motion = Alignment(shift, "one", 60.0, 0.0, 1.0, 0.5, "header", 0.1)

    def found(*_):
        yield Progress(0, 1, "Aligning")
        return motion

    monkeypatch.setattr(alignment, "_alignment", found)
    bench.follow.set_aligns(True)
    assert bench.state.placed[1].to_first == shift
    assert len(bench.state.found.tracking.tracks) == 2  # moved away from each other
    entry = bench.follow.record()["examinations"][1]["alignment"]
    assert entry["translation_mm"] == 60
    monkeypatch.delattr(alignment, "_alignment")  # it is known by now
    bench.follow.set_criteria("rano2010")
    assert bench.state.found is not None
    bench.follow.set_aligns(False)
    assert len(bench.state.found.tracking.tracks) == 1


def test_examinations_without_a_common_sequence_are_not_aligned(bench):
    bench.add_two()
    bench.state.points = (
        bench.state.points[0],
        replace(bench.state.points[1], sequences={}),
    )
    bench.follow.set_aligns(True)
    assert "no sequence in common" in bench.state.problem


def test_other_patients_are_asked_about(bench):
    bench.add_two()
    points = bench.state.points
    first, second = (
        replace(point, name=name)
        for point, name in zip(points, ("sub-01", "sub-02"), strict=True)
    )
    bench.follow._change((first, second))  # noqa: SLF001 - as read from files
    assert bench.state.found is None
    assert bench.state.is_doubted
    assert "sub01 and sub02" in bench.state.problem
    bench.follow.accept_patient()
    assert bench.state.found is not None
    assert not bench.state.is_doubted
    known = [replace(p, patient=n) for p, n in zip(points, "ab", strict=True)]
    bench.follow._change(tuple(known))  # noqa: SLF001
    assert "name different patients" in bench.state.problem


def test_examinations_that_share_no_place_are_refused(bench):
    bench.add_two()
    first, second = bench.state.points
    moved = Affine.from_parts(second.label_map.affine.linear, (0, 900, 0))
    label_map = LabelMap(second.label_map.data, moved)
    bench.follow._change((first, replace(second, label_map=label_map)))  # noqa: SLF001
    assert bench.state.found is None
    assert "do not overlap" in bench.state.problem


def test_a_report_has_the_numbers_of_the_record(bench):
    bench.add_two()
    bench.follow.set_day(0, "2024-01-01")
    bench.follow.set_day(1, "2024-03-01")
    request = bench.follow.report_request(has_names=False)
    page = report_page(run_to_end(make_follow_report(request)))
    record = bench.follow.record()
    for entry in record["examinations"]:
        assert f"<td>{entry['volume_ml']:.2f}</td>" in page
        assert f"<td>{entry['product_mm2']:.0f}</td>" in page
    response = record["examinations"][1]["response"]
    assert escape(response["rule"]).split(" of ")[0] in page
    assert "day 60" in page
    assert "2024-03-01" not in page
    assert bench.state.points[0].name not in page
    named = bench.follow.report_request(has_names=True)
    assert "2024-03-01" in report_page(run_to_end(make_follow_report(named)))


@pytest.mark.parametrize("values", [(0.0, 0.0), (5.0, 0.0), (3.2, 900.0, 1e-3)])
def test_courses_stay_in_their_frame(values):
    points = tuple((float(n), value) for n, value in enumerate(values))
    names = tuple("no. 1" for _ in values)
    levels = (Level("progression", 1.25 * values[0]),)
    svg = line_chart_svg(LineChart("mL", points, names, levels), str)
    places = [float(x) for x in re.findall(r"(?:x|x1|x2|cx|cy|y)='([\d.-]+)'", svg)]
    assert min(places) >= 0
    assert max(places) <= 640
