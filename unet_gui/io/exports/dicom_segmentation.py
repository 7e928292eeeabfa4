"""Masks as DICOM segmentations: one bit per voxel, on the images of their series."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.mask.segments import ABNORMAL, BRAIN
from unet_gui.io.exports.dicom_marks import (
    algorithm,
    coded,
    composing,
    equipment,
    software_text,
)
from unet_gui.io.nifti.orientation import ras_to_stored

if TYPE_CHECKING:
    import numpy.typing as npt

    from unet_gui.core.case.case import Case
    from unet_gui.core.image.volume import LabelMap
    from unet_gui.core.mask.segments import MaskSegment
    from unet_gui.io.exports.dicom_marks import Marked
    from unet_gui.io.exports.dicom_source import DicomSource


def segmentation_object(
    case: Case, label_map: LabelMap, marked: Marked, source: DicomSource
) -> Any:
    """Return a mask as a SEG object, which refers to each image that it lies on.

    Every segment has a frame on every image, also an empty one, as some viewers want;
    explicit VR little endian, not compressed.

    Raises
    ------
    RunError
        If the headers of the source are too odd.
    """
    with composing(case.name):
        from highdicom import UID
        from highdicom.seg import Segmentation, SegmentationTypeValues

        title = software_text(marked.maker, marked.segments)
        made = Segmentation(
            source_images=list(source.datasets),
            pixel_array=frames_of_mask(case, label_map, marked, source),
            segmentation_type=SegmentationTypeValues.BINARY,
            segment_descriptions=[
                _description(number, segment, marked)
                for number, segment in enumerate(marked.segments, start=1)
            ],
            series_instance_uid=UID(),
            sop_instance_uid=UID(),
            content_label="TUMOUR",
            content_description=title,
            series_description=f"Segmentation {title}"[:64],
            omit_empty_frames=False,
            **equipment(0),
        )
        if "ContentCreatorName" not in made:
            made.ContentCreatorName = ""  # which has to be there, also if it is unknown
        return made


def frames_of_mask(
    case: Case, label_map: LabelMap, marked: Marked, source: DicomSource
) -> npt.NDArray[np.uint8]:
    """Return the number of the segment of each pixel, (frames, rows, columns) uint8.

    Frames are in the order of the instances, or of the frames in the only one.
    """
    table = np.zeros(256, np.uint8)
    numbers = np.arange(1, len(marked.segments) + 1)
    table[[segment.label for segment in marked.segments]] = numbers
    stored = ras_to_stored(table[label_map.data], case.grid.axis_codes)
    columns, rows, _ = stored.shape
    count = len(source.datasets)
    if source.is_multiframe:
        count = int(source.datasets[0].NumberOfFrames)
    frames = np.zeros((count, rows, columns), np.uint8)
    for place in source.places:
        frame = place.frame.number if source.is_multiframe else place.dataset
        frames[frame] = stored[:, :, place.at].T
    return frames


def _description(number: int, segment: MaskSegment, marked: Marked) -> Any:
    from highdicom import UID
    from highdicom.color import CIELabColor
    from highdicom.seg import SegmentAlgorithmTypeValues, SegmentDescription

    return SegmentDescription(
        segment_number=number,
        segment_label=str(segment.title),
        segmented_property_category=coded(ABNORMAL),
        segmented_property_type=coded(segment.code),
        algorithm_type=SegmentAlgorithmTypeValues(marked.maker.kind),
        algorithm_identification=algorithm(marked.maker),
        tracking_uid=UID(),
        tracking_id=segment.key,
        anatomic_regions=[coded(BRAIN)],
        display_color=CIELabColor.from_rgb(*segment.colour),
    )
