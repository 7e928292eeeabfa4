from __future__ import annotations

from tests.card_spec import bare_spec, full_spec
from unet_gui.core.model.card_markdown import page_markdown
from unet_gui.core.model.model_card import card_page


def test_tables_facts_and_sentences() -> None:
    lines = page_markdown(card_page(full_spec())).splitlines()
    assert lines[0] == "### Glioma, two stages"
    assert "- Takes: FLAIR, T1w, T1Gd and T2w" in lines
    start = lines.index("Mean over the cases:")
    assert lines[start + 2 : start + 5] == [
        "| Region | Dice | HD95 (mm) | Sensitivity | Specificity |",
        "| --- | ---: | ---: | ---: | ---: |",
        "| Edema | 0.750 | 8.0 | 0.800 | 0.9990 |",
    ]
    assert "| B (failure) | 0.600 | 0.600 | 0.600 | 0.600 | 0.600 |" in lines
    assert "Measured by hand." in lines


def test_a_bare_card() -> None:
    text = page_markdown(card_page(bare_spec()))
    assert "- The card does not say how the model was trained." in text
    assert "|" not in text
