"""``unet-gui models``: the installed models and their cards."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from unet_gui.cli.lines import print_lines
from unet_gui.controllers.runs.models import find_model, installed_models
from unet_gui.core.model.card_markdown import page_markdown
from unet_gui.core.model.model_card import card_page

if TYPE_CHECKING:
    import argparse


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("models", help="list the models that are there")
    what = "one of them, or a package's folder; default: all that are installed"
    parser.add_argument("model", nargs="?", metavar="ID|DIR", help=what)
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print the entries as JSON")
    form.add_argument("--markdown", action="store_true", help="print whole cards")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the cards as Markdown, without their details unless asked."""
    models = installed_models()
    chosen = [*models.values()]
    if options.model is not None:
        chosen = [find_model(options.model, models)]
    specs = [package.spec for package in chosen]
    if options.json:
        print(json.dumps([asdict(spec) for spec in specs], indent=2))
        return 0
    pages = [card_page(spec) for spec in specs]
    texts = [page_markdown(page, has_details=options.markdown) for page in pages]
    print_lines("\n\n".join(texts))
    return 0
