"""The commands: what each one does, and the module that holds it."""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.io.path_kinds import is_there

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import ModuleType

# In the order of the help.
SUMMARIES = {
    "segment": "segment the tumour of one or many cases",
    "measure": "measure volumes and lesions of masks",
    "compare": "compare two masks of one case",
    "follow": "follow a patient over examinations: response by RANO",
    "batch": "segment a study into one folder, on one or many computers",
    "review": "look through a batch, the most doubtful cases first",
    "bids": "segment a BIDS data set into a derivative, as a BIDS app",
    "evaluate": "measure masks or a model against reference masks",
    "export": "write masks as NIfTI, for 3D Slicer, as DICOM, as meshes",
    "report": "write one file about a mask, to print or to send",
    "info": "describe files: grid, orientation, sequences, labels",
    "models": "list the models, or print the card of one",
    "import-model": "add a model",
    "remove-model": "delete a model that was added",
    "networks": "list the networks, or print the layers of one",
    "train": "train a network on labelled cases",
    "completion": "print the script that completes commands with the Tab key",
}
_ROOMS = {
    **dict.fromkeys(("batch", "bids"), "batching."),
    **dict.fromkeys(("measure", "compare", "follow"), "measuring."),
    **dict.fromkeys(("export", "report"), "exporting."),
    "train": "training.",
}
# Words of other programs.
_SYNONYMS = {
    **dict.fromkeys(("predict", "inference", "infer", "run"), "segment"),
    **dict.fromkeys(("score", "dice"), "evaluate"),
    **dict.fromkeys(("describe", "show", "inspect"), "info"),
    **dict.fromkeys(("help", "usage"), "--help"),
    **dict.fromkeys(("convert", "save"), "export"),
    **dict.fromkeys(("qc", "inspect-batch"), "review"),
    "version": "--version",
    "demo": "--demo",
    "list": "models",
    "import": "import-model",
    **dict.fromkeys(("remove", "delete", "uninstall"), "remove-model"),
    "fit": "train",
}
_LEADING_OPTIONS = frozenset(["--verbose"])  # may stand before a command
_LEAST_LIKENESS = 0.6


def command_module(name: str) -> ModuleType:
    """Import the module of a command; it has `add_parser` and `run`."""
    room = _ROOMS.get(name, "")
    return import_module(f"unet_gui.cli.{room}{name.replace('-', '_')}")


def command_word(words: Sequence[str]) -> str:
    """Return the word in the place of a command; empty if there is none."""
    first = next((word for word in words if word not in _LEADING_OPTIONS), "")
    return "" if first.startswith("-") else first


def check_known(word: str) -> None:
    """Refuse a word that is meant as a command but is none.

    A word that exists as a file or folder, has a folder or a suffix, or is like no
    command is taken for the path of a scan.

    Raises
    ------
    InputError
        With the command that may be meant.
    """
    if not word or not word.replace("-", "").replace("_", "").isalpha():
        return
    meant = _meant(word.lower().replace("_", "-"))
    if meant and not is_there(Path(word)):
        msg = f"unknown command {word!r}; did you mean {meant}?"
        raise InputError(msg)


def _meant(word: str) -> str:
    if word in SUMMARIES:
        return word  # in other letters
    if word in _SYNONYMS:
        return _SYNONYMS[word]
    begun = [name for name in SUMMARIES if len(word) >= 3 and name.startswith(word)]
    close = get_close_matches(word, SUMMARIES, n=1, cutoff=_LEAST_LIKENESS)
    return next(iter([*begun, *close]), "")
