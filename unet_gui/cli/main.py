"""The entry point: a command, or the window."""

from __future__ import annotations

import argparse
import io
import os
import sys

from unet_gui.cli.error_line import print_error
from unet_gui.cli.lines import Parser
from unet_gui.cli.window_child import end_with_input
from unet_gui.core.version import __version__

_COMMANDS = (
    "segment",
    "evaluate",
    "train",
    "networks",
    "models",
    "import-model",
    "info",
)


def main(arguments: list[str] | None = None) -> int:
    """Run a command or open the window; return the exit code."""
    end_with_input()
    _print_any_name()
    words = sys.argv[1:] if arguments is None else arguments
    first = next((word for word in words if not word.startswith("-")), None)
    parser = _command_parser() if first in _COMMANDS else _window_parser()
    options = parser.parse_args(words)
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 1
    except BrokenPipeError:  # as in `unet-gui info … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001 - the last place that can print one line
        return print_error(error, is_verbose=options.verbose)
    return code


def _print_any_name() -> None:
    """Print characters that the terminal cannot show as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _command_parser() -> argparse.ArgumentParser:
    from unet_gui.cli import (
        evaluate,
        import_model,
        info,
        models,
        networks,
        segment,
        train,
    )

    parser = Parser("unet-gui")
    _add_common(parser)
    commands = parser.add_subparsers(required=True)
    for module in (segment, evaluate, train, networks, models, import_model, info):
        module.add_parser(commands)
    for command in commands.choices.values():
        command.add_argument(
            "--verbose",
            action="store_true",
            default=argparse.SUPPRESS,
            help="print the traceback of an error",
        )
    return parser


def _window_parser() -> argparse.ArgumentParser:
    from unet_gui.cli import window

    parser = Parser(
        "unet-gui",
        description="View brain MRI and segment tumours. For research use only.",
        epilog="Commands: " + ", ".join(_COMMANDS) + " (unet-gui COMMAND --help)",
    )
    _add_common(parser)
    window.add_arguments(parser)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--version", action="version", version=__version__)
    parser.add_argument(
        "--verbose", action="store_true", help="print the traceback of an error"
    )
