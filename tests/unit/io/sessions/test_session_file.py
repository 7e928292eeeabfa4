from __future__ import annotations

import json
import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import MASK, CaseFiles
from unet_gui.core.case.role_clues import RoleClue
from unet_gui.core.case.saved_session import (
    SavedCase,
    SavedPrediction,
    SavedSession,
    SavedView,
)
from unet_gui.core.errors import InputError
from unet_gui.core.image.windowing import WindowLevel
from unet_gui.core.mask.class_looks import SavedStyle
from unet_gui.core.mask.scheme_ids import SchemeHint
from unet_gui.core.model.model_spec import ClassSpec
from unet_gui.io.sessions.session_file import (
    found_likewise,
    missing_files,
    read_session,
    write_session,
)
from unet_gui.io.sessions.session_path import is_session, masks_folder


def _files(folder: Path, assignments) -> CaseFiles:
    """Return files with a clue of each kind, and a hint at the label scheme."""
    flair, t1gd, mask = (source for source, _ in assignments)
    clues = (
        RoleClue(flair, "flair", asked=("FLAIR", "T1w")),
        RoleClue(t1gd, "an assumed order of channels", is_assumed=True),
    )
    hint = SchemeHint("brats", "the name a", is_sure=False, mask=mask.path)
    return CaseFiles(
        "a", assignments, "brats", is_guessed=False, clues=clues, hint=hint
    )


def session(folder: Path) -> SavedSession:
    files = (
        (Source(folder / "a_flair.nii.gz"), "FLAIR"),
        (Source(folder / "a.nii.gz", 2), "T1Gd"),
        (Source(folder / "a_seg.nii.gz"), MASK),
    )
    prediction = SavedPrediction(
        folder / "s_files/1_a_seg.nii.gz", "fast", ("edema", "enhancing"), (0.4, 0.5)
    )
    view = SavedView(
        (1, 2, 3), "FLAIR", {"FLAIR": WindowLevel(10.0, 5.5, 0.6)}, "reference"
    )
    style = SavedStyle((1, 2, 3), look="both", outline_px=3, opacity=0.25)
    return SavedSession(
        (
            SavedCase(_files(folder, files), prediction, view),
            SavedCase(CaseFiles("b", files[:1])),
        ),
        1,
        "fast",
        is_radiological=False,
        opacity=0.7,
        class_styles={"edema": style},
        hidden_classes=("enhancing",),
    )


def test_a_session_is_read_as_it_was_written(tmp_path):
    path = tmp_path / "s.unetgui"
    write_session(path, session(tmp_path))
    assert read_session(path) == session(tmp_path)
    assert list(tmp_path.iterdir()) == [path]


NAMES = st.text(string.ascii_letters + string.digits + " -_.äß%", min_size=1)


@given(name=NAMES, role=NAMES, voxel=st.tuples(*[st.integers(0, 500)] * 3))
def test_names_of_all_kinds_survive(tmp_path_factory, name, role, voxel):
    folder = tmp_path_factory.mktemp("session")
    source = Source(folder / f"x{name}x.nii")
    case = SavedCase(CaseFiles(name, ((source, role),)), None, SavedView(voxel, role))
    write_session(folder / "s.unetgui", SavedSession((case,)))
    assert read_session(folder / "s.unetgui").cases == (case,)


def test_a_session_can_be_moved_with_or_without_its_folder(tmp_path):
    here, there = tmp_path / "here", tmp_path / "there"
    here.mkdir()
    for name in ("a_flair.nii.gz", "a.nii.gz", "a_seg.nii.gz"):
        (here / name).touch()
    write_session(here / "s.unetgui", session(here))
    alone = tmp_path / "s.unetgui"
    alone.write_bytes((here / "s.unetgui").read_bytes())
    assert missing_files(read_session(alone)) == ()
    assert read_session(alone).paths == session(here).paths
    here.rename(there)
    assert missing_files(read_session(there / "s.unetgui")) == ()
    assert read_session(there / "s.unetgui").paths == session(there).paths
    assert len(missing_files(read_session(alone))) == 3


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\x89PNG rubbish \xff\xfe",
        b"null",
        b"[1, 2]",
        b"{}",
        b'{"format": true, "cases": []}',
        b'{"format": 1}',
        b'{"format": 1, "cases": 3}',
        b'{"format": 1, "cases": [3]}',
        b'{"format": 1, "cases": [{"name": "a", "files": []}]}',
        b'{"format": 1, "cases": [{"name": "a", "files": [{"role": "T1w"}]}]}',
        b'{"format": 1, "opacity": NaN, "cases": []}',
        b'{"format": 1, "class_styles": {"edema": 3}, "cases": []}',
        b"[" * 100_000,
    ],
)
def test_invalid_content_is_refused_in_one_sentence(tmp_path, content):
    path = tmp_path / "s.unetgui"
    path.write_bytes(content)
    with pytest.raises(InputError, match=r"^s\.unetgui is not a session of unet-gui"):
        read_session(path)


