"""Train the network: ``python -m unet_gui.networks.training.sequence --help``."""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.networks.training.brain.heads import read_bare_brains, read_heads

if TYPE_CHECKING:
    from unet_gui.networks.training.brain.heads import Head

_SPACING_MM = 3.0  # of the brains
_NAMES = {"T1": "T1w", "T1Gd": "T1Gd", "T2": "T2w", "FLAIR": "FLAIR"}


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("heads", type=Path, help="as for the brain network; table.json")
    parser.add_argument("brains", type=Path, help="a Decathlon folder without skulls")
    parser.add_argument("-o", "--output", type=Path, required=True, help="weights.npz")
    parser.add_argument("--held-out", default="/", help="beginnings of names")
    parser.add_argument("--left-out", default="", help="brains not to read")
    return parser.parse_args()


def main() -> None:
    """Train by the recipe and write the weights."""
    from unet_gui.networks.training.sequence.training import (
        SequenceRecipe,
        train_sequence_network,
        write_sequence_weights,
    )

    options = _options()
    table = json.loads((options.heads / "table.json").read_text("utf-8"))
    names = {entry["name"]: _NAMES.get(entry["sequence"]) for entry in table}
    heads: dict[str, list[Head]] = defaultdict(list)
    for head in read_heads(options.heads):
        name = names.get(head.name)
        if name and not head.name.startswith(tuple(options.held_out.split(","))):
            heads[name].append(head)
    left_out = frozenset(options.left_out.split(","))
    brains = list(read_bare_brains(options.brains, _SPACING_MM, left_out))
    model = train_sequence_network(SequenceRecipe(), heads, brains, print)
    write_sequence_weights(model, options.output)


if __name__ == "__main__":
    main()
