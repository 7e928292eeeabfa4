"""A trained network as a model package."""

from __future__ import annotations

import math
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING

from unet_gui.core.mask.labels import REGIONS
from unet_gui.core.model.model_spec import ModelCard, ModelPackage, ModelSpec, StageSpec
from unet_gui.core.model.training_cases import TRAINING_CASES
from unet_gui.io.models.model_package import file_sha256, write_model_json
from unet_gui.networks.architectures.registry import build_network
from unet_gui.networks.training.data.targets import target_classes
from unet_gui.networks.training.evaluation import card_metrics
from unet_gui.networks.weights.weights_file import save_weights

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.networks.training.checkpoint import RunState
    from unet_gui.networks.training.options import TrainingOptions

_WEIGHTS = "stage1.weights.h5"
_NOT_RECORDED = ("output", "resume", "title", "licence", "citation", "start_from")
CUT_OFF = "cut_off"  # set in the card of a run that has not spent its budget
_REFINING_NOTE = (
    "Dice on the validation cases, each cropped to its reference and the margin, as "
    "this stage refines the mask of an earlier one. The metrics of the whole cascade "
    "are in the card of its package."
)


@dataclass(frozen=True, slots=True)
class RecordedSplit:
    """The cases of a run, as its card records them.

    Attributes
    ----------
    validation : tuple of str
        Names of the cases that were held out.
    training : tuple of mapping
        Name and fingerprint of each case that the weights were trained on.
    """

    validation: tuple[str, ...]
    training: tuple[Mapping[str, str], ...]


def write_package(
    options: TrainingOptions,
    arguments: Mapping[str, object],
    state: RunState,
    split: RecordedSplit,
    *,
    is_cut_off: bool = False,
) -> dict[str, float]:
    """Write the kept weights of a run as a package of one stage; return its Dice.

    Parameters
    ----------
    arguments : mapping
        Arguments of the network's builder.
    split : RecordedSplit
        The cases that the card names.
    """
    package = write_model(options, arguments, state, split, is_cut_off=is_cut_off)
    spec = package.spec
    if options.region == "brain":
        metrics = card_metrics(
            package,
            options.dataset_folder,
            split.validation,
            is_last=options.keeps_last,
        )
    else:
        metrics = {"note": _REFINING_NOTE, "dice": _last_dice(state)}
    card = replace(spec.card, metrics=metrics)
    write_model_json(replace(spec, card=card), options.output)
    dice: dict[str, float] = metrics["dice"]
    return dice


def write_model(
    options: TrainingOptions,
    arguments: Mapping[str, object],
    state: RunState,
    split: RecordedSplit,
    *,
    is_cut_off: bool = True,
) -> ModelPackage:
    """Write the kept weights as a usable package without metrics."""
    model = build_network(options.network, arguments)
    model.set_weights(state.best)
    save_weights(model, options.output / _WEIGHTS)
    stage = StageSpec(
        network=options.network,
        arguments=arguments,
        weights=_WEIGHTS,
        sha256=file_sha256(options.output / _WEIGHTS),
        spacing_mm=options.spacing_mm,
        plane=options.plane,
    )
    classes = target_classes(options.target)
    card = _card(options, state, split)
    if is_cut_off:
        card = replace(card, training={**card.training, CUT_OFF: True})
    name = options.output.resolve().name
    spec = ModelSpec(name, options.sequences, classes, (stage,), card)
    write_model_json(spec, options.output)
    return ModelPackage(spec, options.output)


def _last_dice(state: RunState) -> dict[str, float]:
    rows = [row for row in state.history if "score" in row]
    return {
        name: round(value, 4)
        for name, value in (rows[-1] if rows else {}).items()
        if name in REGIONS and not math.isnan(value)
    }


def _card(options: TrainingOptions, state: RunState, split: RecordedSplit) -> ModelCard:
    recorded = asdict(options)
    for left_out in _NOT_RECORDED:
        del recorded[left_out]
    recorded["dataset"] = options.dataset.resolve().name
    recorded["validation_cases"] = list(split.validation)
    recorded["epochs_done"] = state.epoch
    recorded["best_epoch"] = state.best_epoch
    if options.start_from is not None:
        recorded["start_from"] = options.start_from.resolve().name
    recorded[TRAINING_CASES] = list(split.training)
    return ModelCard(
        title=options.title or options.output.resolve().name,
        version="1",
        licence=options.licence,
        citation=options.citation,
        training=recorded,
    )