@pytest.mark.parametrize(
    ("place", "value"),
    [
        (("view", "voxel"), [1, 2]),
        (("view", "voxel"), [1, 2, "x"]),
        (("view", "windows"), {"FLAIR": [0, 1]}),
        (("view", "windows"), {"FLAIR": [1]}),
        (("view", "knees"), {"FLAIR": 0.95}),
        (("view", "shown_mask"), "none"),
        (("prediction", "thresholds"), "high"),
        (("prediction", "path"), 3),
        (("prediction", "path"), "a\0b"),
        (("warnings",), [3]),
        (("warnings",), [{"template": "{name}", "arguments": {}}]),
        (("warnings",), [{"template": "{a.__class__}", "arguments": {"a": 1}}]),
        (("warnings",), [{"template": "{a:>99999999}", "arguments": {"a": 1}}]),
        (("prediction", "run"), {"flips": 0}),
        (("label_scheme",), 3),
        (("is_demo",), 1),
    ],
)
def test_an_invalid_value_is_refused_anywhere(tmp_path, place, value):
    path = tmp_path / "s.unetgui"
    write_session(path, session(tmp_path))
    content = json.loads(path.read_text("utf-8"))
    inner = content["cases"][0]
    for key in place[:-1]:
        inner = inner[key]
    inner[place[-1]] = value
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(InputError, match="is not a session"):
        read_session(path)


def test_a_newer_format_and_a_missing_file_are_reported(tmp_path):
    path = tmp_path / "s.unetgui"
    path.write_text('{"format": 2}', "utf-8")
    with pytest.raises(InputError, match="newer version"):
        read_session(path)
    with pytest.raises(InputError, match="No such file"):
        read_session(tmp_path / "none.unetgui")


def test_a_missing_folder_is_reported(tmp_path):
    with pytest.raises(InputError, match="is not a folder"):
        write_session(tmp_path / "none" / "s.unetgui", session(tmp_path))


def test_impossible_file_names_count_as_missing_files(tmp_path):
    path = tmp_path / "s.unetgui"
    write_session(path, session(tmp_path))
    content = json.loads(path.read_text("utf-8"))
    content["cases"][1]["files"][0]["path"] = "x" * 5000
    path.write_text(json.dumps(content), "utf-8")
    saved = read_session(path)
    assert tmp_path / ("x" * 5000) in missing_files(saved)


def test_unusual_file_names_are_written(tmp_path):
    assert is_session(Path("A.UnetGui"))
    assert not is_session(Path("a.nii.gz"))
    assert masks_folder(tmp_path / "my.unetgui") == tmp_path / "my_files"


def test_neighbours_of_a_file_that_was_found_are_found(tmp_path):
    for name in ("new/one/a.nii", "new/two/b.nii", "new/one/d.nii"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    old, new = Path("/old/place"), tmp_path / "new"
    missing = [old / "one/a.nii", old / "two/b.nii", old / "c.nii", Path("/far/d.nii")]
    found = found_likewise(missing[0], new / "one/a.nii", missing)
    assert found == {
        missing[0]: new / "one/a.nii",
        missing[1]: new / "two/b.nii",
    }


def test_a_scan_of_another_patient_is_never_taken(tmp_path):
    new = tmp_path / "sub-01" / "anat"
    new.mkdir(parents=True)
    for name in ("FLAIR.nii", "T1w.nii"):
        (new / name).touch()
    missing = [
        Path(f"/old/sub-0{n}/anat/{name}.nii")
        for n in (2, 1)
        for name in ("FLAIR", "T1w")
    ]
    found = found_likewise(missing[2], new / "FLAIR.nii", missing)
    assert found == {missing[2]: new / "FLAIR.nii", missing[3]: new / "T1w.nii"}


def test_neighbours_in_a_renamed_folder_are_found(tmp_path):
    for name in ("a.nii", "b.nii"):
        (tmp_path / name).touch()
    missing = [Path("/old/place/b.nii"), Path("/old/place/a.nii")]
    found = found_likewise(missing[1], tmp_path / "a.nii", missing)
    assert found == {missing[1]: tmp_path / "a.nii", missing[0]: tmp_path / "b.nii"}


def test_a_renamed_file_is_recognised(tmp_path):
    (tmp_path / "renamed.nii").touch()
    old = Path("/old/a.nii")
    found = found_likewise(old, tmp_path / "renamed.nii", [old, Path("/old/b.nii")])
    assert found == {old: tmp_path / "renamed.nii"}


def test_a_file_of_an_earlier_version_is_read(tmp_path):
    content = {
        "format": 1,
        "shown": 7,
        "opacity": 3,
        "class_styles": {"cyst": "unheard of"},
        "cases": [
            {
                "name": "a",
                "files": [{"path": "a.nii", "channel": None, "role": "FLAIR"}],
                "prediction": {
                    "path": "a_seg.nii.gz",
                    "classes": ["edema"],
                    "rule": [{"value": 1, "name": "edema", "threshold": 0.4}],
                },
                "view": {"voxel": [1, 2, 3], "sequence": "FLAIR"},
            }
        ],
    }
    path = tmp_path / "s.unetgui"
    path.write_text(json.dumps(content), "utf-8")
    saved = read_session(path)
    (case,) = saved.cases
    assert (saved.shown, saved.opacity, saved.layout) == (0, 1.0, None)
    assert case.files.paths == (tmp_path / "a.nii",)
    assert case.prediction.rule == (ClassSpec(1, "edema", 0.4),)
    assert case.view == SavedView((1, 2, 3), "FLAIR")


@pytest.mark.parametrize(
    "change",
    [
        {"least_ml": 1.0, "instead": "cyst"},
        {"value": 0},
        {"threshold": 0},
        {"name": None},
    ],
    ids=str,
)
def test_an_impossible_rule_is_refused(tmp_path, change):
    path = tmp_path / "s.unetgui"
    write_session(path, session(tmp_path))
    content = json.loads(path.read_text("utf-8"))
    rule = {"value": 1, "name": "edema", "threshold": 0.4}
    content["cases"][0]["prediction"]["rule"] = [rule | change]
    path.write_text(json.dumps(content), "utf-8")
    with pytest.raises(InputError, match="is not a session"):
        read_session(path)
