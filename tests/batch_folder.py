"""A small batch as a run leaves it: scans, masks, records."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from tests.case_folders import mask_data, scan_data, write_image
from unet_gui.controllers.batch.recorded_case import roles_of
from unet_gui.core.batch.manifest import DONE, FAILED, BatchSettings, CaseManifest
from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.input_record import input_record
from unet_gui.io.batch.manifest_file import write_manifest

if TYPE_CHECKING:
    from pathlib import Path

SETTINGS = BatchSettings(
    "glioma", ("ab",), {"edema": 0.5, "non_enhancing": 0.5, "enhancing": 0.5}, "msd"
)


def write_case(folder: Path, name: str, **changes: Any) -> CaseManifest:
    """Write a scan beside `folder`, and its mask and record into it."""
    scan = folder.parent / "study" / name / f"{name}_odd.nii.gz"
    write_image(scan, scan_data(len(name)))
    # its name does not tell the sequence: only the record does
    files = CaseFiles(name, ((Source(scan), "FLAIR"),))
    write_image(folder / f"{name}_seg.nii.gz", mask_data(1, 2, 3))
    manifest = CaseManifest(
        *(name, DONE, (input_record(scan),), SETTINGS),
        roles=roles_of(files),
        mask=f"{name}_seg.nii.gz",
        volumes_ml={"edema": 0.036, "non_enhancing": 0.036, "enhancing": 0.036},
        seconds={"tiles": 1.5},
        doubt=0.1,
        lesions=1,
        finished="2026-01-01",
    )
    return write_record(folder, replace(manifest, **changes))


def write_failure(folder: Path, name: str, reason: str) -> CaseManifest:
    """Write the record of a case that failed."""
    return write_record(folder, CaseManifest(name, FAILED, (), SETTINGS, reason=reason))


def write_record(folder: Path, manifest: CaseManifest) -> CaseManifest:
    """Write a record into the folder of a batch."""
    write_manifest(BatchFolder(folder).manifest_of(manifest.case), manifest)
    return manifest
