"""Tests of the table of a batch, its contact sheet, and the command for both."""

import json
from pathlib import Path

import pytest

from tests.batch_folder import write_case, write_failure
from unet_gui.cli.main import main
from unet_gui.controllers.batch.overview import BatchReader
from unet_gui.controllers.batch.sheet import without_paths
from unet_gui.core.batch.review import Decision, ReviewEntry
from unet_gui.core.batch.rows import batch_counts
from unet_gui.core.progress import run_to_end
from unet_gui.core.text import Text
from unet_gui.io.batch.claims import Claims
from unet_gui.io.batch.review_file import append_review


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Make a batch of three cases, one of them doubtful and one that failed."""
    folder = tmp_path / "my <out>"
    write_case(folder, "sure")
    caution = Text("{path} is odd.", path=tmp_path / "study" / "x.nii")
    write_case(folder, "doubtful", doubt=0.5, warnings=(caution,), cautions=(caution,))
    reason = Text("{path} is cut off.", path=tmp_path / "study" / "broken.nii.gz")
    write_failure(folder, "broken", reason)
    append_review(folder / "review.tsv", ReviewEntry("sure", Decision.ACCEPT, "A<B"))
    return folder


def test_a_batch_is_read_again_only_where_it_changed(out: Path) -> None:
    reader = BatchReader(out)
    first = run_to_end(reader.read())
    assert [row.case for row in first.rows] == ["doubtful", "sure", "broken"]
    write_case(out, "new")
    Claims(out / "claims").take("working")
    (out / "manifests" / "damaged.json").write_text("{")
    second = run_to_end(reader.read(["waits", "working"]))
    states = {row.case: row.state for row in second.rows}
    assert states["new"] == "done"
    assert (states["working"], states["waits"]) == ("running", "waiting")
    kept = {row.case: row.manifest for row in first.rows}
    assert {r.case: r.manifest for r in second.rows}["sure"] is kept["sure"]
    (problem,) = second.problems
    assert "damaged.json cannot be read" in problem
    counts = batch_counts(second.rows)
    assert (counts.done, counts.failed, counts.left) == (3, 1, 2)
    assert (counts.doubtful, counts.decided, counts.total) == (1, 1, 6)


def test_a_decision_about_an_earlier_mask_does_not_hold(out: Path) -> None:
    times = {"AB": "2025-12-31T23:59:59+00:00", "CD": "2026-01-02T00:00:00+00:00"}
    for initials, time in times.items():
        entry = ReviewEntry("doubtful", Decision.ACCEPT, initials, time)
        append_review(out / "review.tsv", entry)
    row = run_to_end(BatchReader(out).read()).rows[0]
    assert row.review.text == "Accepted CD"
    assert row.notes[0] == ("The mask was made again after this decision: Accepted AB")


def test_the_command_prints_the_table(
    out: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["review", str(out), "--list"]) == 0
    _, doubtful, sure, broken = capsys.readouterr().out.splitlines()
    assert doubtful.startswith("doubtful  done")
    assert "Accepted A<B" in sure
    assert broken.endswith("is cut off.")
    assert main(["review", str(out), "--json", "--first", "1"]) == 0
    (record,) = json.loads(capsys.readouterr().out)
    assert record["case"] == "doubtful"
    assert record["reasons"][0].endswith("Dice of only 0.50")
    assert main(["review", str(out.parent / "none")]) == 2
    assert "unet-gui batch INPUT" in capsys.readouterr().err


def test_the_sheet_has_every_case_and_no_path(
    out: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    sheet = tmp_path / "sheet.html"
    assert main(["review", str(out), "--sheet", str(sheet)]) == 0
    page = sheet.read_text("utf-8")
    assert len(page) < 3 * 30_000
    assert str(tmp_path) not in page
    assert page.index("doubtful</h3>") < page.index("sure</h3>")
    assert page.count("data:image/") == 2
    assert "Accepted A&lt;B" in page
    assert "broken.nii.gz is cut off." in page
    assert "x.nii is odd." in page
    assert "http" not in page.replace("http-equiv", "")
    capsys.readouterr()
    assert main(["review", str(out), "--sheet", str(sheet)]) == 2
    assert "already exists" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("/a/b/c.nii is odd", "c.nii is odd"),
        ("see '/a b/c d.nii' and C:\\x\\y.nii.", "see 'c d.nii' and y.nii."),
        ("1/2 of 3 mm/s, align/brain", "1/2 of 3 mm/s, align/brain"),
    ],
)
def test_paths_are_left_out_of_sentences(text: str, expected: str) -> None:
    assert without_paths(text) == expected
    assert without_paths(Text("{what}", what=text)) == expected
