"""Whether a model was trained on a case, so that its metrics there prove nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.measuring.fingerprint import fingerprint
from unet_gui.core.model.training_cases import lists_training_cases, same_training_case
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case
    from unet_gui.core.measuring.fingerprint import Fingerprint
    from unet_gui.core.model.model_spec import ModelSpec


def seen_as(case: Case, spec: ModelSpec) -> str | None:
    """Return the name of the training case of a model that has the scans of a case.

    Empty if no training case has them; None if the model does not list its training
    cases. It takes about 30 ms for a whole head, and less if asked again.
    """
    training = spec.card.training
    if not lists_training_cases(training):
        return None
    return same_training_case(training, case_fingerprint(case))


def case_fingerprint(case: Case) -> Fingerprint:
    """Return the fingerprint of a case, which is computed the first time only."""
    return case.facts.once("fingerprint", lambda: fingerprint(case.on_first_grid))


def seen_text(name: str) -> str:
    """Return a sentence for results of a case that the model was trained on."""
    return Text(
        "Seen in training: the model was trained on this case ({name}), so "
        "the agreement with its reference says nothing about other cases.",
        name=name,
    )
