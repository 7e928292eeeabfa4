"""The entry point: a command, or the window."""

from __future__ import annotations

import argparse
import io
import os
import sys

from unet_gui.cli.commands import SUMMARIES, check_known, command_module, command_word
from unet_gui.cli.terminal.error_line import print_error, print_log_in_lines
from unet_gui.cli.terminal.parser import EXIT_CODES, Parser, add_hints
from unet_gui.cli.window_child import end_with_input
from unet_gui.core.version import __version__

_VERBOSE = "print how the work is planned, and the traceback of an error"
_COMMANDS_TITLE = "Commands (unet-gui COMMAND --help explains each):"
# Options of other programs, by what is written here instead.
_HINTS = {
    **dict.fromkeys(("-i", "--input"), "unet-gui takes scans without -i"),
    "-m": "write --model for the model",
    "-d": "write --device for the device, or --model for the model",
}
_OWN_HINTS = {
    "segment": dict.fromkeys(
        ("--continue", "--continue_prediction", "--resume"),
        "write --skip-existing to continue an interrupted call",
    ),
    "evaluate": dict.fromkeys(
        ("-i", "--input"), "unet-gui evaluate takes PRED and REFERENCE without -i"
    ),
    "train": {
        **dict.fromkeys(("-i", "--input"), "unet-gui train takes DATASET without -i"),
        **dict.fromkeys(
            ("--continue", "-c"), "write --resume to continue an interrupted run"
        ),
    },
}


def main(arguments: list[str] | None = None) -> int:
    """Run a command or open the window; return the exit code."""
    end_with_input()
    _print_any_name()
    print_log_in_lines()
    words = sys.argv[1:] if arguments is None else arguments
    try:
        options = _parser(command_word(words)).parse_args(words)
        options.call_words = tuple(words)
        code: int = options.run(options)
        sys.stdout.flush()
    except KeyboardInterrupt:
        print("Interrupted.", file=sys.stderr)
        return 1
    except BrokenPipeError:  # as in `unet-gui info … | head`
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 1
    except Exception as error:  # noqa: BLE001 - the last place that can print one line
        return print_error(error, is_verbose="--verbose" in words)
    return code


def _print_any_name() -> None:
    """Print characters that the terminal cannot show as escapes."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _parser(word: str) -> argparse.ArgumentParser:
    if word in SUMMARIES:
        return command_parser(word)[0]
    check_known(word)
    return window_parser()


def command_parser(
    name: str,
) -> tuple[argparse.ArgumentParser, argparse.ArgumentParser]:
    """Return the parser of a call of one command, and that of its own words."""
    parser = Parser("unet-gui")
    _add_common(parser)
    commands = parser.add_subparsers(required=True)
    command_module(name).add_parser(commands)
    own: argparse.ArgumentParser = commands.choices[name]
    own.add_argument(
        "--verbose", action="store_true", default=argparse.SUPPRESS, help=_VERBOSE
    )
    own.epilog = "\n\n".join(filter(None, (own.epilog, EXIT_CODES)))
    add_hints(own, {**_HINTS, **_OWN_HINTS.get(name, {})})
    return parser, own


def window_parser() -> argparse.ArgumentParser:
    """Return the parser of a call that opens the window."""
    from unet_gui.cli import window

    width = max(map(len, SUMMARIES))
    lines = [f"  {name:<{width}}  {text}" for name, text in SUMMARIES.items()]
    parser = Parser(
        "unet-gui",
        usage="unet-gui [PATH ...] [options]\n       unet-gui COMMAND ...",
        description="View brain MRI and segment tumours. For research use only. The "
        "command line is in English.",
        epilog="\n\n".join((_COMMANDS_TITLE, "\n".join(lines), EXIT_CODES)),
    )
    _add_common(parser)
    window.add_arguments(parser)
    add_hints(parser, _HINTS)
    return parser


def _add_common(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--version", action="version", version=__version__, help="print the version"
    )
    parser.add_argument("--verbose", action="store_true", help=_VERBOSE)
