"""``unet-gui networks``: the networks and their layer tables."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING

from unet_gui.cli.terminal.columns import aligned
from unet_gui.core.model.architecture import (
    NETWORK_TITLES,
    arranged_shape,
    table_text,
)

if TYPE_CHECKING:
    import argparse

    from unet_gui.core.model.architecture import Channels, NetworkDescription


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "networks",
        usage="unet-gui networks [NETWORK] [--channels first|last] [--json]",
        description="List the networks that can be trained, or print the layers of "
        "one.\n\nExample:\n\n  unet-gui networks unet3d --channels first",
        epilog="Networks: " + ", ".join(NETWORK_TITLES) + ".",
    )
    parser.add_argument(
        "network",
        nargs="?",
        metavar="NETWORK",
        help="the network whose layers to print; default: list all",
    )
    parser.add_argument(
        "--channels",
        choices=("first", "last"),
        default="last",
        help="position of the channels in the shapes; default: last",
    )
    parser.add_argument(
        "--json", action="store_true", help="print the layers and totals as JSON"
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print one network, or a line for each."""
    from unet_gui.networks.graph.description import describe_network

    chosen = options.network
    names = [chosen] if chosen else list(NETWORK_TITLES)
    described = [_arranged(describe_network(n), options.channels) for n in names]
    if options.json:
        content = [asdict(d) for d in described]
        print(json.dumps(content[0] if chosen else content, indent=2))
    elif chosen:
        print(table_text(described[0]))
    else:
        rows = [
            (network.id, f"{network.total:,} parameters", NETWORK_TITLES[network.id])
            for network in described
        ]
        print("\n".join(aligned(rows)))
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
