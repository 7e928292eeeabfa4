"""Where the header of a NIfTI file says that its voxels lie.

The rule is nibabel's: the sform where its code is not 0, else the qform, else the
voxel sizes alone. A form that places nothing is passed over for the other one. Lengths
are in the header's unit, mm where it names none. What other programs may take another
way is said.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from unet_gui.core.case.case import SourceGrid
from unet_gui.core.errors import InputError
from unet_gui.core.geometry.affine import same_grid, spacing_mm
from unet_gui.core.geometry.grid_difference import grid_difference, spacing_text
from unet_gui.io.nifti.orientation import axis_codes

if TYPE_CHECKING:
    from collections.abc import Mapping

    import numpy.typing as npt

    Affine = npt.NDArray[np.float64]

_UNITS = {1: (1000.0, "m"), 3: (0.001, "µm")}  # of xyzt_units, but mm
_UNIT_BITS = 7
_SMALLEST = 1e-12  # determinant of what still is a placement
_MOST_MM = 1e9  # larger numbers are rubbish, and overflow
_PLAUSIBLE_MM = (2.0, 2000.0)  # the longest edge of a scan
_MOST_SHEAR = 0.02  # cosine of the angle between two axes; about a degree

# All that places voxels, written back as it was read, so that every program that finds
# the scan somewhere finds its mask in the same place.
_FIELDS = (
    *("pixdim", "qform_code", "sform_code", "xyzt_units"),
    *("quatern_b", "quatern_c", "quatern_d"),
    *("qoffset_x", "qoffset_y", "qoffset_z", "srow_x", "srow_y", "srow_z"),
)


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """The two affines of a header in mm, None where it has none that can be used."""

    sform: Affine | None
    sform_code: int
    qform: Affine | None
    qform_code: int


def place_voxels(
    name: str, header: Any, written: Any, shape: tuple[int, int, int]
) -> tuple[SourceGrid, tuple[str, ...]]:
    """Return the grid of a file, and what the user should know about it.

    Parameters
    ----------
    name : str
        Of the file.
    header, written
        nibabel's header, mended, and as it is in the file.
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
    if not _places(affine):
        msg = (
            f"{name} does not say where its voxels lie (its affine is singular or "
            "absurd)."
        )
        raise InputError(msg)
    if affine is not forms.sform:
        notes += _size_notes(written, affine)
    notes += [*_difference_notes(forms, shape), *_shear_notes(affine)]
    notes += _extent_notes(affine, shape, unit)
    grid = SourceGrid(
        shape,
        axis_codes(affine),
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


def _in_mm(affine: npt.NDArray[Any] | None, unit_mm: float) -> Affine | None:
    if affine is None:
        return None
    return np.asarray(np.diag([unit_mm, unit_mm, unit_mm, 1.0]) @ affine, np.float64)


def _qform(header: Any) -> tuple[npt.NDArray[Any] | None, int]:
    """Return qform and code; none where its numbers are no rotation."""
    from nibabel.spatialimages import HeaderDataError

    try:
        qform, code = header.get_qform(coded=True)
    except (ValueError, HeaderDataError):
        return None, 0
    return qform, int(code)


def _places(affine: Affine | None) -> bool:
    if affine is None or not (np.abs(affine) < _MOST_MM).all():  # NaN is not either
        return False
    edges = spacing_mm(affine)
    if not all(edges):
        return False
    # of unit vectors, so that the size of a voxel does not matter
    return abs(float(np.linalg.det(affine[:3, :3] / edges))) > _SMALLEST


def _chosen(forms: Forms, header: Any, unit_mm: float) -> tuple[Affine, list[str]]:
    """Return the affine that counts, and why where that is no matter of course."""
    if forms.sform is not None and _places(forms.sform):
        return forms.sform, []
    if forms.qform is not None and _places(forms.qform):
        passed_over = forms.sform is not None
        text = "its sform places nothing, so its qform is used"
        return forms.qform, [text] if passed_over else []
    if forms.sform is not None or forms.qform is not None:
        return np.zeros((4, 4)), []
    sizes = _in_mm(header.get_base_affine(), unit_mm)
    return np.zeros((4, 4)) if sizes is None else sizes, [
        "neither sform nor qform says how the head lies, so left and right are a "
        "guess: the first axis is taken to run to the left, the second to the front "
        "and the third up"
    ]


def _size_notes(written: Any, affine: Affine) -> list[str]:
    sizes = written["pixdim"][1:4]
    if (sizes > 0).all():
        return []
    return [
        f"its voxel sizes are not all positive ({spacing_text(sizes)}); they are taken "
        f"as {spacing_text(spacing_mm(affine))} mm, so lengths, volumes and left and "
        "right may be wrong"
    ]


def _difference_notes(forms: Forms, shape: tuple[int, int, int]) -> list[str]:
    sform, qform = forms.sform, forms.qform
    if sform is None or qform is None or not (_places(sform) and _places(qform)):
        return []
    if same_grid(sform, qform, shape):
        return []
    differs = grid_difference(shape, sform, shape, qform)
    turned = axis_codes(sform) != axis_codes(qform)
    where = "turned or mirrored" if turned else "elsewhere"
    return [
        f"its sform, which is used, and its qform differ in {differs}; a program that "
        f"uses the qform shows it {where}"
    ]


def _shear_notes(affine: Affine) -> list[str]:
    directions = affine[:3, :3] / spacing_mm(affine)
    cosines = directions.T @ directions - np.eye(3)
    if float(np.abs(cosines).max()) <= _MOST_SHEAR:
        return []
    return [
        "its axes are not at right angles; slices are drawn as if they were, while "
        "positions, lengths and volumes are exact"
    ]


def _extent_notes(affine: Affine, shape: tuple[int, int, int], unit: str) -> list[str]:
    longest = max(n * mm for n, mm in zip(shape, spacing_mm(affine), strict=True))
    low, high = _PLAUSIBLE_MM
    if low <= longest <= high:
        return []
    return [
        f"its header, in {unit}, makes it {longest:.3g} mm long, which no head is; "
        "lengths and volumes may be wrong"
    ]


def _fields(header: Any) -> dict[str, npt.NDArray[Any]]:
    found = {name: np.array(header[name]) for name in _FIELDS}
    found["pixdim"] = found["pixdim"][:4]
    return found


def write_fields(header: Any, fields: Mapping[str, npt.NDArray[Any]]) -> None:
    """Put the numbers that place voxels into another header, as they were read."""
    for name, value in fields.items():
        if name == "pixdim":
            header["pixdim"][:4] = value
        else:
            header[name] = value
