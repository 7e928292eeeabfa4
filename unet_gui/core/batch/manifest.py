"""The record of one case of a batch."""

from __future__ import annotations

# read at run time, when a file is decoded
from collections.abc import Mapping  # noqa: TC003
from dataclasses import dataclass, field
from typing import Annotated

from unet_gui.core.constraints import OneOf

MANIFEST_FORMAT = 1
DONE, FAILED = "done", "failed"


@dataclass(frozen=True, slots=True)
class InputRecord:
    """A file, or a folder of DICOM files, that a case was read from.

    Attributes
    ----------
    bytes : int
        Size; of a folder, that of its files together.
    modified_ns : int
        When it was changed last; of a folder, when its newest file was.
    sha256 : str
        Of the content; of a folder, of the names and sizes of its files.
    """

    path: str
    bytes: int
    modified_ns: int
    sha256: str


@dataclass(frozen=True, slots=True)
class SourceRole:
    """The role of a file, of one of its channels or of a series of DICOM in a case.

    Attributes
    ----------
    series : str
        Id of the series; empty for other files.
    role : str
        The name of a sequence, or as in `CaseFiles`.
    """

    path: str
    role: str
    channel: int | None = None
    series: str = ""


@dataclass(frozen=True, slots=True)
class BatchSettings:
    """All that decides the masks of a batch, apart from the scans.

    Attributes
    ----------
    model : str
        Id of the model.
    weights_sha256 : tuple of str
        Of each stage.
    thresholds : mapping
        By the name of the class.
    preparation : str
        The steps that were allowed, such as ``auto``, and further options in force.
    """

    model: str
    weights_sha256: tuple[str, ...]
    thresholds: Mapping[str, float]
    label_scheme: str
    flips: int = 1
    keeps_small_classes: bool = False
    precision: str = "float32"
    preparation: str = "auto"


@dataclass(frozen=True, slots=True)
class CaseManifest:
    """The record of a case, complete enough to repeat it.

    Attributes
    ----------
    state : str
        ``done`` or ``failed``.
    reason : str
        Of the failure, one sentence; empty if it is done.
    attempts : int
        How often the case was tried in this batch.
    roles : tuple of SourceRole
        Empty in records of earlier versions, whose inputs tell their roles themselves.
    mask : str
        Path of the mask from the folder of the batch; empty if it failed.
    volumes_ml, seconds : mapping
        By region and by phase.
    steps : tuple of str
        The steps of the preparation that were done.
    cautions : tuple of str
        Those of the warnings that are about the scans and their preparation.
    doubt : float or None
        As in `Uncertainty`.
    doubts : mapping
        Further signs of doubt from 0 to 1: ``entropy`` and ``stages`` as in
        `Uncertainty`, ``mirror`` as `mirror_doubt`; those that are unknown are left
        out, as all of them are in records of earlier versions.
    lesions : int or None
        How many lesions the mask has; None if it is unknown.
    versions : mapping
        Of the program and of the libraries that computed.
    """

    case: str
    state: Annotated[str, OneOf((DONE, FAILED))]
    inputs: tuple[InputRecord, ...]
    settings: BatchSettings
    attempts: int = 1
    reason: str = ""
    roles: tuple[SourceRole, ...] = ()
    mask: str = ""
    device: str = ""
    runtime: str = ""
    volumes_ml: Mapping[str, float | None] = field(default_factory=dict)
    seconds: Mapping[str, float] = field(default_factory=dict)
    steps: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    doubt: float | None = None
    cautions: tuple[str, ...] = ()
    doubts: Mapping[str, float] = field(default_factory=dict)
    lesions: int | None = None
    versions: Mapping[str, str] = field(default_factory=dict)
    finished: str = ""
    format: int = MANIFEST_FORMAT

    @property
    def is_done(self) -> bool:
        """Whether the mask was written."""
        return self.state == DONE

    @property
    def marked_region(self) -> str | None:
        """The region that the only value of the mask stands for, if it is one."""
        known = [name for name, ml in self.volumes_ml.items() if ml is not None]
        is_one = len(self.settings.thresholds) == 1 and len(known) == 1
        return known[0] if is_one else None
