from __future__ import annotations

import sys

import pytest

from tests.tiny_model import write_tiny_model
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.models.model_import import ModelImportController
from unet_gui.core.errors import InputError
from unet_gui.state.architecture import ArchitectureState
from unet_gui.state.models import ModelsState
from unet_gui.state.session import SessionState

pytestmark = pytest.mark.tensorflow
FAKE = (sys.executable, "-m", "tests.fake_program")


@pytest.fixture
def parts():
    return ModelsState(), SessionState(), ArchitectureState()


def start(parts, path, behaviour="works"):
    models, errors = {}, []
    controller = ModelImportController(
        *parts, models, SyncJobRunner(), errors.append, (*FAKE, behaviour)
    )
    controller.start(path)
    return models, errors


def test_an_imported_model_can_be_chosen_at_once(parts, tmp_path) -> None:
    models, errors = start(parts, write_tiny_model(tmp_path / "tiny"))
    state, session, architecture = parts
    assert not errors
    assert list(models) == ["tiny"]
    assert state.ids == ("tiny",)
    assert session.model_id == "tiny"
    assert session.message == "Imported the model tiny"
    assert architecture.choices[0][0] == "model:tiny"
    assert not state.is_importing


def test_a_run_keeps_its_model(parts, tmp_path) -> None:
    parts[1].is_segmenting = True
    start(parts, write_tiny_model(tmp_path / "tiny"))
    assert parts[1].model_id == ""
    assert parts[0].ids == ("tiny",)


def test_a_refusal_is_reported(parts, tmp_path) -> None:
    models, errors = start(parts, tmp_path, "taken")
    assert [str(error) for error in errors] == ["There is a model 'x' already."]
    assert isinstance(errors[0], InputError)
    assert (models, parts[0].ids) == ({}, ())
    assert parts[1].message == "The model was not imported."
