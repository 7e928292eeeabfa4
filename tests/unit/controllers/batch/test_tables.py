"""Tests of the tables of a batch."""

import csv
import json
import sys
from pathlib import Path

import pyarrow.parquet
import pytest

from unet_gui.controllers.batch import tables
from unet_gui.controllers.batch.tables import HEADER, GrowingTables, write_tables
from unet_gui.core.batch.manifest import DONE, FAILED, BatchSettings, CaseManifest
from unet_gui.core.errors import InputError
from unet_gui.io.batch.batch_folder import BatchFolder
from unet_gui.io.batch.manifest_file import write_manifest

_SETTINGS = BatchSettings("glioma", ("ab",), {"edema": 0.5}, "msd")


def test_the_tables_hold_each_case_in_the_order_of_names(tmp_path: Path) -> None:
    done = CaseManifest(
        *("b", DONE, (), _SETTINGS),
        mask="b_seg.nii.gz",
        volumes_ml={"edema": 1.23456, "whole_tumour": None},
        seconds={"tiles": 1.0, "reading": 0.25},
        doubt=0.12345,
    )
    failed = CaseManifest("a", FAILED, (), _SETTINGS, reason="It is cut off.")
    write_tables(tmp_path / "out", [failed, done])
    with (tmp_path / "out" / "results.csv").open(newline="") as file:
        header, first, second = csv.reader(file)
    assert tuple(header) == HEADER
    rows = [dict(zip(header, row, strict=True)) for row in (first, second)]
    assert [row["case"] for row in rows] == ["a", "b"]
    assert rows[0]["reason"] == "It is cut off."
    assert (rows[1]["edema_ml"], rows[1]["doubt"]) == ("1.235", "0.123")
    assert (rows[1]["whole_tumour_ml"], rows[1]["seconds"]) == ("", "1.2")
    records = json.loads((tmp_path / "out" / "results.json").read_text())
    assert [record["state"] for record in records] == ["failed", "done"]


def test_parquet_takes_the_place_of_json(tmp_path: Path) -> None:
    done = CaseManifest(*("b", DONE, (), _SETTINGS), volumes_ml={"edema": 1.5})
    failed = CaseManifest("a", FAILED, (), _SETTINGS, reason="It is cut off.")
    write_tables(tmp_path, [failed, done], as_parquet=True)
    read = pyarrow.parquet.read_table(tmp_path / "results.parquet").to_pylist()
    assert tuple(read[0]) == HEADER
    assert [(row["case"], row["reason"]) for row in read] == [
        ("a", "It is cut off."),
        ("b", ""),
    ]
    assert [row["edema_ml"] for row in read] == [None, 1.5]
    assert not (tmp_path / "results.json").exists()
    write_tables(tmp_path, [], as_parquet=True)
    assert pyarrow.parquet.read_table(tmp_path / "results.parquet").num_rows == 0


def test_parquet_without_its_library_is_refused_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(InputError, match="Parquet needs PyArrow"):
        GrowingTables(BatchFolder(tmp_path), print, as_parquet=True)


def test_tables_grow_from_the_records_of_all_processes(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    now_s = 100.0
    monkeypatch.setattr(tables.time, "monotonic", lambda: now_s)
    folder, warned = BatchFolder(tmp_path, is_sharded=True), []
    growing = GrowingTables(folder, lambda name, _: warned.append(name))
    table = tmp_path / "results.csv"

    def add(name: str) -> None:
        manifest = CaseManifest(name, DONE, (), _SETTINGS)
        write_manifest(folder.manifest_of(name), manifest)
        growing.grow()

    add("b")
    assert not table.exists()  # it is not time yet
    now_s += 11
    add("a")
    assert [line[:2] for line in table.read_text().splitlines()[1:]] == ["a,", "b,"]
    assert [r["case"] for r in json.loads((tmp_path / "results.json").read_text())] == [
        *("a", "b"),
    ]
    now_s += 11
    table.write_text("by another process")
    add("c")
    assert table.read_text() == "by another process"
    folder.manifest_of("d").parent.mkdir(exist_ok=True)
    folder.manifest_of("d").write_text("{")
    growing.finish()
    assert table.read_text().count("\n") == 4
    assert warned == ["d.json"]
