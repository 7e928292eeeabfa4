"""``unet-gui remove-model``: delete a model that was imported."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from unet_gui.controllers.models.installed import installed_models
from unet_gui.core.errors import InputError
from unet_gui.io.models.own_package import is_own, remove_package

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "remove-model",
        usage="unet-gui remove-model ID [--yes]",
        description="Delete the folder of a model that was added. Models that came "
        "with the program cannot be removed.\n\nExample:\n\n"
        "  unet-gui remove-model my-unet",
    )
    parser.add_argument("id", metavar="ID", help="as `unet-gui models` lists it")
    parser.add_argument(
        "-y", "--yes", action="store_true", help="do not ask before deleting"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Ask, delete, and print what was deleted; 1 if the answer was no."""
    models = installed_models(checks_hashes=False)
    if options.id not in models:
        own = ", ".join(id_ for id_, package in models.items() if is_own(package))
        msg = f"There is no model {options.id!r}; imported are: {own or 'none'}."
        raise InputError(msg)
    package = models[options.id]
    if is_own(package) and not (options.yes or _agrees(str(package.folder))):
        print("Nothing was removed.", file=sys.stderr)
        return 1
    remove_package(package)
    print(f"Removed {options.id} from {package.folder}")
    return 0


def _agrees(folder: str) -> bool:
    if not sys.stdin.isatty():
        msg = f"This deletes {folder}; add --yes."
        raise InputError(msg)
    return input(f"Delete {folder}? [y/N] ").strip().lower() in {"y", "yes"}
