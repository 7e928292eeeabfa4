"""Time until a batch of 10,000 finished cases is recognised as finished."""

from __future__ import annotations

import tempfile
from pathlib import Path

from batch_calls import NUMPY, call, tiny_cases
from measurement import Measurement

_COUNT, _MOST_S = 10_000, 5.0


def measure() -> Measurement:
    with tempfile.TemporaryDirectory() as scratch:
        study, out = Path(scratch) / "study", Path(scratch) / "out"
        tiny_cases(study, _COUNT)
        _finish(study, out)
        words = ("batch", study, "-o", out)
        listed = call(*words, "--dry-run", program=NUMPY)
        ended = call(*words, program=NUMPY)
    said = f"0 of {_COUNT} cases to do; {_COUNT} are done."
    is_right = ended.code == 0 and said in ended.said and said in listed.said
    return Measurement(
        "batch_resume",
        "s",
        ended.wall_s,
        listed.wall_s,
        f"<= {_MOST_S:g} s",
        is_right and ended.wall_s <= _MOST_S,
        f"{_COUNT} cases; with start of the program and both tables; "
        f"reference: with --dry-run; {ended.peak_bytes / 1e6:.0f} MB",
    )


def _finish(study: Path, out: Path) -> None:
    """Write the records of a batch that has done all cases."""
    from tests.numpy_model import SPEC
    from unet_gui.controllers.batch.pending import input_paths
    from unet_gui.core.batch.manifest import DONE, BatchSettings, CaseManifest
    from unet_gui.io.batch.batch_folder import BatchFolder
    from unet_gui.io.batch.input_record import input_record
    from unet_gui.io.batch.manifest_file import write_manifest
    from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases

    thresholds = {entry.name: entry.threshold for entry in SPEC.classes}
    settings = BatchSettings("numpy", ("",), thresholds, "msd", precision="auto")
    folder = BatchFolder(out)
    out.mkdir()
    for files in find_given_cases([study], GivenRoles()):
        mask = f"{files.name}_seg.nii.gz"
        (out / mask).touch()
        manifest = CaseManifest(
            files.name,
            DONE,
            tuple(map(input_record, input_paths(files))),
            settings,
            mask=mask,
            volumes_ml={"edema": 1.5, "non_enhancing": 0.5, "enhancing": 2.5},
            seconds={"reading": 0.5, "tiles": 1.5},
        )
        write_manifest(folder.manifest_of(files.name), manifest)
