"""Reading of the files of a case, and the case that they form."""

from __future__ import annotations

import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import replace
from typing import TYPE_CHECKING

from unet_gui.core.case.case import Case
from unet_gui.core.case.case_files import IGNORED, MASK
from unet_gui.core.case.grids import grids_sentence
from unet_gui.core.errors import InputError
from unet_gui.core.mask.scheme_ids import SchemeHint, scheme_of_id
from unet_gui.core.progress import Progress
from unet_gui.core.sequences import MriSequence
from unet_gui.core.text import Text, joined
from unet_gui.io.cases.reading.channel_order import channel_order_warnings
from unet_gui.io.cases.reading.empty_scans import leave_out_empty
from unet_gui.io.cases.reading.equal_scans import equal_scan_warnings
from unet_gui.io.cases.reading.labels_among_scans import take_out_labels
from unet_gui.io.cases.reading.misfits import leave_out_misfits
from unet_gui.io.cases.reading.unknown_scans import unknown_scan_warnings
from unet_gui.io.cases.reading.voxel_guesses import voxel_guess_warnings
from unet_gui.io.dicom.refusals import left_out_text
from unet_gui.io.images.reading import image_bytes, read_image
from unet_gui.io.images.suffix import stem_of
from unet_gui.io.masks.coverage import coverage_doubt
from unet_gui.io.masks.reference import mask_volume, reference_on_grid
from unet_gui.io.names.scheme_hints import scheme_hint
from unet_gui.io.nifti.checks import coarse_note, volume_warning
from unet_gui.io.nifti.content import check_memory

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping, Sequence
    from pathlib import Path

    from unet_gui.core.case.case import Reference, Source, SourceGrid
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.image.volume import Volume
    from unet_gui.io.file_image import FileImage

    Images = Mapping[Source, FileImage]

READING_THREADS = 4


def read_case(files: CaseFiles) -> Generator[Progress, None, Case]:
    """Read the files of a case, several at a time, and assemble the case.

    Raises
    ------
    InputError
        If a file cannot be read, holds no image, or lies on another grid without
        telling where that is.
    """
    started = time.perf_counter()
    images = yield from read_images(files)
    case = assemble_case(files, images)
    return replace(case, reading_s=time.perf_counter() - started)


def read_images(
    files: CaseFiles, known: Images | None = None
) -> Generator[Progress, None, dict[Source, FileImage]]:
    """Read the files of a case that are not in `known`; return all of its images.

    Raises
    ------
    InputError
        If a file cannot be read, or the images do not fit into the memory.
    """
    if files.fault:
        raise InputError(files.fault)
    found = yield from _read(files, known or {}, is_strict=True)
    return _images_in(found)


def read_readable(
    files: CaseFiles, known: Images
) -> Generator[Progress, None, tuple[CaseFiles, dict[Source, FileImage]]]:
    """Do as `read_images`, but leave out files that cannot be read, and tell so.

    Returns
    -------
    files : CaseFiles
        With the files that cannot be read ignored, and a warning about each.
    images : dict

    Raises
    ------
    InputError
        If no scan can be read, or the images do not fit into the memory.
    """
    found = yield from _read(files, known, is_strict=False)
    broken = {s: e for s, e in found.items() if isinstance(e, InputError)}
    scans = [s for s, _ in files.sequences] or list(files.masks)
    if broken and all(source.whole in broken for source in scans):
        raise next(iter(broken.values()))
    kept = replace(
        files,
        assignments=tuple(
            (s, IGNORED if s.whole in broken else role) for s, role in files.assignments
        ),
        warnings=(*files.warnings, *map(left_out_text, broken.values())),
    )
    return (kept if broken else files), _images_in(found)


def _images_in(
    found: Mapping[Source, FileImage | InputError],
) -> dict[Source, FileImage]:
    return {s: i for s, i in found.items() if not isinstance(i, InputError)}


