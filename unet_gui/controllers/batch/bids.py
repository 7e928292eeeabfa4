"""A batch as BIDS apps do it: one mask for each session, then a table of the group."""

from __future__ import annotations

from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.controllers.batch.case_work import CaseWork
from unet_gui.controllers.batch.tables import known_manifests
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import REGIONS, TumourClass
from unet_gui.core.mask.segments import segments_of
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, listed
from unet_gui.io.batch.derivative import (
    GROUP_TABLE,
    Derivative,
    begin_derivative,
    write_columns,
    write_sidecar,
    write_tsv,
)
from unet_gui.io.batch.derivative_texts import group_columns
from unet_gui.io.names.bids_names import SESSION, SUBJECT
from unet_gui.io.names.distinct_names import name_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from unet_gui.controllers.batch.case_work import CaseRun
    from unet_gui.controllers.runs.segmented_case import SegmentedCase
    from unet_gui.core.batch.manifest import CaseManifest
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.io.batch.batch_folder import BatchFolder
    from unet_gui.io.cases.bids.dataset import BidsDataset, BidsSession

_MOST_NAMED = 10


@dataclass(slots=True, eq=False)
class BidsWork(CaseWork):
    """What is done with a session; each mask gets a sidecar.

    Attributes
    ----------
    derivative : Derivative
        The data set that the masks are of.
    """

    derivative: Derivative = field(kw_only=True)

    def write(self, files: CaseFiles, run: CaseRun) -> SegmentedCase:
        """Write the sidecar, and then the mask, which says that both are there.

        Raises
        ------
        InputError, RunError
            If a file cannot be written.
        """
        sources = run.case.sources
        folder = self.folder.masks_of(files.name)
        mask = folder / f"{files.name}{self.options.mask_ending}"
        used = [name for name in self.package.spec.sequences if name in sources]
        home = MriSequence.FLAIR if MriSequence.FLAIR in sources else used[0]
        paths = [sources[name].path for name in used]
        write_sidecar(mask, self.derivative, sources[home].path, paths)
        return CaseWork.write(self, files, run)


def start_derivative(
    derivative: Derivative, spec: ModelSpec, scheme: LabelScheme
) -> None:
    """Write the files that describe a data set of masks.

    Raises
    ------
    InputError
        If the folder holds a data set of others.
    RunError
        If a file cannot be written.
    """
    names = [entry.name for entry in spec.classes]
    keys = {c.key for c in TumourClass}
    region = names[0] if len(names) == 1 and names[0] not in keys else None
    segments = segments_of(np.zeros((1, 1, 1), np.uint8), region)
    if len(names) == 1:
        segments = tuple(s for s in segments if s.key == names[0])
    values = scheme.encode(np.array([s.label for s in segments], np.uint8))
    begin_derivative(derivative, segments, values.tolist())


def chosen_sessions(
    dataset: BidsDataset, subjects: Sequence[str], sessions: Sequence[str]
) -> list[BidsSession]:
    """Return the sessions with anatomical scans of some subjects, or of all.

    Parameters
    ----------
    subjects, sessions : sequence of str
        Labels, with or without ``sub-`` and ``ses-``; empty for all.

    Raises
    ------
    InputError
        If a label is missing, nothing is left, or two names differ in capitals only.
    """
    wanted = _labels(subjects, SUBJECT)
    _check_there(wanted, dataset.subjects(), SUBJECT, dataset)
    found = [s for s in dataset.sessions() if not wanted or s.subject in wanted]
    times = _labels(sessions, SESSION)
    known = sorted({s.session for s in found if s.session})
    _check_there(times, known, SESSION, dataset)
    found = [s for s in found if not times or s.session in times]
    if not found:
        msg = Text("{folder} holds no anatomical scans.", folder=dataset.root)
        raise InputError(msg)
    _check_distinct([session.name for session in found])
    return found


def subjects_without_scans(dataset: BidsDataset, subjects: Sequence[str]) -> list[str]:
    """Return those of some subjects, or of all, that have no anatomical scans."""
    wanted = _labels(subjects, SUBJECT) or dataset.subjects()
    have = {session.subject for session in dataset.sessions()}
    return [f"{SUBJECT}-{label}" for label in wanted if label not in have]


def _labels(texts: Sequence[str], key: str) -> list[str]:
    return list(dict.fromkeys(text.removeprefix(f"{key}-") for text in texts))


def _check_there(
    wanted: Sequence[str], known: Sequence[str], key: str, dataset: BidsDataset
) -> None:
    missing = [label for label in wanted if label not in known]
    if not missing:
        return
    near = dict.fromkeys(n for m in missing for n in _near(m, known))
    shown = list(near) or list(known[:_MOST_NAMED])
    msg = Text(
        "{folder} has no {missing}; it has {known}.",
        folder=dataset.root,
        missing=listed(f"{key}-{label}" for label in missing),
        known=listed(f"{key}-{label}" for label in shown) if shown else Text("none"),
    )
    raise InputError(msg)


def _near(label: str, known: Sequence[str]) -> list[str]:
    """Return labels that may be meant: those alike, and those of the same number."""
    bare = label.lstrip("0")
    same = [k for k in known if k.lstrip("0").casefold() == bare.casefold()]
    return same or get_close_matches(label, known, n=3)


def _check_distinct(names: Sequence[str]) -> None:
    first: dict[str, str] = {}
    for name in names:
        other = first.setdefault(name_key(name), name)
        if other != name:
            msg = Text(
                "{first} and {second} differ in capitals only, which some disks do "
                "not tell apart; segment them into two folders with "
                "--participant-label.",
                first=other,
                second=name,
            )
            raise InputError(msg)


def write_group(folder: BatchFolder, warn: Callable[[str, str], None]) -> int:
    """Write the table of the group, with a line for each session; return their count.

    Parameters
    ----------
    warn : callable
        As of `known_manifests`.

    Raises
    ------
    InputError
        If nothing was done in the folder yet.
    RunError
        If a file cannot be written.
    """
    rows = [_row(manifest) for manifest in known_manifests(folder, warn)]
    if not rows:
        msg = Text(
            "{folder} holds no results yet; run the level participant first.",
            folder=folder.path,
        )
        raise InputError(msg)
    columns = group_columns()
    write_columns(folder.path / f"{GROUP_TABLE}.json", columns)
    write_tsv(folder.path / f"{GROUP_TABLE}.tsv", list(columns), rows)
    return len(rows)


def _row(manifest: CaseManifest) -> list[object]:
    subject, _, session = manifest.case.partition(f"_{SESSION}-")
    volumes = (manifest.volumes_ml.get(region) for region in REGIONS)
    return [
        subject,
        f"{SESSION}-{session}" if session else None,
        *(None if ml is None else round(ml, 3) for ml in volumes),
        manifest.lesions,
        None if manifest.doubt is None else round(manifest.doubt, 3),
        manifest.state,
        manifest.settings.model,
        " ".join(map(str, manifest.warnings)) or manifest.reason,
    ]
