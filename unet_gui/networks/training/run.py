"""A training run, from a Decathlon folder to a model package."""

from __future__ import annotations

import random
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import keras

from unet_gui.core.errors import InputError
from unet_gui.core.model.folds import split_into_folds
from unet_gui.core.model.training_cases import (
    TRAINING_CASES,
    merged_training_cases,
    training_case_entry,
)
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text
from unet_gui.io.models.model_package import read_model_package
from unet_gui.io.names.decathlon import read_dataset
from unet_gui.io.names.examination_words import patient_of
from unet_gui.io.path_kinds import is_there
from unet_gui.networks.architectures.registry import build_network, network_layers
from unet_gui.networks.graph.layer_graph import without_weights
from unet_gui.networks.inference.keras_predictor import KERAS_MEMORY
from unet_gui.networks.inference.stage_info import stage_info
from unet_gui.networks.training.checkpoint import recorded_settings, writing_into
from unet_gui.networks.training.compiling import choose_fast_kernels, compiles_with_xla
from unet_gui.networks.training.data.augmentation import AUGMENTATIONS
from unet_gui.networks.training.data.dataset import read_training_cases
from unet_gui.networks.training.data.patches import PatchDataset
from unet_gui.networks.training.data.plan import PatchPlan
from unet_gui.networks.training.data.surroundings import around_tumour
from unet_gui.networks.training.data.targets import class_members, target_classes
from unet_gui.networks.training.device.memory import free_device_bytes
from unet_gui.networks.training.device.patches import DevicePatches
from unet_gui.networks.training.dtype_policy import building_in, end_in_float32
from unet_gui.networks.training.interruption import listening_for_stop
from unet_gui.networks.training.loop import TrainingRun
from unet_gui.networks.training.losses import LOSSES
from unet_gui.networks.training.options import check_options
from unet_gui.networks.training.package import RecordedSplit, write_model, write_package
from unet_gui.networks.training.patch_size import with_patch_size
from unet_gui.networks.training.supervision import (
    level_losses,
    lower_levels,
    with_heads,
)
from unet_gui.networks.weights.stage_network import load_stage_network
from unet_gui.segmentation.input.slicing import parse_plane

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from unet_gui.networks.graph.graph import Graph
    from unet_gui.networks.training.data.training_case import TrainingCase
    from unet_gui.networks.training.loop import Batches
    from unet_gui.networks.training.options import TrainingOptions
    from unet_gui.networks.training.report import TrainingReport

_HELD_SHARE = 0.4  # of the device's free memory, for training cases


def train(
    options: TrainingOptions, report: TrainingReport, device: str = "CPU"
) -> bool:
    """Train a network and write its package to `options.output`.

    With `options.resume`, an interrupted run continues after its last complete epoch.
    Ctrl+C ends a run early, with the best weights so far; in the first epoch, without
    a package.

    Parameters
    ----------
    device : str
        Where the backend runs, such as ``CPU`` or ``GPU 0``.

    Returns
    -------
    bool
        False if the run was ended early.

    Raises
    ------
    InputError
        If the dataset or an option does not fit.
    NoModelError
        If the run was stopped in its first epoch.
    RunError
        If a file cannot be written.
    """
    check_options(options)
    checkpoint = options.output / "training" / "checkpoint.npz"
    if is_there(checkpoint) and not options.resume:
        msg = Text(
            "{output} already holds a run; add --resume or choose another folder.",
            output=options.output,
        )
        raise InputError(msg)
    keras.utils.set_random_seed(options.seed)
    choose_fast_kernels(device)
    model = _built(options)
    graph = _graph(options)
    options = _with_patch_size(options, graph, recorded_settings(checkpoint), device)
    if options.start_from is not None:
        start_from(model, options.start_from, options.start_stage)
    training, validation = _split(options, report)
    report.message(_preparing_text(options, model))
    split = _recorded(options, training, validation)
    arguments = network_arguments(options)
    run = TrainingRun(
        model=model,
        trained=compiled_for_training(model, options, device),
        dataset=batches_of(training, options, device),
        info=stage_info(graph, graph, KERAS_MEMORY),
        validation=validation,
        classes=target_classes(options.target),
        plane=None if options.plane is None else parse_plane(options.plane),
        options=options,
        report=report,
        write_model=lambda state: write_model(options, arguments, state, split),
    )
    with listening_for_stop() as stop:
        state = run.to_end(stop)
        if stop.is_set:
            report.message(Text("Stopped; writing a package with the weights so far."))
    report.message(Text("Measuring the model on its validation cases"))
    with writing_into(options.output):
        dice = write_package(options, arguments, state, split, is_cut_off=stop.is_set)
    report.done(options.output, state.best_epoch, dice)
    return not stop.is_set


