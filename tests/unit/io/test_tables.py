from __future__ import annotations

import csv

import pytest

from unet_gui.core.errors import RunError
from unet_gui.io.tables import read_table, write_table


def test_a_table_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "ä.csv"
    rows = [["Müller, A.", 0.1 + 0.2], ['a "b"', None], ["x", 3]]
    write_table(path, ("name", "value"), rows)
    with path.open(encoding="utf-8", newline="") as file:
        found = list(csv.reader(file))
    assert found == [
        ["name", "value"],
        ["Müller, A.", "0.30000000000000004"],
        ['a "b"', ""],
        ["x", "3"],
    ]
    assert b"\r" not in path.read_bytes()


def test_no_text_of_a_table_is_a_formula_for_spreadsheets(tmp_path):
    path = tmp_path / "a.csv"
    names = ["=HYPERLINK(1)", "+1+1", "-a", "@x", "'quoted", "plain"]
    write_table(path, ("name", "value"), [[name, -1.5] for name in names])
    with path.open(encoding="utf-8", newline="") as file:
        _, *found = csv.reader(file)
    assert not [row for row in found if row[0][0] in "=+-@"]
    assert {row[1] for row in found} == {"-1.5"}
    read = read_table(path, ("name", "value"))
    assert [row[0] for row in read] == names
    write_table(path, ("name", "value"), read)  # as a continued table
    assert read_table(path, ("name", "value")) == read


def test_a_failed_write_leaves_the_old_table(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text("old", "utf-8")

    def rows():
        yield ["first"]
        raise OSError(28, "No space left on device")

    with pytest.raises(RunError, match="No space left"):
        write_table(path, ("name",), rows())
    assert path.read_text("utf-8") == "old"
    assert list(tmp_path.iterdir()) == [path]
