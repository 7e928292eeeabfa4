"""A check that a case is of patients like those that a model was trained on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.patient_groups import groups_in, patient_groups
from unet_gui.core.model.training_cases import training_case_names
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.patient_groups import PatientGroup
    from unet_gui.core.model.model_spec import ModelSpec


def patient_warnings(case: Case, spec: ModelSpec) -> tuple[str, ...]:
    """Return a sentence about each group of patients that is new to the model."""
    found = patient_groups(case)
    known = _known(spec) if found else frozenset()
    return tuple(
        Text(
            "This seems to be {kind} ({clue}); the training data of the model name "
            "nothing of the kind, and its result may mean little.",
            kind=group.text,
            clue=clue,
        )
        for group, clue in found.items()
        if group not in known
    )


def _known(spec: ModelSpec) -> frozenset[PatientGroup]:
    """Return the groups that the card of a model speaks of."""
    training = spec.card.training
    texts = (spec.id, spec.card.title, str(training.get("data", "")))
    names = training_case_names(training)
    return frozenset(group for text in (*texts, *names) for group in groups_in(text))
