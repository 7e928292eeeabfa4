from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import numpy as np
import pytest

from tests import card_spec
from tests.ui.overlay_bench import result_with_probabilities
from tests.unit.controllers.scenes.test_grids import several_grids
from tests.viewer_case import SHAPE, make_case, make_label_map
from unet_gui.controllers.exports.report import sides
from unet_gui.controllers.exports.report.content import make_report
from unet_gui.controllers.exports.report.methods import methods_section
from unet_gui.controllers.exports.report.reproduction import command_line
from unet_gui.controllers.exports.report.request import ReportRequest
from unet_gui.controllers.exports.report.slices import stored_values
from unet_gui.core.case.case import Source
from unet_gui.core.case.exported_mask import ExportedMask
from unet_gui.core.case.preparation import Step
from unet_gui.core.case.preparation_record import PreparationRecord, StepRecord
from unet_gui.core.case.report import Bar, BarChart, Points
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import BRATS
from unet_gui.core.measuring.brain_place import Brain
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.core.progress import run_to_end
from unet_gui.core.text import Text
from unet_gui.io.report.charts import bar_chart_svg
from unet_gui.io.report.contours import outlined
from unet_gui.io.report.page import report_page, write_report
from unet_gui.ui.widgets.translation import speech_of


def request(**changes) -> ReportRequest:
    case = replace(make_case(reference=make_label_map((4, 3, 2))), name="Jane Doe")
    source = Source(Path("/clinic/Jane Doe/flair.nii.gz"))
    warned = (f"{source.label} has odd values.",)
    case = replace(case, sources=dict.fromkeys(case.sources, source), warnings=warned)
    result = result_with_probabilities()
    mask = ExportedMask(case, result.label_map, result, "glioma", "2")
    return ReportRequest(mask, card_spec.full_spec(), **changes)


def page_of(asked: ReportRequest) -> str:
    return report_page(run_to_end(make_report(asked)))


