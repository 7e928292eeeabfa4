"""Small valid studies: a list of cases, a BIDS data set, and the folder of a batch."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

from unet_gui.core.batch.manifest import (
    DONE,
    BatchSettings,
    CaseManifest,
    InputRecord,
)
from unet_gui.core.batch.request import BatchRequest
from unet_gui.core.batch.review import Decision, ReviewEntry
from unet_gui.core.text import Text
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.manifest_file import read_manifest, write_manifest
from unet_gui.io.batch.request_file import read_request, write_request
from unet_gui.io.batch.review_file import append_review, read_review

if TYPE_CHECKING:
    from pathlib import Path


def write_studies(folder: Path, scans: list[Path]) -> list[Path]:
    """Write one valid study of each kind of two scans; return their paths."""
    return [
        _list(folder / "study.csv", scans),
        _bids(folder / "bids", scans),
        _batch(folder / "batch"),
    ]


def is_batch(path: Path) -> bool:
    return (path / "manifests").is_dir()


def read_batch(path: Path) -> None:
    """Read all that a window of a batch reads of its folder."""
    folder = BatchFolder.opened(path)
    for manifest in folder.all_manifests():
        read_manifest(manifest)
    read_review(path / "review.tsv")
    read_request(path)


def _list(path: Path, scans: list[Path]) -> Path:
    lines = ["case,flair", *(f"{p.stem},../valid/{p.name}" for p in scans)]
    path.write_text("\n".join(lines) + "\n", "utf-8")
    return path


def _bids(folder: Path, scans: list[Path]) -> Path:
    anatomy = folder / "sub-01" / "ses-02" / "anat"
    anatomy.mkdir(parents=True)
    for scan, word in zip(scans, ("FLAIR", "ce-gadolinium_T1w"), strict=True):
        name = f"sub-01_ses-02_{word}.{scan.name.partition('.')[2]}"
        shutil.copyfile(scan, anatomy / name)
    (folder / ".bidsignore").write_text("extra/**\n*_bold.nii\n", "utf-8")
    description = folder / "dataset_description.json"
    description.write_text('{"Name": "n", "BIDSVersion": "1.9.0"}', "utf-8")
    return folder


def _batch(folder: Path) -> Path:
    settings = BatchSettings("glioma", ("0" * 64,), {"edema": 0.5}, "msd")
    record = InputRecord("/scans/a.nii", 10, 20, "1" * 64)
    warning = Text("{name} has no T1Gd.", name="a")
    write_request(BatchRequest(("/scans",), str(folder), "glioma"))
    done = CaseManifest("a", DONE, (record,), settings, warnings=(warning,))
    write_manifest(BatchFolder.opened(folder).manifest_of("a"), done)
    append_review(folder / "review.tsv", ReviewEntry("a", Decision.REJECT, "AB"))
    return folder
