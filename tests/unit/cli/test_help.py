from __future__ import annotations

import argparse
import re

import pytest

from unet_gui.cli.commands import SUMMARIES
from unet_gui.cli.main import command_parser, main, window_parser
from unet_gui.controllers.models.installed import find_model, installed_models

_METAVAR = re.compile(r"[A-Z][A-Z0-9_|]*(\[:[A-Z]+\])?|\S+,…|0\.4,0\.3,0\.3|\S+,\S+")


def shown(parser):
    return [a for a in parser._actions if a.help != argparse.SUPPRESS]  # noqa: SLF001


@pytest.mark.parametrize("name", SUMMARIES)
def test_every_command_says_what_it_does_with_an_example(name) -> None:
    parser = command_parser(name)[1]
    sentence = parser.description.split("\n\n")[0]
    assert re.fullmatch(r"[A-Z].*\.", sentence, re.DOTALL)
    assert f"unet-gui {name}" in parser.description
    text = parser.format_help()
    assert text.startswith(f"usage: unet-gui {name} ")
    assert "Exit codes: 0 done" in text


@pytest.mark.parametrize("parser", [window_parser(), *map(command_parser, SUMMARIES)])
def test_every_option_is_explained(parser) -> None:
    if isinstance(parser, tuple):
        parser = parser[1]
    for action in shown(parser):
        assert action.help, action.option_strings or action.dest
        if action.nargs != 0 and action.choices is None:
            assert _METAVAR.fullmatch(action.metavar or ""), action


def test_the_help_of_the_program_has_a_line_for_each_command(capsys) -> None:
    with pytest.raises(SystemExit) as end:
        main(["--help"])
    assert end.value.code == 0
    lines = capsys.readouterr().out.splitlines()
    for name, summary in SUMMARIES.items():
        assert any(line.split() == [name, *summary.split()] for line in lines)


@pytest.mark.parametrize(
    ("words", "hint"),
    [
        (["-i", "scan.nii", "-o", "out"], "unet-gui takes scans without -i"),
        (["segment", "-i", "in", "-o", "out"], "unet-gui takes scans without -i"),
        (["segment", "in", "-o", "out", "-m", "x"], "write --model"),
        (["segment", "in", "-o", "out", "-d", "x"], "write --device"),
        (["segment", "in", "-o", "out", "--continue"], "write --skip-existing"),
        (["evaluate", "-i", "a", "b"], "takes PRED and REFERENCE without -i"),
        (["train", "-i", "a", "-o", "b"], "takes DATASET without -i"),
        (["segment", "in"], "the following arguments are required: -o"),
    ],
)
def test_a_call_that_is_not_understood_gives_one_line(words, hint, capsys) -> None:
    with pytest.raises(SystemExit) as end:
        main(words)
    assert end.value.code == 2
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("unet-gui")
    assert hint in line


def test_the_default_model_is_the_one_that_the_help_names() -> None:
    (action,) = (a for a in shown(command_parser("segment")[1]) if a.dest == "model")
    default = find_model(None, installed_models(checks_hashes=False))
    assert f"default: {default.spec.id}" in action.help
