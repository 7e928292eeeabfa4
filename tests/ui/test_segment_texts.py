from __future__ import annotations

from tests.viewer_case import make_result
from unet_gui.ui.segment_texts import result_text


def test_a_result_of_a_saved_session_does_not_claim_a_time():
    assert result_text(make_result()) == "Segmented before, with model"
