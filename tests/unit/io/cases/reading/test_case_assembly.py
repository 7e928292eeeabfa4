from __future__ import annotations

import threading

import nibabel as nib
import numpy as np
import pytest

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import MASK, CaseFiles
from unet_gui.core.errors import InputError
from unet_gui.core.mask.labels import BRATS, BRATS2023, MSD, TumourClass
from unet_gui.core.progress import Progress
from unet_gui.io.cases.find_cases import find_cases
from unet_gui.io.cases.reading import case_assembly
from unet_gui.io.cases.reading.case_assembly import (
    assemble_case,
    files_as_taken,
    read_case,
    read_images,
)
from unet_gui.io.nifti.file import read_nifti

FOUR = ["FLAIR", "T1w", "T1Gd", "T2w"]


def finish(job):
    """Run a job to its end; return its result and what it yielded."""
    steps = []
    while True:
        try:
            steps.append(next(job))
        except StopIteration as stop:
            return stop.value, steps


def open_case(*paths):
    (files,) = find_cases(paths)
    return finish(read_case(files))[0]


@pytest.fixture
def write(tmp_path, write_image):
    def write_named(name, data, **options):
        return write_image(tmp_path / name, data, **options)

    return write_named


def test_brats_set(brats_folder, make_scan):
    case = open_case(brats_folder)
    assert list(case.sequences) == FOUR
    assert case.name == "BraTS2021_00001"
    assert case.reference.scheme is BRATS
    assert case.warnings == ()
    for seed, name in enumerate(FOUR):
        volume = case.sequences[name]
        stored = volume.data[::-1, ::-1]  # LPS
        np.testing.assert_array_equal(stored, make_scan(seed))
        assert volume.data.dtype == np.int16
    enhancing = case.reference.label_map.data == TumourClass.ENHANCING
    assert enhancing[::-1, ::-1][5, 4, 3]  # value 4 in the file


def test_decathlon_4d(decathlon_folder, make_scan):
    case = open_case(decathlon_folder / "imagesTr" / "BRATS_001.nii.gz")
    assert list(case.sequences) == FOUR
    assert case.reference.scheme is MSD
    last = case.sequences["T2w"].data[::-1, ::-1]
    np.testing.assert_array_equal(last, make_scan(3))


def test_the_grid_of_the_case_is_that_of_flair(write, make_scan):
    flair = write("P_flair.nii.gz", make_scan())
    (t1_ras,) = [write("P_t1.nii", make_scan()[::-1, ::-1], affine=ras_of(flair))]
    case = open_case(t1_ras, flair)
    assert case.grid.axis_codes == ("L", "P", "S")
    np.testing.assert_array_equal(
        case.sequences["T1w"].data, case.sequences["FLAIR"].data
    )


def ras_of(path):
    return read_nifti(path).channels[0].affine.matrix


def test_progress_counts_files(brats_folder):
    (files,) = find_cases([brats_folder])
    case, steps = finish(read_case(files))
    assert case.reading_s > 0
    text = "Reading BraTS2021_00001"
    assert steps == [Progress(done, 5, text) for done in range(6)]


def test_closing_the_job_ends_its_threads(brats_folder):
    (files,) = find_cases([brats_folder])
    job = read_case(files)
    next(job)
    next(job)
    job.close()
    assert not [t for t in threading.enumerate() if t.name.startswith("read")]


def test_closing_the_job_skips_the_files_in_the_queue(
    brats_folder, monkeypatch
) -> None:
    (files,) = find_cases([brats_folder])
    read, goes_on = [], threading.Event()

    def slow(path):
        read.append(path)
        if path != files.paths[0]:
            goes_on.wait(20)

    monkeypatch.setattr(case_assembly, "read_image", slow)
    monkeypatch.setattr(case_assembly, "READING_THREADS", 2)
    job = read_images(files)
    next(job)
    next(job)  # one is read, two are being read, two wait
    timer = threading.Timer(0.5, goes_on.set)
    timer.start()
    job.close()
    timer.join()
    assert len(read) <= 3


def test_known_images_are_not_read_again(brats_folder):
    (files,) = find_cases([brats_folder])
    known, _ = finish(read_images(files))
    for path in brats_folder.iterdir():
        path.unlink()
    images, steps = finish(read_images(files, known))
    assert images == known
    assert [step.total for step in steps] == [0]


# grids


def placed(path, *, moved_mm=(0, 0, 0), turned_deg=0.0):
    """Return the affine of a file, moved and turned about the vertical axis."""
    affine = read_nifti(path).grid.affine.matrix.copy()
    turn = np.radians(turned_deg)
    rotation = np.eye(4)
    rotation[:2, :2] = [[np.cos(turn), -np.sin(turn)], [np.sin(turn), np.cos(turn)]]
    affine = rotation @ affine
    affine[:3, 3] += moved_mm
    return affine


