"""The parser of options: errors on one line, and help in paragraphs."""

from __future__ import annotations

import argparse
import textwrap
from typing import TYPE_CHECKING, NoReturn

from unet_gui.core.shown_text import escaped

if TYPE_CHECKING:
    from collections.abc import Mapping

EXIT_CODES = "Exit codes: 0 done, 1 a fault of the run, 2 a fault of the call or input."
DOUBTED = 3  # exit code of a run on scans that seem unfit for the model


class _Paragraphs(argparse.HelpFormatter):
    """Keeps blank lines and indented lines of descriptions."""

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        paragraphs = text.split("\n\n")
        return "\n\n".join(_filled(p, width, indent) for p in paragraphs)


def _filled(paragraph: str, width: int, indent: str) -> str:
    if any(line.startswith(" ") for line in paragraph.splitlines()):
        return textwrap.indent(paragraph, indent)
    return textwrap.fill(" ".join(paragraph.split()), width, initial_indent=indent)


class Parser(argparse.ArgumentParser):
    """Ends with one line on standard error if a call cannot be understood."""

    def __init__(self, *args: object, **options: object) -> None:
        options.setdefault("formatter_class", _Paragraphs)
        super().__init__(*args, **options)  # type: ignore[arg-type]

    def error(self, message: str) -> NoReturn:
        line = escaped(" ".join(message.split()))
        self.exit(2, f"{self.prog}: {line} (see {self.prog} --help)\n")


class _Hint(argparse.Action):
    """An option of other programs, refused with what is written here instead."""

    def __init__(self, option_strings: list[str], dest: str, const: str) -> None:
        super().__init__(
            option_strings,
            dest,
            nargs=0,
            const=const,
            default=argparse.SUPPRESS,
            help=argparse.SUPPRESS,
        )

    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        parser.error(str(self.const))


def add_hints(parser: argparse.ArgumentParser, hints: Mapping[str, str]) -> None:
    """Add hints by the option of another program; options of the parser stay."""
    for option, hint in hints.items():
        try:
            parser.add_argument(option, action=_Hint, const=hint, dest="hint")
        except argparse.ArgumentError:  # it has this option itself
            continue
