from __future__ import annotations

from dataclasses import replace

from tests.numpy_model import SPEC
from tests.viewer_case import make_case
from unet_gui.core.case import seen_in_training
from unet_gui.core.case.seen_in_training import case_fingerprint, seen_as, seen_text
from unet_gui.core.model.training_cases import training_case_entry


def trained_on(*cases, names=("A", "B")):
    listed = [
        training_case_entry(name, case_fingerprint(case))
        for name, case in zip(names, cases, strict=False)
    ]
    return replace(SPEC, card=replace(SPEC.card, training={"cases": listed}))


def test_a_case_is_recognised_under_another_name():
    case = make_case()
    renamed = replace(case, name="other")
    assert seen_as(renamed, trained_on(case)) == "A"


def test_a_case_that_lacks_a_sequence_is_recognised():
    case = make_case()
    assert seen_as(case.without(("T1w",)), trained_on(case)) == "A"


def test_another_case_was_not_seen():
    other = make_case(names=("T1Gd", "FLAIR", "T1w"))
    assert seen_as(other, trained_on(make_case())) == ""


def test_a_model_without_a_list_leaves_it_open():
    assert seen_as(make_case(), SPEC) is None


def test_the_fingerprint_of_a_case_is_computed_once(monkeypatch):
    computed = []
    monkeypatch.setattr(
        seen_in_training, "fingerprint", lambda _: computed.append(1) or 7
    )
    case = make_case()
    assert case_fingerprint(case) == case_fingerprint(case) == 7
    assert computed == [1]


def test_the_sentence_names_the_training_case():
    assert "trained on this case (BRATS_001)" in seen_text("BRATS_001")