class _Closed(HTMLParser):
    """Notes tags that are open, and everything that is loaded from elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.loaded: list[str] = []

    def handle_starttag(self, tag, attrs):
        if tag not in {"meta", "img"}:
            self.open.append(tag)
        self.loaded += [v for k, v in attrs if k in {"src", "href"}]

    def handle_endtag(self, tag):
        assert self.open.pop() == tag


def test_one_file_holds_everything_and_loads_nothing(tmp_path):
    path = tmp_path / "report.html"
    write_report(path, run_to_end(make_report(request())))
    parser = _Closed()
    parser.feed(path.read_text("utf-8"))
    assert not parser.open
    slices_with_mask, others = 3, 5  # sequences, coronal, sagittal
    assert len(parser.loaded) == slices_with_mask + others
    assert all(source.startswith("data:image/") for source in parser.loaded)
    assert path.stat().st_size < 2_000_000


def test_names_are_left_out_unless_asked_for():
    assert "Jane" not in page_of(request())
    named = page_of(request(has_names=True))
    assert "<h1>Jane Doe</h1>" in named
    assert "unet-gui segment &#x27;/clinic/Jane Doe/flair.nii.gz&#x27;" in named


def test_names_are_left_out_of_warnings_as_whole_words_alone():
    asked = request()
    reference = replace(asked.mask.case.reference, source=Source(Path("/x/p_seg.nii")))
    warned = Text("{mask} of {case} fits a map of people.", mask="p_seg.nii", case="p")
    case = replace(asked.mask.case, name="p", reference=reference, warnings=(warned,))
    report = run_to_end(
        make_report(replace(asked, mask=replace(asked.mask, case=case)))
    )
    (said,) = (
        block.sentences[0]
        for section in report.sections
        for block in section.blocks
        if isinstance(block, Points) and block.is_warning
    )
    assert said == "The mask of the case fits a map of people."
    assert speech_of("de").say(said).startswith("Die Maske")  # also translated


def test_the_side_of_a_lesion_is_that_of_the_brain(monkeypatch):
    asked = request()
    brain = Brain(SHAPE[0] / 2, np.ones(SHAPE, bool), ())
    monkeypatch.setattr(sides, "find_brain", lambda _: brain)
    monkeypatch.setattr(Brain, "is_outside", lambda _, voxels: np.zeros(len(voxels)))
    for start, stop, side in (
        (1, 6, "left"),
        (SHAPE[0] - 6, SHAPE[0] - 1, "right"),
        (8, SHAPE[0] - 1, "right, across the midline"),
    ):
        labels = np.zeros(SHAPE, np.uint8)
        labels[start:stop, 5:17, 10:20] = 3
        label_map = LabelMap(labels, asked.mask.label_map.affine)
        mask = replace(asked.mask, label_map=label_map, result=None)
        assert f"<td>{side}</td>" in page_of(replace(asked, mask=mask))


def test_what_was_not_checked_is_said():
    asked = request(doubts=("This is a knee.",))
    page = page_of(replace(asked, mask=replace(asked.mask, is_edited=False)))
    assert "no person has confirmed its borders" in page
    assert "T2w was missing." in page
    assert "This is a knee." in page
    edited = page_of(replace(asked, mask=replace(asked.mask, is_edited=True)))
    assert "no person has confirmed its borders" not in edited
    assert "corrected by hand" in edited
    assert "the command gives the mask from before that" in edited
    drawn = page_of(replace(asked, mask=replace(asked.mask, model="", is_edited=True)))
    assert "edited by hand" in drawn
    assert "read from a file" not in drawn
    case = asked.mask.case.without(["T1Gd"])
    assert "not a finding" in page_of(
        replace(asked, mask=replace(asked.mask, case=case))
    )


@pytest.mark.parametrize("plane", Plane)
def test_a_sequence_on_a_grid_of_its_own_is_cut_where_the_mask_is(plane):
    case = several_grids()  # intensities are x + 2 y + 3 z + 500
    mask = ExportedMask(case, LabelMap(np.zeros(case.shape, np.uint8), case.affine))
    at = 4 if plane is Plane.AXIAL else 12
    here = stored_values(mask, "FLAIR", plane, at)
    there = stored_values(mask, "T2w", plane, at)
    assert here.shape == there.shape
    inside = there > 0
    assert inside.mean() > 0.5
    edge = np.abs(here - there)[inside] > 1  # half a voxel, where the edge is repeated
    assert edge.mean() < 0.2

    moved = np.eye(4)
    moved[0, 3] = 2.0  # the T2w lies 2 mm too far to the left of the patient
    figures = {"T2w": {"matrix": moved.tolist()}}
    record = PreparationRecord(
        (StepRecord(Step.ALIGN, 1.0, figures),), "FLAIR", "FLAIR"
    )
    result = replace(result_with_probabilities(), preparation=record)
    aligned = stored_values(replace(mask, result=result), "T2w", plane, at)
    both = inside & (aligned > 0)
    shift = (there.astype(float) - aligned)[both]
    assert np.median(shift) == pytest.approx(2.0, abs=0.6)  # rounded values
    page = page_of(ReportRequest(replace(mask, is_edited=True, result=result)))
    assert "T2w: cut along the slices of the mask as they were aligned." in page


def test_a_case_on_several_grids_has_a_report():
    case = several_grids()
    labels = np.zeros(case.shape, np.uint8)
    labels[18:22, 10:16, 3:6] = 1
    mask = ExportedMask(case, LabelMap(labels, case.affine), is_edited=True)
    assert "edited by hand" in page_of(ReportRequest(mask))


def test_diameters_and_preparation_are_told():
    labels = np.zeros(SHAPE, np.uint8)
    labels[3:15, 5:17, 10:20] = 3
    asked = request()
    label_map = LabelMap(labels, asked.mask.label_map.affine)
    page = page_of(replace(asked, mask=replace(asked.mask, label_map=label_map)))
    assert "Diameters (mm)" in page
    assert "none; the scans were taken as they are" in page
    steps = (StepRecord(Step.BRAIN, 2.0, {"volume_ml": 1200.0}),)
    record = PreparationRecord(steps, "T1w", "FLAIR")
    result = replace(asked.mask.result, preparation=record)
    prepared = page_of(replace(asked, mask=replace(asked.mask, result=result)))
    assert "brain of 1200\u00a0mL; 2.0\u00a0s" in prepared


def test_the_command_prepares_the_scans_as_they_were_and_writes_the_same_values():
    asked = request()
    steps = (StepRecord(Step.ALIGN, 1.0, {}), StepRecord(Step.GRID, 1.0, {}))
    record = PreparationRecord(steps, "T1Gd", "FLAIR")
    result = replace(asked.mask.result, preparation=record)
    mask = replace(asked.mask, result=result, scheme=BRATS)
    words = command_line(replace(asked, mask=mask))
    assert words.endswith("--prepare align,grid --align-to T1Gd --label-scheme brats")


def test_the_methods_name_what_was_marked_and_the_sequences_that_the_model_saw():
    asked = request()
    spec = asked.spec
    region = replace(spec, classes=(ClassSpec(1, "tumour_core"),), sequences=("FLAIR",))
    for told, said in ((spec, " tumour were "), (region, "The tumour core was ")):
        paragraph = methods_section(replace(asked, spec=told)).blocks[0].text
        assert said in paragraph.split(" segmented on ")[0] + " "
    assert "segmented on FLAIR with unet-gui" in paragraph


def test_the_command_and_the_hashes_make_it_again():
    page = page_of(request(thresholds=(0.4, 0.5, 0.5)))
    assert "unet-gui segment CASE -o OUT --model glioma" in page
    assert "The thresholds were changed in the window" in page
    for stage in card_spec.full_spec().stages:
        assert stage.sha256[:16] in page


def test_an_empty_mask_and_one_without_a_model_have_reports():
    asked = request()
    empty = replace(asked.mask, label_map=make_label_map((0, 0, 0)), result=None)
    page = page_of(ReportRequest(replace(empty, model="")))
    assert "How the mask was made is not known" in page
    assert "nan" not in re.sub(r"base64,[^\"]*", "", page).lower()


def test_markup_in_names_stays_text():
    asked = request(has_names=True)
    case = replace(asked.mask.case, name="<script>alert(1)</script>")
    page = page_of(replace(asked, mask=replace(asked.mask, case=case)))
    assert "<script" not in page


def test_the_contours_of_two_masks_are_both_seen_where_they_meet():
    left = np.zeros((20, 20), bool)
    left[5:15, 4:10] = True
    right = np.roll(left, 6, axis=1)
    red, green = (255, 0, 0), (0, 255, 0)
    grey = np.zeros((20, 20), np.uint8)
    pixels = outlined(grey, (200, 200), [(left, red), (right, green)])
    across = pixels[100, 90:110].astype(int)
    assert (across[:, 0] > 150).any()
    assert (across[:, 1] > 150).any()


@pytest.mark.parametrize("most", [0.0, 0.004, 3.2, 900.0])
def test_charts_hold_every_value_in_their_frame(most):
    bar = Bar("Edema", most, (255, 0, 0), (most / 2, most * 1.4), most * 1.2)
    svg = bar_chart_svg(BarChart((bar,)), str)
    places = [float(x) for x in re.findall(r"(?:x|x1|x2)='([\d.-]+)'", svg)]
    assert min(places) >= 0
    assert max(places) <= 640
