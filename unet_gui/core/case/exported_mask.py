"""A mask with what is needed to write it in the formats of other programs."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.mask.labels import MSD
from unet_gui.core.mask.segments import segments_of
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.labels import LabelScheme, TumourClass
    from unet_gui.core.mask.segments import MaskSegment


class ExportFormat(StrEnum):
    """A kind of file that a mask can be written to; its value is the word for it."""

    MASK = "nifti"
    CLASSES = "classes"
    NRRD = "nrrd"
    SEG = "dicom-seg"
    RTSTRUCT = "rtstruct"
    SR = "dicom-sr"
    STL = "stl"
    PLY = "ply"
    OBJ = "obj"
    PROBABILITIES = "probabilities"
    TABLE = "csv"

    @property
    def caption(self) -> Text:
        """The name shown to the user."""
        return _TITLES[self]

    @property
    def is_dicom(self) -> bool:
        """Whether it refers to the DICOM images of the case."""
        return self in {ExportFormat.SEG, ExportFormat.RTSTRUCT, ExportFormat.SR}

    @property
    def is_mesh(self) -> bool:
        """Whether it holds surfaces."""
        return self in {ExportFormat.STL, ExportFormat.PLY, ExportFormat.OBJ}


_TITLES = {
    ExportFormat.MASK: Text("NIfTI, all classes in one file"),
    ExportFormat.CLASSES: Text("NIfTI, a file for each class"),
    ExportFormat.NRRD: Text("3D Slicer segmentation (.seg.nrrd)"),
    ExportFormat.SEG: Text("DICOM segmentation (SEG)"),
    ExportFormat.RTSTRUCT: Text("DICOM contours (RTSTRUCT)"),
    ExportFormat.SR: Text("DICOM measurements (SR), with the SEG that it refers to"),
    ExportFormat.STL: Text("Meshes, STL"),
    ExportFormat.PLY: Text("Meshes with colours, PLY"),
    ExportFormat.OBJ: Text("Meshes, OBJ"),
    ExportFormat.PROBABILITIES: Text("Probabilities, a NIfTI for each class"),
    ExportFormat.TABLE: Text("Volumes and lesions, CSV"),
}


@dataclass(frozen=True, slots=True, eq=False)
class ExportedMask:
    """A mask of a case, and how it came about.

    Attributes
    ----------
    label_map : LabelMap
        On the grid of the case, in RAS+ order.
    result : SegmentationResult or None
        The run that it is of; None for a mask from a file.
    model, model_version : str
        Empty for a mask that somebody drew.
    is_edited : bool
        Whether somebody changed what the model marked.
    scheme : LabelScheme
        The values in NIfTI files.
    colours : mapping
        Of the classes; empty for the usual ones.
    region : str or None
        The region that all values stand for, such as ``whole_tumour``.
    """

    case: Case
    label_map: LabelMap
    result: SegmentationResult | None = None
    model: str = ""
    model_version: str = ""
    is_edited: bool = False
    scheme: LabelScheme = MSD
    colours: Mapping[TumourClass, Colour] = field(default_factory=dict)
    region: str | None = None

    @property
    def origin(self) -> Text:
        """Which mask it is: that of a model, one that somebody changed, or a file's."""
        if self.is_edited:
            return Text("edited mask")
        if self.model:
            return Text("prediction by {model}", model=self.model)
        return Text("prediction") if self.result else Text("reference")

    @property
    def segments(self) -> tuple[MaskSegment, ...]:
        """Its classes, also those of which it has nothing."""
        return segments_of(self.label_map.data, self.region, self.colours)

    @property
    def marked(self) -> tuple[MaskSegment, ...]:
        """The classes of which it has something."""
        counts = np.bincount(self.label_map.data.ravel(), minlength=256)
        return tuple(s for s in self.segments if counts[s.label])

    def volume_ml(self, segment: MaskSegment) -> float:
        """Return the volume of a class in mL."""
        voxels = int(np.count_nonzero(segment.mask(self.label_map.data)))
        return voxels * self.label_map.affine.voxel_volume_ml
