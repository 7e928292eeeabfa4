"""Cases with masks that can be measured: read with certainty, or refused."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from unet_gui.core.errors import InputError
from unet_gui.core.mask.scheme_ids import scheme_of_id
from unet_gui.core.measuring.case_measurements import measure_mask
from unet_gui.core.progress import run_to_end
from unet_gui.core.text import Text
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases
from unet_gui.io.cases.reading.case_assembly import read_case
from unet_gui.io.cases.reading.labelled_case import read_mask
from unet_gui.io.dicom.shown.series_facts import patient_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from unet_gui.core.case.case import Case, Reference
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.image.volume import LabelMap, Volume
    from unet_gui.core.measuring.case_measurements import (
        Measurements,
        MeasureOptions,
    )
    from unet_gui.core.measuring.measured_lesion import LesionCache


@dataclass(frozen=True, slots=True, eq=False)
class MaskedCase:
    """A mask, with the sequences of its case if there are any.

    Attributes
    ----------
    told : tuple of str
        The regions that the mask tells apart.
    patient, is_oriented, files
        As in `TimePoint`.
    """

    name: str
    label_map: LabelMap
    told: tuple[str, ...]
    sequences: Mapping[str, Volume] = field(default_factory=dict)
    warnings: tuple[str, ...] = ()
    patient: str = ""
    is_oriented: bool = True
    files: CaseFiles | None = None

    def measured(
        self, options: MeasureOptions, cache: LesionCache | None = None
    ) -> Measurements:
        """Measure the mask.

        Raises
        ------
        InputError
            If it does not tell the region apart whose lesions are wanted, or marks no
            tumour by its label scheme.
        """
        if not self.told:
            msg = Text(
                "By the meaning of its values, the mask of {case} marks no tumour, so "
                "there is nothing to measure.",
                case=self.name,
            )
            raise InputError(msg)
        if options.region is not None:
            check_region(self.name, self.told, options.region)
        return measure_mask(
            self.label_map,
            self.sequences,
            self.told,
            options,
            cache,
            is_oriented=self.is_oriented,
        )


def check_region(name: str, told: Sequence[str], region: str) -> None:
    """Refuse a region that the mask of a case does not tell apart.

    Raises
    ------
    InputError
        With the regions that it tells.
    """
    if region in told:
        return
    msg = Text(
        "The mask of {case} does not mark {region} separately; it marks {told}.",
        case=name,
        region=region,
        told=", ".join(told) or "-",
    )
    raise InputError(msg)


def read_masked_cases(
    paths: Sequence[Path], given: GivenRoles | None = None
) -> list[MaskedCase]:
    """Read the cases that files and folders hold, each with its mask.

    Raises
    ------
    InputError
        If there is no case, one has no mask, or the meaning of its mask is uncertain.
    """
    roles = given or GivenRoles()
    return [read_masked_case(files) for files in find_given_cases(paths, roles)]


def read_masked_case(files: CaseFiles) -> MaskedCase:
    """Read one case with its mask, or a mask by itself.

    Raises
    ------
    InputError
        As `read_masked_cases`.
    """
    if not files.sequences and len(files.masks) == 1:
        return _mask_alone(files)
    return replace(masked_case(run_to_end(read_case(files))), files=files)


def masked_case(case: Case) -> MaskedCase:
    """Return a case that has been read, with its reference as the mask.

    Raises
    ------
    InputError
        As `read_masked_cases`.
    """
    reference = case.reference
    if reference is None:
        msg = Text(
            "{case} has no mask to measure; give one with --mask, or segment it first.",
            case=case.name,
        )
        raise InputError(msg)
    check_certain(reference)
    return MaskedCase(
        case.name,
        reference.label_map,
        reference.scheme.regions,
        case.sequences_on(reference.label_map.grid),
        case.warnings,
        patient_of_case(case),
        case.grid.is_oriented,
    )


def check_certain(reference: Reference) -> None:
    """Refuse a mask of which it is a guess what its values mean.

    Raises
    ------
    InputError
        With the possible meanings.
    """
    if not reference.is_certain:
        raise InputError(
            Text(
                "{question} Give --label-scheme or --label-values; in the window, open "
                "the case, choose the scheme there, and add it as the shown case.",
                question=reference.question,
            )
        )


def patient_of_case(case: Case) -> str:
    """Return what examinations of one patient share by their headers, else nothing."""
    series = (source.series for source in case.sources.values())
    known = (patient_of(each) for each in series if each is not None)
    return next(filter(None, known), "")


def _mask_alone(files: CaseFiles) -> MaskedCase:
    path = Path(files.masks[0].path)
    scheme = scheme_of_id(files.scheme_hint) if files.is_scheme_chosen else None
    reference, warnings = read_mask(path, scheme, hint=files.hint)
    return MaskedCase(
        files.name, reference.label_map, reference.scheme.regions, warnings=warnings
    )
