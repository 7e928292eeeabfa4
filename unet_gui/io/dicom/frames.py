"""The headers of DICOM objects, slice by slice, as plain values."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from unet_gui.io.dicom.segments import Segment
    from unet_gui.io.dicom.stored_objects import StoredObject

    Floats = tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Traits:
    """The values that tell the volumes of one series apart: a volume has one of each.

    Attributes
    ----------
    echo_ms, inversion_ms, b_value : float or None
    kind : tuple of str
        Image type, and whether values are magnitude or phase.
    """

    echo_ms: float | None = None
    inversion_ms: float | None = None
    b_value: float | None = None
    kind: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """One slice: an object of its own, a frame of one, or a tile of a mosaic.

    Attributes
    ----------
    number : int
        Place in the object, from 0.
    position, orientation : tuple of float, or None
        Image position (3) and orientation (6) of the patient, in LPS and mm.
    spacing_mm : (rows, columns)
        Distance of rows, and of columns.
    has_spacing : bool
        Whether the distances are stated; otherwise they are a guess.
    order : tuple of float
        By which frames at one place are sorted: time, acquisition, instance.
    """

    number: int
    position: Floats | None
    orientation: Floats | None
    spacing_mm: tuple[float, float]
    slope: float
    intercept: float
    traits: Traits
    order: Floats
    has_spacing: bool = True


@dataclass(frozen=True, slots=True)
class PixelPlace:
    """The pixels of an object, little-endian and uncompressed.

    Attributes
    ----------
    offset : int
        Of the element, in bytes from the start of the object.
    element : bytes
        Its tag, kind and length, which come before its value.
    shape : (frames, rows, columns)
    dtype : str
        Of the stored values, as NumPy writes it.
    unused_bits : int
        Upper bits of each value that may hold anything.
    state : (size in bytes, time of the last change in ns)
        Of the file, or of the archive that the object lies in.
    """

    offset: int
    element: bytes
    shape: tuple[int, int, int]
    dtype: str
    unused_bits: int
    state: tuple[int, int]

    @property
    def frame_bytes(self) -> int:
        """Length of one frame."""
        return self.shape[1] * self.shape[2] * int(self.dtype[-1])


@dataclass(frozen=True, slots=True, eq=False)
class Header:
    """The header of one DICOM object; numbers that are absent are None.

    Attributes
    ----------
    examination : str
        Equal for all objects of one study of one patient; names nobody.
    rows, columns : int
        Of one slice; of one tile for a mosaic.
    tiles, tile_rows : int
        Number of tiles across a mosaic, and of their rows; 1 for other images.
    is_packed : bool
        Whether it has its slices as tiles that could not be told apart.
    time_s : float or None
        Time of the acquisition, in seconds of its day; only for the order of series.
    contrast_agent : str
        Contrast agent, as stated.
    claimed : int
        Number of frames that the header states, if that is more than can be meant.
    segments : tuple of Segment
        Of a segmentation.
    refers_to : tuple of str
        UIDs of the series that a segmentation was drawn on.
    pixels : PixelPlace or None
        Where its pixels lie, if they can be read without its header.
    patient : str
        Equal for all objects of one patient; names nobody. Empty if unknown.
    derivation : str
        How its pixels were computed from other images, as stated.
    is_of_child : bool
        Whether the patient was younger than 18, as stated.
    """

    stored: StoredObject
    sop_class: str
    sop_uid: str
    series_uid: str
    examination: str
    modality: str
    image_type: tuple[str, ...]
    number: int | None
    description: str
    protocol: str
    sequence_name: str
    scanning: tuple[str, ...]
    options: tuple[str, ...]
    acquisition_kind: str
    repetition_ms: float | None
    echo_ms: float | None
    inversion_ms: float | None
    flip_deg: float | None
    contrast_agent: str
    time_s: float | None
    thickness_mm: float | None
    step_mm: float | None
    rows: int
    columns: int
    samples: int
    bits: int
    is_signed: bool
    transfer_syntax: str
    frames: tuple[Frame, ...]
    tiles: int = 1
    tile_rows: int = 1
    is_packed: bool = False
    is_multiframe: bool = False
    claimed: int = 0
    segments: tuple[Segment, ...] = ()
    refers_to: tuple[str, ...] = ()
    pixels: PixelPlace | None = None
    patient: str = ""
    derivation: str = ""
    is_of_child: bool = False

    @property
    def has_pixels(self) -> bool:
        """Whether the object is an image by its header."""
        return self.rows > 0 and self.columns > 0

    @property
    def pixel_bytes(self) -> int:
        """Size of its pixels in memory."""
        per_frame = self.rows * self.columns * max(self.samples, 1)
        return per_frame * max(self.bits, 8) // 8 * len(self.frames)
