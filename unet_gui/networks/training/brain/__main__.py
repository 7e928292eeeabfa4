"""Train the brain network: ``python -m unet_gui.networks.training.brain --help``."""

from __future__ import annotations

import argparse
import os
from pathlib import Path

from unet_gui.networks.training.brain.examples import drawing
from unet_gui.networks.training.brain.heads import read_bare_brains, read_heads
from unet_gui.networks.training.brain.recipe import BrainRecipe


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("heads", type=Path, help="NAME.nii.gz with NAME_brain.nii.gz")
    parser.add_argument("brains", type=Path, help="a Decathlon folder without skulls")
    parser.add_argument("-o", "--output", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=BrainRecipe().minutes)
    parser.add_argument("--held-out", default="", help="beginnings of names, by commas")
    parser.add_argument("--left-out", default="", help="brains not to read, by commas")
    parser.add_argument("--device", default="CPU", help="such as CPU or 'GPU 0'")
    parser.add_argument("--processes", type=int, default=os.cpu_count() or 1)
    return parser.parse_args()


def main() -> None:
    """Train by the recipe and write the package."""
    from unet_gui.networks.inference.openvino_predictor import OpenVinoPredictor
    from unet_gui.networks.training.brain.figures import head_figures, mean_figures
    from unet_gui.networks.training.brain.package import write_brain_package
    from unet_gui.networks.training.brain.training import train_brain_network

    options = _options()
    recipe = BrainRecipe(
        minutes=options.minutes,
        held_out=tuple(n for n in options.held_out.split(",") if n),
    )
    left_out = frozenset(options.left_out.split(","))
    training, held_out = recipe.split(list(read_heads(options.heads)))
    spacing_mm = recipe.plan.spacing_mm
    brains = list(read_bare_brains(options.brains, spacing_mm, left_out))
    options.output.mkdir(parents=True, exist_ok=True)
    with drawing(training, brains, recipe, options.processes) as examples:
        model = train_brain_network(
            recipe,
            examples,
            options.device,
            print,
            options.output / "weights.npz",
            workers=options.processes,
        )
    names = [head.name for head in training] + [brain.name for brain in brains]
    package = write_brain_package(model, recipe, names, {}, options.output)
    found = head_figures(OpenVinoPredictor(package), held_out)
    metrics = {"heads": found, "mean": mean_figures(found)}
    write_brain_package(model, recipe, names, metrics, options.output)


if __name__ == "__main__":  # the processes that draw import this file, too
    main()
