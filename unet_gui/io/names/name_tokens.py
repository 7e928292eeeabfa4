"""Names of scans as words with evidence, whether they are joined or separated."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from typing import NamedTuple

from unet_gui.io.names.sequence_evidence import (
    EVIDENCE,
    FAMILIES,
    JOINABLE,
    JOINED_AFTER,
    JOINED_BEFORE,
    PHRASES,
    SIGNS,
    STEMS,
    Evidence,
    Kind,
)

_UNSPACED = r"\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"  # scripts without spaces
_KNOWN = "|".join(
    word
    for word in sorted(EVIDENCE, key=len, reverse=True)
    if re.fullmatch(f"[{_UNSPACED}]+", word)
)
_WORD = re.compile(
    rf"(?i:t2w?|flair)\*w?|{_KNOWN}|(?:(?!{_KNOWN})[{_UNSPACED}])+|"
    rf"[^\W_{_UNSPACED}](?:[^\W_{_UNSPACED}]|[\u0300-\u036f])*"
)
_LETTERS_DIGITS = re.compile(r"(.*[^\W\d_])\d+")
_LONGEST_JOINED = 32  # a longer word is an identifier
_KEPT = 1 << 15  # names, each of which is looked at several times
_LINK = EVIDENCE["to"]

_Part = tuple[str, Evidence | None]


class Token(NamedTuple):
    """A word of the table, or an unknown word, in a name.

    Attributes
    ----------
    word : int
        Number of the word that it is, or is a part of, in the name.
    evidence : Evidence or None
        None if the word is not in the table.
    """

    text: str
    word: int
    evidence: Evidence | None = None

    @property
    def kind(self) -> Kind | None:
        """The subject of the evidence."""
        return None if self.evidence is None else self.evidence.kind

    @property
    def weight(self) -> float:
        """The weight of the evidence; 0 without any."""
        return 0.0 if self.evidence is None else self.evidence.weight

    @property
    def is_family(self) -> bool:
        """Whether the word names a sequence."""
        return self.kind in FAMILIES


@lru_cache(maxsize=_KEPT)
def word_spans(name: str) -> tuple[tuple[int, str], ...]:
    """Return the start and the text in lower case of each word of a name."""
    matches = _WORD.finditer(name)
    return tuple([(match.start(), match.group().lower()) for match in matches])


def spelled_words(name: str) -> list[str]:
    """Return the words of a name as the name has them."""
    return _WORD.findall(name)


@cache
def _without_accents(word: str) -> str:
    """Return a word as the table has it, such as injecte for injecté."""
    if word.isascii() or re.match(f"[{_UNSPACED}]", word):
        return word
    parts = unicodedata.normalize(
        "NFKD", word.replace("\N{LATIN SMALL LETTER DOTLESS I}", "i")
    )
    return "".join(part for part in parts if not unicodedata.combining(part))


@lru_cache(maxsize=_KEPT)
def tokens_of(name: str) -> tuple[Token, ...]:
    """Return the words of a name with their evidence, joined words taken apart."""
    spans = word_spans(name)
    words = [_without_accents(text) for _, text in spans]
    signs = _words_with_signs(name)
    tokens: list[Token] = []
    number = 0
    while number < len(words):
        first, second = words[number], "".join(words[number + 1 : number + 2])
        is_signed = number + 1 < len(words) and spans[number + 1][0] in signs
        phrase = None if is_signed else PHRASES.get((first, second))
        if spans[number][0] in signs:
            tokens.append(Token(first, number, signs[spans[number][0]]))
        elif phrase is not None:
            tokens.extend(_phrase(number, first, second, phrase))
            number += 1
        else:
            tokens.extend(Token(t, number, e) for t, e in parts_of_word(first))
        number += 1
    return tuple(tokens)


def _words_with_signs(name: str) -> dict[int, Evidence]:
    """Return the evidence of words such as the C of +C, by the starts of the words."""
    return {
        match.start(1): evidence
        for pattern, evidence in SIGNS
        for match in pattern.finditer(name)
    }


def _phrase(number: int, first: str, second: str, evidence: Evidence) -> list[Token]:
    """Return two words that mean one thing; a sequence in front remains one."""
    own = EVIDENCE.get(first)
    if own is not None and own.kind in FAMILIES and evidence.kind is not Kind.OTHER:
        return [Token(first, number, own), Token(second, number + 1, evidence)]
    return [Token(first, number, evidence), Token(second, number + 1, EVIDENCE["seq"])]


@cache
def parts_of_word(word: str) -> tuple[_Part, ...]:
    """Return the words that a word is joined from, such as t1, post and gd.

    A word that is not wholly known is returned as it is, without evidence.
    """
    if word in EVIDENCE:
        return ((word, EVIDENCE[word]),)
    stem = _stem_evidence(word)
    if stem is not None:
        return ((word, stem),)
    if len(word) > _LONGEST_JOINED:
        return ((word, None),)
    parts = _joined(word, None)
    digits = _LETTERS_DIGITS.fullmatch(word)
    if parts is None and digits is not None:
        parts = _joined(digits[1], None)
        if parts is not None and not _has_family(parts):
            parts = None  # initials with a number
    if parts is None or not _is_meant(parts):
        return ((word, None),)
    return parts


def _stem_evidence(word: str) -> Evidence | None:
    if not word.isalpha():
        return None
    return next((e for stem, e in STEMS.items() if word.startswith(stem)), None)


def _has_family(parts: tuple[_Part, ...]) -> bool:
    return any(evidence and evidence.kind in FAMILIES for _, evidence in parts)


def _is_meant(parts: tuple[_Part, ...]) -> bool:
    """Whether joined words mean a sequence or a contrast agent, and not a name."""
    return _has_family(parts) or any(
        evidence is not None and evidence.kind is Kind.CONTRAST and text != "ce"
        for text, evidence in parts
    )


def _joined(word: str, before: Evidence | None) -> tuple[_Part, ...] | None:
    """Return the parts of a joined word, None if a part of it is unknown."""
    if not word:
        return ()
    for length in range(len(word), 0, -1):
        part = word[:length]
        evidence = _part_evidence(part, word[length:], before)
        if evidence is not None:
            rest = _joined(word[length:], evidence)
            if rest is not None:
                return ((part, evidence), *rest)
    return None


def _part_evidence(part: str, rest: str, before: Evidence | None) -> Evidence | None:
    """Return the evidence of a part of a joined word, by the parts beside it."""
    if part in JOINABLE:
        return EVIDENCE[part]
    stem = None if rest or before is None else _stem_evidence(part)
    if stem is not None:
        return stem
    return _beside(part, rest, before)


def _beside(part: str, rest: str, before: Evidence | None) -> Evidence | None:
    """Return the evidence that a part has only beside others."""
    if before is not None and (before.kind, part) in JOINED_AFTER:
        return JOINED_AFTER[before.kind, part]
    if part == "2" and before is not None and before.kind not in {None, Kind.LINK}:
        return _LINK if rest and _starts_with_target(rest) else None
    if before is None and rest:
        kinds = (kind for letter, kind in JOINED_BEFORE if letter == part)
        for kind in kinds:
            if _starts_with(rest, kind):
                return JOINED_BEFORE[part, kind]
    return None


def _starts_with_target(rest: str) -> bool:
    families = (Kind.FLAIR, Kind.T1, Kind.T2)
    return any(_starts_with(rest, kind) for kind in families)


def _starts_with(text: str, kind: Kind) -> bool:
    return any(
        EVIDENCE[text[:n]].kind is kind
        for n in range(2, len(text) + 1)
        if text[:n] in EVIDENCE
    )
