from __future__ import annotations

import json
import os
from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.image.windowing import Preset
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.class_looks import SavedStyle
from unet_gui.core.settings import Settings
from unet_gui.io.settings_file import read_settings, settings_path, write_settings

STYLE = SavedStyle((1, 2, 3), look="outline", outline_px=4, opacity=0.25)
OTHER = Settings(
    recent=(("/a b/ä.nii.gz", "/c.nii"), ("/d",)),
    device="gpu:1",
    runtime="tensorflow",
    precision="bfloat16",
    flips=4,
    memory_bytes=3_000_000_000,
    model_id="x",
    is_radiological=False,
    opacity=0.8,
    contrast=Preset.WIDE,
    percentiles=(1.0, 99.0),
    class_styles={"edema": STYLE},
    label_scheme="brats",
    output_folder="/exports",
    prepares_engine=False,
    layout=Layout.ROW,
    layout_plane="coronal",
    links_zoom=True,
    has_scale_bar=False,
    has_legend=False,
    shares_room=False,
    theme="light",
    initials="AB",
    batch_folder="/study/results",
    language="de",
    window_geometry="AAA=",
    window_state="BBB=",
)
BAD = {
    "recent": ["not a group"],
    "device": 3,
    "runtime": "abacus",
    "precision": "float3",
    "flips": 3,
    "memory_bytes": -1,
    "model_id": None,
    "contrast": "burnt",
    "percentiles": [0, 101],
    "is_radiological": 1,
    "opacity": 7,
    "class_styles": {"edema": "red"},
    "label_scheme": "mine",
    "output_folder": "\0",
    "prepares_engine": "yes",
    "layout": "cube",
    "layout_plane": "oblique",
    "links_zoom": 1,
    "has_scale_bar": "no",
    "has_legend": 0,
    "shares_room": "no",
    "theme": "pink",
    "initials": 3,
    "batch_folder": 3,
    "language": "pink",
    "window_geometry": [],
    "window_state": {},
}


@pytest.fixture
def path(tmp_path):
    return tmp_path / "deep" / "settings.json"


def test_settings_are_read_as_they_were_written(path):
    write_settings(OTHER, path)
    assert read_settings(path) == OTHER


def test_a_missing_file_gives_the_defaults(path):
    assert read_settings(path) == Settings()


def test_every_field_is_tested_for_a_bad_value():
    names = {field.name for field in fields(Settings)}
    assert names == set(BAD)
    assert all(getattr(OTHER, name) != getattr(Settings(), name) for name in names)


@pytest.mark.parametrize("key", BAD)
def test_one_bad_value_is_dropped_and_the_others_are_kept(path, key):
    write_settings(OTHER, path)
    content = {**json.loads(path.read_text("utf-8")), key: BAD[key], "unknown": 1}
    path.write_text(json.dumps(content), "utf-8")
    assert read_settings(path) == replace(OTHER, **{key: getattr(Settings(), key)})


GOOD_STYLE = {"colour": [1, 2, 3], "look": "both", "outline_px": 1, "opacity": 1}


def styles_of(path, styles):
    """Return the styles that are read from a file with these."""
    path.parent.mkdir(exist_ok=True)
    path.write_text(json.dumps({"class_styles": styles, "flips": 2}), "utf-8")
    settings = read_settings(path)
    assert settings.flips == 2
    return settings.class_styles


def test_styles_of_unknown_classes_are_ignored(path):
    styles = styles_of(path, {"edema": GOOD_STYLE, "cyst": "rubbish"})
    assert styles == {"edema": SavedStyle((1, 2, 3), "both", 1, 1.0)}
    assert not aside(path).exists()


@pytest.mark.parametrize(
    "change",
    [
        {"colour": [1, 2]},
        {"colour": [1, 2, 300]},
        {"colour": [1, 2, True]},
        {"colour": "red"},
        {"colour": [1.5, 2, 3]},
        {"look": "dots"},
        {"look": []},
        {"outline_px": 9},
        {"outline_px": True},
        {"outline_px": {}},
        {"opacity": 2},
        {"opacity": "much"},
        {"opacity": True},
        {"opacity": float("nan")},
    ],
    ids=str,
)
def test_a_bad_style_is_dropped(path, change):
    assert styles_of(path, {"edema": GOOD_STYLE | change}) == {}
    assert aside(path).exists()


