from __future__ import annotations

import json
import time
from dataclasses import replace

import numpy as np
import pytest

from tests.numpy_model import SPEC
from unet_gui.core.errors import InputError
from unet_gui.core.model.training_cases import same_training_case, training_case_entry
from unet_gui.io.models.model_json import read_model_json
from unet_gui.io.models.model_package import write_model_json
from unet_gui.io.models.training_case_list import read_training_case_list


def random_fingerprint(seed):
    random = np.random.default_rng(seed)
    return random.integers(-100, 100, (6, 6, 6, 4)).astype(np.int8)


ENTRIES = [training_case_entry(f"case {n}", random_fingerprint(n)) for n in range(90)]


def test_a_package_with_many_cases_is_read_at_once(tmp_path):
    stage = replace(SPEC.stages[0], network="unet3d")
    card = replace(SPEC.card, training={"cases": ENTRIES})
    write_model_json(replace(SPEC, stages=(stage,), card=card), tmp_path)
    assert (tmp_path / "model.json").stat().st_size < 150_000
    started = time.process_time()
    training = read_model_json(tmp_path).card.training
    assert time.process_time() - started < 0.1
    assert same_training_case(training, random_fingerprint(7)) == "case 7"
    assert same_training_case(training, random_fingerprint(100)) == ""


@pytest.mark.parametrize("key", ["name", "case"])
def test_a_list_is_read_from_a_file(tmp_path, key):
    path = tmp_path / "cases.json"
    entries = [{key: e["name"], "fingerprint": e["fingerprint"]} for e in ENTRIES[:2]]
    for content in (entries, {"about": "some cases", "cases": entries}):
        path.write_text(json.dumps(content), "utf-8")
        assert list(read_training_case_list(path)) == ENTRIES[:2]


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("{", "cannot be read"),
        ("{}", "not a list of training cases"),
        ("[3]", "entry 1 lacks a name or a fingerprint"),
        ('[{"name": "A"}]', "entry 1 lacks a name or a fingerprint"),
        ('[{"name": "A", "fingerprint": "AA=="}]', "fingerprint of A is not valid"),
    ],
)
def test_a_bad_list_is_refused(tmp_path, content, message):
    path = tmp_path / "cases.json"
    path.write_text(content, "utf-8")
    with pytest.raises(InputError, match=message):
        read_training_case_list(path)
