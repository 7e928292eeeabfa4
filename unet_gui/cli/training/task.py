"""The task of ``unet-gui train``, from its command-line options."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.cli.role_options import distinct_channels
from unet_gui.core.errors import InputError
from unet_gui.io.path_kinds import is_there

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from unet_gui.io.names.decathlon import DatasetFolder
    from unet_gui.networks.training.cascade.cascade import CascadeSettings
    from unet_gui.networks.training.cascade.recipe import Recipe
    from unet_gui.networks.training.report import TrainingReport

# Options that have the same name in the training.
_SAME_NAMES = (
    *("dataset", "output", "network", "depth", "filters", "sequences", "target"),
    *("plane", "patch", "batch", "minutes", "loss", "learning_rate", "schedule"),
    *("augmentation", "average", "keep", "region", "validation_cases"),
    *("channels", "label_scheme", "folds", "fold"),
    *("warm_up_steps", "weight_decay", "deep_supervision", "data_workers", "devices"),
    *(
        "validate_every",
        "seed",
        "resume",
        "title",
        "licence",
        "citation",
        "data_licence",
    ),
)


def do_training(
    options: argparse.Namespace, device: str, report: TrainingReport
) -> bool:
    """Train one network or a recipe, or assemble trained stages.

    Returns
    -------
    bool
        False if the run was stopped before there was a model.
    """
    distinct_channels(options)
    _check_output(options.output, is_resuming=options.resume)
    from unet_gui.networks.training.cascade.recipe_run import (
        finish_cascade,
        train_recipe,
    )
    from unet_gui.networks.training.loop import NoModelError
    from unet_gui.networks.training.options import options_for
    from unet_gui.networks.training.parallel import on_devices
    from unet_gui.networks.training.run import train

    if options.training_cases and not options.assemble:
        msg = "--training-cases has a meaning only with --assemble; leave it out."
        raise InputError(msg)
    recipe = _recipe(options.recipe) if options.recipe else None
    if options.assemble:
        settings = _cascade_settings(options, recipe)
        finish_cascade(
            options.assemble, _folder(options), options.output, settings, report
        )
        return True
    given = _given(options, device)
    try:
        if recipe is not None:
            stages = recipe.options(device, **given)
            settings = _cascade_settings(options, recipe)
            with on_devices(options.devices):
                train_recipe(stages, options.output, settings, report, device)
        else:
            network = given.pop("network") or "unet3d"
            with on_devices(options.devices):
                train(options_for(network, **given), report, device)
    except NoModelError:
        return False
    return True


def _folder(options: argparse.Namespace) -> DatasetFolder:
    from unet_gui.io.names.decathlon import DatasetFolder

    return DatasetFolder(options.dataset, options.channels, options.label_scheme)


def _check_output(folder: Path, *, is_resuming: bool) -> None:
    """Refuse a folder whose model the training would replace."""
    if is_there(folder / "model.json") and not is_resuming:
        msg = (
            f"{folder} holds a model already; choose another folder, or add --resume "
            "to continue its training."
        )
        raise InputError(msg)


def _recipe(name: str) -> Recipe:
    from unet_gui.io.resources import resources_folder
    from unet_gui.networks.training.cascade.recipe import read_recipe

    return read_recipe(name, resources_folder() / "recipes")


def _cascade_settings(
    options: argparse.Namespace, recipe: Recipe | None
) -> CascadeSettings:
    from unet_gui.io.models.training_case_list import read_training_case_list
    from unet_gui.networks.training.cascade.cascade import CascadeSettings

    file = options.training_cases
    return CascadeSettings(
        title=options.title or options.output.resolve().name,
        licence=options.licence or "not stated",
        citation=options.citation or "",
        data_licence=options.data_licence or "",
        version=options.model_version,
        data=options.data or "",
        recipe=recipe.name if recipe else "",
        thresholds=options.thresholds or (),
        may_lack=recipe.may_lack if recipe else (),
        blends=recipe.blends if recipe else (),
        least_piece_ml=recipe.least_piece_ml if recipe else 0.0,
        small_classes=recipe.small_classes if recipe else {},
        metrics_from=options.metrics_from or (),
        training_cases=() if file is None else read_training_case_list(file),
    )


def _given(options: argparse.Namespace, device: str) -> dict[str, Any]:
    """Return the training options; None for those that were not given."""
    from unet_gui.networks.training.dtype_policy import resolve_precision
    from unet_gui.networks.training.options import ENDLESS_EPOCHS

    start_from, start_stage = options.start_from or (None, None)
    return {
        **{name: getattr(options, name) for name in _SAME_NAMES},
        "spacing_mm": options.spacing,
        "steps_per_epoch": options.steps,
        "epochs": options.epochs if options.minutes is None else ENDLESS_EPOCHS,
        "start_from": start_from,
        "start_stage": start_stage,
        "margin_mm": options.margin,
        "validation_share": options.validation,
        "precision": resolve_precision(options.precision, device),
        "drawing": _drawing(options.drawing, device),
    }


def _drawing(requested: str, device: str) -> str:
    """Return where patches are made; ``auto`` is where the network runs."""
    if requested != "auto":
        return requested
    return "host" if device == "CPU" else "device"
