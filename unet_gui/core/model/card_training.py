"""The training of a model, as facts for its page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.model.card_values import entries, listed, names, value_text
from unet_gui.core.model.training_cases import (
    TRAINING_CASES,
    lists_training_cases,
    training_case_names,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from unet_gui.core.model.card_page import Fact

_AUGMENTATIONS = {
    "light": "light: flips, rotations, scaling, contrast, gamma, noise",
    "strong": (
        "strong: flips, rotations, scaling, elastic shifts, contrast, gamma, "
        "bias fields, noise, blur, low resolution, sequences left out or swapped"
    ),
}
# Titles and keys of the entries that every card should have; the first key counts.
_EXPECTED = (
    ("Data", ("data", "dataset")),
    ("Licence of the data", ("data_licence", "data_licences")),
    ("Kept for validation", ("validation_cases",)),
    ("Seed", ("seed",)),
    ("Time", ("minutes", "epochs_done", "epochs")),
    ("Augmentation", ("augmentation",)),
)
_OTHERS = (
    ("Loss", "loss"),
    ("Learning rate", "learning_rate"),
    ("Its schedule", "schedule"),
    ("Average of weights", "average"),
    ("Precision", "precision"),
    ("Recipe", "recipe"),
    ("Started from", "start_from"),
)
_SAYS_AT_ZERO = {"seed", "validation_cases"}
_TRAINING_CASES = "Training cases"
_STAGES = "stages"  # entries of single stages, by their numbers
# in the lines of the stages, or seen elsewhere, or a budget that did not end the run
_SAID_ELSEWHERE = {
    *("network", "depth", "filters", "spacing_mm", "sequences", "target", "plane"),
    *("region", "margin_mm", "validation_share", "cut_off", "start_stage", _STAGES),
    *("epochs", "epochs_done", "minutes"),
}


def training_facts(training: Mapping[str, Any]) -> tuple[Fact, ...]:
    """Return the facts of the training, and the names of those that the card lacks."""
    known = _with_stages(training)
    expected = [(title, _first(known, keys)) for title, keys in _EXPECTED]
    missing = [title for title, text in expected if not text]
    if len(missing) == len(expected):
        return (("", "The card does not say how the model was trained."),)
    others = [(title, _text(key, known.get(key))) for title, key in _OTHERS]
    facts = [*expected, (_TRAINING_CASES, _seen_text(training)), *others]
    facts.append(("Further options", _further(known)))
    if training.get("cut_off"):
        facts.append(("Not finished", "the run was ended before its time was used up"))
    not_said = listed(t[0].lower() + t[1:] for t in missing)
    facts.append(("Not stated", not_said if missing else ""))
    return tuple(fact for fact in facts if fact[1])


def _seen_text(training: Mapping[str, Any]) -> str:
    if not lists_training_cases(training):
        return ""
    count = len(training_case_names(training))
    noun = "case" if count == 1 else "cases"
    return f"{count} {noun}, listed in model.json; results on them are marked"


def _with_stages(training: Mapping[str, Any]) -> dict[str, Any]:
    """Return the entries; those of single stages become tables by stage."""
    merged = dict(training)
    for stage, facts in entries(training.get(_STAGES)).items():
        for key, value in entries(facts).items():
            per_stage = dict(entries(merged.get(key)))
            merged[key] = {**per_stage, f"stage {stage}": value}
    return merged


def _first(training: Mapping[str, Any], keys: tuple[str, ...]) -> str:
    texts = (_text(key, training.get(key)) for key in keys)
    return next((text for text in texts if text), "")


def _text(key: str, value: Any) -> str:
    """Return a value in words; empty if it says nothing."""
    if isinstance(value, dict):
        parts = ((name, _text(key, part)) for name, part in value.items())
        return "; ".join(f"{name}: {text}" for name, text in parts if text)
    if value is None or (value in ("", 0.0, [], ()) and key not in _SAYS_AT_ZERO):
        return ""
    return _IN_WORDS.get(key, value_text)(value)


def _case_list(value: Any) -> str:
    cases = names(value)
    if value == []:
        return "none: trained on all cases"
    return f"{len(cases)} cases: {listed(cases)}" if cases else value_text(value)


# Entries that are written as more than a bare value.
_IN_WORDS: dict[str, Callable[[Any], str]] = {
    "minutes": lambda value: f"{value_text(value)} minutes",
    "epochs": lambda value: f"{value_text(value)} epochs",
    "epochs_done": lambda value: f"{value_text(value)} epochs",
    "patch": lambda value: f"{' x '.join(names(value))} voxels",
    "augmentation": lambda value: _AUGMENTATIONS.get(str(value), str(value)),
    "validation_cases": _case_list,
}


def _further(training: Mapping[str, Any]) -> str:
    said = {key for _, keys in _EXPECTED for key in keys}
    said |= {key for _, key in _OTHERS} | _SAID_ELSEWHERE
    texts = {
        key.replace("_", " "): _text(key, value)
        for key, value in training.items()
        if key not in said and not (key == TRAINING_CASES and isinstance(value, list))
    }
    return ", ".join(f"{name} {text}" for name, text in texts.items() if text)


def saw_all_cases(training: Mapping[str, Any]) -> bool:
    """Whether the card says that no case was kept from training."""
    return training.get("validation_cases") == []


def validation_cases(training: Mapping[str, Any]) -> frozenset[str]:
    """Return the cases that the card says were kept from training."""
    return frozenset(names(training.get("validation_cases")))