def _read(
    files: CaseFiles, known: Images, *, is_strict: bool
) -> Generator[Progress, None, dict[Source, FileImage | InputError]]:
    """Return each image, or why it cannot be read; a strict reading raises that."""
    images: dict[Source, FileImage | InputError] = {
        whole: known[whole] for whole in files.wholes if whole in known
    }
    missing = [whole for whole in files.wholes if whole not in known]
    to_read = [whole for whole in missing if whole.series is None]
    total = len(to_read)
    check_memory(files.name, sum(image_bytes(whole.path) for whole in to_read))
    yield Progress(0, total, Text("Reading {name}", name=files.name))
    pool = ThreadPoolExecutor(READING_THREADS, "read")
    try:
        futures = {pool.submit(read_image, whole.path): whole for whole in to_read}
        for done, future in enumerate(as_completed(futures), start=1):
            images[futures[future]] = _result(future.result, is_strict=is_strict)
            yield Progress(done, total, Text("Reading {name}", name=files.name))
    finally:
        pool.shutdown(cancel_futures=True)  # files in the queue are not read
    for whole in missing:
        if whole.series is not None:
            from unet_gui.io.dicom.series_reading import read_series  # a large room

            try:
                images[whole] = yield from read_series(whole.path, whole.series)
            except InputError as error:
                if is_strict:
                    raise
                images[whole] = error
    return images


def _result(
    read: Callable[[], FileImage], *, is_strict: bool
) -> FileImage | InputError:
    try:
        return read()
    except InputError as error:
        if is_strict:
            raise
        return error


def assemble_case(files: CaseFiles, images: Images) -> Case:
    """Assemble a case from images that have been read.

    Raises
    ------
    InputError
        If a sequence holds no image, two sequences are on different grids and one does
        not tell where it lies, or two files have the same role.
    """
    if files.fault:
        raise InputError(files.fault)
    _check_roles(files)
    sources = {role: source for source, role in files.sequences}
    volumes = {role: _volume(source, images) for role, source in sources.items()}
    mask, no_scans = take_out_labels(files, volumes, sources)
    if not volumes and mask is not None:  # a mask alone is shown as a picture
        sources = {stem_of(mask.name): mask}
        picture = mask_volume(mask.label, images[mask.whole])
        volumes = dict.fromkeys(sources, picture)
    if not volumes:
        msg = Text(
            "{files} has no sequence; give at least one file a sequence.",
            files=files.name,
        )
        raise InputError(msg)
    oriented = {n: images[sources[n].whole].grid.is_oriented for n in volumes}
    misfits = leave_out_misfits(volumes, sources, oriented)
    warnings = [*misfits, *no_scans, *filter(None, (grids_sentence(volumes),))]
    warnings += _placement_warnings([sources[name] for name in volumes], images)
    is_mask_alone = set(sources.values()) == {mask}
    if not is_mask_alone:
        warnings += leave_out_empty(volumes, sources)
    warnings += unknown_scan_warnings(files, volumes, sources)
    if not is_mask_alone:
        warnings += voxel_guess_warnings(files, volumes, sources)
    doubts = [*channel_order_warnings(files, volumes)]
    doubts += equal_scan_warnings(volumes, sources)
    warnings += doubts
    if not is_mask_alone:
        warnings += _content_warnings(volumes, sources)
    grid = _mask_grid(volumes, sources, images)
    reference, found = _reference(files, mask, volumes, sources, grid, images)
    kept = {name: sources[name] for name in volumes}
    absent = tuple(unfetched.sentence for unfetched in files.unfetched)
    told = (*files.questions, *absent, *files.warnings, *warnings, *found)
    asked = (*misfits, *doubts)
    return Case(files.name, volumes, kept, grid, reference, told, doubts=asked)


def files_as_taken(files: CaseFiles, case: Case) -> CaseFiles:
    """Return the files with the roles that they have in the assembled case.

    A mask that was recognised by its values has that role; files that were left out
    are ignored.
    """
    taken = {source: name for name, source in case.sources.items()}
    if case.reference is not None:
        taken[case.reference.source] = MASK
    assignments = tuple((s, taken.get(s, IGNORED)) for s, _ in files.assignments)
    return replace(files, assignments=assignments)


def _check_roles(files: CaseFiles) -> None:
    first: dict[str, Source] = {}
    for source, role in files.assignments:
        other = first.setdefault(role, source)
        if role != IGNORED and other is not source:
            msg = Text(
                "{other} and {source} are both set to {role}; give one of "
                "them another role.",
                other=other.label,
                source=source.label,
                role=role,
            )
            raise InputError(msg)


