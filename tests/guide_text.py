"""Reading the guide's Markdown: what its pages say, for tests that check it."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_FENCE = re.compile(r"^```.*?^```\n", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"`[^`\n]+(?:\n[^`\n]+)?`")
_LINK = re.compile(r"!?\[([^\]]*)\]\(([^)]+)\)")
_EMPHASIS = re.compile(r"(?<![*\w])\*([^*\n]+(?:\n[^*\n]+)?)\*(?![*\w])")


def prose(text: str) -> str:
    """Return a page without code."""
    return _CODE.sub("`", _FENCE.sub("", text))


def code(text: str) -> list[str]:
    """Return the lines of code, and the code within sentences."""
    fences = [
        line
        for fence in _FENCE.findall(text)
        for line in fence.replace("\\\n", " ").splitlines()[1:-1]
    ]
    spans = _CODE.findall(_FENCE.sub("", text))
    return [*fences, *(" ".join(span.strip("`").split()) for span in spans)]


def links(text: str) -> list[str]:
    """Return the targets of all links and pictures."""
    return [target for _, target in _LINK.findall(prose(text))]


def emphasised(text: str) -> list[str]:
    """Return what stands in italics: the words that the window shows."""
    return [" ".join(words.split()) for words in _EMPHASIS.findall(prose(text))]


def sections(text: str) -> dict[str, str]:
    """Return the parts of a page by their headings."""
    parts = re.split(r"^#+ (.+)$", text, flags=re.MULTILINE)
    return dict(zip(parts[1::2], parts[2::2], strict=True))


def paragraphs(text: str) -> list[str]:
    """Return the paragraphs on one line each, without the targets of links."""
    pieces = re.split(r"\n\s*\n", _LINK.sub(r"\1", text))
    return [" ".join(piece.split()) for piece in pieces if piece.strip()]


def shown_text(text: str) -> str:
    """Return a text of the window without the marks of its keys and of dialogs."""
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&").rstrip("…")
