from __future__ import annotations

from tests.viewer_case import make_result
from unet_gui.ui.panels.segment.segment_texts import result_text


def test_a_result_of_a_saved_session_does_not_claim_a_time():
    assert result_text(make_result()) == "Segmented before, with model"


def test_a_model_that_is_there_is_told_by_its_title():
    text = result_text(make_result(), "Glioma, two stages")
    assert text == "Segmented before, with Glioma, two stages"
