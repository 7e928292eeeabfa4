"""The geometry of voxels by the header of a NIfTI file.

The rule is that of nibabel: the sform if its code is not 0, else the qform, else the
voxel sizes alone. If a form is unusable, the other one counts. Lengths are in the unit
of the header, or in mm without one. Notes tell what other programs may read otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.case import SourceGrid
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.grid_difference import grid_difference, spacing_text
from unet_gui.core.text import Text

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

_HEAD_VOXELS = 64  # along an axis at least; smaller files are no scans
_UNITS = {1: (1000.0, "m"), 3: (0.001, "µm")}  # in xyzt_units, besides mm
_UNIT_BITS = 7
_MOST_MM = 1e9  # larger numbers are meaningless and overflow
_MOST_SPACING_DIFFERENCE = 0.01  # of a voxel size; rounding stays below
_PLAUSIBLE_MM = (2.0, 2000.0)  # the longest edge of a scan

# All fields that place voxels. They are written back as they were read, so that every
# program shows the mask where it shows the scan.
_FIELDS = (
    *("pixdim", "qform_code", "sform_code", "xyzt_units"),
    *("quatern_b", "quatern_c", "quatern_d"),
    *("qoffset_x", "qoffset_y", "qoffset_z", "srow_x", "srow_y", "srow_z"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """The affines of a header and their codes; None if absent or unusable."""

    sform: Affine | None
    sform_code: int
    qform: Affine | None
    qform_code: int


def place_voxels(
    name: str, header: Any, written: Any, shape: tuple[int, int, int]
) -> tuple[SourceGrid, tuple[str, ...]]:
    """Return the grid of a file, and notes about it for the user.

    Parameters
    ----------
    name : str
        Name of the file.
    header, written : nibabel headers
        The header as nibabel repaired it, and as it is in the file.
    shape : (3,) ints
        Voxels along the stored axes.

    Raises
    ------
    InputError
        If the header does not place the voxels.
    """
    unit_mm, unit = _unit(written)
    forms = _forms(header, unit_mm)
    affine, notes = _chosen(forms, header, unit_mm)
    if affine is None:
        msg = Text(
            "{name} does not give the position of its voxels (its affine is "
            "singular or absurd).",
            name=name,
        )
        raise InputError(msg)
    if affine is not forms.sform:
        notes += _size_notes(written, affine)
    notes += _difference_notes(forms, shape) or _spacing_notes(forms, written, unit_mm)
    notes += _shear_notes(affine)
    notes += _extent_notes(affine, shape, unit) + _identity_notes(affine, shape)
    grid = SourceGrid(
        shape,
        affine.axis_codes,
        affine,
        forms.sform,
        forms.sform_code,
        forms.qform,
        forms.qform_code,
        header_fields=_fields(written),
    )
    return grid, tuple(notes)


def _unit(header: Any) -> tuple[float, str]:
    return _UNITS.get(int(header["xyzt_units"]) & _UNIT_BITS, (1.0, "mm"))


def _forms(header: Any, unit_mm: float) -> Forms:
    sform, sform_code = header.get_sform(coded=True)
    qform, qform_code = _qform(header)
    return Forms(
        _in_mm(sform, unit_mm), int(sform_code), _in_mm(qform, unit_mm), qform_code
    )


def _in_mm(matrix: npt.NDArray[Any] | None, unit_mm: float) -> Affine | None:
    """Return a (4, 4) matrix of a header as an affine in mm; None if unusable."""
    if matrix is None or not (np.abs(matrix) * unit_mm < _MOST_MM).all():  # or NaN
        return None
    affine = Affine(np.diag([unit_mm, unit_mm, unit_mm, 1.0]) @ matrix)
    return None if affine.is_singular else affine


def _qform(header: Any) -> tuple[npt.NDArray[Any] | None, int]:
    """Return qform and code; None and 0 if its numbers are not a rotation."""
    from nibabel.spatialimages import HeaderDataError

    try:
        qform, code = header.get_qform(coded=True)
    except (ValueError, HeaderDataError):
        return None, 0
    return qform, int(code)


def _chosen(
    forms: Forms, header: Any, unit_mm: float
) -> tuple[Affine | None, list[str]]:
    """Return the affine that is used, and a note if the choice is not obvious."""
    if forms.sform is not None:
        return forms.sform, []
    if forms.qform is not None:
        text = Text("its sform is unusable, so its qform is used")
        return forms.qform, [text] if forms.sform_code else []
    if forms.sform_code or forms.qform_code:
        return None, []
    return _in_mm(header.get_base_affine(), unit_mm), [
        Text(
            "neither sform nor qform gives the orientation, so left and right are "
            "a guess: the first axis is taken to run to the left, the second to "
            "the front and the third up",
        )
    ]


def _size_notes(written: Any, affine: Affine) -> list[str]:
    sizes = written["pixdim"][1:4]
    if (sizes > 0).all():
        return []
    return [
        Text(
            "its voxel sizes are not all positive ({spacing}); they are taken as "
            "{other} mm, so lengths, volumes and left and right may be wrong",
            spacing=spacing_text(sizes),
            other=spacing_text(affine.spacing_mm),
        )
    ]


def _difference_notes(forms: Forms, shape: tuple[int, int, int]) -> list[str]:
    sform, qform = forms.sform, forms.qform
    if sform is None or qform is None or sform.is_close_to(qform, shape):
        return []
    differs = grid_difference(shape, sform, shape, qform)
    turned = sform.axis_codes != qform.axis_codes
    where = Text("rotated or mirrored") if turned else Text("elsewhere")
    volumes = _volume_text(sform.voxel_volume_ml, qform.voxel_volume_ml)
    return [
        Text(
            "its sform, which is used, and its qform differ in {differs}; a "
            "program that uses the qform shows it {where}",
            differs=differs,
            where=where,
        )
        + (Text(", and {volumes}", volumes=volumes) if volumes else "")
    ]


def _spacing_notes(forms: Forms, written: Any, unit_mm: float) -> list[str]:
    """Return a note if the sform is used and pixdim has other voxel sizes.

    Sizes in pixdim that are 0 or no number say nothing, and signs have no meaning.
    """
    if forms.sform is None:
        return []
    used = np.array(forms.sform.spacing_mm)
    sizes = np.abs(np.array(written["pixdim"][1:4], np.float64)) * unit_mm
    sizes = np.where((sizes > 0) & (sizes < _MOST_MM), sizes, used)
    if (np.abs(sizes / used - 1) <= _MOST_SPACING_DIFFERENCE).all():
        return []
    other_ml = float(sizes.prod()) / 1000
    volumes = _volume_text(forms.sform.voxel_volume_ml, other_ml) or Text(
        "lengths differ"
    )
    return [
        Text(
            "its sform, which is used, gives voxels of {spacing} mm, but its "
            "pixdim {other} mm; in a program that uses the pixdim, {volumes}",
            spacing=spacing_text([*used]),
            other=spacing_text([*sizes]),
            volumes=volumes,
        )
    ]


def _volume_text(used_ml: float, other_ml: float) -> str:
    """Return how volumes by voxels of another volume compare; empty if alike."""
    if not used_ml > 0:  # so small that no number holds it
        return ""
    ratio = other_ml / used_ml
    if abs(ratio - 1) <= _MOST_SPACING_DIFFERENCE:
        return ""
    return Text("volumes are {ratio:.3g} times as large", ratio=ratio)


def _shear_notes(affine: Affine) -> list[str]:
    if not affine.is_sheared:
        return []
    return [
        Text(
            "its axes are not at right angles; slices are drawn as if they were, "
            "while positions, lengths and volumes are exact",
        )
    ]


def _extent_notes(affine: Affine, shape: tuple[int, int, int], unit: str) -> list[str]:
    longest = max(n * mm for n, mm in zip(shape, affine.spacing_mm, strict=True))
    low, high = _PLAUSIBLE_MM
    if low <= longest <= high:
        return []
    return [
        Text(
            "its header, in {unit}, makes it {longest:.3g} mm long, unlike any "
            "head; lengths and volumes may be wrong",
            unit=unit,
            longest=longest,
        )
    ]


def _identity_notes(affine: Affine, shape: tuple[int, int, int]) -> list[str]:
    """Return a note about the header of a file that was saved without one.

    Programs that know no header write the identity: arrays of BraTS come out mirrored,
    and thick slices thin. No scanner puts the first voxel at 0 with voxels of 1 mm.
    """
    if max(shape) < _HEAD_VOXELS or not np.array_equal(affine.matrix, np.eye(4)):
        return []
    return [
        Text(
            "its header is the identity, as of files that were saved without their "
            "header; lengths, volumes, and left and right may be wrong",
        )
    ]


def _fields(header: Any) -> dict[str, npt.NDArray[Any]]:
    found = {name: np.array(header[name]) for name in _FIELDS}
    found["pixdim"] = found["pixdim"][:4]
    return found


def write_fields(header: Any, fields: Mapping[str, npt.NDArray[Any]]) -> None:
    """Copy the fields that place voxels into another header, bit for bit."""
    for name, value in fields.items():
        if name == "pixdim":
            header["pixdim"][:4] = value
        else:
            header[name] = value
