"""Tests of the tables of a batch."""

import csv
import json
from pathlib import Path

from unet_gui.controllers.batch.tables import HEADER, write_tables
from unet_gui.core.batch.manifest import DONE, FAILED, BatchSettings, CaseManifest

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
    write_tables(tmp_path / "out", [done, failed])
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