def _preparing_text(options: TrainingOptions, model: keras.Model) -> Text:
    """Return what is done until the end of the first step, which says no more."""
    return Text(
        "Preparing the network ({network}, {count:,} parameters): this can take a "
        "minute…",
        network=options.network,
        count=int(model.count_params()),
    )


def _graph(options: TrainingOptions) -> Graph:
    layers = network_layers(options.network, network_arguments(options))
    return without_weights(layers).graph


def _with_patch_size(
    options: TrainingOptions,
    graph: Graph,
    before: Mapping[str, Any],
    device: str,
) -> TrainingOptions:
    """Choose patch and batch where they are not given; a resumed run keeps its own."""
    if before and options.patch is None:
        options = replace(options, patch=tuple(before["patch"]))
    if before and options.batch is None:
        options = replace(options, batch=before["batch"])
    chosen = with_patch_size(options, graph, free_device_bytes(device), device)
    if chosen.batch is None:
        return chosen
    shares = -(-chosen.batch // options.devices)  # each device has as many patches
    return replace(chosen, batch=shares * options.devices)


def batches_of(
    cases: Sequence[TrainingCase], options: TrainingOptions, device: str
) -> Batches:
    """Return the batches of a run whose patch and batch are chosen."""
    plan = _patch_plan(options)
    if options.drawing == "host":
        return PatchDataset(cases, plan)
    limit = int(_HELD_SHARE * free_device_bytes(device))
    return DevicePatches(cases, plan, limit, device)


def _patch_plan(options: TrainingOptions) -> PatchPlan:
    if options.patch is None or options.batch is None:
        msg = "patch and batch are not chosen yet"
        raise ValueError(msg)
    return PatchPlan(
        shape=options.patch,
        class_members=class_members(target_classes(options.target)),
        batch=options.batch,
        steps_per_epoch=options.steps_per_epoch,
        seed=options.seed,
        plane=None if options.plane is None else parse_plane(options.plane),
        augmentation=AUGMENTATIONS[options.augmentation],
        contrast_channel=_contrast_channel(options.sequences),
        margin_voxels=_margin_voxels(options),
    )


def _contrast_channel(sequences: Sequence[str]) -> int | None:
    name = str(MriSequence.T1GD)
    return sequences.index(name) if name in sequences else None


def _margin_voxels(options: TrainingOptions) -> float | None:
    if options.region == "brain":
        return None
    return options.margin_mm / (options.spacing_mm or 1.0)


def _split(
    options: TrainingOptions, report: TrainingReport
) -> tuple[list[TrainingCase], list[TrainingCase]]:
    cases = []
    count = len(read_dataset(options.dataset_folder).training)
    for case in read_training_cases(
        options.dataset_folder, options.sequences, options.spacing_mm, options.target
    ):
        cases.append(case)
        report.message(
            Text(
                "Read {case} ({number} of {count})",
                case=case.name,
                number=len(cases),
                count=count,
            )
        )
        for warning in case.warnings:
            report.message(
                Text("warning: {case}: {text}", case=case.name, text=warning)
            )
    held_out = set(options.validation_cases) or _drawn(options, [c.name for c in cases])
    unknown = held_out - {c.name for c in cases}
    if unknown:
        msg = Text(
            "{dataset} has no case {unknown}.",
            dataset=options.dataset,
            unknown=", ".join(sorted(unknown)),
        )
        raise InputError(msg)
    training = [c for c in cases if c.name not in held_out]
    if not training:
        msg = Text("All cases are held out for validation; none is left for training.")
        raise InputError(msg)
    validation = [c for c in cases if c.name in held_out]
    if (margin := _margin_voxels(options)) is not None:
        validation = [around_tumour(c, margin) for c in validation]
    return training, validation


def _recorded(
    options: TrainingOptions,
    training: Sequence[TrainingCase],
    validation: Sequence[TrainingCase],
) -> RecordedSplit:
    """Return the cases for the card, with those of the weights it started from."""
    own = [
        training_case_entry(case.name, case.fingerprint)
        for case in training
        if case.fingerprint is not None
    ]
    before: Any = []
    if options.start_from is not None:
        card = read_model_package(options.start_from).spec.card
        before = card.training.get(TRAINING_CASES)
    return RecordedSplit(
        tuple(case.name for case in validation),
        tuple(merged_training_cases([own, before])),
    )


def _drawn(options: TrainingOptions, names: Sequence[str]) -> set[str]:
    if not options.holds_out:
        return set()
    if options.folds:
        patients = {name: patient_of(name) for name in names}
        folds = split_into_folds(patients, options.folds, options.seed)
        return set(folds[options.fold - 1])
    count = max(1, round(options.validation_share * len(names)))
    return set(random.Random(options.seed).sample(sorted(names), count))


def _built(options: TrainingOptions) -> keras.Model:
    with building_in(options.precision):
        model = build_network(options.network, network_arguments(options))
    if options.precision != "float32":
        end_in_float32(model)
    # Validation meets a new shape with every case, for each of which XLA would compile.
    model.compile(jit_compile=keras.backend.backend() == "jax")
    return model


def compiled_for_training(
    model: keras.Model, options: TrainingOptions, device: str
) -> keras.Model:
    """Return a network that shares the layers of `model`, compiled for training."""
    levels = lower_levels(model) if options.deep_supervision else []
    trained = with_heads(model, levels)
    losses, weights = level_losses(LOSSES[options.loss], levels)
    trained.compile(
        keras.optimizers.AdamW(
            options.learning_rate,
            weight_decay=options.weight_decay,
            beta_2=options.second_moment_decay,
            global_clipnorm=options.gradient_norm or None,
        ),
        loss=losses if levels else losses[0],
        loss_weights=weights if levels else None,
        jit_compile=compiles_with_xla(device),
    )
    return trained


def network_arguments(options: TrainingOptions) -> dict[str, object]:
    """Return the arguments of the network's builder that follow from the options."""
    arguments: dict[str, object] = {
        "channels": len(options.sequences),
        "classes": len(target_classes(options.target)),
        "depth": options.depth,
        "base_filters": options.filters,
    }
    if options.network.startswith("unet3d"):
        arguments["batch_normalization"] = True
    return arguments


def start_from(model: keras.Model, folder: Path, number: int) -> None:
    """Copy the weights of stage `number`, counted from 1, of the package in `folder`.

    Raises
    ------
    InputError
        If there is no such stage, or the weights of its network have other shapes.
    """
    stages = read_model_package(folder).spec.stages
    if not 1 <= number <= len(stages):
        msg = Text(
            "{folder} has {count} stages and no stage {number}.",
            folder=folder,
            count=len(stages),
            number=number,
        )
        raise InputError(msg)
    weights = load_stage_network(folder, stages[number - 1]).get_weights()
    if [w.shape for w in weights] != [tuple(w.shape) for w in model.weights]:
        msg = Text(
            "The network of {folder} has other layers than the one to be "
            "trained; give the same network, depth, filters, sequences and "
            "target.",
            folder=folder,
        )
        raise InputError(msg)
    model.set_weights(weights)
