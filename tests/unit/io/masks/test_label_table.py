"""Tables of label names in the header of a mask, and in files beside it."""

from __future__ import annotations

import json

import nibabel as nib
import numpy as np
import pytest
from nibabel.nifti1 import Nifti1Extension

from unet_gui.core.case.case import Source
from unet_gui.core.mask.labels import BRATS, BRATS2023, BRATS_PED, MSD
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.io.masks.reference import read_reference
from unet_gui.io.nifti.extensions import read_extensions

NAMES = {1: "Necrosis", 2: "Edema", 3: "Enhancing tumor"}  # as BRATS2023
PED = {1: "ET", 2: "NET", 3: "CC", 4: "ED"}
AFTER = {1: "NETC", 2: "SNFH", 3: "ET", 4: "RC (resection cavity)"}


def itk_snap(names):
    head = "################\n# ITK-SnAP Label Description File\n# IDX -R- -G- ...\n"
    rows = [(0, "Clear Label"), *names.items()]
    return head + "".join(
        f'{v:5}  {20 * v:3} 10 10   1  1  1    "{name}"\n' for v, name in rows
    )


def free_surfer(names):
    rows = "".join(
        f"{v}  {name.replace(' ', '_')}   10 20 30 0\n" for v, name in names.items()
    )
    return f"#No. Label Name: R G B A\n0 Unknown 0 0 0 0\n{rows}"


def bids(names):
    rows = "".join(f"{v}\t{name}\t#ff0000\n" for v, name in names.items())
    return f"index\tname\tcolor\n{rows}"


def comment(names):
    return 6, json.dumps({"labels": {str(v): name for v, name in names.items()}})


def afni(names):
    rows = "\n".join(f'"{v}" "{name}"' for v, name in names.items())
    table = f"<VALUE_LABEL_DTABLE\n ni_type=&quot;2*String&quot;>\n{rows}\n"
    text = f'<AFNI_attributes><AFNI_atr atr_name="VALUE_LABEL_DTABLE">{table}'
    return 4, text.replace('"', "&quot;")


def workbench(names):
    rows = "".join(
        f'<Label Key="{v}" Red="1" Green="0" Blue="0" Alpha="1"><![CDATA[{n}]]></Label>'
        for v, n in names.items()
    )
    text = f"<CaretExtension><LabelTable>{rows}</LabelTable></CaretExtension>"
    return 30, text


def read(path, hint=None):
    return read_reference(path, Source(path), hint)


def write_with(path, data, *extensions):
    image = nib.Nifti1Image(data, np.eye(4))
    for code, text in extensions:
        image.header.extensions.append(Nifti1Extension(code, text.encode()))
    nib.save(image, path)
    return path


@pytest.mark.parametrize("table", [comment, afni, workbench])
@pytest.mark.parametrize(
    ("names", "values", "scheme"),
    [(NAMES, (1, 2, 3), BRATS2023), (PED, (1, 2), BRATS_PED), (AFTER, (2, 4), None)],
)
@pytest.mark.parametrize("name", ["BraTS2021_00001_seg.nii.gz", "mask.nii"])
def test_names_in_the_header_decide(
    tmp_path, make_mask, table, names, values, scheme, name
):
    path = write_with(tmp_path / name, make_mask(*values), table(names))
    reference, warnings = read(path)
    assert warnings == ()
    assert reference.is_certain
    assert reference.clue == "the label names in its header"
    if scheme is not None:
        found = set(values)
        assert reference.scheme.reading(found) == scheme.reading(found)
    else:
        assert reference.scheme.cavity == 4


@pytest.mark.parametrize(
    ("file", "write"),
    [
        ("case_seg.txt", itk_snap),
        ("case_seg.label", itk_snap),
        ("labels.txt", itk_snap),
        ("my_label_descriptions.txt", itk_snap),
        ("tumourLUT.txt", free_surfer),
        ("case_seg.ctbl", free_surfer),
        ("case_seg.tsv", bids),
        ("dseg.tsv", bids),
        (
            "case_seg.json",
            lambda names: json.dumps({"labels": {n: v for v, n in names.items()}}),
        ),
    ],
)
@pytest.mark.parametrize("values", [(1, 2, 3), (1, 2), (3,)])
def test_names_beside_the_mask_decide(tmp_path, make_mask, file, write, values):
    path = write_with(tmp_path / "case_seg.nii.gz", make_mask(*values))
    (tmp_path / file).write_text(write(NAMES), "utf-8")
    reference, warnings = read(path)
    assert warnings == ()
    assert reference.is_certain
    assert reference.clue == f"the label names in {file}"
    assert reference.scheme.reading(values) == BRATS2023.reading(values)


def test_a_table_of_bids_may_lie_in_a_folder_above(tmp_path, make_mask):
    folder = tmp_path / "sub-1" / "ses-1" / "anat"
    folder.mkdir(parents=True)
    path = write_with(folder / "sub-1_ses-1_dseg.nii.gz", make_mask(1, 2, 3))
    (tmp_path / "dseg.tsv").write_text(bids(NAMES), "utf-8")
    assert read(path)[0].clue == "the label names in dseg.tsv"


def test_labels_of_dataset_json_come_first_and_a_contradiction_is_said(
    tmp_path, make_mask
):
    path = write_with(tmp_path / "case.nii.gz", make_mask(1, 2, 3), comment(NAMES))
    stated = SchemeHint(MSD.id, "the labels of dataset.json", is_stated=True)
    reference, (warning,) = read(path, stated)
    assert reference.scheme is MSD
    assert "the labels of dataset.json and the label names in its header disagree" in (
        warning
    )


def test_a_table_that_nobody_filled_in_says_nothing(tmp_path, make_mask):
    path = write_with(tmp_path / "BraTS2021_00001_seg.nii.gz", make_mask(1, 2, 4))
    names = {v: f"Label {v}" for v in range(1, 7)}
    (tmp_path / "BraTS2021_00001_seg.txt").write_text(itk_snap(names), "utf-8")
    reference, warnings = read(path)
    assert reference.scheme is BRATS
    assert warnings == ()


def test_names_that_are_not_understood_are_said(tmp_path, make_mask):
    path = write_with(tmp_path / "mask.nii.gz", make_mask(1, 2, 4))
    (tmp_path / "mask.txt").write_text(itk_snap({1: "Foo", 2: "Bar"}), "utf-8")
    reference, warnings = read(path)
    assert reference.scheme is BRATS
    assert warnings == (
        "mask.nii.gz has names in the label names in mask.txt that are not understood: "
        "Foo, Bar.",
    )


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("kind", [nib.Nifti1Image, nib.Nifti2Image])
def test_extensions_are_read_in_both_byte_orders(tmp_path, order, kind):
    header = kind.header_class(endianness=order)
    image = kind(np.zeros((3, 4, 5), np.int16), np.eye(4), header)
    image.header.extensions.append(Nifti1Extension(6, b"first"))
    image.header.extensions.append(Nifti1Extension(4, b"second"))
    path = tmp_path / "a.nii.gz"
    nib.save(image, path)
    found = [(e.code, e.content.rstrip(b"\0")) for e in read_extensions(path)]
    assert found == [(6, b"first"), (4, b"second")]


@pytest.mark.parametrize(
    "content", [b"", b"abc", bytes(600), b"\x5c\x01\0\0" + bytes(20)]
)
def test_damaged_files_have_no_extensions(tmp_path, content):
    path = tmp_path / "a.nii"
    path.write_bytes(content)
    assert read_extensions(path) == ()