def test_sequences_on_different_grids_keep_their_own(write, make_scan):
    a = write("P_flair.nii.gz", make_scan())
    turned = placed(a, turned_deg=9)
    b = write("P_t1.nii.gz", make_scan(shape=(12, 14, 9)), affine=turned)
    case = open_case(a, b)
    assert not case.is_on_one_grid
    assert case.shape == case.sequences["FLAIR"].shape
    own = case.sequences["T1w"].affine
    assert own.obliquity_deg == pytest.approx(9)
    (told,) = case.warnings
    assert told.startswith("The sequences lie on 2 grids")
    assert "T1w: 12 x 14 x 9 voxels of" in told
    assert "turned by 9.0° against FLAIR" in told


def test_a_scan_that_lies_elsewhere_is_left_out_and_said(write, make_scan):
    a = write("P_flair.nii.gz", make_scan())
    b = write("P_t1.nii.gz", make_scan(), affine=placed(a, moved_mm=(0, 0, 300)))
    near = placed(a, moved_mm=(0, 0, 3))
    c = write("P_t2.nii.gz", make_scan()[::-1], affine=near)
    case = open_case(a, b, c)
    assert list(case.sequences) == ["FLAIR", "T2w"]
    assert case.warnings[0].startswith("By its header, P_t1.nii.gz lies apart from")
    assert case.doubts == case.warnings[:1]


def test_other_grids_are_refused_if_a_file_does_not_tell_where_it_lies(
    write, make_scan
):
    a = write("P_flair.nii.gz", make_scan())
    b = write("P_t1.nii.gz", make_scan(shape=(12, 14, 9)))
    image = nib.load(b)
    image.header["sform_code"] = image.header["qform_code"] = 0
    nib.save(nib.Nifti1Image(image.dataobj, None, image.header), b)
    with pytest.raises(InputError) as caught:
        open_case(a, b)
    assert str(caught.value).startswith(
        "P_flair.nii.gz and P_t1.nii.gz are not on one grid "
        "(size 12 x 14 x 10 against 12 x 14 x 9 voxels"
    )
    assert "P_t1.nii.gz does not tell where it lies" in str(caught.value)


def test_a_mask_lies_on_the_grid_of_the_scan_that_it_was_drawn_on(
    write, make_scan, make_mask
):
    a = write("P_flair.nii.gz", make_scan())
    turned = placed(a, turned_deg=9)
    b = write("P_t1.nii.gz", make_scan(), affine=turned)
    mask = write("P_seg.nii.gz", make_mask(1, 2, 4), affine=turned)
    case = open_case(a, b, mask)
    assert case.reference.label_map.affine == case.sequences["T1w"].affine


def test_rounding_in_the_header_is_not_a_difference(write, make_scan):
    a = write("P_flair.nii.gz", make_scan())
    rounded = read_nifti(a).grid.affine.matrix.copy()
    rounded[:3, 3] += 0.004
    case = open_case(a, write("P_t1.nii.gz", make_scan(), affine=rounded))
    assert list(case.sequences) == ["FLAIR", "T1w"]


# content


def test_a_constant_volume_is_refused(write, make_scan):
    path = write("P_flair.nii.gz", np.full_like(make_scan(), 7))
    with pytest.raises(InputError, match=r"P_flair\.nii\.gz holds no image.*value 7\."):
        open_case(path)


def test_a_volume_of_nan_is_refused(write, make_scan):
    data = np.full(make_scan().shape, np.nan, np.float32)
    with pytest.raises(InputError, match=r"scan\.nii holds no image.*NaN"):
        open_case(write("scan.nii", data))


def test_a_constant_volume_with_gaps_is_refused(write, make_scan):
    data = np.ones(make_scan().shape, np.float32)
    data[0, 0, :3] = np.nan
    with pytest.raises(InputError, match="every voxel has the value 1"):
        open_case(write("scan.nii", data))


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
def test_non_finite_voxels_give_a_warning(write, make_scan, bad):
    data = make_scan().astype(np.float32)
    data[0, 0, :3] = bad
    case = open_case(write("scan.nii", data))
    (warning,) = case.warnings
    assert warning.startswith("scan.nii has 3 voxels without a finite number")
    assert np.count_nonzero(~np.isfinite(case.first.data)) == 3  # kept as stored


def test_the_refusal_of_a_broken_file_names_it(brats_folder):
    path = brats_folder / "BraTS2021_00001_t2.nii.gz"
    path.write_bytes(path.read_bytes()[:300])
    with pytest.raises(InputError, match=r"BraTS2021_00001_t2\.nii\.gz is cut off"):
        open_case(brats_folder)


def test_a_set_with_a_4d_file_is_refused(write, make_scan):
    a = write("P_flair.nii.gz", np.stack([make_scan()] * 3, axis=-1))
    b = write("P_t1.nii.gz", make_scan())
    with pytest.raises(InputError, match=r"P_flair\.nii\.gz has 3 channels"):
        open_case(a, b)


# masks


def test_a_mask_is_recognised_by_its_values_if_its_name_is_neutral(
    write, make_scan, make_mask
):
    a = write("P_flair.nii.gz", make_scan())
    b = write("P_t1.nii.gz", make_scan())
    c = write("P_drawn.nii.gz", make_mask(1, 2, 4))
    case = open_case(a, b, c)
    assert list(case.sequences) == ["FLAIR", "T1w"]
    assert case.reference.source == Source(c)
    assert case.reference.scheme is BRATS


