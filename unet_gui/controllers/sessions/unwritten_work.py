"""Masks that a session is to keep, each of which can write itself beside its file.

The masks get names that follow from their content, so that no mask of the session
before is written over with another one.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.controllers.scenes.decided_mask import (
    can_decide,
    compacted_result,
    decided_label_map,
    model_thresholds,
)
from unet_gui.core.case.case import SourceGrid
from unet_gui.core.case.saved_session import SavedEdited, SavedPrediction, SavedRun
from unet_gui.core.mask.labels import MSD
from unet_gui.io.masks.file_name import mask_file_name
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.names.distinct_names import safe_name
from unet_gui.io.sessions.probabilities_file import (
    KeptProbabilities,
    write_probabilities,
)

if TYPE_CHECKING:
    from pathlib import Path

    import numpy.typing as npt

    from unet_gui.core.case.edited import EditedMask
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.case.saved_follow_up import KeptFollowUp, SavedExamination
    from unet_gui.core.image.volume import LabelMap

    WarnedId = tuple[LabelMap, tuple[float, ...], tuple[str, ...]]
    WorkId = tuple[int, WarnedId | LabelMap]

PROBABILITIES_END = "_probabilities.npz"
_LONGEST_NAME = 48  # characters, of four bytes each at most


@dataclass(frozen=True, slots=True, eq=False)
class UnwrittenMask:
    """A prediction that goes into a file beside the session file.

    Attributes
    ----------
    position : int
        Index of its case in the session.
    key : int
        Key of its case in the list of open cases.
    name : str
        Name of the case.
    content_ids : tuple of int
        Those of the case that the prediction was made for; empty if unknown.
    """

    position: int
    key: int
    name: str
    result: SegmentationResult
    thresholds: tuple[float, ...]
    grid: SourceGrid | None
    inputs: tuple[Path, ...]
    content_ids: tuple[int, ...] = ()

    @property
    def id(self) -> WorkId:
        """Equal as long as the same would be written."""
        return self.key, (
            self.result.label_map,
            self.thresholds,
            self.result.warnings,
        )

    def write(self, folder: Path) -> SavedPrediction:
        """Write the mask as the thresholds decide it, and the probabilities.

        Raises
        ------
        UnetGuiError
            If one of them cannot be written.
        """
        result, probabilities = self.result, None
        label_map = decided_label_map(result, self.thresholds)
        decides = compacted_result(result) if can_decide(result) else None
        stem = f"{safe_name(self.name)[:_LONGEST_NAME]}_{_digest(label_map, decides)}"
        mask = folder / mask_file_name(stem)
        grid = self.grid or _ras_grid(label_map)
        write_mask(mask, label_map, grid, MSD, overwrite=True, inputs=self.inputs)
        if decides is not None:
            probabilities = folder / f"{stem}{PROBABILITIES_END}"
            kept = KeptProbabilities(
                decides.probabilities, decides.label_map.data, decides.disagreement
            )
            write_probabilities(probabilities, kept)
        return SavedPrediction(
            mask=mask,
            model=result.model,
            classes=result.probabilities.class_names,
            thresholds=self.thresholds or model_thresholds(result),
            rule=result.classes,
            least_piece_ml=result.least_piece_ml,
            keeps_small_classes=result.keeps_small_classes,
            flip_ranges=result.flip_ranges,
            probabilities=probabilities,
            seen_as=result.seen_as,
            preparation=result.preparation,
            content_ids=self.content_ids,
            run=SavedRun(
                result.device,
                result.runtime,
                result.precision,
                result.flips,
                result.plan,
                result.warnings,
                result.model_version,
            ),
        )


@dataclass(frozen=True, slots=True, eq=False)
class UnwrittenEdited:
    """An edited mask that goes into a file beside the session file.

    Attributes
    ----------
    position, key, name :
        As in `UnwrittenMask`.
    """

    position: int
    key: int
    name: str
    edited: EditedMask
    grid: SourceGrid | None
    inputs: tuple[Path, ...]

    @property
    def id(self) -> WorkId:
        """Equal as long as the same would be written."""
        return self.key, self.edited.label_map

    def write(self, folder: Path) -> SavedEdited:
        """Write the mask.

        Raises
        ------
        UnetGuiError
            If it cannot be written.
        """
        label_map = self.edited.label_map
        name = safe_name(self.name)[:_LONGEST_NAME]
        mask = folder / mask_file_name(f"{name}_edited_{_digest(label_map, None)}")
        grid = self.grid or _ras_grid(label_map)
        write_mask(mask, label_map, grid, MSD, overwrite=True, inputs=self.inputs)
        return SavedEdited(mask, self.edited.region, self.edited.model)


@dataclass(frozen=True, slots=True, eq=False)
class UnwrittenExamination:
    """The mask of an examination of a follow-up; `position` is its index there."""

    position: int
    saved: SavedExamination
    label_map: LabelMap

    @property
    def id(self) -> WorkId:
        """Equal as long as the same would be written."""
        return -1, self.label_map  # no case has this key

    def write(self, folder: Path) -> SavedExamination:
        """Write the mask.

        Raises
        ------
        UnetGuiError
            If it cannot be written.
        """
        name = safe_name(self.saved.name)[:_LONGEST_NAME]
        stem = f"{name}_examination_{_digest(self.label_map, None)}"
        mask = folder / mask_file_name(stem)
        grid = _ras_grid(self.label_map)
        write_mask(mask, self.label_map, grid, MSD, overwrite=True, inputs=())
        return replace(self.saved, mask=mask)


def examinations_of(kept: KeptFollowUp | None) -> tuple[UnwrittenExamination, ...]:
    """Return the masks of a follow-up that are to be written."""
    if kept is None:
        return ()
    pairs = zip(kept.saved.examinations, kept.masks, strict=True)
    return tuple(UnwrittenExamination(n, *pair) for n, pair in enumerate(pairs))


def _ras_grid(label_map: LabelMap) -> SourceGrid:
    """Return the grid in RAS+ order, for a case that has not been read again."""
    i, j, k = label_map.data.shape
    affine = label_map.affine
    return SourceGrid((i, j, k), ("R", "A", "S"), affine, affine, 1)


def _digest(label_map: LabelMap, decides: SegmentationResult | None) -> str:
    """Return a short text that differs for what is different in a file."""
    digest = hashlib.blake2b(digest_size=6)
    arrays: list[npt.NDArray[Any]] = [label_map.data, label_map.affine.matrix]
    if decides is not None:
        arrays += [decides.probabilities.data, decides.label_map.data]
        if decides.disagreement is not None:
            arrays.append(decides.disagreement.data)
    for array in arrays:
        digest.update(repr((array.shape, array.dtype)).encode())
        digest.update(np.ascontiguousarray(array).tobytes())
    return digest.hexdigest()
