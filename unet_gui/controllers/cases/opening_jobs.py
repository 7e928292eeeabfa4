"""Jobs that find cases, read the first of them, and prepare its first view."""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from unet_gui.controllers.cases.added_mask import check_taken, lone_mask, with_mask
from unet_gui.controllers.cases.added_scan import joined_scans
from unet_gui.controllers.cases.opened_case import OpenedCase
from unet_gui.controllers.cases.series_choice import series_doubts, series_rows
from unet_gui.controllers.view.viewer import brain_centre
from unet_gui.core.errors import InputError
from unet_gui.core.image.brain_box import brain_box
from unet_gui.core.image.windowing import automatic_window
from unet_gui.core.measuring.volumes import volumes_ml
from unet_gui.core.progress import Progress
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, joined
from unet_gui.io.cases.absent_files import is_there
from unet_gui.io.cases.reading.case_assembly import (
    assemble_case,
    files_as_taken,
    read_images,
    read_readable,
)
from unet_gui.io.cases.reading.case_in_memory import files_of_case, images_of_case

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from unet_gui.controllers.cases.opened_case import Images
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.state.cases import ListedCase

    Search = Generator[Progress, None, list[CaseFiles]]

_MOST_TRIED = 20  # cases of a folder


def known_files(files: CaseFiles, *others: CaseFiles) -> Search:
    """Return a search that has its result already."""
    yield from ()
    return [files, *others]


class AskedSeries(NamedTuple):
    """Cases of which the first has series that the user is to choose."""

    files: CaseFiles
    others: tuple[CaseFiles, ...]
    doubts: tuple[str, ...]
    then: Callable[[Callable[[], Search]], Generator[Progress, None, OpenedCase]]


def ask_or_open_job(
    find: Callable[[], Search],
    then: Callable[[Callable[[], Search]], Generator[Progress, None, OpenedCase]],
    *,
    always: bool = False,
) -> Generator[Progress, None, OpenedCase | AskedSeries]:
    """Find cases; open the first unless it is of series that are in doubt.

    Parameters
    ----------
    then : callable
        Returns the job that opens what a search finds.
    always : bool
        Whether series are to be chosen though there is no doubt.
    """
    yield Progress(0, 1, Text("Looking for scans"))
    found = yield from find()
    files = next((f for f in found if is_there(f)), found[0])
    doubts = series_doubts(files)
    if doubts or (always and series_rows(files)):
        others = tuple(other for other in found if other is not files)
        return AskedSeries(files, others, doubts, then)
    opened = yield from then(lambda: known_files(*found))
    return opened


def open_job(
    find: Callable[[], Search], known: Images, *, has_work: bool = False
) -> Generator[Progress, None, OpenedCase]:
    """Find cases, read the first whose files are there, and prepare its slices.

    If that cannot be read, the next one is, and says so.

    Parameters
    ----------
    has_work : bool
        Whether there is work on the case, which wants all of its files; otherwise those
        that cannot be read are left out, and the case says so.
    """
    yield Progress(0, 1, Text("Looking for scans"))
    found = yield from find()
    tried = [f for f in found if is_there(f)][:_MOST_TRIED] or found[:1]
    failed: list[InputError] = []
    for files in tried:
        others = tuple(other for other in found if other is not files)
        try:
            opened = yield from _open(files, others, known, has_work=has_work)
        except InputError as error:
            failed.append(error)
        else:
            return opened.with_warning(_next_text(failed[0]) if failed else "")
    raise failed[0]


def _next_text(error: InputError) -> Text:
    return joined(" ", (error.args[0], Text("The next case is shown instead.")))


def _open(
    files: CaseFiles, others: tuple[CaseFiles, ...], known: Images, *, has_work: bool
) -> Generator[Progress, None, OpenedCase]:
    started = time.perf_counter()
    if has_work:
        images = yield from read_images(files, known)
    else:
        files, images = yield from read_readable(files, known)
    case = assemble_case(files, images)
    case = replace(case, reading_s=time.perf_counter() - started)
    taken = files_as_taken(files, case)
    return prepared(case, taken, others, {**known, **images})


def open_or_add_job(
    find: Callable[[], Search], shown: CaseFiles, known: Images, key: int
) -> Generator[Progress, None, OpenedCase]:
    """Do as `open_job`, but add what is opened alone to the shown case if it fits.

    A mask is added or refused. A scan is added if the shown case lacks its sequence and
    the evidence says that they are one examination; else it is a separate case.
    """
    opened = yield from open_job(find, {})
    if opened.others:
        return opened
    mask = lone_mask(opened.case)
    if mask is None:
        found = joined_scans(shown, opened.files)
        if found.files is None:
            return opened.with_warning(found.doubt)
        files = found.files
    else:
        files = with_mask(shown, mask)
    images = {**known, **opened.images}
    added = yield from open_job(lambda: known_files(files), images)
    if mask is not None:
        check_taken(added.case, opened.case, mask)
        return replace(added, key=key)
    taken = set(added.case.sources.values())
    if not taken.issuperset(opened.case.sources.values()):  # it lies elsewhere
        return opened.with_warning(joined(" ", added.case.doubts))
    return replace(added, key=key, added=opened.files)


def reopen_job(
    before: ListedCase, known: Images
) -> Generator[Progress, None, OpenedCase]:
    """Read a listed case as it was before, the work on which is to come back."""
    find = partial(known_files, before.files)
    opened = yield from open_job(find, known, has_work=True)
    return replace(opened, before=before)


def demo_job() -> Generator[Progress, None, OpenedCase]:
    """Make the synthetic demo case."""
    from unet_gui.core.demo.phantom import demo_case  # imported when it is needed

    yield Progress(0, 1, Text("Making the demo case"))
    case = demo_case()
    opened = prepared(case, files_of_case(case), (), images_of_case(case))
    return replace(opened, is_demo=True)


def _find_facts(case: Case) -> None:
    """Find what panels and views show first; it is kept, for the main thread."""
    brain_box(case.first)
    for volume in case.sequences.values():
        _ = volume.background
    if case.reference is not None:
        volumes_ml(case.reference.label_map)


def prepared(
    case: Case, files: CaseFiles, others: tuple[CaseFiles, ...], images: Images
) -> OpenedCase:
    """Return a case with its first view: FLAIR, at the centre of the brain."""
    sequence = MriSequence.FLAIR if MriSequence.FLAIR in case.sequences else None
    name = sequence or next(iter(case.sequences))
    volume = case.sequences[name]
    automatic_window(volume)
    _find_facts(case)
    return OpenedCase(
        case=case,
        files=files,
        others=others,
        images=images,
        sequence=str(name),
        voxel=brain_centre(volume),
    )
