from __future__ import annotations

import json

import pytest

from unet_gui.cli.main import main
from unet_gui.cli.role_options import OPTIONS


@pytest.fixture
def scans(tmp_path, write_image, make_scan):
    """Write scans of one grid; return the path of each name."""

    def write(*names):
        return [
            write_image(tmp_path / "in" / f"{name}.nii.gz", make_scan(seed))
            for seed, name in enumerate(names)
        ]

    return write


def info(capsys, *words):
    code = main(["info", *map(str, words), "--json"])
    out, err = capsys.readouterr()
    return code, json.loads(out), err


def test_a_name_in_doubt_ends_with_the_options_that_decide(scans, capsys) -> None:
    paths = scans("P_FLAIR", "P_T1", "P_T1_T2")
    code, (case,), err = info(capsys, *paths)
    assert code == 2
    assert "Which sequence is P_T1_T2.nii.gz? Its name says T1 + T2" in err
    assert "--t2 FILE or --t1 FILE" in err
    assert case["questions"] == [
        {"file": str(paths[2]), "clue": "T1 + T2", "may_be": ["T2w", "T1w"]}
    ]
    assert "Which sequence is P_T1_T2.nii.gz?" in case["warnings"][0]
    code, (case,), err = info(capsys, *paths, "--t2", paths[2])
    assert (code, err) == (0, "")
    assert [s["name"] for s in case["sequences"]] == ["FLAIR", "T1w", "T2w"]
    assert case["questions"] == []


def test_the_clues_are_shown(scans, capsys) -> None:
    paths = scans("P_FLAIR", "P_AX_T1_POST")
    _, (case,), _ = info(capsys, *paths)
    assert [s["clue"] for s in case["sequences"]] == ["FLAIR", "T1 + POST"]
    assert main(["info", *map(str, paths)]) == 0
    assert "FLAIR by FLAIR; T1Gd by T1 + POST" in capsys.readouterr().out


def test_all_roles_can_be_given(scans, capsys) -> None:
    paths = scans("a", "b", "c", "d")
    words = [w for pair in zip(OPTIONS, paths, strict=False) for w in pair]
    words[::2] = [f"--{word}" for word in words[::2]]
    code, (case,), _ = info(capsys, *words)
    assert code == 0
    names = [s["name"] for s in case["sequences"]]
    assert names == ["FLAIR", "T1w", "T1Gd", "T2w"]
    assert [s["file"] for s in case["sequences"]] == list(map(str, paths))


def test_an_order_of_channels_is_read_like_names(scans, capsys) -> None:
    paths = scans(*(f"B_001_{n:04}" for n in range(4)))
    _, (case,), _ = info(capsys, *paths)
    assert all(s["is_assumed"] for s in case["sequences"])
    assert "are assumed to be in the order" in case["warnings"][0]
    _, (case,), _ = info(capsys, *paths, "--channels", "t1,T1ce,T2,flair")
    assert [s["file"][-8] for s in case["sequences"]] == ["3", "0", "1", "2"]
    assert case["warnings"] == []


def test_an_order_with_a_sequence_twice_is_refused(scans, capsys) -> None:
    path = scans("x")[0]
    assert main(["info", str(path), "--channels", "T1,T1w"]) == 2
    assert "--channels names T1w twice" in capsys.readouterr().err
