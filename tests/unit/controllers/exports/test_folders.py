from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tests.viewer_case import make_case
from unet_gui.controllers.exports.folders import input_folder, output_folder
from unet_gui.core.case.case import Source
from unet_gui.state.session import SessionState


@pytest.fixture
def session(tmp_path):
    path = tmp_path / "case" / "flair.nii.gz"
    path.parent.mkdir()
    path.touch()
    case = make_case()
    sources = dict.fromkeys(case.sources, Source(path))
    return SessionState(case=replace(case, sources=sources))


def test_output_begins_at_the_case_and_stays_where_it_went(session, tmp_path):
    assert output_folder(session) == tmp_path / "case"
    (tmp_path / "out").mkdir()
    session.output_folder = str(tmp_path / "out")
    assert output_folder(session) == tmp_path / "out"
    (tmp_path / "out").rmdir()
    assert output_folder(session) == tmp_path / "case"


def test_input_begins_at_the_case_or_where_the_last_one_was(session, tmp_path):
    assert input_folder(session) == tmp_path / "case"
    session.case = None
    assert input_folder(session) == Path.home()
    session.recent = (("/gone/a.nii",), (str(tmp_path / "case"),))
    assert input_folder(session) == tmp_path


def test_the_demo_case_has_no_folder():
    session = SessionState(case=make_case())
    assert output_folder(session) == input_folder(session) == Path.home()
