"""``unet-gui models``: the installed models and their cards."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING

from unet_gui.cli.terminal.columns import aligned
from unet_gui.cli.terminal.lines import print_lines
from unet_gui.controllers.models.installed import find_model, installed_models
from unet_gui.core.byte_sizes import bytes_text
from unet_gui.core.model.card_markdown import page_markdown
from unet_gui.core.model.model_card import card_page
from unet_gui.core.shown_text import escaped

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Mapping, Sequence

    from unet_gui.core.model.model_spec import ModelPackage


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "models",
        usage="unet-gui models [ID|DIR] [--json | --markdown]",
        description="List the installed models, or print the card of one: its origin, "
        "licence, metrics and weak points.\n\nExample:\n\n  unet-gui models glioma",
        epilog="Each line has the id, title, sequences and size of a model. The one "
        "marked as default is used without --model.",
    )
    parser.add_argument(
        "model",
        nargs="?",
        metavar="ID|DIR",
        help="the model whose card to print; default: list all",
    )
    form = parser.add_mutually_exclusive_group()
    form.add_argument(
        "--json", action="store_true", help="print all that is known of them as JSON"
    )
    form.add_argument(
        "--markdown",
        action="store_true",
        help="print the cards with all cases and stages, as Markdown",
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the list, or cards as Markdown, without their details unless asked."""
    is_list = options.model is None and not (options.json or options.markdown)
    models = installed_models(checks_hashes=not is_list)
    if is_list:
        _print_list(models)
        return 0
    chosen = [*models.values()]
    if options.model is not None:
        chosen = [find_model(options.model, models)]
    if options.json:
        print(json.dumps([asdict(package.spec) for package in chosen], indent=2))
    else:
        print_lines("\n\n".join(_cards(chosen, has_details=options.markdown)))
    return 0


def _print_list(models: Mapping[str, ModelPackage]) -> None:
    if not models:
        print(
            "No model is installed; add one with unet-gui import-model PATH.",
            file=sys.stderr,
        )
        return
    default = find_model(None, dict(models)).spec.id
    rows = [_row(package, is_default=id_ == default) for id_, package in models.items()]
    print_lines("\n".join(aligned(rows)))


def _row(package: ModelPackage, *, is_default: bool) -> Sequence[str]:
    spec = package.spec
    paths = {package.folder / stage.weights for stage in spec.stages}
    size = bytes_text(sum(path.stat().st_size for path in paths))
    mark = "default" if is_default else ""
    return spec.id, escaped(spec.card.title), ", ".join(spec.sequences), size, mark


def _cards(chosen: Iterable[ModelPackage], *, has_details: bool) -> Iterable[str]:
    pages = (card_page(package.spec) for package in chosen)
    return (page_markdown(page, has_details=has_details) for page in pages)
