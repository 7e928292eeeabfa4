"""``request.json``: what was asked of a batch, so that it can be gone on with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.batch.request import REQUEST_FORMAT, BatchRequest
from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.decoding import decode, json_text
from unet_gui.io.path_kinds import is_folder, is_there

if TYPE_CHECKING:
    from collections.abc import Sequence

_REQUEST_FILE = "request.json"


def check_request(request: BatchRequest) -> None:
    """Refuse what a batch would refuse after it has started, or regret later.

    Raises
    ------
    InputError
        If an input is missing, or the results would lie among the scans.
    """
    output = Path(request.output)
    for path in map(Path, request.inputs):
        if not is_there(path):
            msg = Text("{path} does not exist; choose another folder.", path=path)
            raise InputError(msg)
        if _is_inside(output, path):
            msg = Text(
                "{output} lies in {path}: masks among scans would be taken for "
                "references. Choose another folder for the results.",
                output=output,
                path=path,
            )
            raise InputError(msg)


def _is_inside(output: Path, path: Path) -> bool:
    return is_folder(path) and output.resolve().is_relative_to(path.resolve())


def write_request(request: BatchRequest) -> None:
    """Write a request into the folder of its batch, which is made if it is missing.

    Raises
    ------
    InputError, RunError
        If the folder cannot be made or written to.
    """
    folder = make_folder(Path(request.output))
    with writing(folder / _REQUEST_FILE) as partial:
        partial.write_text(json_text(request), "utf-8")


def read_request(folder: Path) -> BatchRequest | None:
    """Return what was asked of a batch; None if that is unknown."""
    try:
        content = json.loads((folder / _REQUEST_FILE).read_bytes())
        if content["format"] != REQUEST_FORMAT:
            return None
        return decode(content, BatchRequest)
    except (OSError, ValueError, LookupError, TypeError, RecursionError):
        return None


def absolute(paths: Sequence[Path]) -> tuple[str, ...]:
    """Return paths as a request holds them, each once."""
    return tuple(dict.fromkeys(str(path.expanduser().absolute()) for path in paths))
