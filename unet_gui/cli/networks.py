"""``unet-gui networks``: the networks and their layer tables."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from unet_gui.core.model.architecture import arranged_shape, table_text

if TYPE_CHECKING:
    import argparse

    from unet_gui.core.model.architecture import Channels, NetworkDescription


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser("networks", help="list networks, or print one")
    parser.add_argument("id", nargs="?", help="print the layer table of this one")
    parser.add_argument("--channels", choices=("first", "last"), default="last")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one network, or the totals of all."""
    from unet_gui.networks.architectures.registry import NETWORKS
    from unet_gui.networks.graph.description import describe_network

    names = [options.id] if options.id else list(NETWORKS)
    described = [_arranged(describe_network(n), options.channels) for n in names]
    if options.json:
        content = [asdict(d) for d in described]
        print(json.dumps(content[0] if options.id else content, indent=2))
    elif options.id:
        print(table_text(described[0]))
    else:
        for network in described:
            print(f"{network.id}: {network.total:,} parameters")
    return 0


def _arranged(
    description: NetworkDescription, channels: Channels
) -> NetworkDescription:
    rows = tuple(
        replace(
            row,
            output_shape=arranged_shape(row.output_shape, channels),
            input_shapes=tuple(arranged_shape(s, channels) for s in row.input_shapes),
        )
        for row in description.layers
    )
    return replace(description, layers=rows)
