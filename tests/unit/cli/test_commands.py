from __future__ import annotations

import pytest

from unet_gui import app
from unet_gui.cli.commands import SUMMARIES, check_known, command_word
from unet_gui.cli.main import main
from unet_gui.core.errors import InputError


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("segmnt", "segment"),
        ("seg", "segment"),
        ("Segment", "segment"),
        ("predict", "segment"),
        ("eval", "evaluate"),
        ("import_model", "import-model"),
        ("network", "networks"),
        ("help", "--help"),
    ],
)
def test_a_word_like_a_command_is_refused_with_the_command(word, meant, capsys):
    assert main([word, "scans", "-o", "out", "--overlay", "png"]) == 2
    assert capsys.readouterr().err == (
        f"unet-gui: unknown command {word!r}; did you mean {meant}?\n"
    )


@pytest.mark.parametrize(
    "word", ["", "scans", "./segmnt", "segmnt/", "segmnt.nii", "C:segmnt", "x"]
)
def test_other_words_are_paths(word) -> None:
    check_known(word)


def test_a_path_that_exists_is_opened(tmp_path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InputError):
        check_known("segmnt")
    (tmp_path / "segmnt").mkdir()
    opened = []
    monkeypatch.setattr(app, "run_window", lambda paths, **_: opened.extend(paths) or 0)
    assert main(["segmnt"]) == 0
    assert [path.name for path in opened] == ["segmnt"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["segment", "a"], "segment"),
        (["--verbose", "info", "a"], "info"),
        (["--demo", "-o", "info"], ""),
        (["--device", "cpu"], ""),
        ([], ""),
    ],
)
def test_the_command_is_the_first_word(words, found) -> None:
    assert command_word(words) == found


def test_a_folder_for_the_demo_may_be_named_like_a_command(monkeypatch) -> None:
    seen = {}
    monkeypatch.setattr(app, "run_window", lambda _, **options: seen.update(options))
    main(["--demo", "-o", "info"])
    assert seen["output"].name == "info"


def test_every_command_has_a_summary_of_one_line() -> None:
    for text in SUMMARIES.values():
        assert len(text) < 60
        assert not text.endswith(".")