@pytest.mark.parametrize("styles", [None, [], {"edema": None}, {"edema": {}}], ids=str)
def test_styles_that_are_not_a_table_are_dropped(path, styles):
    assert styles_of(path, styles) == {}


def test_the_log_names_the_bad_setting(path, caplog):
    path.parent.mkdir()
    path.write_text(json.dumps({"opacity": 7, "theme": "pink"}), "utf-8")
    read_settings(path)
    assert "opacity must be at least 0 and at most 1, but is 7" in caplog.text
    assert "theme is 'pink'; known are system, light, dark" in caplog.text


@pytest.mark.parametrize("text", ["", "{", "[1]", "null", "[" * 100_000, "\x00"])
def test_a_broken_file_counts_as_missing(path, text):
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    assert read_settings(path) == Settings()
    assert aside(path).read_text("utf-8") == text


def aside(path):
    return path.with_name("settings-bad.json")


def test_a_bad_file_is_backed_up_before_it_is_overwritten(path):
    write_settings(OTHER, path)
    read_settings(path)
    assert not aside(path).exists()
    good = json.loads(path.read_text("utf-8"))
    for opacity in (7, 8):
        text = json.dumps({**good, "opacity": opacity})
        path.write_text(text, "utf-8")
        write_settings(read_settings(path), path)
        assert aside(path).read_text("utf-8") == text
    assert len(list(path.parent.iterdir())) == 2


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.text() | st.sampled_from(["edema", "look"]), inner, max_size=3
        )
    ),
    max_leaves=6,
)


@given(st.dictionaries(st.sampled_from(sorted(BAD)), JSON))
def test_no_content_prevents_the_start(tmp_path_factory, content):
    path = tmp_path_factory.mktemp("settings") / "settings.json"
    path.write_text(json.dumps(content), "utf-8")
    settings = read_settings(path)
    write_settings(settings, path)
    assert read_settings(path) == settings


def test_a_huge_file_and_a_pipe_are_not_read(path):
    path.parent.mkdir()
    with path.open("wb") as file:
        file.truncate(3_000_000_000)
    assert read_settings(path) == Settings()
    aside(path).unlink()
    path.mkdir()
    assert read_settings(path) == Settings()
    path.rmdir()
    if hasattr(os, "mkfifo"):
        os.mkfifo(path)
        assert read_settings(path) == Settings()


def test_the_list_of_recent_scans_is_limited(path):
    write_settings(replace(OTHER, recent=(("/a",),) * 1000), path)
    assert len(read_settings(path).recent) == 20


def test_bytes_that_are_not_text_count_as_a_broken_file(path):
    path.parent.mkdir()
    path.write_bytes(b"\xff\xfe\x80")
    assert read_settings(path) == Settings()


def test_a_folder_that_cannot_be_created_is_not_an_error(tmp_path):
    (tmp_path / "file").touch()
    write_settings(OTHER, tmp_path / "file" / "settings.json")
    assert read_settings(tmp_path / "file" / "settings.json") == Settings()


def test_the_settings_have_a_default_path():
    write_settings(OTHER)
    assert settings_path().is_file()
    assert read_settings() == OTHER
    settings_path().unlink()


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("flips", True),
        ("flips", [2]),
        ("memory_bytes", True),
        ("memory_bytes", "2GB"),
        ("memory_bytes", 10**300),
        ("opacity", float("nan")),
        ("opacity", 10**300),
        ("device", "gpu:x"),
        ("model_id", "half a character: \ud800"),
        ("recent", [["/a\0b"]]),
    ],
)
def test_values_of_another_type_are_dropped(path, key, value):
    write_settings(OTHER, path)
    content = {**json.loads(path.read_text("utf-8")), key: value}
    path.write_text(json.dumps(content), "utf-8")
    assert getattr(read_settings(path), key) == getattr(Settings(), key)
