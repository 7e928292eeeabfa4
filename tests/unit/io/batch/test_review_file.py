"""Tests of the file of decisions, which several people append to."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.batch.review import Decision, ReviewEntry, reviews_of
from unet_gui.core.errors import InputError, RunError
from unet_gui.io.batch.review_file import ReviewFile, append_review, read_review

_TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)


_DECIDE = """
import sys
from pathlib import Path
from unet_gui.core.batch.review import Decision, ReviewEntry
from unet_gui.io.batch.review_file import append_review
path, initials = Path(sys.argv[1]), sys.argv[2]
for number in range(40):
    append_review(path, ReviewEntry(f"case{number}", Decision.ACCEPT, initials))
"""


def test_the_last_decision_of_each_person_holds(tmp_path: Path) -> None:
    path = tmp_path / "review.tsv"
    for case, decision, initials in (
        ("a", Decision.ACCEPT, "AB"),
        ("a", Decision.REJECT, "CD"),
        ("a", Decision.EDIT, "AB"),
        ("b", Decision.ACCEPT, "AB"),
        ("b", Decision.OPEN, "AB"),
    ):
        append_review(path, ReviewEntry(case, decision, initials))
    found = reviews_of(read_review(path).entries)
    assert found["a"].text == "Rejected CD, Edit later AB"
    assert found["a"].decision is None
    assert found["a"].of("AB") is Decision.EDIT
    assert found["b"].decision is Decision.OPEN
    assert path.read_text().startswith("case\tdecision\tinitials\ttime\tnote\n")


def test_several_processes_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "review.tsv"
    call = [sys.executable, "-c", _DECIDE, str(path)]
    people = [subprocess.Popen([*call, who]) for who in "ABC"]
    assert [person.wait() for person in people] == [0, 0, 0]
    found = read_review(path)
    assert len(found.entries) == 120
    assert not found.damaged
    assert path.read_text().count("case\tdecision") == 1


def test_damaged_lines_are_told_and_kept(tmp_path: Path) -> None:
    path = tmp_path / "review.tsv"
    append_review(path, ReviewEntry("a", Decision.ACCEPT, "AB"))
    with path.open("ab") as file:
        file.write(b"b\tmaybe\tAB\t\t\n\xff\n\nc\tacc")  # the last one is cut off
    append_review(path, ReviewEntry("d", Decision.REJECT, "AB"))
    found = read_review(path)
    assert [entry.case for entry in found.entries] == ["a", "d"]
    assert found.damaged == (3, 4, 6)
    text = found.complaint(path)
    assert text == (
        "3 lines of review.tsv cannot be read and are left out; the first of them "
        "is line 3."
    )
    assert b"maybe" in path.read_bytes()


def test_a_file_that_cannot_be_read_or_written_is_told(tmp_path: Path) -> None:
    assert read_review(tmp_path / "review.tsv") == ReviewFile()
    assert ReviewFile().complaint(tmp_path) is None
    with pytest.raises(InputError, match="cannot be read"):
        read_review(tmp_path)
    with pytest.raises(RunError, match="cannot be written"):
        append_review(tmp_path, ReviewEntry("a", Decision.ACCEPT, "AB"))


@given(_TEXTS.filter(bool), _TEXTS, _TEXTS)
def test_any_text_comes_back(
    tmp_path_factory: pytest.TempPathFactory, case: str, initials: str, note: str
) -> None:
    path = tmp_path_factory.mktemp("review") / "review.tsv"
    entry = ReviewEntry(case, Decision.EDIT, initials, "2026-01-02", note)
    append_review(path, entry)
    assert read_review(path).entries == (entry,)
