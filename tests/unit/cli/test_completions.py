from __future__ import annotations

import os
import shutil
import subprocess
import sys

import pytest

from unet_gui.cli.commands import SUMMARIES
from unet_gui.cli.completions import completions
from unet_gui.cli.main import main
from unet_gui.core.model.architecture import NETWORK_TITLES


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ([], list(SUMMARIES)),
        ([""], list(SUMMARIES)),
        (["mod"], ["models"]),
        (["segment", "scan", "--over"], ["--overlay", "--overwrite"]),
        (["--dem"], ["--demo"]),
        (["case.nii.gz", "se"], []),
        (["segment", "--prob"], ["--probabilities"]),
        (["segment", "-o", ""], []),
        (["segment", "--model", "gl"], ["glioma"]),
        (["segment", "--model", "=", "gl"], ["glioma"]),
        (["segment", "--overlay", ""], ["png", "gif", "mp4"]),
        (["segment", "--device", "c"], ["cpu"]),
        (["segment", "--label-scheme", "m"], ["msd"]),
        (["evaluate", "--reference-scheme", "ms"], ["msd"]),
        (["segment", "--json", ""], []),
        (["models", ""], ["glioma"]),
        (["networks", ""], list(NETWORK_TITLES)),
        (["train", "data", "--network", "unet3d-"], ["unet3d-deconvolution"]),
        (["completion", ""], ["bash", "zsh", "fish"]),
        (["--verbose", "inf"], ["info"]),
    ],
)
def test_the_words_that_fit_are_found(words, found) -> None:
    assert completions(words) == found


def test_hints_for_other_programs_are_not_offered() -> None:
    offered = completions(["segment", "-"])
    assert "--output" in offered
    assert not {"-i", "--continue"} & set(offered)


def test_a_script_is_printed_for_each_shell(capsys) -> None:
    for shell in ("bash", "zsh", "fish"):
        assert main(["completion", shell]) == 0
        assert "completion --words" in capsys.readouterr().out
    assert main(["completion"]) == 2
    assert "bash, zsh, fish" in capsys.readouterr().err


BASH = """
eval "$(unet-gui completion bash)"
complete_words() {
    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMPREPLY=()
    _unet_gui
    printf '%s\\n' "${COMPREPLY[@]}" "."
}
complete_words unet-gui models gl
complete_words unet-gui segment ./
"""
ZSH = """
autoload -Uz compinit && compinit -D
eval "$(unet-gui completion zsh)"
compadd() { shift; print -l -- "${(P)1[@]}" .; }
_files() { print FILES .; }
complete_words() { words=("$@"); CURRENT=$#; _unet_gui; }
complete_words unet-gui models gl
complete_words unet-gui segment ./
"""
FISH = """
unet-gui completion fish | source
for line in 'models gl' 'segment ./'
    complete -C "unet-gui $line"; echo .
end
"""


@pytest.fixture
def program(tmp_path):
    """Return an environment in which the program is found as ``unet-gui``."""
    launcher = tmp_path / "bin" / "unet-gui"
    launcher.parent.mkdir()
    launcher.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m unet_gui "$@"\n')
    launcher.chmod(0o755)
    path = os.pathsep.join((str(launcher.parent), os.environ["PATH"]))
    home = tmp_path / "home"
    home.mkdir()
    (home / "scan.nii.gz").touch()
    python_path = os.pathsep.join(filter(None, sys.path))
    return {**os.environ, "PATH": path, "HOME": str(home), "PYTHONPATH": python_path}


@pytest.mark.skipif(sys.platform == "win32", reason="needs a POSIX shell")
@pytest.mark.parametrize(
    ("shell", "options", "script", "paths"),
    [
        ("bash", ["--norc", "-c"], BASH, ""),  # the shell itself completes paths
        ("zsh", ["-f", "-c"], ZSH, "FILES"),
        ("fish", ["--no-config", "-c"], FISH, "./scan.nii.gz"),
    ],
)
def test_a_shell_completes_words_and_paths(
    program, shell, options, script, paths
) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    ended = subprocess.run(
        [shell, *options, script],
        env=program,
        cwd=program["HOME"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert ended.stderr == ""
    lines = [line.split("\t")[0] for line in ended.stdout.splitlines()]
    found = "\n".join(lines).removesuffix(".").split("\n.\n")
    assert [group.strip() for group in found] == ["glioma", paths]
