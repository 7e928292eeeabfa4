"""A mask with what is needed to write it in the formats of other programs."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

import numpy as np

from unet_gui.core.mask.labels import MSD, REGIONS, TumourClass, told_by
from unet_gui.core.mask.segments import segments_of
from unet_gui.core.measuring.volumes import region_volumes_ml, volumes_ml
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.result import SegmentationResult
    from unet_gui.core.image.compositing import Colour
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.labels import LabelScheme
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
    def needs_voxels(self) -> bool:
        """Whether it cannot hold an empty mask."""
        return self.is_dicom or self.is_mesh

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
        The region that all values stand for, such as ``whole_tumour``, or the class
        that alone is marked.
    meaning : LabelScheme or None
        Of the file that it was read from; None for other masks.
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
    meaning: LabelScheme | None = None

    @property
    def origin(self) -> Text:
        """The origin of the mask: a model, a person who changed it, or a file."""
        if self.is_edited:
            return Text("edited mask")
        if self.model:
            return Text("prediction by {model}", model=self.model)
        return Text("prediction") if self.result else Text("reference")

    @property
    def classes(self) -> tuple[TumourClass, ...]:
        """The classes that it marks, and those that somebody added.

        A model, or a file, may know only some: what it does not know is not 0 mL.
        """
        known: Collection[TumourClass] = tuple(TumourClass)
        if self.meaning is not None:
            known = self.meaning.values
        elif self.result is not None:
            known = self.result.marked_classes
        volumes = volumes_ml(self.label_map)
        return tuple(c for c in TumourClass if c in known or volumes[c])

    @property
    def told(self) -> tuple[str, ...]:
        """The regions that it tells apart, those of single classes first."""
        if self.region is not None:
            return (self.region,)
        classes = self.classes
        if self.meaning is not None and set(classes) == set(self.meaning.values):
            return self.meaning.regions or tuple(REGIONS)
        return told_by(classes)

    @property
    def parts(self) -> tuple[TumourClass, ...]:
        """The classes that it tells apart; empty if all of it is one."""
        told = self.told
        found = tuple(c for c in TumourClass if c.key in told)
        return found if len(told) > 1 else ()

    @property
    def whole(self) -> str:
        """The name of all that it marks: a region, or the only class."""
        told = self.told
        if len(told) == 1:
            return told[0]
        is_core = "whole_tumour" not in told and "edema" not in told
        return "tumour_core" if is_core else "whole_tumour"

    @property
    def segments(self) -> tuple[MaskSegment, ...]:
        """Its classes, also those of which it has nothing."""
        found = segments_of(
            self.label_map.data, self.region, self.colours, self.classes
        )
        if self.meaning is None or self.region is not None:
            return found
        titles = {int(c): self.meaning.title_of(c) for c in self.meaning.values}
        return tuple(replace(s, title=titles.get(s.label, s.title)) for s in found)

    @property
    def marked(self) -> tuple[MaskSegment, ...]:
        """The classes of which it has something."""
        data = self.label_map.data  # comparing it takes less memory than counting
        return tuple(s for s in self.segments if (data == s.label).any())

    def region_volumes_ml(self) -> dict[str, float]:
        """Return the volumes of the regions that it marks, and the total last."""
        told = self.told
        found = region_volumes_ml(self.label_map, told)
        total = found.pop(self.whole, None)
        if total is None:
            total = sum(volumes_ml(self.label_map).values())
        return {**found, self.whole: total}

    def volume_ml(self, segment: MaskSegment) -> float:
        """Return the volume of a class in mL."""
        voxels = int(np.count_nonzero(segment.mask(self.label_map.data)))
        return voxels * self.label_map.affine.voxel_volume_ml
