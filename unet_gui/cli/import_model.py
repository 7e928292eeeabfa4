"""``unet-gui import-model``: install a model."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.cli.terminal.lines import print_lines
from unet_gui.controllers.models.installed import installed_models
from unet_gui.core.shown_text import escaped
from unet_gui.io.models.model_package import user_models_folder

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "import-model",
        usage="unet-gui import-model PATH [--id NAME] [--json]",
        description="Check a model and add it to the installed ones.\n\n"
        "Example:\n\n  unet-gui import-model my-model --id glioma-2",
    )
    parser.add_argument(
        "path",
        type=Path,
        metavar="PATH",
        help="a model package (folder or zip), or weights of the course's 3-D U-Net by "
        "Keras 2 or 3 (.hdf5, .weights.h5, .keras)",
    )
    parser.add_argument(
        "--id", metavar="NAME", help="id under which it is installed; default: its own"
    )
    parser.add_argument(
        "--json", action="store_true", help="print its id and folder as JSON"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Check and copy a model, and print its folder."""
    taken = set(installed_models())
    from unet_gui.networks.weights.checked_import import import_model
    from unet_gui.networks.weights.imported_package import IMPORTED_SUFFIXES

    if options.path.suffix.lower() in IMPORTED_SUFFIXES:
        from unet_gui.networks.engine.backend import start_backend

        start_backend("cpu")
    package = import_model(options.path, user_models_folder(), taken, options.id)
    if options.json:
        print(json.dumps({"id": package.spec.id, "folder": str(package.folder)}))
    else:
        print_lines(escaped(f"Imported {package.spec.id} to {package.folder}"))
        if assumed := package.spec.card.training.get("assumed"):
            print_lines(f"It is assumed {assumed}.")
    return 0
