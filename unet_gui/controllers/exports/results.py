"""Writing a mask in the formats of other programs, several at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple

from unet_gui.controllers.exports.measured_lesions import measured_lesions
from unet_gui.controllers.exports.measures_table import write_measures
from unet_gui.core.case.exported_mask import ExportFormat
from unet_gui.core.errors import InputError
from unet_gui.core.progress import Progress
from unet_gui.core.text import Text, listed, lowered
from unet_gui.core.view3d.surfaces import mask_surface
from unet_gui.io.atomic import make_folder
from unet_gui.io.exports.class_masks import write_class_mask, write_probability
from unet_gui.io.exports.dicom_lesions import ReportedLesions
from unet_gui.io.exports.dicom_marks import Maker, Marked, save_objects
from unet_gui.io.exports.dicom_report import measurement_report
from unet_gui.io.exports.dicom_segmentation import segmentation_object
from unet_gui.io.exports.dicom_source import dicom_fault, read_dicom_source
from unet_gui.io.exports.dicom_structures import structure_set
from unet_gui.io.exports.meshes import MOST_SAMPLES, MOST_VERTICES, write_mesh
from unet_gui.io.exports.segmentation_nrrd import SUFFIX, write_segmentation_nrrd
from unet_gui.io.masks.file_name import MASK_SUFFIX, mask_file_name
from unet_gui.io.masks.writing import write_mask
from unet_gui.io.names.distinct_names import safe_name
from unet_gui.io.output_files import check_outputs

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Generator, Iterable
    from pathlib import Path

    from unet_gui.core.case.case import Case
    from unet_gui.core.case.exported_mask import ExportedMask
    from unet_gui.io.exports.dicom_source import DicomSource

_F = ExportFormat


class Exported(NamedTuple):
    """The files that were written, and sentences about what is not in them."""

    paths: tuple[Path, ...]
    notes: tuple[Text, ...] = ()


@dataclass(frozen=True, slots=True)
class ExportTargets:
    """The names of the files that a mask is written to, in one folder."""

    folder: Path
    stem: str

    @classmethod
    def of_case(cls, folder: Path, case_name: str) -> ExportTargets:
        """Return the names for a case."""
        return cls(folder, safe_name(case_name))

    def single(self, kind: ExportFormat) -> Path:
        """Return the one file of a format."""
        names = {
            _F.MASK: mask_file_name(self.stem),
            _F.NRRD: f"{self.stem}{SUFFIX}",
            _F.SEG: f"{self.stem}_seg.dcm",
            _F.RTSTRUCT: f"{self.stem}_rtstruct.dcm",
            _F.SR: f"{self.stem}_sr.dcm",
            _F.TABLE: f"{self.stem}_measures.csv",
        }
        return self.folder / names[kind]

    def of_class(self, kind: ExportFormat, key: str) -> Path:
        """Return the file of a class, in a format with one for each."""
        name = safe_name(key)
        if kind is _F.CLASSES:
            return self.folder / f"{self.stem}_mask_{name}{MASK_SUFFIX}"
        if kind is _F.PROBABILITIES:
            return self.folder / f"{self.stem}_prob_{name}{MASK_SUFFIX}"
        return self.folder / f"{self.stem}_{name}.{kind.value}"

    def paths(
        self, formats: Collection[ExportFormat], classes: Iterable[str]
    ) -> tuple[Path, ...]:
        """Return all files of some formats; those of empty classes may not be made.

        Parameters
        ----------
        classes : iterable of str
            Keys of the classes that the mask may have.
        """
        keys, found = tuple(classes), []
        for kind in _with_segmentation(formats):
            if kind in {_F.CLASSES, _F.PROBABILITIES} or kind.is_mesh:
                found += [self.of_class(kind, key) for key in keys]
            else:
                found.append(self.single(kind))
        return tuple(found)


def _with_segmentation(formats: Collection[ExportFormat]) -> tuple[ExportFormat, ...]:
    """Return formats in their order; a report needs the SEG that it refers to."""
    wanted = {*formats, *((_F.SEG,) if _F.SR in formats else ())}
    return tuple(kind for kind in ExportFormat if kind in wanted)


def format_fault(mask: ExportedMask, kind: ExportFormat) -> Text | None:
    """Return why a mask cannot be written in a format; None if nothing is known."""
    if kind.is_dicom:
        return dicom_fault(mask.case)
    if kind is _F.PROBABILITIES and (
        mask.result is None or not mask.result.has_probabilities
    ):
        return Text("The probabilities of this mask are not known.")
    return None


def check_export(
    mask: ExportedMask,
    formats: Collection[ExportFormat],
    targets: ExportTargets,
    *,
    overwrite: bool,
) -> None:
    """Refuse an export before anything is written.

    Raises
    ------
    InputError
        If the mask cannot be written in a format, is empty, or a file exists and may
        not be replaced.
    """
    for kind in formats:
        fault = format_fault(mask, kind)
        if fault is not None:
            raise InputError(fault)
    if any(kind.needs_voxels for kind in formats) and not mask.marked:
        msg = Text("The mask is empty; there is nothing to put into such a file.")
        raise InputError(msg)
    paths = targets.paths(formats, [segment.key for segment in mask.segments])
    check_outputs(paths, overwrite=overwrite, inputs=input_files(mask.case))


def input_files(case: Case) -> tuple[Path, ...]:
    """Return the files that a case was read from, its reference included."""
    sources = [source.path for source in case.sources.values()]
    if case.reference is not None:
        sources.append(case.reference.source.path)
    return tuple(dict.fromkeys(sources))


def export_mask(
    mask: ExportedMask,
    formats: Collection[ExportFormat],
    targets: ExportTargets,
    *,
    overwrite: bool = False,
) -> Generator[Progress, None, Exported]:
    """Write a mask in some formats; each file is whole or absent.

    Raises
    ------
    InputError
        As `check_export`, and if the headers of the DICOM source lack something.
    RunError
        If a file cannot be written.
    """
    check_export(mask, formats, targets, overwrite=overwrite)
    make_folder(targets.folder)
    paths: list[Path] = []
    notes: list[Text] = []
    plain = [kind for kind in _with_segmentation(formats) if not kind.is_dicom]
    for done, kind in enumerate(plain):
        yield Progress(done, len(formats), Text("Writing {kind}", kind=kind.caption))
        written = _WRITERS[kind](mask, kind, targets)
        paths += written.paths
        notes += written.notes
    dicom = [kind for kind in _with_segmentation(formats) if kind.is_dicom]
    if dicom:
        written = yield from _write_dicom(mask, dicom, targets)
        paths += written.paths
        notes += written.notes
    return Exported(tuple(paths), tuple(dict.fromkeys(notes)))


def _write_nifti(
    mask: ExportedMask, kind: ExportFormat, targets: ExportTargets
) -> Exported:
    path = targets.single(kind)
    write_mask(
        path,
        mask.label_map,
        mask.case.grid,
        mask.scheme,
        overwrite=True,
        inputs=input_files(mask.case),
        region=mask.region,
        classes=mask.classes,
    )
    return Exported((path,))


def _write_nrrd(
    mask: ExportedMask, kind: ExportFormat, targets: ExportTargets
) -> Exported:
    path = targets.single(kind)
    write_segmentation_nrrd(path, mask.label_map, mask.case.grid, mask.segments)
    return Exported((path,))


def _write_table(
    mask: ExportedMask, kind: ExportFormat, targets: ExportTargets
) -> Exported:
    path = targets.single(kind)
    write_measures(path, mask)
    return Exported((path,))


def _write_classes(
    mask: ExportedMask, kind: ExportFormat, targets: ExportTargets
) -> Exported:
    paths = []
    for segment in mask.segments:
        paths.append(targets.of_class(kind, segment.key))
        write_class_mask(paths[-1], mask.case, mask.label_map, segment)
    return Exported(tuple(paths))


def _write_probabilities(
    mask: ExportedMask, kind: ExportFormat, targets: ExportTargets
) -> Exported:
    if mask.result is None:
        return Exported(())
    paths = []
    for channel, name in enumerate(mask.result.probabilities.class_names):
        paths.append(targets.of_class(kind, name))
        write_probability(paths[-1], mask.case, mask.result.probabilities, channel)
    return Exported(tuple(paths))


def _write_meshes(
    mask: ExportedMask, kind: ExportFormat, targets: ExportTargets
) -> Exported:
    paths, empty = [], []
    for segment in mask.segments:
        inside = segment.mask(mask.label_map.data)
        affine = mask.label_map.affine
        surface = mask_surface(inside, affine, MOST_SAMPLES, MOST_VERTICES)
        if surface is None:
            empty.append(segment.title)
            continue
        path = targets.of_class(kind, segment.key)
        write_mesh(path, surface, segment.title, segment.colour, kind.value)  # type: ignore[arg-type] # a mesh's
        paths.append(path)
    notes = (_no_mesh(empty),) if empty else ()
    return Exported(tuple(paths), notes)


def _no_mesh(titles: list[str]) -> Text:
    return Text(
        "Nothing is marked as {classes}: there is no mesh of it.",
        classes=listed(map(lowered, titles)),
    )


_WRITERS: dict[
    ExportFormat, Callable[[ExportedMask, ExportFormat, ExportTargets], Exported]
] = {
    _F.MASK: _write_nifti,
    _F.CLASSES: _write_classes,
    _F.NRRD: _write_nrrd,
    _F.TABLE: _write_table,
    _F.PROBABILITIES: _write_probabilities,
    **dict.fromkeys((_F.STL, _F.PLY, _F.OBJ), _write_meshes),
}


def _write_dicom(
    mask: ExportedMask, formats: Collection[ExportFormat], targets: ExportTargets
) -> Generator[Progress, None, Exported]:
    source = yield from read_dicom_source(mask.case)
    maker = Maker(mask.model, mask.model_version, mask.is_edited)
    marked = Marked(mask.marked, tuple(map(mask.volume_ml, mask.marked)), maker)
    case, label_map = mask.case, mask.label_map
    objects: dict[ExportFormat, Any] = {}
    for done, kind in enumerate(formats):
        yield Progress(done, len(formats), Text("Writing {kind}", kind=kind.caption))
        if kind is _F.SEG:
            objects[kind] = segmentation_object(case, label_map, marked, source)
        elif kind is _F.RTSTRUCT:
            objects[kind] = structure_set(case, label_map, marked, source)
        else:
            objects[kind] = _measurements(mask, marked, source, objects[_F.SEG])
    files = {targets.single(kind): composed for kind, composed in objects.items()}
    save_objects(files)
    return Exported(tuple(files), _dicom_notes(mask, source))


def _measurements(
    mask: ExportedMask, marked: Marked, source: DicomSource, segmentation: Any
) -> Any:
    found = measured_lesions(mask)
    lesions = ReportedLesions(found.region, found.lesions)
    return measurement_report(
        mask.case, mask.label_map, marked, lesions, source, segmentation
    )


def _dicom_notes(mask: ExportedMask, source: DicomSource) -> tuple[Text, ...]:
    notes = []
    empty = [s.title for s in mask.segments if s not in mask.marked]
    if empty:
        notes.append(
            Text(
                "Nothing is marked as {classes}: the DICOM files leave it out.",
                classes=listed(map(lowered, empty)),
            )
        )
    if source.missing:
        notes.append(
            Text(
                "Slices that were interpolated have no image in the series, so the "
                "DICOM files leave them out: {count}.",
                count=source.missing,
            )
        )
    return tuple(notes)