def _volume(source: Source, images: Images) -> Volume:
    channels = images[source.whole].channels
    if source.channel is not None:
        return channels[source.channel]
    if len(channels) > 1:
        msg = Text(
            "{source} has {count} channels, but its name says that it is one "
            "sequence; open it alone.",
            source=source.name,
            count=len(channels),
        )
        raise InputError(msg)
    return channels[0]


def _placement_warnings(sources: Sequence[Source], images: Images) -> list[str]:
    """Return doubts about the positions of files, each with the files it concerns."""
    named: dict[str, list[str]] = {}
    for whole in dict.fromkeys(source.whole for source in sources):
        for note in images[whole].notes:
            named.setdefault(note, []).append(whole.name)
    return [
        Text("{names}: {note}.", names=", ".join(names), note=note)
        for note, names in named.items()
    ]


def _content_warnings(
    volumes: Mapping[str, Volume], sources: Mapping[str, Source]
) -> list[str]:
    found = [
        sentence
        for name, volume in volumes.items()
        for sentence in (
            volume_warning(sources[name].label, volume),
            coarse_note(sources[name].label, volume),
        )
    ]
    return [warning for warning in found if warning is not None]


def _mask_grid(
    volumes: Mapping[str, Volume], sources: Mapping[str, Source], images: Images
) -> SourceGrid:
    home = MriSequence.FLAIR if MriSequence.FLAIR in volumes else next(iter(volumes))
    return images[sources[home].whole].grid


def _reference(
    files: CaseFiles,
    mask: Source | None,
    volumes: Mapping[str, Volume],
    sources: Mapping[str, Source],
    grid: SourceGrid,
    images: Images,
) -> tuple[Reference | None, tuple[str, ...]]:
    if mask is None:
        return None, ()
    on, grid = _home_of_mask(images[mask.whole], volumes, sources, grid, images)
    reference, warnings = reference_on_grid(
        images[mask.whole],
        mask,
        on,
        grid,
        _hint(files, mask.path),
        is_by_header=files.is_mask_by_header,
        scans={n: v for n, v in volumes.items() if v.grid.is_same_as(on.grid)},
        scheme=scheme_of_id(files.scheme_hint) if files.is_scheme_chosen else None,
    )
    if reference is None:
        return None, warnings
    doubt = coverage_doubt(mask.label, reference.label_map.data, on)
    if doubt is not None and set(volumes) != {stem_of(mask.name)}:
        text, is_brain = doubt
        warnings = (*warnings, text)
        if is_brain and files.is_guessed:
            left_out = Text(
                "It is left out; make it the mask if it does mark a tumour.",
            )
            return None, (joined(" ", (text, left_out)),)
    return reference, warnings


def _home_of_mask(
    mask: FileImage,
    volumes: Mapping[str, Volume],
    sources: Mapping[str, Source],
    grid: SourceGrid,
    images: Images,
) -> tuple[Volume, SourceGrid]:
    """Return the scan on whose grid a mask was drawn, else the first, and that grid.

    A mask that is placed elsewhere by its header belongs to a scan of the same size.
    """
    own = mask.channels[0].grid
    grids = {name: images[sources[name].whole].grid for name in volumes}
    for name, volume in volumes.items():
        if volume.grid.is_same_as(own):
            return volume, grids[name]
    for name, volume in volumes.items():
        if grids[name].shape == mask.grid.shape:
            return volume, grids[name]
    return next(iter(volumes.values())), grid


def _hint(files: CaseFiles, mask: Path) -> SchemeHint | None:
    """Return the suggested scheme of a mask; it is sought again for another mask."""
    scheme_id = files.scheme_hint
    if scheme_id is not None and files.is_scheme_chosen:
        return SchemeHint(scheme_id, Text("your choice"), is_stated=True)
    if files.hint is not None and files.hint.mask == mask:
        return files.hint
    scans = [source.path for source, _ in files.sequences]
    found = scheme_hint(scans, [mask])
    if found is not None or scheme_id is None:
        return found
    return SchemeHint(scheme_id, Text("an earlier opening"), is_sure=False)
