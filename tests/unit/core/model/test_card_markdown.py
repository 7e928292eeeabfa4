from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.card_spec import METRICS, TRAINING, bare_spec, full_spec
from unet_gui.core.model.card_markdown import page_markdown
from unet_gui.core.model.card_page import RESEARCH_ONLY, CardPage, CardSection
from unet_gui.core.model.model_card import card_page

_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
_JSON = st.recursive(
    _LEAVES,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.text(max_size=8), inner, max_size=3)
    ),
    max_leaves=8,
)


def _tables(known: dict):
    """Cards whose entries have the right names and any value."""
    return st.fixed_dictionaries({}, optional=dict.fromkeys(known, _JSON))


def test_tables_facts_and_sentences() -> None:
    lines = page_markdown(card_page(full_spec())).splitlines()
    assert lines[0] == "## Glioma, two stages"
    assert "- **Takes**: FLAIR, T1w, T1Gd and T2w" in lines
    start = lines.index("Mean over the cases:")
    assert lines[start + 2 : start + 5] == [
        "| Region        |  Dice | HD95 (mm) | Sensitivity | Specificity |",
        "| ------------- | ----: | --------: | ----------: | ----------: |",
        "| Edema         | 0.750 |       8.0 |       0.800 |      0.9990 |",
    ]
    failed = next(line for line in lines if "failure" in line)
    assert failed.startswith("| **B (failure)** | 0.600 |")
    assert "Measured by hand." in lines


def test_a_bare_card() -> None:
    text = page_markdown(card_page(bare_spec()))
    assert "- The card does not say how the model was trained." in text
    assert "|" not in text


def test_the_short_form_has_the_essentials_and_no_long_lists() -> None:
    text = page_markdown(card_page(full_spec()), has_details=False)
    for part in (
        RESEARCH_ONLY,
        "| Whole tumour  | 0.750",
        "Failures: 1 case",
        "Licence",
    ):
        assert part in text
    assert "Sensitivity by case" not in text
    assert all(len(line) <= 100 for line in text.splitlines())


def test_the_text_of_a_card_brings_no_format_of_its_own() -> None:
    section = CardSection("A", (("Of", "*b* `c`"),), (), ("# no heading", "7. no list"))
    page = CardPage("<img src='x'>", "[here](http://x) and BRATS_1, _x_", (section,))
    lines = page_markdown(page).splitlines()
    assert lines[0] == r"## \<img src='x'>"
    assert lines[2] == r"\[here\](http://x) and BRATS_1, \_x\_"
    assert r"- **Of**: \*b\* \`c\`" in lines
    assert r"\# no heading" in lines
    assert r"7\. no list" in lines


def test_references_are_links() -> None:
    card = replace(bare_spec().card, citation="me, doi:10.1000/a(b)c; arXiv:1811.02629")
    text = page_markdown(card_page(replace(bare_spec(), card=card)))
    assert "[doi:10.1000/a(b)c](https://doi.org/10.1000/a%28b%29c)" in text
    assert "[arXiv:1811.02629](https://arxiv.org/abs/1811.02629)" in text


@given(_tables(METRICS), _tables(TRAINING))
def test_no_card_is_too_odd(metrics, training) -> None:
    assert page_markdown(card_page(full_spec(metrics=metrics, training=training)))
