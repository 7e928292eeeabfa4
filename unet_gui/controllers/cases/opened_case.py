"""A case that has just been read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from unet_gui.core.case.case import Case, Source
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.geometry.planes import Voxel
    from unet_gui.io.file_image import FileImage
    from unet_gui.state.cases import ListedCase

    Images = Mapping[Source, FileImage]


@dataclass(frozen=True, slots=True, eq=False)
class OpenedCase:
    """A case that has been read, and its first view.

    Attributes
    ----------
    others : tuple of CaseFiles
        The cases that were found along with it.
    images : mapping of Source to FileImage
        The files as read, so that roles can change without another reading.
    sequence : str
        The sequence that is shown first.
    voxel : (i, j, k)
        The first place of the crosshair, in RAS+ order.
    is_demo : bool
        Whether the case is computed rather than read from files.
    key : int or None
        Key of the open case that it replaces; None for a new case.
    added : CaseFiles or None
        The scans that joined the open case, as the case that they would be alone.
    before : ListedCase or None
        The case as it was before, the work on which comes back.
    """

    case: Case
    files: CaseFiles
    others: tuple[CaseFiles, ...]
    images: Images
    sequence: str
    voxel: Voxel
    is_demo: bool = False
    key: int | None = None
    added: CaseFiles | None = None
    before: ListedCase | None = None

    def with_warning(self, text: str) -> OpenedCase:
        """Return the case with another warning; an empty text changes nothing."""
        if not text:
            return self
        case = replace(self.case, warnings=(*self.case.warnings, text))
        files = replace(self.files, warnings=(*self.files.warnings, text))
        return replace(self, case=case, files=files)
