from __future__ import annotations

import pytest

from unet_gui.core.speech import Speech
from unet_gui.core.text import Text
from unet_gui.io.report.numbers import printed

GERMAN = printed(Speech("de"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("88.21", "88,21"),
        ("47.0 \u2013 60.5 mL", "47,0 \u2013 60,5\u00a0mL"),
        ("52.2 \u00d7 26.7", "52,2 \u00d7 26,7"),
        (Text("from {a:.2f} to {b:.2f} mL", a=1.5, b=2), "from 1,50 to 2,00\u00a0mL"),
        (Text("{ml:+.1f} %", ml=-2.5), "-2,5\u00a0%"),
        # names, versions and sources stay as they are
        ("glioma 1.2", "glioma 1.2"),
        ("3.11.7", "3.11.7"),
        ("2026-11-28", "2026-11-28"),
        (Text("RANO 2.0"), "RANO 2.0"),
        (Text("doi:10.1200/JCO.23.01059"), "doi:10.1200/JCO.23.01059"),
        (Text("{file} is odd.", file="a_0.5.nii.gz"), "a_0.5.nii.gz is odd."),
    ],
)
def test_german_numbers_have_commas_and_stay_with_their_units(text, said):
    assert GERMAN(text) == said


def test_english_numbers_keep_their_points():
    assert printed(Speech())("88.21 mL") == "88.21\u00a0mL"
