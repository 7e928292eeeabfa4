"""Files and images of a case that was made instead of read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.case.case_files import MASK, CaseFiles
from unet_gui.core.image.volume import Volume
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.io.file_image import FileImage

if TYPE_CHECKING:
    from unet_gui.core.case.case import Case, Source


def files_of_case(case: Case) -> CaseFiles:
    """Return the sources of a case with their roles."""
    assignments = [(source, name) for name, source in case.sources.items()]
    if case.reference is None:
        return CaseFiles(case.name, tuple(assignments))
    assignments.append((case.reference.source, MASK))
    hint = SchemeHint(
        case.reference.scheme.id, is_stated=True, mask=case.reference.source.path
    )
    return CaseFiles(case.name, tuple(assignments), hint.id, hint=hint)


def images_of_case(case: Case) -> dict[Source, FileImage]:
    """Return the images that reading the files of a case would give.

    Their volumes are (I, J, K) arrays in RAS+ order.
    """
    volumes = {case.sources[name]: v for name, v in case.sequences.items()}
    if case.reference is not None:
        label_map = case.reference.label_map
        stored = case.reference.file_values
        volumes[case.reference.source] = Volume(stored, label_map.affine)
    return {
        source: FileImage((volume,), case.grid, volume.data.dtype)
        for source, volume in volumes.items()
    }
