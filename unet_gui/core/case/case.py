"""Cases: the sequences of one examination, and its reference mask."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from unet_gui.core.case.grids import grid_groups
from unet_gui.core.facts import Facts
from unet_gui.core.image.slice_cache import SliceCache
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping
    from pathlib import Path

    import numpy as np
    import numpy.typing as npt

    from unet_gui.core.case.dicom_series import DicomSeries
    from unet_gui.core.case.grids import GridGroup
    from unet_gui.core.geometry.affine import Affine
    from unet_gui.core.geometry.grid import Grid
    from unet_gui.core.image.volume import Volume
    from unet_gui.core.mask.labels import LabelScheme


@dataclass(frozen=True, slots=True, eq=False)
class SourceGrid:
    """The voxel grid of a file as stored, on which masks are written.

    Attributes
    ----------
    shape : (3,) ints
        Voxels along the stored axes.
    axis_codes : (3,) letters
        Direction of each stored axis, such as ``("L", "P", "S")``.
    affine : Affine
        Of the array in stored order.
    sform, qform : Affine or None
        Those of a NIfTI header; None if absent or unusable.
    header_fields : mapping or None
        The fields of a NIfTI header that place its voxels, exactly as in the file.
    has_axes : bool
        Whether the file of another format than NIfTI tells where its axes run.
    """

    shape: tuple[int, int, int]
    axis_codes: tuple[str, str, str]
    affine: Affine
    sform: Affine | None = None
    sform_code: int = 0
    qform: Affine | None = None
    qform_code: int = 0
    header_fields: Mapping[str, npt.NDArray[Any]] | None = None
    has_axes: bool = True

    @property
    def is_oriented(self) -> bool:
        """Whether the file defines its orientation, and so left and right."""
        has_form = self.sform is not None or self.qform is not None
        return self.has_axes and (has_form or self.header_fields is None)


@dataclass(frozen=True, slots=True)
class Source:
    """The origin of a volume: a file, and the channel if it is 4-D.

    Attributes
    ----------
    path : Path
        A file; of a DICOM series the folder or archive that its slices lie in, or the
        file that holds them all.
    series : DicomSeries or None
        The series of a DICOM study.
    """

    path: Path
    channel: int | None = None
    series: DicomSeries | None = None

    @property
    def name(self) -> str:
        """The name of the file, or the title of the series."""
        return self.path.name if self.series is None else self.series.title

    @property
    def label(self) -> str:
        """The name, followed by the channel if there is one."""
        suffix = "" if self.channel is None else f" [{self.channel}]"
        return f"{self.name}{suffix}"

    @property
    def whole(self) -> Source:
        """The source to be read: the file or series with all of its channels."""
        return self if self.channel is None else replace(self, channel=None)


@dataclass(frozen=True, slots=True, eq=False)
class Reference:
    """A mask that came with the case, drawn by someone else.

    Attributes
    ----------
    scheme : LabelScheme
        The scheme in which its file was read.
    possible : tuple of LabelScheme
        All schemes that fit its values; more than one if they are ambiguous.
    differs : str or None
        The difference between the grid in its header and that of the scan.
    is_by_header : bool
        Whether it was placed by its header although that differs.
    clue : str
        The evidence for the scheme, such as ``the labels of dataset.json``.
    is_certain : bool
        Whether the evidence is enough; otherwise the user is asked.
    question : str
        The question, as it is among the warnings of the case.
    filed : (I, J, K) uint8 array or None
        The values of its file, if they do not follow from the label map.
    is_of_regions : bool
        Whether its file has a channel for each region, which no label scheme changes.
    """

    label_map: LabelMap
    source: Source
    scheme: LabelScheme
    possible: tuple[LabelScheme, ...]
    differs: str | None = None
    is_by_header: bool = False
    clue: str = ""
    is_certain: bool = True
    question: str = ""
    filed: npt.NDArray[np.uint8] | None = None
    is_of_regions: bool = False

    @property
    def file_values(self) -> npt.NDArray[np.uint8]:
        """The values of its file, (I, J, K), on the grid of the label map."""
        if self.filed is not None:
            return self.filed
        return self.scheme.encode(self.label_map.data)

    def read_as(self, scheme: LabelScheme) -> Reference:
        """Return the same mask as the user chose to read the values of its file."""
        filed = self.file_values
        is_new = scheme not in self.possible
        return replace(
            self,
            label_map=LabelMap(scheme.decode(filed), self.label_map.affine),
            scheme=scheme,
            possible=(*self.possible, scheme) if is_new else self.possible,
            clue=Text("your choice"),
            is_certain=True,
            question="",
            filed=filed if scheme.also else None,
        )


@dataclass(frozen=True, slots=True, eq=False)
class Case:
    """One examination.

    Attributes
    ----------
    name : str
        Common prefix of the files, or the stem of a 4-D file.
    sequences : mapping of name to Volume
        In display order. Names are those of `core.sequences`, or the stem of the file
        if the sequence was not recognised. Each has its own affine; mostly all share
        one grid.
    sources : mapping of name to Source
        The same keys.
    grid : SourceGrid
        Grid on which masks are written: that of FLAIR, else of the first sequence, as
        stored. In RAS+ order it is that of `first`.
    warnings : tuple of str
        Warnings about the files, one sentence each.
    doubts : tuple of str
        Those of the warnings that make a result doubtful.
    reading_s : float
        Time spent reading the files, in seconds.
    slices : SliceCache
        The slices that were shown last, of sequences and masks.
    facts : Facts
        What has been computed from the sequences, such as the fingerprint.
    """

    name: str
    sequences: Mapping[str, Volume]
    sources: Mapping[str, Source]
    grid: SourceGrid
    reference: Reference | None = None
    warnings: tuple[str, ...] = field(default=())
    reading_s: float = 0.0
    doubts: tuple[str, ...] = ()
    slices: SliceCache = field(default_factory=SliceCache, init=False, repr=False)
    facts: Facts = field(default_factory=Facts, init=False, repr=False)

    def __post_init__(self) -> None:
        if not self.sequences:
            msg = "a case needs at least one sequence"
            raise ValueError(msg)
        if self.sequences.keys() != self.sources.keys():
            msg = "sequences and sources must have the same names"
            raise ValueError(msg)

    @property
    def first(self) -> Volume:
        """The first sequence, on the grid of which the masks of the case lie."""
        return next(iter(self.sequences.values()))

    @property
    def affine(self) -> Affine:
        """Voxel to RAS+ world in mm, of the first sequence and of the masks."""
        return self.first.affine

    @property
    def shape(self) -> tuple[int, int, int]:
        """Number of voxels of the first sequence and the masks, in RAS+ order."""
        return self.first.shape

    @property
    def grid_groups(self) -> tuple[GridGroup, ...]:
        """The different grids of the sequences, each with those that share it."""
        return self.facts.once("grids", lambda: grid_groups(self.sequences))

    @property
    def is_on_one_grid(self) -> bool:
        """Whether all sequences share one grid, as those of prepared cases do."""
        return len(self.grid_groups) == 1

    @property
    def on_first_grid(self) -> Mapping[str, Volume]:
        """The sequences that lie on the grid of the first one and of the masks."""
        there = self.grid_groups[0].names
        return {name: v for name, v in self.sequences.items() if name in there}

    def sequences_on(self, grid: Grid) -> Mapping[str, Volume]:
        """Return the sequences whose voxels are those of a mask on this grid."""
        if self.is_on_one_grid:
            return self.sequences
        return {n: v for n, v in self.sequences.items() if v.grid.is_same_as(grid)}

    def without(self, names: Collection[str]) -> Case:
        """Return the case without some sequences; unknown names are ignored.

        At least one sequence must remain.
        """
        kept = {name: v for name, v in self.sequences.items() if name not in names}
        sources = {name: self.sources[name] for name in kept}
        return replace(self, sequences=kept, sources=sources)

    def has_same_input(self, other: Case) -> bool:
        """Whether a result for the other case is valid for this one.

        Cases may differ in the mask, its label scheme and the warnings only. Files may
        have been replaced by others of the same names.
        """
        return (self.name, self.shape, self.sources, self.content_ids) == (
            other.name,
            other.shape,
            other.sources,
            other.content_ids,
        )

    @property
    def content_ids(self) -> tuple[int, ...]:
        """The checksums of its sequences, in their order."""
        return tuple(volume.content_id for volume in self.sequences.values())
