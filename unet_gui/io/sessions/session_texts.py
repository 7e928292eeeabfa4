"""Sentences in session files, which keep how they were made to be translated again."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from unet_gui.core.text import Text, from_json, to_json
from unet_gui.io.decoding import DecodingError

if TYPE_CHECKING:
    from collections.abc import Iterable

# Fields of templates: names with a short format, nothing that reaches into objects.
_FIELD = re.compile(r"\{(?:[^\W\d]\w*)(?::\+?\.?\d?(?:[a-z]{1,7}|%)?)?\}")
_BRACES = re.compile(r"\{\{|\}\}")


def texts_out(texts: Iterable[str]) -> tuple[Any, ...]:
    """Return what JSON can carry of sentences."""
    return tuple(to_json(text) for text in texts)


def texts_in(entries: Iterable[Any]) -> tuple[str, ...]:
    """Return the sentences of which `texts_out` made entries.

    Raises
    ------
    DecodingError
        If an entry is not a sentence.
    """
    found = tuple(map(_text_in, entries))
    return tuple(text for text in found if text)


def _text_in(entry: Any) -> str:
    msg = Text("a sentence does not fit its words")
    try:
        if all(map(_is_plain, _templates(entry))):
            return from_json(entry)
    except (ValueError, KeyError, IndexError, TypeError, AttributeError) as error:
        raise DecodingError(msg) from error
    raise DecodingError(msg)


def _templates(entry: Any) -> Iterable[str]:
    if not isinstance(entry, dict):
        return
    for name, value in entry.items():
        if isinstance(value, dict):
            for part in value.values():
                yield from _templates(part)
        elif name in {"template", "many"}:
            yield str(value)


def _is_plain(template: str) -> bool:
    rest = _FIELD.sub("", _BRACES.sub("", template))
    return not {"{", "}"} & set(rest)
