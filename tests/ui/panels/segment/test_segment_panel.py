from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tests.ui.panel_case import (
    make_case,
    make_result,
    model_spec,
    small_class_result,
)
from unet_gui.core.progress import Progress
from unet_gui.state.session import SessionState
from unet_gui.ui.panels.segment.segment_panel import SegmentPanel
from unet_gui.ui.panels.segment.segment_texts import (
    card_text,
    detail_facts,
    progress_text,
    refusal_text,
    remaining_text,
    result_text,
)

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")


def test_the_button_segments_and_cancels(panel, session, asked):
    assert panel.button.text() == "Segment"
    panel.button.click()
    assert asked.calls == ["segment"]
    session.is_segmenting = True
    assert panel.button.text() == "Cancel"
    panel.button.click()
    assert asked.calls == ["segment", "cancel"]
    assert not panel.button.isEnabled()
    session.is_segmenting = False
    assert panel.button.text() == "Segment"
    assert panel.button.isEnabled()


def test_progress_after_cancelling_does_not_offer_to_cancel_again(panel, session):
    session.is_segmenting = True
    panel.button.click()
    session.progress = Progress(4, 12, "Segmenting")
    assert not panel.button.isEnabled()


def test_without_a_case_the_button_is_off_and_says_why(panel, session):
    session.case = None
    assert not panel.button.isEnabled()
    assert "Open a case first" in panel.button.toolTip()
    session.case = make_case()
    assert panel.button.isEnabled()


def test_a_case_with_a_missing_sequence_is_refused_visibly(panel, session):
    session.case = make_case("FLAIR", "T2w")
    assert not panel.button.isEnabled()
    assert "T1w and T1Gd" in panel.missing.texts[0]
    assert panel.missing.isVisible()
    session.model_id = "fine"
    assert panel.button.isEnabled()
    assert not panel.missing.isVisible()


def test_a_run_can_be_cancelled_whatever_case_is_open(panel, session):
    session.is_segmenting = True
    session.case = None
    assert panel.button.text() == "Cancel"
    assert panel.button.isEnabled()


def test_the_model_can_be_chosen(panel, session, asked):
    assert panel.model_combo.currentText() == "Glioma, fast"
    panel.model_combo.activated.emit(1)
    assert asked.calls == [("model", "fine")]
    session.model_id = "fine"
    assert panel.model_combo.currentText() == "Glioma, fine"
    assert panel.model_combo.toolTip().startswith("Sequences: FLAIR\n")


def test_the_device_can_be_chosen(panel, session, asked):
    assert panel.device_combo.currentData() == "auto"
    panel.device_combo.activated.emit(2)
    assert asked.calls == [("device", "gpu:0")]
    session.device = "gpu:0"
    assert panel.device_combo.currentText() == "GPU 0"


def test_a_chosen_device_outside_the_list_is_shown(panel, session):
    session.device = "gpu:3"
    assert panel.device_combo.currentData() == "gpu:3"
    assert panel.device_combo.currentText() == "GPU 3"


def test_model_and_device_cannot_change_during_a_run(panel, session):
    session.is_segmenting = True
    assert not panel.model_combo.isEnabled()
    assert not panel.device_combo.isEnabled()
    session.is_segmenting = False
    assert panel.model_combo.isEnabled()
    assert panel.device_combo.isEnabled()


def test_the_bar_and_the_text_follow_the_progress(panel, session):
    assert not panel.progress.bar.isVisible()
    session.is_segmenting = True
    assert panel.progress.bar.isVisible()
    assert (panel.progress.bar.minimum(), panel.progress.bar.maximum()) == (0, 0)
    session.progress = Progress(3, 12, "Segmenting")
    session.remaining_s = 11.2
    assert (panel.progress.bar.value(), panel.progress.bar.maximum()) == (3, 12)
    assert panel.progress.label.text() == "Segmenting · 3 of 12 · about 12 s left"
    session.is_segmenting = False
    assert not panel.progress.bar.isVisible()


def test_a_single_step_is_shown_as_busy(panel, session):
    session.is_segmenting = True
    session.progress = Progress(0, 1, "Segmenting")
    assert (panel.progress.bar.minimum(), panel.progress.bar.maximum()) == (0, 0)


def test_the_time_left_is_counted_down_between_two_tiles(panel, session, monkeypatch):
    now_s = [100.0]
    monkeypatch.setattr(
        "unet_gui.ui.panels.segment.run_label.time.monotonic", lambda: now_s[0]
    )
    session.is_segmenting = True
    session.progress = Progress(3, 12, "Segmenting")
    session.remaining_s = 30.0
    now_s[0] += 10.0
    panel.progress.label.show_text()
    assert panel.progress.label.text().endswith("about 20 s left")
    now_s[0] += 50.0
    panel.progress.label.show_text()
    assert panel.progress.label.text().endswith("almost done")
    session.remaining_s = 8.0
    assert panel.progress.label.text().endswith("about 8 s left")


def test_the_result_is_summed_up(panel, session):
    assert not panel.result_label.isVisible()
    session.set_result(make_result(warnings=("The CPU was used.",)))
    assert panel.result_label.text() == "Segmented in 1 min 17 s on CPU"
    assert panel.details.facts[0] == ("Starting the network", "6.0 s")
    assert panel.details_part.isVisible()
    assert not panel.details.isVisible()
    panel.details_part.button.click()
    assert panel.details.isVisible()
    assert panel.warnings.texts == ("The CPU was used.",)
    session.set_result(None)
    assert not panel.result_label.isVisible()
    assert not panel.details_part.isVisible()
    assert panel.warnings.texts == ()


