"""What ``unet-gui train`` does with the words that it was given."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from unet_gui.core.errors import InputError

if TYPE_CHECKING:
    import argparse
    from pathlib import Path

    from unet_gui.networks.training.cascade.cascade import CascadeWords
    from unet_gui.networks.training.cascade.recipe import Recipe
    from unet_gui.networks.training.report import TrainingReport

# Options that the training knows by the same name.
_SAME_NAMES = (
    *("dataset", "output", "network", "depth", "filters", "sequences", "target"),
    *("plane", "patch", "batch", "minutes", "loss", "learning_rate", "schedule"),
    *("augmentation", "average", "keep", "region", "validation_cases"),
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
) -> None:
    """Train one network or a recipe, or put stages together."""
    _check_output(options.output, is_resuming=options.resume)
    from unet_gui.networks.training.cascade.recipe_run import (
        finish_cascade,
        train_recipe,
    )
    from unet_gui.networks.training.options import options_for
    from unet_gui.networks.training.run import train

    recipe = _recipe(options.recipe) if options.recipe else None
    if options.assemble:
        words = _words(options, recipe)
        finish_cascade(options.assemble, options.dataset, options.output, words, report)
        return
    given = _given(options, device)
    if recipe is not None:
        stages = recipe.options(**given)
        train_recipe(stages, options.output, _words(options, recipe), report)
        return
    train(options_for(given.pop("network") or "unet3d", **given), report)


def _check_output(folder: Path, *, is_resuming: bool) -> None:
    """Refuse a folder whose model the training would replace."""
    if (folder / "model.json").exists() and not is_resuming:
        msg = (
            f"{folder} holds a model already; choose another folder, or add --resume "
            "to go on with its training."
        )
        raise InputError(msg)


def _recipe(name: str) -> Recipe:
    from unet_gui.io.resources import resources_folder
    from unet_gui.networks.training.cascade.recipe import read_recipe

    return read_recipe(name, resources_folder() / "recipes")


def _words(options: argparse.Namespace, recipe: Recipe | None) -> CascadeWords:
    from unet_gui.networks.training.cascade.cascade import CascadeWords

    return CascadeWords(
        title=options.title or (recipe.title if recipe else options.output.name),
        licence=options.licence or "not stated",
        citation=options.citation or "",
        data_licence=options.data_licence or "",
        recipe=recipe.name if recipe else "",
        may_lack=recipe.may_lack if recipe else (),
        blends=recipe.blends if recipe else (),
        least_piece_ml=recipe.least_piece_ml if recipe else 0.0,
        small_classes=recipe.small_classes if recipe else {},
        figures_of=options.figures_of or (),
    )


def _given(options: argparse.Namespace, device: str) -> dict[str, Any]:
    """Return the training options as they were given; None for those that were not."""
    from unet_gui.networks.training.options import ENDLESS_EPOCHS
    from unet_gui.networks.training.precision import resolve_precision

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
    }
