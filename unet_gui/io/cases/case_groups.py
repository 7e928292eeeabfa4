"""Groups of files that belong to one examination by their names and places."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.text import Text
from unet_gui.io.cases.joined_examinations import Examination, joined_by_evidence
from unet_gui.io.cases.named_files import named_files
from unet_gui.io.names.examination_words import is_protocol_word
from unet_gui.io.names.sequence_names import strip_separators, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unet_gui.io.cases.named_files import Group, NamedFile
    from unet_gui.io.cases.scan_folders import Batch

_SAME_NAMES = Text("names alike but for the sequence")
_AGREEING = Text("names that do not contradict each other")
_CHANNELS = Text("one name with numbers of channels")


def group_files(batch: Batch) -> list[Examination]:
    """Group the files of one batch into examinations, in order of first file."""
    groups: dict[tuple[str, str], Group] = defaultdict(list)
    for file in named_files(batch):
        groups[file.group].append(file)
    joined = _with_extras(list(groups.values()))
    if _is_one_case(joined, batch.were_named):
        found = [Examination(_merged(joined), _AGREEING)]
    else:
        kept = [Examination(group, _clue_of(group)) for group in joined]
        found = joined_by_evidence(kept, batch)
    for examination in found:
        examination.was_named = batch.were_named
    return found


def _clue_of(group: Group) -> str:
    if len(group) < 2:
        return ""
    is_numbered = any(file.channel is not None for file in group)
    return _CHANNELS if is_numbered else _SAME_NAMES


def _with_extras(groups: list[Group]) -> list[Group]:
    """Add files without a known name to the set whose prefix they share."""
    sets = [g for g in groups if any(f.role not in {None, MASK} for f in g)]
    prefixes = _by_prefix(sets)
    kept = []
    for group in groups:
        is_set = any(f.role not in {None, MASK} for f in group)
        home = None if is_set else _home_of(group, prefixes)
        if home is None:
            kept.append(group)
        else:
            home.extend(replace(f, prefix=home[0].prefix) for f in group)
    return kept


def _by_prefix(sets: Iterable[Group]) -> dict[tuple[str, str], Group]:
    """Return sets by their folders and prefixes, the first of each."""
    found: dict[tuple[str, str], Group] = {}
    for group in sets:
        if group[0].prefix:
            found.setdefault((group[0].group[0], group[0].prefix), group)
    return found


def _home_of(group: Group, sets: dict[tuple[str, str], Group]) -> Group | None:
    """Return the set with a prefix that the only file of a group starts with."""
    file = group[0]
    if len(group) > 1 or file.channel is not None:
        return None
    for end in range(1, len(file.stem)):
        rest = file.stem[end:]
        home = sets.get((file.group[0], file.stem[:end]))
        if home is not None and strip_separators(rest) != rest:
            return home
    return None


def _is_one_case(groups: list[Group], were_named: bool) -> bool:
    """Whether all files may belong to one examination by names that agree."""
    if len(groups) < 2:
        return False
    files = [file for group in groups for file in group]
    roles = [file.role for file in files if file.role is not None]
    unnamed = len(files) - len(roles)
    has_scan = unnamed > 0 or any(role != MASK for role in roles)
    compared = [f for f in files if f.role != MASK] if were_named else files
    is_each_once = len(set(roles)) == len(roles) and unnamed <= 1
    is_one_folder = len({file.folder for file in compared} - {""}) < 2
    return is_each_once and has_scan and is_one_folder and _names_agree(compared)


def _names_agree(files: list[NamedFile]) -> bool:
    """Whether no two names contradict each other; one may just say more."""
    words = sorted((file.group[1].split() for file in files), key=len)
    counts = map(Counter, words)  # days and months may be the same number
    return all(fewer <= more for fewer, more in pairwise(counts))


def _merged(groups: list[Group]) -> Group:
    return [file for group in groups for file in group]


def common_start(texts: list[str]) -> str:
    """Return the longest text that all texts start with."""
    first, last = min(texts), max(texts)  # all others are between, in the alphabet
    pairs = enumerate(zip(first, last, strict=False))
    return first[: next((i for i, (a, b) in pairs if a != b), len(first))]


def case_name(examination: Examination) -> str:
    """Return the common prefix of the scans, or the name of their folder.

    Other examinations may have the same name; `distinct_cases` tells them apart.
    """
    if examination.name:
        return examination.name
    scans = examination.scans or examination.files
    if len(examination.files) == 1 and scans[0].channel is None:
        return scans[0].stem
    common = strip_separators(common_start([file.prefix for file in scans]))
    if examination.is_by_evidence:
        common = _whole_words(common, scans)
    return common or scans[0].home.name or scans[0].stem


def _whole_words(text: str, scans: Group) -> str:
    """Return a common start if it ends between words, and is not of a protocol."""
    words = words_of(text)
    starts = all(words_of(file.prefix)[: len(words)] == words for file in scans)
    tells = any(not is_protocol_word(word) and not word.isdecimal() for word in words)
    return text if starts and tells else ""
