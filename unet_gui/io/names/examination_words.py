"""The words of a name that are about the examination: patient, visit, date, series."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from functools import cache

from unet_gui.io.names.name_tokens import parts_of_word, word_spans
from unet_gui.io.names.sequence_evidence import ENTITIES, FAMILIES, TIMES, Kind

# Words in front of the number of a patient, of a visit, and of a series or an image.
PATIENTS = frozenset(
    (
        *("sub", "subj", "subject", "pat", "patient", "pt", "case"),
        *("training", "validation", "testing"),
    )
)
VISITS = frozenset(
    (
        *("ses", "session", "visit", "tp", "timepoint", "time", "scandate"),
        *("week", "wk", "month", "day", "year", "followup", "fu", "baseline"),
    )
)
SERIES = frozenset(
    (
        *("s", "se", "ser", "series", "scan", "seq", "sequence", "run", "echo", "e"),
        *("acq", "acquisition", "img", "image", "im", "i", "mr", "mri", "slice"),
        *("file", "vol", "volume", "nr", "no", "number", "instance", "rec"),
    )
)
TREATMENT_TIMES = frozenset(
    (
        *("preop", "postop", "intraop", "preoperative", "postoperative"),
        *("pretreatment", "posttreatment", "baseline", "followup", "prert", "postrt"),
    )
)
_LONG_NUMBER = 5  # digits: in front of the sequence, it is that of a patient
_PATIENT_NUMBER = 3  # digits behind an unknown word in front of the sequence
_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_. ]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])"
    r"(?=\d{6}(?!\d)|\d{4}(?!\d)|\D|$)"
)
_LETTERS_DIGITS = re.compile(r"([^\W\d_]+)(\d+)")
_ADDED = re.compile(r"\d+more")  # in names such as VSD.Brain_3more.XX.O.OT.54517


@dataclass(frozen=True, slots=True)
class ExaminationWords:
    """The words of a name by what they are about.

    Attributes
    ----------
    numbered : mapping of str to str
        Numbers of patients by the word in front of them.
    visits : mapping of str to str
        Numbers of visits by the word in front of them.
    dates : frozenset of str
        Days as ``20190514``.
    series : frozenset of str
        Numbers of series, times, and the like, which differ within an examination.
    loose : mapping of str to str
        Numbers in front of the sequence that may be of a visit or of a series.
    behind : mapping of str to str
        Numbers joined to unknown words behind the sequence.
    letters : frozenset of str
        Words without digits that are in no table.
    identifiers : frozenset of str
        Words with digits that name an examination where all of its files have them.
    """

    numbered: dict[str, str] = field(default_factory=dict)
    visits: dict[str, str] = field(default_factory=dict)
    dates: frozenset[str] = frozenset()
    series: frozenset[str] = frozenset()
    loose: dict[str, str] = field(default_factory=dict)
    behind: dict[str, str] = field(default_factory=dict)
    letters: frozenset[str] = frozenset()
    identifiers: frozenset[str] = frozenset()

    @property
    def patient(self) -> tuple[frozenset[object], ...]:
        """All but numbers that may be of series; files of one patient may share it."""
        return (
            frozenset(self.numbered.items()),
            frozenset(self.visits.items()),
            self.dates,
            self.letters,
        )

    @property
    def identity(self) -> tuple[frozenset[object], ...]:
        """All but the numbers of series; equal for files of one examination."""
        return (
            frozenset(self.numbered.items()),
            frozenset(self.visits.items()),
            self.dates,
            frozenset(self.loose.items()),
            frozenset(self.behind.items()),
            self.letters,
        )


@cache
def examination_words(prefix: str, rest: str, stem: str) -> ExaminationWords:
    """Divide the words of a name that are not about the sequence.

    Parameters
    ----------
    prefix : str
        The text in front of the word that tells the sequence.
    rest : str
        All words that are not about the sequence, in lower case.
    stem : str
        The whole name, in which dates are sought.
    """
    days = {"".join(m.group(1, 3, 4)): m.group() for m in _DATE.finditer(stem)}
    of_dates = {word for text in days.values() for _, word in word_spans(text)}
    found = _Sorted(len(word_spans(prefix)))
    words = rest.split()
    for place, word in enumerate(words):
        if word in of_dates or any(word.startswith(day) for day in days):
            found.series.add(word)
        else:
            found.sort(place, words)
    named = (w for w in words if any(c.isdigit() for c in w) and len(w) > 2)
    return ExaminationWords(
        found.numbered,
        found.visits,
        frozenset(days),
        frozenset(found.series),
        found.loose,
        found.behind,
        frozenset(found.letters),
        frozenset(named),
    )


def patient_of(case: str) -> tuple[object, ...]:
    """Return what the names of all cases of one patient share; the name if unclear.

    Numbers behind words such as ``sub``, without visits and dates.
    """
    words = examination_words(case, " ".join(w for _, w in word_spans(case)), case)
    return tuple(sorted(words.numbered.items())) or (case,)


class _Sorted:
    """Words by what they are about, filled one after the other."""

    def __init__(self, in_front: int) -> None:
        self._in_front = in_front
        self.numbered: dict[str, str] = {}
        self.visits: dict[str, str] = {}
        self.loose: dict[str, str] = {}
        self.behind: dict[str, str] = {}
        self.series: set[str] = set()
        self.letters: set[str] = set()

    def sort(self, place: int, words: list[str]) -> None:
        """Add one of the words; those beside it tell what it is about."""
        word, before = words[place], words[place - 1] if place else ""
        after = words[place + 1] if place + 1 < len(words) else ""
        joined = _LETTERS_DIGITS.fullmatch(word)
        is_front = place < self._in_front
        if word.isdecimal():
            chain = next((w for w in reversed(words[:place]) if not w.isdecimal()), "")
            self._add_number(word, before, chain, is_front=is_front)
        elif _ADDED.fullmatch(word):
            self.series.add(word)
        elif before in ENTITIES:
            kept = self.visits if before in VISITS else self.numbered
            kept[before] = word
        elif word in TREATMENT_TIMES or (word in TIMES and _is_time(after)):
            self.visits["treatment"] = word
        elif joined is not None and joined[1] in PATIENTS | VISITS | SERIES:
            self._add_number(joined[2], joined[1], joined[1], is_front=is_front)
        elif is_protocol_word(word):
            return
        elif joined is not None:
            kept = self.numbered if is_front else self.behind
            kept[joined[1]] = joined[2]
        else:
            self.letters.add(word)

    def _add_number(
        self, number: str, before: str, chain: str, *, is_front: bool
    ) -> None:
        """Add a number by the word before it, or by that before a chain of numbers."""
        kept = self._numbers_behind(number, before, chain, is_front=is_front)
        if kept is None:
            self.series.add(number)
        else:
            kept[chain] = ".".join(filter(None, (kept.get(chain), number)))

    def _numbers_behind(
        self, number: str, before: str, chain: str, *, is_front: bool
    ) -> dict[str, str] | None:
        """Return where a number belongs; None if it is that of a series."""
        if before in PATIENTS:
            return self.numbered
        if before in VISITS:
            return self.visits
        if not is_front or before in SERIES:
            return None
        is_first = not chain or chain in SERIES or _is_of_protocol(chain)
        is_long = len(number) >= (_LONG_NUMBER if is_first else _PATIENT_NUMBER)
        if is_long and chain not in self.numbered:
            return self.numbered
        return None if is_first else self.loose


def _is_time(word: str) -> bool:
    return any(e is not None and e.kind is Kind.TIME for _, e in parts_of_word(word))


def _is_of_protocol(word: str) -> bool:
    kinds = (Kind.PROTOCOL, Kind.FLAIR, Kind.T1, Kind.T2, Kind.OTHER)
    return all(
        e is not None and e.kind in kinds and not (e.is_short and e.kind in FAMILIES)
        for _, e in parts_of_word(word)
    )


def is_protocol_word(word: str) -> bool:
    """Whether a word is one of protocols and sequences, or a word for series."""
    parts = parts_of_word(word)
    is_meant = all(e is not None and e.kind is not Kind.TIME for _, e in parts)
    return is_meant or word in PATIENTS | VISITS | SERIES