def test_the_panel_works_without_models(qtbot, asked):
    session = SessionState(case=make_case())
    panel = SegmentPanel(session, [], asked.actions)
    qtbot.addWidget(panel)
    assert not panel.button.isEnabled()
    assert not panel.model_combo.isEnabled()
    assert panel.no_model_label.text() == "No model is installed."
    panel.show_models([model_spec("fast")])
    assert panel.no_model_label.text() == "Choose a model."
    session.model_id = "fast"
    assert panel.button.isEnabled()


def test_the_panel_can_be_narrow(panel, session):
    session.case = make_case("FLAIR")
    session.set_result(make_result(("A warning that is long enough for two lines.",)))
    assert panel.minimumSizeHint().width() <= 260


def test_card_text():
    dice = {"whole_tumour": 0.812, "tumour_core": 0.6, "edema": 0.5}
    spec = model_spec("fast", ("FLAIR", "T1w"), metrics={"dice": dice})
    assert card_text(spec) == (
        "Sequences: FLAIR, T1w\nMean Dice: whole tumour 0.81, core 0.60\n"
        "Licence: CC BY 4.0\nCitation: Somebody 2020"
    )


@pytest.mark.parametrize("metrics", [{}, {"dice": {}}, {"dice": 0.8}, {"note": ""}])
def test_card_text_without_dice(metrics):
    spec = model_spec("fast", ("FLAIR",), metrics=metrics, licence="", citation="")
    assert card_text(spec) == "Sequences: FLAIR"


def test_a_complete_case_is_not_refused():
    assert refusal_text(make_case(), model_spec()) == ""


@pytest.mark.parametrize(
    ("seconds", "text"),
    [
        (0.4, "almost done"),
        (11.2, "about 12 s left"),
        (89.0, "about 89 s left"),
        (100.0, "about 2 min left"),
    ],
)
def test_text_of_the_time_left(seconds, text):
    assert remaining_text(seconds) == text


@pytest.mark.parametrize(
    ("progress", "remaining_s", "text"),
    [
        (None, None, "Starting…"),
        (Progress(0, 1, "Starting the engine"), None, "Starting the engine"),
        (Progress(1, 2), 30.0, "1 of 2 · about 30 s left"),
    ],
)
def test_text_of_the_progress(progress, remaining_s, text):
    assert progress_text(progress, remaining_s) == text


def test_a_result_of_a_saved_session_has_the_title_of_its_model(panel, session):
    session.set_result(replace(make_result(), model="fine", seconds={}))
    title = panel.model_combo.itemText(panel.model_combo.findData("fine"))
    assert panel.result_label.text() == f"Segmented earlier with {title}"


def test_texts_of_a_result():
    result = make_result()
    assert result_text(result) == "Segmented in 1 min 17 s on CPU"
    assert detail_facts(replace(result, seconds={"x": 1, **result.seconds})) == [
        ("Starting the network", "6.0 s"),
        ("Network", "1 min 11 s"),
        ("Postprocessing", "0.3 s"),
        ("x", "1.0 s"),
        ("Device", "CPU"),
        ("Precision", "32 bit"),
        ("Test-time augmentation", "off"),
    ]


def test_details_of_a_run_with_flips_and_a_plan():
    changes = {"flips": 4, "plan": ("One.", "Two."), "precision": "float16"}
    changes["runtime"] = "openvino"
    result = replace(make_result(), seconds={}, **changes)
    facts = detail_facts(result, "2 small components of 0.10 mL")
    assert facts == [
        ("Device", "CPU"),
        ("Runtime", "OpenVINO"),
        ("Precision", "16 bit (float16)"),
        ("Test-time augmentation", "4 mirror images"),
        ("Small components removed", "2 small components of 0.10 mL"),
        ("Plan", "One."),
        ("", "Two."),
    ]


def test_a_small_class_is_marked_and_unmarked_by_the_same_button(panel, session):
    session.set_result(small_class_result(), ())
    labels = session.result.label_map.data
    assert panel.warnings.texts == (
        "0.01 mL looked enhancing, too little to be sure: marked as non-enhancing.",
    )
    (button,) = panel.warnings.buttons
    assert button.text() == "Mark it as Enhancing"
    button.click()
    shown = session.result.label_map.data
    assert set(np.unique(labels)) == {0, 1, 2}
    assert set(np.unique(shown)) == {0, 1, 3}
    assert "marked as enhancing." in panel.warnings.texts[0]
    (button,) = panel.warnings.buttons
    assert button.text() == "Mark it as Non-enhancing"
    button.click()
    np.testing.assert_array_equal(session.result.label_map.data, labels)


def test_what_is_left_out_follows_the_thresholds(panel, session):
    session.set_result(small_class_result(), ())
    assert (
        "Small components removed",
        "1 small component of 0.00 mL",
    ) in panel.details.facts
    session.thresholds = (0.8, 0.8, 0.3)  # only the small class is left
    assert "Small components removed" not in dict(panel.details.facts)
    session.thresholds = (0.5, 0.5, 0.9)
    assert panel.warnings.texts == ()