def test_a_role_chosen_by_the_user_is_not_guessed_again(write, make_scan, make_mask):
    paths = [
        write("P_flair.nii.gz", make_scan()),
        write("P_t1.nii.gz", make_scan()),
        write("P_drawn.nii.gz", make_mask(1, 2, 4)),
    ]
    (files,) = find_cases(paths)
    case, _ = finish(read_case(files.reassigned({})))
    assert list(case.sequences) == ["FLAIR", "T1w", "drawn"]
    assert case.reference is None


def test_a_mask_without_a_scan_is_shown_as_the_image(brats_folder):
    path = brats_folder / "BraTS2021_00001_seg.nii.gz"
    case = open_case(path)
    assert list(case.sequences) == ["BraTS2021_00001_seg"]
    assert case.reference.scheme is BRATS
    assert case.warnings == ()


def test_an_empty_mask_alone_opens(write, make_mask):
    case = open_case(write("P_seg.nii.gz", make_mask()))
    assert not case.reference.label_map.data.any()


def test_a_mask_that_does_not_fit_leaves_the_scan_alone(write, make_scan, make_mask):
    a = write("P_flair.nii.gz", make_scan())
    b = write("P_seg.nii.gz", make_mask(1, shape=(9, 14, 10)))
    case = open_case(a, b)
    assert case.reference is None
    assert "P_seg.nii.gz does not fit the scan" in case.warnings[0]


def test_warnings_about_guessed_roles_come_first(write, make_scan):
    paths = [write(n, make_scan()) for n in ("P_t1.nii.gz", "P_t1.nii", "P_t2.nii")]
    case = open_case(*paths)
    assert list(case.sequences) == ["T1w", "T2w"]
    assert "both seem to be T1w" in case.warnings[0]


def test_two_files_with_one_role_are_refused(brats_folder):
    (files,) = find_cases([brats_folder])
    t1 = files.sequences[1][0]
    with pytest.raises(InputError, match=r"_flair\.nii\.gz and .* both set to FLAIR"):
        finish(read_case(files.reassigned({t1: "FLAIR"})))


def test_the_case_records_the_roles_in_use(write, make_scan, make_mask):
    paths = {
        name: write(f"P_{name}.nii.gz", data)
        for name, data in {
            "ADC": np.zeros_like(make_scan()),
            "drawn": make_mask(1, 2, 4),
            "flair": make_scan(),
            "t1": make_scan(),
        }.items()
    }
    (files,) = find_cases(list(paths.values()))
    case, _ = finish(read_case(files))
    taken = {s.path: role for s, role in files_as_taken(files, case).assignments}
    assert taken == {
        paths["ADC"]: "ignored",
        paths["drawn"]: MASK,
        paths["flair"]: "FLAIR",
        paths["t1"]: "T1w",
    }


def test_a_case_without_a_sequence_is_refused():
    with pytest.raises(InputError, match="has no sequence"):
        assemble_case(CaseFiles("empty", ()), {})


# real cases


def test_real_brats_2023(real_data):
    case = open_case(real_data / "cases_raw" / "BraTS-GLI-00000-000")
    assert list(case.sequences) == FOUR
    assert case.reference.scheme is BRATS2023
    assert case.warnings == ()


def test_real_mask_with_another_origin(real_data):
    case = open_case(real_data / "cases_raw" / "Brats17_TCIA_105_1")
    assert case.reference.scheme is BRATS
    (warning,) = case.warnings
    assert "position, by up to 239 mm" in warning
    tumour = case.reference.label_map.data > 0
    assert (case.sequences["FLAIR"].data[tumour] > 0).all()  # it lies in the brain


def test_real_clinical_examination_on_three_grids(real_data):
    case = open_case(real_data / "cases_raw" / "TCGA-FG-6692_clinical")
    groups = {group.names: group.grid.shape for group in case.grid_groups}
    assert groups == {
        ("FLAIR",): (208, 256, 26),
        ("T1w", "T1Gd"): (256, 224, 26),
        ("T2w",): (224, 256, 26),
    }
    assert "turned by 14.0° against FLAIR" in case.warnings[0]


def test_real_decathlon_case(real_data):
    case = open_case(real_data / "brats_msd" / "imagesTr" / "BRATS_001.nii.gz")
    assert list(case.sequences) == FOUR
    assert case.reference.scheme is MSD
    assert case.grid.sform_code == 2
    assert case.sources["T1Gd"].channel == 2


def test_roles_can_be_set_by_hand(brats_folder):
    (files,) = find_cases([brats_folder])
    flair, t1 = files.sequences[0][0], files.sequences[1][0]
    mask = files.masks[0]
    swapped = files.reassigned({flair: "T1w", t1: "FLAIR", mask: "ignored"})
    case, _ = finish(read_case(swapped))
    assert list(case.sequences) == FOUR
    assert case.sources["FLAIR"] == t1
    assert case.reference is None
    assert MASK not in [role for _, role in swapped.assignments]
