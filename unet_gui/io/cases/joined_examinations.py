"""Examinations whose files are joined by evidence, as their names are not alike."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, chained, plural
from unet_gui.io.cases.grouping_evidence import Clue, weigh

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable

    from unet_gui.io.cases.grouping_evidence import Evidence
    from unet_gui.io.cases.named_files import Group
    from unet_gui.io.cases.scan_folders import Batch

_MOST = 12  # files that a sentence is about
_REMEDY = Text(
    "To join them, open the files of one case only, or say which is which with "
    "--flair, --t1, --t1gd and --t2.",
)


@dataclass
class Examination:
    """Files that belong together, why, and what speaks against others.

    Attributes
    ----------
    clue : str
        The clues that decided; empty for a file alone.
    notes : list of str
        Sentences about files that were not joined, or were joined in spite of a doubt.
    is_by_evidence : bool
        Whether names alike did not suffice.
    name : str
        The name of the case; empty if those of the files tell it.
    """

    files: Group
    clue: str = ""
    notes: list[str] = field(default_factory=list)
    is_by_evidence: bool = False
    name: str = ""

    was_named: bool = False

    @property
    def scans(self) -> Group:
        """The files that are not masks."""
        return [file for file in self.files if file.role != MASK]


def joined_by_evidence(found: list[Examination], batch: Batch) -> list[Examination]:
    """Join examinations of one folder or one call as far as the evidence is enough.

    Those whose names differ in numbers of series only come first, and then all.
    """
    place = Clue.NAMED if batch.were_named else Clue.FOLDER
    place = place if batch.home is None else Clue.NESTED
    keys = [_home_and_words, _home_and_patient]
    for key in [*keys, _words, _patient] if batch.were_named else keys:
        found = _joined_within(found, place, key, says_why=False)
    whole = (lambda _: None) if batch.were_named else _home
    return _joined_within(found, place, whole, says_why=True)


def _home(examination: Examination) -> Hashable:
    return examination.files[0].home


def _words(examination: Examination) -> Hashable:
    return examination.scans[0].words.identity


def _home_and_words(examination: Examination) -> Hashable:
    return _home(examination), _words(examination)


def _patient(examination: Examination) -> Hashable:
    return examination.scans[0].words.patient


def _home_and_patient(examination: Examination) -> Hashable:
    return _home(examination), _patient(examination)


def _joined_within(
    found: list[Examination],
    place: Clue,
    key: Callable[[Examination], Hashable],
    *,
    says_why: bool,
) -> list[Examination]:
    """Join the examinations that share a key if the evidence is enough."""
    clusters: dict[Hashable, list[Examination]] = defaultdict(list)
    for examination in found:
        if any(file.is_scan_by_name for file in examination.scans):
            clusters[key(examination)].append(examination)
    instead: dict[int, Examination | None] = {}
    for cluster in clusters.values():
        joined = _joined(cluster, place, says_why=says_why)
        if joined is not None:
            members = [e for e in cluster if e.files[0] in joined.files]
            instead.update({id(e): None for e in members})
            instead[id(members[0])] = joined
    replaced = [instead.get(id(e), e) for e in found]
    return [examination for examination in replaced if examination is not None]


def _joined(
    cluster: list[Examination], place: Clue, *, says_why: bool
) -> Examination | None:
    """Return the examination that a cluster forms, None if it is not one."""
    cores = [e for e in cluster if _roles(e)]
    if len(cores) < 2 or len(cores) > len(MriSequence):
        if says_why and len(cores) <= _MOST:
            _note(cores, "")
        return None
    files = [file for e in cores for file in e.files]
    evidence = weigh([file for e in cores for file in e.scans], place)
    if not evidence.is_one:
        if says_why:
            _note(cores, evidence.doubts)
        return None
    for other in cluster:
        both = [file for file in (*files, *other.files) if file.role != MASK]
        if other not in cores and weigh(both, place).is_one:
            files += other.files
    return Examination(files, evidence.reasons, _doubts(evidence), is_by_evidence=True)


def _roles(examination: Examination) -> list[str]:
    known = list(MriSequence)
    return [f.role for f in examination.scans if f.role is not None and f.role in known]


def _doubts(evidence: Evidence) -> list[str]:
    """Return a sentence if files were joined in spite of a doubt."""
    if not evidence.doubts:
        return []
    return [
        Text(
            "The files are taken as one case, although {doubts}.",
            doubts=evidence.doubts,
        )
    ]


def _note(cores: list[Examination], doubts: str) -> None:
    """Say why single scans, which may be one examination, stay separate cases."""
    roles = [role for e in cores for role in _roles(e)]
    if len(roles) != len(cores) or len(set(roles)) < 2:
        return
    names = [e.scans[0].path.name for e in cores]
    twice = [role for role in dict.fromkeys(roles) if roles.count(role) > 1]
    if twice:
        doubts = Text(
            "there is more than one {roles}",
            roles=chained("{first} and more than one {last}", twice),
        )
    why = doubts or Text(
        "nothing in the names says that they belong to one examination"
    )
    for core in cores:
        others = [name for name in names if name != core.scans[0].path.name]
        sentence = plural(
            len(others),
            "{name} beside this one is a case of its own: {why}. {remedy}",
            "{count} other scans beside this one are cases of their own: {why}. "
            "{remedy}",
            name=others[0],
            why=why,
            remedy=_REMEDY,
        )
        core.notes.append(sentence)
