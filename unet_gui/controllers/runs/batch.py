"""Segmenting cases one after the other into a folder."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.controllers.runs.overlay_export import write_overlay
from unet_gui.core.mask.labels import MSD
from unet_gui.core.measuring.volumes import result_volumes_ml
from unet_gui.core.progress import Progress
from unet_gui.io.atomic import check_output
from unet_gui.io.cases.case_assembly import read_case
from unet_gui.io.masks.mask_file import check_mask_path, write_mask
from unet_gui.io.nifti.file import write_nifti
from unet_gui.segmentation.segmenter import segment

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from unet_gui.controllers.runs.overlay_export import OverlayKind
    from unet_gui.core.case.case import Case
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.mask.labels import LabelScheme
    from unet_gui.core.mask.result import Probabilities, SegmentationResult
    from unet_gui.core.model.model_spec import ModelSpec
    from unet_gui.segmentation.port.predictor import Predictor


@dataclass(frozen=True, slots=True)
class BatchOptions:
    """Where the results go, and in which form."""

    folder: Path
    scheme: LabelScheme = MSD
    is_overwriting: bool = False
    writes_probabilities: bool = False
    overlay: OverlayKind | None = None
    memory_bytes: int | None = None
    flips: int = 1
    macs_per_s: float | None = None  # rate of the case before

    def mask_path(self, files: CaseFiles) -> Path:
        """Return where the mask of a case goes.

        Raises
        ------
        InputError
            If it may not be written there.
        """
        path = self.folder / f"{files.name}_seg.nii.gz"
        check_mask_path(path, overwrite=self.is_overwriting, inputs=_inputs(files))
        return path


def _inputs(files: CaseFiles) -> list[Path]:
    return [source.path for source, _ in files.assignments]


@dataclass(frozen=True, slots=True, eq=False)
class SegmentedCase:
    """A case, its result, and the file that was written."""

    case: Case
    result: SegmentationResult
    mask: Path
    scheme: LabelScheme

    def as_json(self) -> dict[str, Any]:
        """Return the record of the command line."""
        volumes = result_volumes_ml(self.result)
        paths = dict.fromkeys(str(s.path) for s in self.case.sources.values())
        return {
            "case": self.case.name,
            "inputs": list(paths),
            "model": self.result.model,
            "device": self.result.device,
            "mask": str(self.mask),
            "label_scheme": self.scheme.id,
            "volumes_ml": {
                name: None if ml is None else round(ml, 3)
                for name, ml in volumes.items()
            },
            "flips": self.result.flips,
            "plan": list(self.result.plan),
            "left_out": self.result.left_out,
            "seconds": {k: round(s, 3) for k, s in self.result.seconds.items()},
            "warnings": [*self.case.warnings, *self.result.warnings],
        }


def segment_to_folder(
    files: CaseFiles,
    spec: ModelSpec,
    predictor: Predictor,
    options: BatchOptions,
    engine_start_s: float = 0.0,
) -> Generator[Progress, None, SegmentedCase]:
    """Read a case, segment it, and write its mask.

    Raises
    ------
    InputError
        If the case cannot be read or does not fit the model, or the mask may not be
        written where it goes.
    RunError
        If the run or the writing fails.
    """
    path = options.mask_path(files)
    case = yield from read_case(files)
    result = yield from segment(
        case,
        spec,
        predictor,
        memory_bytes=options.memory_bytes,
        flips=options.flips,
        macs_per_s=options.macs_per_s,
    )
    seconds = {**result.seconds, "engine_start": engine_start_s}
    result = replace(result, seconds=seconds)
    yield Progress(1, 1, "Writing")
    write_mask(
        path,
        result.label_map,
        case.grid,
        options.scheme,
        overwrite=options.is_overwriting,
        inputs=_inputs(files),
    )
    if options.writes_probabilities:
        _write_probabilities(case, result.probabilities, options)
    if options.overlay is not None:
        picture = options.folder / f"{case.name}_overlay.{options.overlay}"
        check_output(picture, overwrite=options.is_overwriting, inputs=_inputs(files))
        write_overlay(picture, case, result.label_map, options.overlay)
    return SegmentedCase(case, result, path, options.scheme)


def _write_probabilities(
    case: Case, probabilities: Probabilities, options: BatchOptions
) -> None:
    for channel, name in enumerate(probabilities.class_names):
        data = np.zeros(case.shape, np.float32)
        data[probabilities.box.slices] = probabilities.data[..., channel]
        path = options.folder / f"{case.name}_prob_{name}.nii.gz"
        check_mask_path(path, overwrite=options.is_overwriting)
        write_nifti(path, data, case.grid)
