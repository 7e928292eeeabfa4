from __future__ import annotations

from dataclasses import replace

from tests.viewer_case import make_result
from unet_gui.ui.panels.segment.segment_texts import result_text


def test_a_result_of_a_saved_session_claims_no_time():
    assert result_text(make_result()) == "Segmented earlier with model"


def test_an_installed_model_is_named_by_its_title():
    text = result_text(make_result(), "Glioma, two stages")
    assert text == "Segmented earlier with Glioma, two stages"


def test_a_case_seen_in_training_is_marked():
    result = replace(make_result(), seen_as="BRATS_001", seconds={"tiles": 2.0})
    assert result_text(result) == "Segmented in 2.0 s on CPU; case seen in training"
