"""The proposal of how the mask of the open case is saved, to be changed by the user."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.controllers.exports.folders import output_folder
from unet_gui.controllers.scenes.decided_mask import (
    has_changed_thresholds,
    predicted_label_map,
)
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import (
    BINARY,
    BRATS2023,
    BRATS2024,
    WRITTEN_SCHEMES,
    LabelScheme,
    TumourClass,
    region_title,
)
from unet_gui.core.measuring.volumes import volumes_ml
from unet_gui.core.text import Text
from unet_gui.io.masks.file_name import MASK_SUFFIX, check_mask_path, mask_file_name
from unet_gui.io.names.distinct_names import safe_name
from unet_gui.io.names.scheme_hints import scheme_hint
from unet_gui.io.nifti.suffix import is_nifti

if TYPE_CHECKING:
    from pathlib import Path

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.state.session import SessionState
    from unet_gui.state.viewer import ViewerState

_LIKE_REFERENCE = Text("as in the reference")
_LIKE_LAST = Text("as last saved")


@dataclass(frozen=True, slots=True, eq=False)
class MaskPlan:
    """A plan for saving a mask: which, where, and in which label values.

    Attributes
    ----------
    schemes : tuple of LabelScheme
        Those to choose from.
    scheme : LabelScheme
        The proposed one.
    reason : str
        The evidence for it, such as ``as in the reference``.
    folder, name : Path, str
        Of the proposed file.
    classes : tuple of (TumourClass, title, mL)
        What the mask holds.
    is_changed : bool
        Whether other thresholds than those of the model decide the mask.
    is_edited : bool
        Whether it is the edited mask rather than the prediction.
    """

    case: Case
    schemes: tuple[LabelScheme, ...]
    scheme: LabelScheme
    reason: str
    folder: Path
    name: str
    classes: tuple[tuple[TumourClass, str, float], ...]
    is_changed: bool
    is_edited: bool = False

    @property
    def inputs(self) -> tuple[Path, ...]:
        """The files of the case, none of which may be replaced."""
        return case_inputs(self.case)

    def path(self, folder: Path, name: str) -> Path:
        """Return the path of a mask by a typed name, which may lack a suffix."""
        path = folder / name.strip()
        return path if is_nifti(path) else path.with_name(path.name + MASK_SUFFIX)

    def fault(self, folder: Path, name: str) -> str:
        """Return why a mask cannot be saved there; empty if it can.

        A file that exists is not a fault; the user is asked about it.
        """
        if not name.strip():
            return Text("The mask needs a name.")
        if "/" in name or "\\" in name:
            return Text("A name cannot contain slashes; choose the folder above.")
        if "\0" in name:
            return Text("The system does not allow this name.")
        try:
            path = self.path(folder, name)
            check_mask_path(path, overwrite=True, inputs=self.inputs)
        except InputError as error:
            return str(error)
        return ""


def case_inputs(case: Case) -> tuple[Path, ...]:
    """Return the files that a case was read from, its reference included."""
    sources = [source.path for source in case.sources.values()]
    if case.reference is not None:
        sources.append(case.reference.source.path)
    return tuple(dict.fromkeys(sources))


@dataclass(frozen=True, slots=True, eq=False)
class MaskToSave:
    """The mask that *Save mask* saves.

    Attributes
    ----------
    region : str or None
        The region that value 1 stands for.
    class_names : tuple of str
        The classes that it can hold.
    edited : EditedMask or None
        It, if it is the edited mask; None for the prediction.
    """

    label_map: LabelMap
    region: str | None
    class_names: tuple[str, ...]
    edited: EditedMask | None = None


def mask_to_save(
    session: SessionState, viewer: ViewerState | None = None
) -> MaskToSave | None:
    """Return the edited mask if that is shown or there is no prediction, else that."""
    result, edited = session.result, session.edited
    is_shown = viewer is not None and viewer.shown_mask == "edited"
    if edited is not None and (is_shown or result is None):
        names = tuple(c.key for c in TumourClass)
        return MaskToSave(edited.label_map, edited.region, names, edited)
    label_map = predicted_label_map(session)
    if result is None or label_map is None:
        return None
    names = result.probabilities.class_names
    return MaskToSave(label_map, result.marked_region, names)


def plan_mask(
    session: SessionState,
    viewer: ViewerState | None = None,
    batch: Path | None = None,
) -> MaskPlan | None:
    """Return the proposal for the shown mask that can be saved; None without one.

    Parameters
    ----------
    batch : Path or None
        The folder of the batch that the case was opened from. What was corrected of it
        is kept there, beside the mask that was predicted, and not among the scans.
    """
    case, mask = session.case, mask_to_save(session, viewer)
    if case is None or mask is None:
        return None
    schemes = (*WRITTEN_SCHEMES.values(),)
    scheme, reason = _proposed_scheme(case, session.label_scheme)
    folder, stem = output_folder(session), safe_name(case.name)
    name = _free_name(stem, folder, case, mask)
    if batch is not None and mask.edited is not None:
        folder, name = batch, mask_file_name(f"{stem}_edited")
    if mask.region == "whole_tumour":
        schemes, scheme, reason = (BINARY,), BINARY, ""
    return MaskPlan(
        case=case,
        schemes=schemes,
        scheme=scheme,
        reason=reason,
        folder=folder,
        name=name,
        classes=_classes(mask),
        is_changed=mask.edited is None and has_changed_thresholds(session),
        is_edited=mask.edited is not None,
    )


def _free_name(stem: str, folder: Path, case: Case, mask: MaskToSave) -> str:
    """Return the usual name, or one that tells the mask if the case has such a file.

    A name that differs only in hyphens and the like would make two masks of one case.

    A folder that is opened takes an edited mask before others. A reference that was
    corrected is to be found so, but no prediction may take the place of a reference.
    """
    name = mask_file_name(stem)
    beside = (p for p in case_inputs(case) if p.absolute().parent == folder.absolute())
    if _letters(name) in {_letters(path.name) for path in beside}:
        is_predicted = mask.edited is None or mask.edited.model
        kind = "prediction" if is_predicted else "edited"
        return mask_file_name(f"{stem}_{kind}")
    return name


def _letters(name: str) -> str:
    return "".join(c for c in name.casefold() if c.isalnum())


def _proposed_scheme(case: Case, last_id: str) -> tuple[LabelScheme, str]:
    reference = case.reference
    if reference is not None and reference.is_certain:
        found = _written(reference.scheme)
        if found is not None:
            return found, _LIKE_REFERENCE
    scans = [source.path for source in case.sources.values()]
    hint = scheme_hint(scans, scans[:1])
    if hint is not None and hint.is_sure and hint.id in WRITTEN_SCHEMES:
        return WRITTEN_SCHEMES[hint.id], Text("by {clue}", clue=hint.clue)
    return WRITTEN_SCHEMES[last_id], _LIKE_LAST


def _written(scheme: LabelScheme) -> LabelScheme | None:
    """Return the scheme that masks are saved in to go with a reference, or None."""
    if scheme.id == BRATS2024.id:  # which has a cavity besides
        return BRATS2023
    return WRITTEN_SCHEMES.get(scheme.id)


def _classes(mask: MaskToSave) -> tuple[tuple[TumourClass, str, float], ...]:
    volumes = volumes_ml(mask.label_map)
    if mask.region is not None:
        first = TumourClass(1)
        return ((first, region_title(mask.region), volumes[first]),)
    named = (c for c in TumourClass if c.key in mask.class_names)
    return tuple((c, c.title, volumes[c]) for c in named)
