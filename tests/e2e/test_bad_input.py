"""What is refused: one sentence, in the window and on the command line alike."""

from __future__ import annotations

import os

import pytest

from tests import bad_files
from tests.bad_files import REFUSED
from unet_gui import app
from unet_gui.cli.main import main
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.core.settings import Settings

pytestmark = pytest.mark.skipif(os.name != "posix", reason="pipes and links")


class RunnerAtOnce(SyncJobRunner):
    """In place of the window's, so that nothing has to be waited for."""

    def cancel_all(self) -> None:
        """Nothing runs."""

    def shutdown(self) -> None:
        """Nothing runs."""


@pytest.fixture(scope="module")
def window(qapp):
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(app, "QtJobRunner", RunnerAtOnce)
        window = app.build_main_window({}, Settings())
    window.show()
    yield window
    window.close()
    window.deleteLater()


@pytest.fixture
def parts(window, tmp_path):
    """The window's, with a case open."""
    (tmp_path / "good").mkdir()
    (tmp_path / "bad").mkdir()
    bad_files.save(tmp_path / "good" / "good.nii", bad_files.scan(seed=9))
    window.parts.case_list.close_all()
    window.toasts.dismiss_all()
    window.parts.session_files.open_paths([tmp_path / "good"])
    assert window.parts.session.case.name == "good"
    return window.parts


@pytest.fixture
def told(window, parts):
    """Return what the window says on opening something that it refuses."""

    def told(paths) -> str:
        before = parts.session.case
        parts.session_files.open_paths(paths)
        assert parts.session.case is before
        assert not parts.session.is_opening
        assert len(parts.cases.listed) == 1
        (toast,) = window.toasts.toasts
        assert toast.isVisible()
        assert toast.kind == "fault"
        return toast.text

    return told


def said(capsys, *words) -> str:
    """Return what the command line says on standard error, with exit code 2."""
    assert main([str(word) for word in words]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.count("\n") == 1
    return printed.err.removeprefix("unet-gui: ").rstrip("\n")


@pytest.mark.parametrize("bad", REFUSED, ids=lambda bad: bad.name)
def test_one_sentence_says_what_is_wrong(bad, told, tmp_path, capsys):
    paths = bad.make(tmp_path / "bad")
    sentence = told(paths)
    assert bad.words in sentence
    assert sentence.endswith(".")
    assert sentence.isprintable()
    assert said(capsys, "info", *paths) == sentence
