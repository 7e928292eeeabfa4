"""Conversion between the cases of a session and the entries of its file."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from unet_gui.core.case.alignment import motion_of_rows
from unet_gui.core.case.brain_tool import BrainTool
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.case.dicom_series import DicomSeries, Gaps, SeriesChoices
from unet_gui.core.case.edited import Progress
from unet_gui.core.case.preparation import PreparationChoice, Step
from unet_gui.core.case.preparation_record import KeptPreparation
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.case.saved_session import (
    SavedCase,
    SavedEdited,
    SavedPrediction,
    SavedView,
)
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.core.measuring.annotations import Annotation
from unet_gui.core.text import Text
from unet_gui.io.decoding import DecodingError
from unet_gui.io.path_kinds import is_file, is_folder
from unet_gui.io.sessions.session_entries import (
    AnnotationEntry,
    CaseEntry,
    EditedEntry,
    FileEntry,
    PredictionEntry,
    PreparationEntry,
    SchemeHintEntry,
    SeriesEntry,
    SourceEntry,
    ViewEntry,
)
from unet_gui.io.sessions.session_runs import run_entry, saved_run
from unet_gui.io.sessions.session_texts import texts_in, texts_out

_PLANES = {plane.name.lower(): plane for plane in Plane}


# out


def case_entry(case: SavedCase, folder: Path) -> CaseEntry:
    """Return the entry of a case; `folder` is that of the session file."""
    files, prediction, view = case.files, case.prediction, case.view
    return CaseEntry(
        name=files.name,
        files=tuple(
            _source_entry(s, role, files.clue_of(s), folder)
            for s, role in files.assignments
        ),
        is_demo=case.is_demo,
        label_scheme=files.scheme_hint,
        scheme_hint=None if files.hint is None else _hint_entry(files.hint),
        is_guessed=files.is_guessed,
        is_mask_by_header=files.is_mask_by_header,
        is_scheme_chosen=files.is_scheme_chosen,
        warnings=texts_out(files.warnings),
        measures=tuple(map(_annotation_entry, case.annotations)),
        prediction=None
        if prediction is None
        else _prediction_entry(prediction, folder),
        edited=None if case.edited is None else _edited_entry(case.edited, folder),
        progress=case.progress.value,
        preparation=_preparation_entry(case.preparation),
        view=None if view is None else _view_entry(view),
    )


def _saved_edited(entry: EditedEntry, folder: Path) -> SavedEdited:
    return SavedEdited(found_file(entry, folder), entry.region, entry.model)


def _edited_entry(edited: SavedEdited, folder: Path) -> EditedEntry:
    paths = _paths(edited.mask, folder)
    return EditedEntry(**paths, region=edited.region, model=edited.model)


def _source_entry(
    source: Source, role: str, clue: RoleClue | None, folder: Path
) -> SourceEntry:
    return SourceEntry(
        **_paths(source.path, folder),
        role=role,
        channel=source.channel,
        series=_series_entry(source.series),
        clue=None if clue is None else clue.text,
        asked=() if clue is None else clue.asked,
        is_assumed=clue is not None and clue.is_assumed,
    )


def _series_entry(series: DicomSeries | None) -> SeriesEntry | None:
    if series is None:
        return None
    return SeriesEntry(
        id=series.id,
        title=series.title,
        gaps=series.choices.gaps.value,
        corrects_tilt=series.choices.corrects_tilt,
        is_of_child=series.is_of_child,
    )


def _hint_entry(hint: SchemeHint) -> SchemeHintEntry:
    return SchemeHintEntry(
        id=hint.id,
        clue=hint.clue,
        is_sure=hint.is_sure,
        is_stated=hint.is_stated,
        is_of_family=hint.is_of_family,
        rival=hint.rival,
    )


def _prediction_entry(prediction: SavedPrediction, folder: Path) -> PredictionEntry:
    file = prediction.probabilities
    return PredictionEntry(
        **_paths(prediction.mask, folder),
        model=prediction.model,
        classes=prediction.classes,
        thresholds=prediction.thresholds,
        rule=prediction.rule,
        least_piece_ml=prediction.least_piece_ml,
        keeps_small_classes=prediction.keeps_small_classes,
        flip_ranges=dict(prediction.flip_ranges),
        probabilities=None if file is None else FileEntry(**_paths(file, folder)),
        seen_as=prediction.seen_as,
        preparation=prediction.preparation,
        content_ids=prediction.content_ids,
        run=run_entry(prediction.run),
    )


def _preparation_entry(kept: KeptPreparation | None) -> PreparationEntry | None:
    if kept is None:
        return None
    steps = kept.choice.steps
    return PreparationEntry(
        steps=None if steps is None else tuple(str(s) for s in Step if s in steps),
        fixed=kept.choice.fixed,
        motions={n: m.matrix.tolist() for n, m in kept.choice.motions},
        record=kept.record,
        brain=kept.choice.brain.value,
    )


def _view_entry(view: SavedView) -> ViewEntry:
    return ViewEntry(
        voxel=view.voxel,
        sequence=view.sequence,
        windows={name: (w.window, w.level) for name, w in view.windows.items()},
        knees={name: w.knee for name, w in view.windows.items() if w.knee < 1},
        shown_mask=view.shown_mask,
        overlay_mode=view.overlay_mode,
    )


def _annotation_entry(annotation: Annotation) -> AnnotationEntry:
    return AnnotationEntry(
        kind=annotation.kind,
        plane=annotation.plane.name.lower(),
        index=annotation.index,
        points=annotation.points,
        grid_sequence=annotation.grid_sequence,
    )


def file_entry(path: Path, folder: Path) -> FileEntry:
    """Return the entry of a file; `folder` is that of the session file."""
    return FileEntry(**_paths(path, folder))


def _paths(path: Path, folder: Path) -> dict[str, str | None]:
    """Return the two paths of a file; on another drive it has only one."""
    absolute = path.absolute()
    try:
        relative = Path(os.path.relpath(absolute, folder)).as_posix()
    except ValueError:
        return {"absolute": str(absolute)}
    return {"path": relative, "absolute": str(absolute)}


# in


def saved_case(entry: CaseEntry, folder: Path) -> SavedCase:
    """Return a case, whose files are looked for in both of their places.

    Raises
    ------
    DecodingError
        If the case has no files, or its entries contradict each other.
    """
    if not entry.files:
        msg = Text("a case has no files")
        raise DecodingError(msg)
    prediction, view = entry.prediction, entry.view
    return SavedCase(
        files=_case_files(entry, folder),
        prediction=None if prediction is None else _prediction(prediction, folder),
        view=None if view is None else _view(view),
        is_demo=entry.is_demo,
        annotations=tuple(map(_annotation, entry.measures)),
        edited=None if entry.edited is None else _saved_edited(entry.edited, folder),
        progress=Progress(entry.progress),
        preparation=_kept_preparation(entry.preparation),
    )


def _case_files(entry: CaseEntry, folder: Path) -> CaseFiles:
    sources = [
        Source(found_file(e, folder), e.channel, _series(e.series)) for e in entry.files
    ]
    files = CaseFiles(
        entry.name,
        tuple((s, e.role) for s, e in zip(sources, entry.files, strict=True)),
        entry.label_scheme,
        texts_in(entry.warnings),
        is_guessed=entry.is_guessed,
        is_mask_by_header=entry.is_mask_by_header,
        is_scheme_chosen=entry.is_scheme_chosen,
        clues=tuple(
            RoleClue(source, e.clue, e.asked, e.is_assumed)
            for source, e in zip(sources, entry.files, strict=True)
            if e.clue is not None
        ),
    )
    found = entry.scheme_hint
    if found is None or not files.masks:
        return files
    mask = files.masks[0].path
    hint = SchemeHint(
        found.id,
        found.clue,
        found.is_sure,
        found.is_stated,
        mask,
        found.is_of_family,
        found.rival,
    )
    return replace(files, hint=hint)


def _series(entry: SeriesEntry | None) -> DicomSeries | None:
    if entry is None:
        return None
    choices = SeriesChoices(Gaps(entry.gaps), entry.corrects_tilt)
    return DicomSeries(entry.id, entry.title, choices, is_of_child=entry.is_of_child)


def _prediction(entry: PredictionEntry, folder: Path) -> SavedPrediction:
    names = {spec.name for spec in entry.rule}
    if any(spec.least_ml and spec.instead not in names for spec in entry.rule):
        msg = Text(
            "a rule turns small amounts of a class into a class that the model "
            "does not have"
        )
        raise DecodingError(msg)
    file = entry.probabilities
    return SavedPrediction(
        mask=found_file(entry, folder),
        model=entry.model,
        classes=entry.classes,
        thresholds=entry.thresholds,
        rule=entry.rule,
        least_piece_ml=entry.least_piece_ml,
        keeps_small_classes=entry.keeps_small_classes,
        flip_ranges=entry.flip_ranges,
        probabilities=None if file is None else found_file(file, folder),
        seen_as=entry.seen_as,
        preparation=entry.preparation,
        content_ids=entry.content_ids,
        run=saved_run(entry.run),
    )


def _kept_preparation(entry: PreparationEntry | None) -> KeptPreparation | None:
    """Return what is kept of a preparation; a damaged motion is left out."""
    if entry is None:
        return None
    motions = {name: motion_of_rows(rows) for name, rows in entry.motions.items()}
    choice = PreparationChoice(
        None if entry.steps is None else frozenset(map(Step, entry.steps)),
        entry.fixed,
        tuple((name, m) for name, m in motions.items() if m is not None),
        brain=BrainTool(entry.brain),
    )
    return KeptPreparation(choice, entry.record)


def _view(entry: ViewEntry) -> SavedView:
    return SavedView(
        entry.voxel,
        entry.sequence,
        {
            name: WindowLevel(*pair, entry.knees.get(name, 1.0))
            for name, pair in entry.windows.items()
        },
        entry.shown_mask,
        entry.overlay_mode,
    )


def _annotation(entry: AnnotationEntry) -> Annotation:
    if len(entry.points) != entry.kind.point_count:
        msg = Text(
            "a {kind} has {count} points",
            kind=entry.kind.value,
            count=len(entry.points),
        )
        raise DecodingError(msg)
    return Annotation(
        entry.kind,
        _PLANES[entry.plane],
        entry.index,
        entry.points,
        entry.grid_sequence,
    )


def found_file(entry: FileEntry, folder: Path) -> Path:
    """Return the first of a file's two places where it is, else the first.

    Raises
    ------
    DecodingError
        If the entry has none.
    """
    names = [name for name in (entry.path, entry.absolute) if name is not None]
    if not names:
        msg = Text("a file has no path")
        raise DecodingError(msg)
    places = [Path(os.path.normpath(folder / name)) for name in names]
    there = (place for place in places if is_file(place) or is_folder(place))
    return next(there, places[0])
