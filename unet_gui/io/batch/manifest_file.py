"""Manifests as JSON files, each of them whole or not there."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING

from unet_gui.core.batch.manifest import MANIFEST_FORMAT, CaseManifest
from unet_gui.core.errors import InputError
from unet_gui.core.text import Text
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.decoding import DecodingError, decode

if TYPE_CHECKING:
    from pathlib import Path


def write_manifest(path: Path, manifest: CaseManifest) -> None:
    """Write a manifest by renaming, so that no reader sees half of it.

    Raises
    ------
    InputError, RunError
        If the folder cannot be made or the file cannot be written.
    """
    make_folder(path.parent)
    with writing(path) as partial:
        partial.write_text(json.dumps(asdict(manifest), indent=1) + "\n", "utf-8")


def read_manifest(path: Path) -> CaseManifest | None:
    """Return a manifest; None if there is none.

    Raises
    ------
    InputError
        If the file is damaged or of a later version of the program.
    """
    try:
        content = json.loads(path.read_bytes())
        if content["format"] != MANIFEST_FORMAT:
            raise DecodingError(Text("format must be {n}", n=MANIFEST_FORMAT))
        return decode(content, CaseManifest)
    except FileNotFoundError:
        return None
    except (OSError, ValueError, KeyError, TypeError) as error:
        msg = Text(
            "{path} cannot be read as the record of a case ({reason}); remove it to "
            "do the case again.",
            path=path,
            reason=error,
        )
        raise InputError(msg) from error
