"""Manifests as JSON files, each of them whole or absent."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.batch.manifest import DONE, FAILED, MANIFEST_FORMAT, CaseManifest
from unet_gui.core.errors import InputError
from unet_gui.core.text import Text, from_json, to_json
from unet_gui.io.atomic import make_folder, writing
from unet_gui.io.decoding import DecodingError, decode, decode_bytes

if TYPE_CHECKING:
    from pathlib import Path

# of JSON that is damaged, nested too deeply, or no record
_UNREADABLE = (
    ValueError,
    LookupError,
    TypeError,
    AttributeError,
    RecursionError,
)
_TEXTS = "texts"  # how the sentences of the record were made, to translate them


@dataclass(frozen=True, slots=True)
class _Sentences:
    texts: tuple[Any, ...] = ()


def write_manifest(path: Path, manifest: CaseManifest) -> None:
    """Write a manifest by renaming, so that no reader sees half of it.

    Raises
    ------
    InputError, RunError
        If the folder cannot be made or the file cannot be written.
    """
    make_folder(path.parent)
    sentences = (manifest.reason, *manifest.warnings, *manifest.cautions)
    made = {text.english: to_json(text) for text in sentences if isinstance(text, Text)}
    content = {**asdict(manifest), _TEXTS: list(made.values())}
    with writing(path) as partial:
        partial.write_text(json.dumps(content, indent=1) + "\n", "utf-8")


def read_manifest(path: Path) -> CaseManifest | None:
    """Return a manifest; None if there is none.

    Raises
    ------
    InputError
        If the file is damaged or of a later version of the program.
    """
    try:
        written = path.read_bytes()
        manifest = decode_bytes(written, CaseManifest)
        if manifest is not None and _is_known(manifest):
            sentences = decode_bytes(written, _Sentences)
            return _translatable(manifest, sentences and sentences.texts)
        content = json.loads(written)  # which tells what is wrong with it
        if content["format"] != MANIFEST_FORMAT:
            raise DecodingError(Text("format must be {n}", n=MANIFEST_FORMAT))
        return _translatable(decode(content, CaseManifest), content.get(_TEXTS))
    except FileNotFoundError:
        return None
    except (*_UNREADABLE, OSError) as error:
        msg = Text(
            "{path} cannot be read as the record of a case ({reason}); remove it to "
            "do the case again.",
            path=path,
            reason=error,
        )
        raise InputError(msg) from error


def _translatable(manifest: CaseManifest, texts: Any) -> CaseManifest:
    """Return a manifest with its sentences as they were made."""
    if not texts:
        return manifest
    made = {str.__str__(text): text for text in map(from_json, texts)}
    return replace(
        manifest,
        reason=made.get(manifest.reason, manifest.reason),
        warnings=tuple(made.get(text, text) for text in manifest.warnings),
        cautions=tuple(made.get(text, text) for text in manifest.cautions),
    )


def _is_known(manifest: CaseManifest) -> bool:
    return manifest.format == MANIFEST_FORMAT and manifest.state in (DONE, FAILED)
