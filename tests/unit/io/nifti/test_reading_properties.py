"""Any NIfTI file is read as by nibabel and SimpleITK."""

from __future__ import annotations

import gzip

import nibabel as nib
import numpy as np
import pytest
import SimpleITK
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp
from nibabel.orientations import axcodes2ornt, inv_ornt_aff

from unet_gui.core.errors import InputError
from unet_gui.io.nifti.file import read_nifti
from unet_gui.io.nifti.orientation import ras_to_stored

TYPES = ("u1", "i1", "u2", "i2", "u4", "i4", "u8", "i8", "f4", "f8")
SCALES = ((1.0, 0.0), (0.0, 0.0), (0.5, 10.0), (2.0, -1024.0), (-3.0, 0.25))
KINDS = {1: (nib.Nifti1Header, 352), 2: (nib.Nifti2Header, 544)}
PLAIN = {"allow_nan": False, "allow_infinity": False}


@st.composite
def stored_arrays(draw, dimensions=(3, 4, 5)):
    """Draw values in either byte order: (I, J, K), (I, J, K, C) or (I, J, K, 1, C)."""
    dtype = np.dtype(draw(st.sampled_from("<>")) + draw(st.sampled_from(TYPES)))
    shape = draw(st.tuples(*[st.integers(1, 6)] * 3))
    count = draw(st.sampled_from(dimensions))
    shape += {3: (), 4: (draw(st.integers(1, 4)),), 5: (1, draw(st.integers(1, 3)))}[
        count
    ]
    elements = None
    if dtype.kind == "f":
        elements = hnp.from_dtype(dtype, min_value=-1e6, max_value=1e6, **PLAIN)
    return draw(hnp.arrays(dtype, shape, elements=elements))


@st.composite
def affines(draw):
    """Draw an affine with any axis order, spacing and origin."""
    order = draw(st.permutations([("R", "L"), ("A", "P"), ("S", "I")]))
    codes = [draw(st.sampled_from(pair)) for pair in order]
    affine = inv_ornt_aff(axcodes2ornt(codes), (3, 4, 5))
    spacing = draw(st.tuples(*[st.sampled_from([0.5, 0.9375, 1.0, 5.5])] * 3))
    origin = draw(st.tuples(*[st.integers(-200, 200)] * 3))
    affine = affine @ np.diag([*spacing, 1])
    affine[:3, 3] = origin
    return affine


def write(path, stored, affine, scale, kind, *, is_packed, gap=0):
    """Write header and values separately, so that nothing is converted."""
    make, start = KINDS[kind]
    order = ">" if stored.dtype.byteorder == ">" else "<"
    header = make(endianness=order)
    header.set_data_dtype(stored.dtype)
    header.set_data_shape(stored.shape)
    header.set_zooms([*nib.affines.voxel_sizes(affine)] + [1.0] * (stored.ndim - 3))
    header.set_sform(affine, 1)
    header.set_qform(affine, 1)
    header.set_xyzt_units("mm")
    header["scl_slope"], header["scl_inter"] = scale
    header["vox_offset"] = start + gap
    values = stored.astype(stored.dtype.newbyteorder(order)).tobytes(order="F")
    raw = header.binaryblock + bytes(4 + gap) + values
    path.write_bytes(gzip.compress(raw, 1) if is_packed else raw)


def as_stored(image):
    """Return the channels as the file stores them, (I, J, K, C)."""
    codes = image.grid.axis_codes
    return np.stack([ras_to_stored(v.data, codes) for v in image.channels], axis=-1)


anything = given(
    stored_arrays(),
    affines(),
    st.sampled_from(SCALES),
    st.sampled_from(list(KINDS)),
    st.booleans(),
    st.sampled_from([0, 16, 1024]),
)


@settings(max_examples=150)
@anything
def test_a_file_is_read_as_by_nibabel(
    tmp_path_factory, stored, affine, scale, kind, is_packed, gap
):
    path = tmp_path_factory.mktemp("any") / "any.nii"
    write(path, stored, affine, scale, kind, is_packed=is_packed, gap=gap)
    image = read_nifti(path)
    found = as_stored(image)
    np.testing.assert_array_equal(found, stored.reshape(found.shape, order="F"))
    assert found.dtype.isnative
    volume = image.channels[-1]
    shown = ras_to_stored(volume.intensity(volume.data), image.grid.axis_codes)
    plain = path.with_suffix(".nii.gz") if is_packed else path
    path.rename(plain)
    expected = nib.load(plain)
    values = expected.get_fdata().reshape(found.shape, order="F")[..., -1]
    values = with_background(values, found[..., -1], volume)
    np.testing.assert_allclose(shown, values, rtol=1e-6, atol=1e-6 * _size(values))
    np.testing.assert_allclose(image.grid.affine, expected.affine)


def with_background(values, stored, volume):
    """Return the values with exact zeros where scaling made them nearly zero."""
    if volume.intercept == 0:
        return values
    return np.where(stored == volume.zero, 0, values)


def _size(values):
    return float(np.abs(values).max())


@settings(max_examples=80)
@given(
    stored_arrays(dimensions=(3,)),
    affines(),
    st.sampled_from(SCALES),
    st.booleans(),
)
def test_a_file_is_read_as_by_simpleitk(
    tmp_path_factory, stored, affine, scale, is_packed
):
    path = tmp_path_factory.mktemp("any") / f"any.nii{'.gz' * is_packed}"
    write(path, stored, affine, scale, 1, is_packed=is_packed)
    image, other = read_nifti(path), SimpleITK.ReadImage(str(path))
    (volume,) = image.channels
    shown = ras_to_stored(volume.intensity(volume.data), image.grid.axis_codes)
    expected = SimpleITK.GetArrayFromImage(other).transpose(2, 1, 0)
    expected = with_background(expected, stored, volume)
    size = max(_size(expected.astype(float)), 1.0)
    np.testing.assert_allclose(
        shown.astype(float), expected.astype(float), rtol=1e-6, atol=1e-6 * size
    )
    last = tuple(n - 1 for n in stored.shape)
    lps = other.TransformIndexToPhysicalPoint(last)
    ras = image.grid.affine.apply(last)
    np.testing.assert_allclose(ras, np.array(lps) * (-1, -1, 1), atol=1e-3)


@settings(max_examples=60)
@given(stored_arrays(), affines(), st.data())
def test_a_file_truncated_anywhere_is_refused(tmp_path_factory, stored, affine, data):
    path = tmp_path_factory.mktemp("cut") / "cut.nii"
    is_packed = data.draw(st.booleans())
    write(path, stored, affine, (1.0, 0.0), 1, is_packed=is_packed)
    raw = path.read_bytes()
    path.write_bytes(raw[: data.draw(st.integers(0, len(raw) - 1))])
    with pytest.raises(InputError):
        read_nifti(path)
