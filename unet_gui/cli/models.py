"""``unet-gui models``: the models that are there, and their cards."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from unet_gui.controllers.models import installed_models

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("models", help="list the models that are there")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print every model."""
    models = installed_models()
    if options.json:
        print(json.dumps([asdict(m.spec) for m in models.values()], indent=2))
        return 0
    for package in models.values():
        card = package.spec.card
        print(f"{package.spec.id} {card.version}: {card.title}")
        print(f"  takes {', '.join(package.spec.sequences)}; weights {card.licence}")
    return 0
