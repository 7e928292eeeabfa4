"""The same head in every storage order of its axes and on every kind of grid."""

from __future__ import annotations

from itertools import permutations, product

import nibabel as nib
import numpy as np

ALL_48 = tuple(
    "".join(codes)
    for order in permutations(("RL", "AP", "SI"))
    for codes in product(*order)
)
LPS = np.diag([-1.0, -1.0, 1.0, 1.0])  # converts RAS to the LPS of ITK, and back


def _turn(about_z, about_x):
    (cz, sz), (cx, sx) = ((np.cos(a), np.sin(a)) for a in (about_z, about_x))
    z = np.array([[cz, -sz, 0], [sz, cz, 0], [0, 0, 1.0]])
    return z @ np.array([[1.0, 0, 0], [0, cx, -sx], [0, sx, cx]])


def _grid(turn, spacing_mm):
    affine = np.eye(4)
    affine[:3, :3] = turn @ np.diag(spacing_mm)
    affine[:3, 3] = -7.25, 11.5, 3.0
    return affine


def turned_grid(about_z, about_x, spacing_mm):
    """Return an affine in RAS+ order, rotated about two axes; angles in radians."""
    return _grid(_turn(about_z, about_x), spacing_mm)


_STEEP = _turn(0.7, -0.6)  # between two directions: which axis is which is close
GRIDS = {
    "plain": _grid(np.eye(3), (1.0, 1.0, 1.0)),
    "oblique": _grid(_turn(0.3, 0.2), (1.0, 1.0, 1.0)),
    "steep": _grid(_STEEP, (1.0, 1.5, 2.0)),
    "anisotropic": _grid(_turn(0.1, 0.0), (0.9, 1.5, 4.0)),
}


def stored_in_order(codes, data, affine):
    """Return a RAS+ array and its affine in the storage order of `codes`."""
    orient = nib.orientations
    there = orient.ornt_transform(
        orient.axcodes2ornt("RAS"), orient.axcodes2ornt(codes)
    )
    stored = nib.apply_orientation(data, there)
    return stored, affine @ orient.inv_ornt_aff(there, data.shape[:3])


def write_stored(path, codes, data, affine, *, form="both"):
    """Write a RAS+ array in another order; rounding to 32 bits shears it slightly."""
    stored, stored_affine = stored_in_order(codes, data, affine)
    image = nib.Nifti1Image(np.asarray(stored), None)
    header = image.header
    header.set_zooms(np.linalg.norm(stored_affine[:3, :3], axis=0))
    if form in ("both", "sform"):
        header.set_sform(stored_affine, 1)
    if form in ("both", "qform"):
        header.set_qform(stored_affine, 1)
    header.set_xyzt_units("mm")
    path.parent.mkdir(parents=True, exist_ok=True)
    nib.save(image, path)
    return path


def itk_affine(path):
    """Return the affine of a file according to SimpleITK, in RAS+ mm."""
    import SimpleITK as sitk  # noqa: N813 - as its users write it

    return affine_of_itk(sitk.ReadImage(str(path)))


def affine_of_itk(image):
    """Return the affine of a SimpleITK image, in RAS+ mm."""
    affine = np.eye(4)
    directions = np.array(image.GetDirection()).reshape(3, 3)
    affine[:3, :3] = directions * np.array(image.GetSpacing())
    affine[:3, 3] = image.GetOrigin()
    return LPS @ affine
