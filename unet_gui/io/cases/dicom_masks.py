"""Segmentations in DICOM that belong to the scans of an examination."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unet_gui.core.text import Text
from unet_gui.io.dicom.segments import is_understood

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unet_gui.io.dicom.scans import DicomScan

_MOST_TOLD = 4


def masks_of(scans: Sequence[DicomScan]) -> list[DicomScan]:
    """Return the segmentations, those of a tumour first, then the latest."""
    found = [scan for scan in scans if scan.segmentation is not None]
    return sorted(found, key=lambda s: (not _is_of_tumour(s), -(s.header.number or 0)))


def masks_on(scan: DicomScan, masks: Sequence[DicomScan]) -> list[DicomScan]:
    """Return the segmentations that were drawn on a scan, as they say."""
    return [m for m in masks if scan.header.series_uid in m.header.refers_to]


def _is_of_tumour(scan: DicomScan) -> bool:
    return all(is_understood(segment.name) for segment in scan.header.segments)


def segments_text(scan: DicomScan) -> Text:
    """Return the clue that a series is a mask: the names of its segments."""
    names = [segment.name for segment in scan.header.segments]
    more = ", …" if len(names) > _MOST_TOLD else ""
    return Text("segments {names}", names=", ".join(names[:_MOST_TOLD]) + more)
