"""``unet-gui completion``: completion of commands with the Tab key."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from unet_gui.cli.completions import completions
from unet_gui.core.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Mapping

# Each script asks the program for the words that fit; where it has none, the shell
# completes paths.
_SCRIPTS: Mapping[str, str] = {
    "bash": """\
_unet_gui() {
    local IFS=$'\\n'
    COMPREPLY=($("${COMP_WORDS[0]}" completion --words \\
        "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o bashdefault -o default -F _unet_gui unet-gui
""",
    "zsh": """\
#compdef unet-gui
_unet_gui() {
    local -a found
    found=("${(@f)$("${words[1]}" completion --words \\
        "${(@)words[2,CURRENT]}" 2>/dev/null)}")
    if [[ -n "$found" ]]; then compadd -a found; else _files; fi
}
if [[ "$funcstack[1]" = _unet_gui ]]; then
    _unet_gui
else
    compdef _unet_gui unet-gui
fi
""",
    "fish": """\
function __unet_gui
    set -l words (commandline -opc) (commandline -ct)
    set -l found ($words[1] completion --words $words[2..-1] 2>/dev/null)
    if test -n "$found"
        printf '%s\\n' $found
    else
        __fish_complete_path (commandline -ct)
    end
end
complete -c unet-gui -f -a '(__unet_gui)'
""",
}
_EPILOG = """\
To switch it on, add one of these lines to ~/.bashrc, to ~/.zshrc (after compinit), or
to ~/.config/fish/config.fish:

  eval "$(unet-gui completion bash)"
  eval "$(unet-gui completion zsh)"
  unet-gui completion fish | source
"""


def add_parser(commands: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add the command."""
    parser = commands.add_parser(
        "completion",
        usage="unet-gui completion bash|zsh|fish",
        description="Print a script for a shell that completes commands, options, ids "
        'of models and paths.\n\nExample:\n\n  eval "$(unet-gui completion bash)"',
        epilog=_EPILOG,
    )
    parser.add_argument(
        "shell", nargs="?", choices=tuple(_SCRIPTS), help="the shell that you use"
    )
    parser.add_argument("--words", nargs=argparse.REMAINDER, help=argparse.SUPPRESS)
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print a script, or for such a script the words that may come next."""
    if options.words is not None:
        for word in completions(options.words):
            print(word)
    elif options.shell is None:
        msg = f"Say for which shell: {', '.join(_SCRIPTS)}."
        raise InputError(msg)
    else:
        print(_SCRIPTS[options.shell], end="")
    return 0
