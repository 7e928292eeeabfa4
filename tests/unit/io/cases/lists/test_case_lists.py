"""Tests of lists of cases: tables of paths."""

from pathlib import Path

import numpy as np
import pytest

from tests.case_folders import mask_data, scan_data, write_image
from unet_gui.core.case.case_files import CaseFiles
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.given_roles import GivenRoles, find_given_cases
from unet_gui.io.cases.reading.case_assembly import assemble_case, read_case


@pytest.fixture
def scans(tmp_path: Path) -> Path:
    """Write scans whose names tell nothing."""
    for seed, name in enumerate("abcdef"):
        write_image(tmp_path / f"scans/{name}.nii.gz", scan_data(seed, (8, 9, 7)))
    write_image(tmp_path / "scans/m.nii.gz", mask_data(1, 2, 3, shape=(8, 9, 7)))
    return tmp_path


def found(folder: Path, text: str, name: str = "study.csv") -> list[CaseFiles]:
    (folder / name).write_text(text, "utf-8")
    return find_given_cases([folder / name], GivenRoles())


def roles(case: CaseFiles) -> dict[str, str]:
    return {role: source.path.name[0] for source, role in case.assignments}


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_columns_stand_in_any_order_and_tell_the_sequences(
    scans: Path, mark: str
) -> None:
    text = (
        "\ufeffT2,Patient ID,age,T1 post-contrast,seg,FLAIR,t1w\r\n"
        "scans/a.nii.gz,P1,44,scans/b.nii.gz,scans/m.nii.gz,scans/c.nii.gz,\r\n"
        "\r\n"
        ",P2,,,,scans/d.nii.gz,scans/e.nii.gz\r\n"
    )
    one, two = found(scans, text.replace(",", mark))
    assert (one.name, two.name) == ("P1", "P2")
    assert roles(one) == {"FLAIR": "c", "T1Gd": "b", "T2w": "a", "mask": "m"}
    assert roles(two) == {"FLAIR": "d", "T1w": "e"}
    assert one.warnings == ("The column age of study.csv is not used.",)
    assert one.with_choices_of(one) == one  # as the window asks for, with warnings
    assert one.clues[0].text == "column FLAIR"
    case = run_to_end(read_case(one))
    assert case.reference is not None


def test_a_fault_costs_its_line_only(scans: Path) -> None:
    text = (
        "case,flair,t1\n"
        "good,scans/a.nii.gz,scans/b.nii.gz\n"
        "lost,scans/gone.nii.gz,\n"
        "empty,,\n"
        "same,scans/c.nii.gz,scans/c.nii.gz\n"
        "wide,scans/c.nii.gz,scans/d.nii.gz,scans/e.nii.gz\n"
        "again,scans/a.nii.gz,scans/e.nii.gz\n"
    )
    cases = {case.name: case for case in found(scans, text)}
    faults = {name: case.fault for name, case in cases.items() if case.fault}
    assert set(faults) == {"lost", "empty", "same", "wide"}
    assert faults["lost"].startswith("Line 3 of study.csv: ")
    assert "gone.nii.gz does not exist." in faults["lost"]
    assert faults["empty"] == "Line 4 of study.csv: it names no scan."
    assert faults["same"].endswith("c.nii.gz is both the FLAIR and the T1w.")
    assert faults["wide"].endswith("it has 4 cells, and there are 3 columns.")
    with pytest.raises(InputError, match=r"Line 3 of study\.csv"):
        run_to_end(read_case(cases["lost"]))
    with pytest.raises(InputError, match=r"Line 3 of study\.csv"):
        assemble_case(cases["lost"], {})
    assert len({case.source_key for case in cases.values()}) == len(cases)
    assert cases["again"].warnings == ("Lines 2 and 7 both name a.nii.gz.",)


def test_lines_may_name_whole_cases(scans: Path) -> None:
    four = np.stack([scan_data(n, (8, 9, 7)) for n in range(4)], axis=-1)
    write_image(scans / "four.nii.gz", four)
    text = "id,path\nX,four.nii.gz\nY,scans\n"
    whole, many = found(scans, text)
    assert (whole.name, len(whole.sequences)) == ("X", 4)
    assert "scans holds 7 cases" in many.fault


def test_sessions_tell_cases_of_one_patient_apart(scans: Path) -> None:
    lines = "scans/a.nii.gz,P1,{}\nscans/b.nii.gz,P1,{}\n"
    cases = found(scans, "flair,subject,session\n" + lines.format("one", "two"))
    assert [case.name for case in cases] == ["P1_one", "P1_two"]
    with pytest.raises(
        InputError, match=r"Lines 2 and 3 of .* both name the case P1_1"
    ):
        found(scans, "flair,subject,session\n" + lines.format("1", "1"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("case,age\nx,3\n", "has no column of a sequence; .* names case and age."),
        ("", "it names none."),
        ("case,t1,T1w\n", "The columns t1 and T1w of study.csv both name the T1w"),
        ("case,t1\n", "lists no cases"),
    ],
)
def test_a_list_that_cannot_be_meant_is_one_sentence(
    tmp_path: Path, text: str, told: str
) -> None:
    with pytest.raises(InputError, match=told):
        found(tmp_path, text)


@pytest.mark.parametrize("name", ["x" * 300 + ".nii", "a\0b.nii"])
def test_a_path_that_the_system_refuses_costs_its_line_only(
    scans: Path, name: str
) -> None:
    refused, kept = found(scans, f"case,flair\nA,{name}\nB,scans/b.nii.gz\n")
    assert refused.fault.startswith("Line 2 of study.csv: ")
    assert not kept.fault


def test_names_too_long_for_a_sentence_or_a_file_are_told_in_short(
    scans: Path,
) -> None:
    columns = ",".join(["x" * 4000, *(f"extra{n}" for n in range(50))])
    long, kept = found(
        scans, f"case,flair,{columns}\n{'n' * 400},scans/a.nii.gz\nB,scans/b.nii.gz\n"
    )
    assert "more than 150 characters" in long.fault
    assert len(long.fault) < 200
    assert all(len(warning) < 300 for warning in (*long.warnings, *kept.warnings))
