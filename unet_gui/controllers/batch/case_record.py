"""What is recorded of a case of a batch: its mask, or why there is none."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Any

from unet_gui.controllers.batch.recorded_case import roles_of
from unet_gui.core.batch.manifest import DONE, FAILED, CaseManifest
from unet_gui.core.errors import UnetGuiError
from unet_gui.core.measuring.uncertainty import mirror_doubt
from unet_gui.core.measuring.volumes import with_regions
from unet_gui.core.text import Text
from unet_gui.core.version import __version__

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.controllers.runs.segmented_case import SegmentedCase
    from unet_gui.core.batch.manifest import BatchSettings, InputRecord
    from unet_gui.core.case.case_files import CaseFiles
    from unet_gui.core.case.uncertainty import Uncertainty
    from unet_gui.io.batch.batch_folder import BatchFolder

logger = logging.getLogger(__name__)


def failed_case(
    files: CaseFiles,
    settings: BatchSettings,
    attempts: int,
    reason: str,
    inputs: Sequence[InputRecord] = (),
) -> CaseManifest:
    """Return the record of a case without a mask."""
    return CaseManifest(
        case=files.name,
        state=FAILED,
        inputs=tuple(inputs),
        settings=settings,
        attempts=attempts,
        reason=reason,
        roles=roles_of(files),
        versions={"unet-gui": __version__},
        finished=datetime.now(UTC).isoformat(timespec="seconds"),
    )


def done_case(
    files: CaseFiles,
    settings: BatchSettings,
    attempts: int,
    inputs: Sequence[InputRecord],
    done: SegmentedCase,
    folder: BatchFolder,
) -> CaseManifest:
    """Return the record of a case whose mask is written."""
    record, prepared = done.as_json(), done.result.preparation
    cautions = () if prepared is None else prepared.warnings
    steps = () if prepared is None else prepared.steps
    return replace(
        failed_case(files, settings, attempts, "", inputs),
        state=DONE,
        mask=done.mask.relative_to(folder.path).as_posix(),
        device=record["device"],
        runtime=record["runtime"],
        volumes_ml=with_regions(record["volumes_ml"]),
        seconds=record["seconds"],
        steps=tuple(str(entry.step) for entry in steps),
        warnings=tuple(record["warnings"]),
        cautions=tuple(dict.fromkeys((*done.doubts, *cautions))),
        **_signs(done.result.uncertainty),
    )


def _signs(sure: Uncertainty | None) -> dict[str, Any]:
    """Return the fields of a record that say how sure a mask is."""
    if sure is None:
        return {}
    signs = {
        "entropy": sure.entropy,
        "stages": sure.disagreement,
        "mirror": mirror_doubt(sure.flips),
    }
    known = {name: round(sign, 4) for name, sign in signs.items() if sign is not None}
    return {"doubt": sure.doubt, "doubts": known, "lesions": len(sure.lesions)}


def failure_reason(files: CaseFiles, error: Exception | None) -> str:
    """Return the sentence about a failure; faults of the program go to the log."""
    if isinstance(error, UnetGuiError):
        return str(error)
    logger.error("%s failed", files.name, exc_info=error)
    return Text(
        "The program failed ({kind}: {error}); the log file has the details.",
        kind=type(error).__name__,
        error=error,
    )
