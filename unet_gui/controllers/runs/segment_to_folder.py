"""Segmentation of cases into files of a folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from unet_gui.controllers.exports.overlay_export import write_overlay
from unet_gui.controllers.exports.report.request import ReportRequest
from unet_gui.controllers.exports.report.writing import report_name, save_report
from unet_gui.controllers.exports.results import ExportTargets, export_mask
from unet_gui.controllers.runs.hd_bet import chosen_finder
from unet_gui.controllers.runs.segmented_case import SegmentedCase
from unet_gui.controllers.scenes.mask_uncertainty import uncertainty_of
from unet_gui.core.case.exported_mask import ExportedMask, ExportFormat
from unet_gui.core.case.preparation import AUTO
from unet_gui.core.mask.labels import MSD
from unet_gui.core.measuring.uncertainty import DISAGREEMENT
from unet_gui.core.progress import Progress
from unet_gui.core.speech import ENGLISH
from unet_gui.core.text import Text, listed
from unet_gui.io.atomic import make_folder
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.cases.reading.named_order import named_order_warnings
from unet_gui.io.exports.class_masks import write_probability
from unet_gui.io.exports.dicom_source import read_dicom_source
from unet_gui.io.masks.file_name import MASK_SUFFIX, mask_file_name
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.names.distinct_names import safe_name
from unet_gui.io.output_files import check_outputs
from unet_gui.io.pictures import check_video_writer
from unet_gui.segmentation.input.run_doubts import run_doubts
from unet_gui.segmentation.preparation.planning import plan_preparation
from unet_gui.segmentation.preparation.prepared_run import segment_prepared
from unet_gui.segmentation.segmenter import segment

if TYPE_CHECKING:
    from collections.abc import Generator, Iterable, Sequence
    from pathlib import Path

    from unet_gui.controllers.exports.overlay_export import OverlayKind
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.preparation import PreparationChoice
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.core.speech import Speech
    from unet_gui.segmentation.port.predictor import Predictor
    from unet_gui.segmentation.preparation.preparing import FindBrain


@dataclass(frozen=True, slots=True)
class CaseTargets:
    """The files that one case is written to.

    Attributes
    ----------
    probabilities : tuple of Path
        One for each class of the model, in its order; empty if not asked for.
    disagreement : Path or None
        The disagreement of the last two stages, with the probabilities of a cascade.
    overlay : Path or None
        None if no picture is asked for.
    more : tuple of Path
        Those of other formats; there may be none for a class that is empty.
    """

    mask: Path
    probabilities: tuple[Path, ...] = ()
    disagreement: Path | None = None
    overlay: Path | None = None
    more: tuple[Path, ...] = ()

    @property
    def paths(self) -> tuple[Path, ...]:
        """All of the files."""
        single = [p for p in (self.disagreement, self.overlay) if p is not None]
        return (self.mask, *self.probabilities, *single, *self.more)


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """Options for the results of a call and for its runs.

    Attributes
    ----------
    is_overwriting : bool
        Replace results that exist.
    more : tuple of ExportFormat
        What else is written of each mask.
    has_report : bool
        Whether a report about each mask is written.
    speech : Speech
        The language of the reports.
    skips_existing : bool
        Leave out the cases whose masks exist, as a call that was interrupted left
        them. The mask is the last file of a case, so that the others are rewritten
        where it is missing.
    mask_ending : str
        What the name of a mask has after that of its case.
    """

    folder: Path
    scheme: LabelScheme = MSD
    is_overwriting: bool = False
    skips_existing: bool = False
    writes_probabilities: bool = False
    overlay: OverlayKind | None = None
    memory_bytes: int | None = None
    flips: int = 1
    macs_per_s: float | None = None  # multiply-adds per second of the case before
    keeps_small_classes: bool = False
    preparation: PreparationChoice = AUTO
    more: tuple[ExportFormat, ...] = ()
    has_report: bool = False
    speech: Speech = ENGLISH
    mask_ending: str = mask_file_name("")

    def targets(self, files: CaseFiles, spec: ModelSpec) -> CaseTargets:
        """Return every file that a case is written to."""
        name = safe_name(files.name)
        classes = [entry.name for entry in spec.classes]
        has_layer = self.writes_probabilities and len(spec.stages) > 1
        return CaseTargets(
            self.folder / f"{name}{self.mask_ending}",
            tuple(
                self.folder / f"{name}_prob_{safe_name(class_name)}{MASK_SUFFIX}"
                for class_name in (classes if self.writes_probabilities else ())
            ),
            self.folder / f"{name}_{DISAGREEMENT}{MASK_SUFFIX}" if has_layer else None,
            self.folder / f"{name}_overlay.{self.overlay}" if self.overlay else None,
            (
                *self.export_targets(files).paths(self.more, _mask_classes(spec)),
                *((self.report_path(files),) if self.has_report else ()),
            ),
        )

    def report_path(self, files: CaseFiles) -> Path:
        """Return the file of the report about a case."""
        return self.folder / report_name(files.name)

    def export_targets(self, files: CaseFiles) -> ExportTargets:
        """Return the names of what else is written of a mask."""
        return ExportTargets.of_case(self.folder, files.name)

    def check(
        self, cases: Sequence[CaseFiles], spec: ModelSpec, given: Iterable[Path] = ()
    ) -> None:
        """Refuse a call before its first run; nothing is written or made.

        Parameters
        ----------
        given : iterable of Path
            Files that the user named, including those that belong to no case.

        Raises
        ------
        InputError
            If two results would share a file, a file exists and may not be replaced,
            an input would be replaced, the folder cannot be written to, or videos
            cannot be written here.
        """
        targets = [path for f in cases for path in self.targets(f, spec).paths]
        inputs = [*given, *(path for files in cases for path in _inputs(files))]
        may_exist = self.is_overwriting or self.skips_existing
        check_outputs(targets, overwrite=may_exist, inputs=inputs)
        if self.overlay == "mp4":
            check_video_writer()

    def pending(
        self, cases: Sequence[CaseFiles], spec: ModelSpec
    ) -> tuple[CaseFiles, ...]:
        """Return the cases that a checked call has to segment."""
        if not self.skips_existing:
            return tuple(cases)
        return tuple(f for f in cases if not self.targets(f, spec).mask.exists())


def _inputs(files: CaseFiles) -> list[Path]:
    return [source.path for source, _ in files.assignments]


def segment_to_folder(
    files: CaseFiles,
    spec: ModelSpec,
    predictor: Predictor,
    options: BatchOptions,
    engine_start_s: float = 0.0,
    case: Case | None = None,
    find_brain: FindBrain | None = None,
) -> Generator[Progress, None, SegmentedCase]:
    """Read a case, segment it, and write its mask and the other files asked for.

    Parameters
    ----------
    case : Case or None
        The case, if it has been read.
    find_brain : callable or None
        Finds the brain in heads with skull; None if there is no network for it.

    Raises
    ------
    InputError
        If the case is unreadable or unfit for the model, or a file may not be written.
    RunError
        If the run or the writing fails.
    """
    options.check([files], spec)
    if case is None:
        case = yield from read_case(files)
    if any(kind.is_dicom for kind in options.more):
        yield from read_dicom_source(case)  # refuses before the run
    result = yield from segment_case(case, spec, predictor, options, find_brain)
    seconds = {**result.seconds, "engine_start": engine_start_s}
    result = replace(result, seconds=seconds)
    return (yield from write_case(files, case, result, spec, options))


def segment_case(
    case: Case,
    spec: ModelSpec,
    predictor: Predictor,
    options: BatchOptions,
    find_brain: FindBrain | None = None,
) -> Generator[Progress, None, SegmentationResult]:
    """Prepare and segment a case, and measure how sure the result is.

    Raises
    ------
    InputError
        If the case is unfit for the model.
    RunError
        If the run fails.
    """
    find_brain = chosen_finder(options.preparation.brain, find_brain)
    plan = plan_preparation(
        case,
        spec.sequences,
        options.preparation,
        can_find_brain=find_brain is not None,
    )
    job = partial(_segment, spec, predictor, options)
    result = yield from segment_prepared(case, plan, job, find_brain)
    warnings = (*result.warnings, *named_order_warnings(case))
    return replace(result, warnings=warnings, uncertainty=uncertainty_of(result))


def _segment(
    spec: ModelSpec, predictor: Predictor, options: BatchOptions, case: Case
) -> Generator[Progress, None, SegmentationResult]:
    return segment(
        case,
        spec,
        predictor,
        memory_bytes=options.memory_bytes,
        flips=options.flips,
        macs_per_s=options.macs_per_s,
        keeps_small_classes=options.keeps_small_classes,
    )


def write_case(
    files: CaseFiles,
    case: Case,
    result: SegmentationResult,
    spec: ModelSpec,
    options: BatchOptions,
) -> Generator[Progress, None, SegmentedCase]:
    """Write the mask of a case, and the other files asked for.

    Raises
    ------
    InputError
        If a file may not be written.
    RunError
        If the writing fails.
    """
    yield Progress(1, 1, "Writing")
    options.check([files], spec)  # something may have been written meanwhile
    make_folder(options.folder)
    record = result.preparation
    steps = () if record is None else tuple(entry.step for entry in record.steps)
    doubts = run_doubts(case, spec.sequences, steps)
    exported = _exported(case, result, spec, options)
    notes = yield from _write_more(files, exported, doubts, spec, options)
    targets = options.targets(files, spec)
    _write(targets, case, result, options)
    return SegmentedCase(case, result, targets.mask, options.scheme, doubts, notes)


def _write_more(
    files: CaseFiles,
    mask: ExportedMask,
    doubts: tuple[str, ...],
    spec: ModelSpec,
    options: BatchOptions,
) -> Generator[Progress, None, tuple[str, ...]]:
    """Write what is asked for beside the mask; return what is not in it."""
    formats, left_out = _formats(mask, options)
    done = yield from export_mask(
        mask, formats, options.export_targets(files), overwrite=True
    )
    if options.has_report:
        request = ReportRequest(mask, spec, doubts=doubts)
        yield from save_report(options.report_path(files), request, options.speech)
    return (*done.notes, *left_out)


def _formats(
    mask: ExportedMask, options: BatchOptions
) -> tuple[tuple[ExportFormat, ...], tuple[Text, ...]]:
    """Return the formats to write, and a note if some cannot hold an empty mask."""
    unfit = [kind for kind in options.more if kind.needs_voxels]
    if mask.marked or not unfit:
        return options.more, ()
    formats = tuple(kind for kind in options.more if kind not in unfit)
    note = Text(
        "No tumour is marked: there is nothing to write as {formats}.",
        formats=listed(kind.caption for kind in unfit),
    )
    return formats, (note,)


def _mask_classes(spec: ModelSpec) -> tuple[str, ...]:
    """Return the keys of the classes that a mask of a model may have."""
    return tuple(entry.name for entry in spec.classes)


def _exported(
    case: Case, result: SegmentationResult, spec: ModelSpec, options: BatchOptions
) -> ExportedMask:
    return ExportedMask(
        case,
        result.label_map,
        result,
        model=spec.id,
        model_version=spec.card.version,
        scheme=options.scheme,
        region=result.marked_region,
    )


def _write(
    targets: CaseTargets, case: Case, result: SegmentationResult, options: BatchOptions
) -> None:
    """Write the files of a case; the mask comes last and says that all are there."""
    for channel, path in enumerate(targets.probabilities):
        write_probability(path, case, result.probabilities, channel)
    if targets.disagreement is not None and result.disagreement is not None:
        write_probability(targets.disagreement, case, result.disagreement, 0)
    if targets.overlay is not None and options.overlay is not None:
        write_overlay(targets.overlay, case, result.label_map, options.overlay)
    write_mask(
        targets.mask,
        result.label_map,
        case.grid,
        options.scheme,
        overwrite=options.is_overwriting,
        region=result.marked_region,
        classes=result.marked_classes,
    )
