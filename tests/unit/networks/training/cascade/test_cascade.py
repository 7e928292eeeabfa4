from __future__ import annotations

from dataclasses import replace

import pytest

from tests.tiny_model import write_tiny_model
from unet_gui.core.errors import InputError
from unet_gui.io.models.model_package import read_model_package, write_model_json
from unet_gui.networks.training.cascade.cascade import CascadeSettings, assemble

pytestmark = pytest.mark.tensorflow

WORDS = CascadeSettings(
    "Two", "free", "me", "CC0", "glioma", ("T1w", "T1Gd"), (1.0, 0.75)
)
TRAINED = {"dataset": "some", "seed": 1, "validation_cases": ["B"], "region": "brain"}


def trained(folder, spacing_mm: float, **training):
    """Return a package of one stage with the facts of its training in the card."""
    write_tiny_model(folder, spacing_mm)
    spec = read_model_package(folder).spec
    card = replace(spec.card, training={**TRAINED, **training})
    write_model_json(replace(spec, card=card), folder)
    return folder


@pytest.fixture
def stages(tmp_path):
    return [
        trained(tmp_path / "a", 2.0, learning_rate=0.1),
        trained(tmp_path / "b", 1.0, region="around_previous", margin_mm=8.0),
    ]


def test_stages_keep_the_region_they_were_trained_for(stages, tmp_path) -> None:
    assemble(stages, tmp_path / "both", WORDS)
    spec = read_model_package(tmp_path / "both").spec
    first, second = spec.stages
    assert (first.region, first.spacing_mm, first.blend) == ("brain", 2.0, 1.0)
    assert (second.region, second.margin_mm) == ("around_previous", 8.0)
    assert (second.spacing_mm, second.blend) == (1.0, 0.75)
    assert (first.weights, second.weights) == (
        "stage1.weights.h5",
        "stage2.weights.h5",
    )
    assert spec.id == "both"
    assert spec.may_lack == ("T1w", "T1Gd")
    assert (spec.card.title, spec.card.licence) == ("Two", "free")


def test_the_card_separates_shared_facts_from_those_of_each_stage(
    stages, tmp_path
) -> None:
    assemble(stages, tmp_path / "both", WORDS)
    training = read_model_package(tmp_path / "both").spec.card.training
    assert training == {
        "recipe": "glioma",
        "data_licence": "CC0",
        "dataset": "some",
        "seed": 1,
        "validation_cases": ["B"],
        "stages": {
            "1": {"region": "brain", "learning_rate": 0.1},
            "2": {"region": "around_previous", "margin_mm": 8.0},
        },
    }


def test_version_data_and_thresholds_can_be_given(stages, tmp_path) -> None:
    given = replace(WORDS, version="2", data="some heads", thresholds=(0.3, 0.4, 0.6))
    assemble(stages, tmp_path / "both", given)
    spec = read_model_package(tmp_path / "both").spec
    assert (spec.card.version, spec.card.training["data"]) == ("2", "some heads")
    assert [entry.threshold for entry in spec.classes] == [0.3, 0.4, 0.6]
    with pytest.raises(InputError, match="2 thresholds were given for 3 classes"):
        assemble(stages, tmp_path / "again", replace(WORDS, thresholds=(0.3, 0.4)))


def test_the_first_stage_always_sees_the_whole_brain(stages, tmp_path) -> None:
    assemble(stages[1:], tmp_path / "one", CascadeSettings("One"))
    (stage,) = read_model_package(tmp_path / "one").spec.stages
    assert (stage.region, stage.blend) == ("brain", 1.0)


def test_stages_with_different_splits_are_refused(stages, tmp_path) -> None:
    other = trained(tmp_path / "c", 1.0, validation_cases=["A"])
    with pytest.raises(InputError, match="other validation cases than"):
        assemble([stages[0], other], tmp_path / "both", WORDS)
    assert not (tmp_path / "both").exists()


def test_stages_with_different_sequences_are_refused(stages, tmp_path) -> None:
    spec = read_model_package(stages[1]).spec
    turned = spec.sequences[::-1]
    write_model_json(replace(spec, sequences=turned), stages[1])
    with pytest.raises(InputError, match="other sequences than"):
        assemble(stages, tmp_path / "both", WORDS)


def test_a_folder_without_a_model_is_refused(tmp_path) -> None:
    with pytest.raises(InputError, match="is not a model package"):
        assemble([tmp_path], tmp_path / "both", WORDS)


def test_the_card_lists_the_training_cases_of_all_stages_once(
    tmp_path,
) -> None:
    a, b, c = ({"name": name, "fingerprint": name} for name in "abc")
    folders = [
        trained(tmp_path / "first", 2.0, cases=[a, b]),
        trained(tmp_path / "second", 1.0, cases=[b, c]),
    ]
    spec = assemble(folders, tmp_path / "both", WORDS).spec
    assert spec.card.training["cases"] == [a, b, c]
    assert all("cases" not in own for own in spec.card.training["stages"].values())


def test_cases_of_stages_that_were_trained_elsewhere_can_be_given(tmp_path) -> None:
    entry = {"name": "A", "fingerprint": "a"}
    settings = replace(WORDS, training_cases=(entry,))
    folder = trained(tmp_path / "first", 2.0, cases=90)
    training = assemble([folder], tmp_path / "out", settings).spec.card.training
    assert training["cases"] == [entry]
    training = assemble([folder], tmp_path / "none", WORDS).spec.card.training
    assert training["cases"] == 90
