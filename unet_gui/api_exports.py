"""Functions to write masks and reports from Python, as the window does."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.controllers.exports.report.request import ReportRequest
from unet_gui.controllers.exports.report.writing import save_report
from unet_gui.controllers.exports.results import (
    ExportTargets,
    export_mask,
    input_files,
)
from unet_gui.controllers.models.installed import installed_models
from unet_gui.core.case.exported_mask import ExportedMask, ExportFormat
from unet_gui.core.errors import InputError
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.mask.labels import WRITTEN_SCHEMES
from unet_gui.core.progress import run_to_end
from unet_gui.core.settings import LANGUAGES
from unet_gui.core.speech import ENGLISH
from unet_gui.io.output_files import check_outputs

if TYPE_CHECKING:
    import os
    from collections.abc import Iterable

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.speech import Speech

    AnyPath = str | os.PathLike[str]


def export(
    case: Case,
    mask: SegmentationResult | LabelMap,
    folder: AnyPath,
    formats: Iterable[str] = ("nifti",),
    *,
    model: str = "",
    is_edited: bool = False,
    label_scheme: str = "msd",
    overwrite: bool = False,
) -> list[Path]:
    """Write the mask of a case in the formats of other programs.

    Parameters
    ----------
    mask : SegmentationResult or LabelMap
        A result, or a mask on the grid of the case, (I, J, K) uint8 in RAS+ order.
    folder : path
        It is made if it is missing.
    formats : iterable of str
        ``nifti``, ``classes``, ``nrrd``, ``dicom-seg``, ``rtstruct``, ``dicom-sr``,
        ``stl``, ``ply``, ``obj``, ``probabilities`` or ``csv``; see `ExportFormat`.
    model : str
        What made the mask; the model of a result by default.
    is_edited : bool
        Whether somebody corrected it.
    label_scheme : str
        Id of the values in NIfTI files.

    Returns
    -------
    list of Path
        The files, without those of empty classes.

    Raises
    ------
    InputError
        If the case cannot be written in a format, or a file exists already.
    RunError
        If a file cannot be written.
    """
    exported = _exported_mask(case, mask, model, is_edited=is_edited)
    try:
        kinds = [ExportFormat(word) for word in formats]
        scheme = WRITTEN_SCHEMES[label_scheme]
    except (KeyError, ValueError) as error:
        raise InputError(f"There is no {error}.") from error
    job = export_mask(
        replace(exported, scheme=scheme),
        kinds,
        ExportTargets.of_case(Path(folder), case.name),
        overwrite=overwrite,
    )
    return list(run_to_end(job).paths)


def write_report(
    case: Case,
    mask: SegmentationResult | LabelMap,
    path: AnyPath,
    *,
    model: str = "",
    is_edited: bool = False,
    has_names: bool = False,
    language: str = "en",
    overwrite: bool = False,
) -> Path:
    """Write a report about the mask of a case as one HTML file.

    Parameters
    ----------
    mask, model, is_edited
        As for `export`.
    has_names : bool
        Whether the name of the case and the paths of its files are written.
    language : str
        ``en``, ``de``, ``fr``, or ``system`` for that of the system.

    Raises
    ------
    InputError
        If the file exists already, or its folder cannot be written to.
    RunError
        If the file cannot be written.
    """
    exported = _exported_mask(case, mask, model, is_edited=is_edited)
    package = installed_models(checks_hashes=False).get(exported.model)
    check_outputs([Path(path)], overwrite=overwrite, inputs=input_files(case))
    request = ReportRequest(
        exported, None if package is None else package.spec, has_names=has_names
    )
    return run_to_end(save_report(Path(path), request, _speech(language)))


def _speech(language: str) -> Speech:
    if language not in LANGUAGES:
        msg = f"There is no {language!r}; give one of {', '.join(LANGUAGES)}."
        raise InputError(msg)
    if language == "en":
        return ENGLISH
    from unet_gui.ui.widgets.translation import speech_of  # the catalogue is Qt's

    return speech_of(language)


def _exported_mask(
    case: Case, mask: SegmentationResult | LabelMap, model: str, *, is_edited: bool
) -> ExportedMask:
    if isinstance(mask, LabelMap):
        own = case.reference
        scheme = own.scheme if own is not None and own.label_map is mask else None
        return ExportedMask(
            case,
            mask,
            model=model,
            is_edited=is_edited,
            region=None if scheme is None else scheme.region,
            meaning=scheme,
        )
    return ExportedMask(
        case,
        mask.label_map,
        mask,
        model=model or mask.model,
        model_version=mask.model_version,
        is_edited=is_edited,
        region=mask.marked_region,
    )
