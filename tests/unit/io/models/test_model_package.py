from __future__ import annotations

import hashlib
import json

import pytest

from unet_gui.controllers.models.installed import available_models, find_model
from unet_gui.core.errors import InputError
from unet_gui.core.model.model_spec import ClassSpec, ModelCard, ModelSpec, StageSpec
from unet_gui.io.models.model_package import (
    MOST_BYTES,
    file_sha256,
    read_model_package,
    write_model_json,
)


@pytest.fixture
def folder(tmp_path):
    folder = tmp_path / "models" / "mine"
    folder.mkdir(parents=True)
    weights = folder / "stage1.weights.h5"
    weights.write_bytes(b"weights")
    spec = ModelSpec(
        "mine",
        ("FLAIR", "T2w"),
        (ClassSpec(1, "edema", 0.4, 1.5),),
        (
            StageSpec(
                "unet3d",
                {"depth": 2},
                weights.name,
                file_sha256(weights),
                spacing_mm=2.0,
            ),
        ),
        ModelCard("Mine", "3", "CC0", "me", {"seed": 1}, {"dice": {"edema": 0.5}}),
        may_lack=("T2w",),
    )
    write_model_json(spec, folder)
    return folder


def change(folder, **entries) -> None:
    path = folder / "model.json"
    content = json.loads(path.read_text("utf-8"))
    path.write_text(json.dumps({**content, **entries}), "utf-8")


def test_round_trip(folder) -> None:
    spec = read_model_package(folder).spec
    assert spec.sequences == ("FLAIR", "T2w")
    assert spec.classes == (ClassSpec(1, "edema", 0.4, 1.5),)
    assert spec.stages[0].spacing_mm == 2.0
    assert spec.stages[0].arguments == {"depth": 2}
    assert spec.stages[0].blend == 1.0
    assert spec.card.training == {"seed": 1}
    assert spec.may_lack == ("T2w",)
    write_model_json(spec, folder)
    assert read_model_package(folder).spec == spec


def test_a_second_stage_around_the_first(folder) -> None:
    content = json.loads((folder / "model.json").read_text("utf-8"))
    (first,) = content["stages"]
    around = {"region": "around_previous", "margin_mm": 12, "blend": 0.75}
    change(folder, stages=[first, {**first, **around}])
    second = read_model_package(folder).spec.stages[1]
    assert (second.region, second.margin_mm, second.blend) == (*around.values(),)
    change(folder, stages=[{**first, **around}, first])
    with pytest.raises(InputError, match=r"stages\[0\]\.region must be brain"):
        read_model_package(folder)


@pytest.mark.parametrize("blend", [0, -0.5, 1.5, True, "half", None])
def test_impossible_blends_are_refused(folder, blend) -> None:
    change_stage(folder, blend=blend)
    with pytest.raises(InputError, match=r"stages\[0\]\.blend must be"):
        read_model_package(folder)


@pytest.mark.parametrize("margin", [-1, "wide", None, True])
def test_impossible_margins_are_refused(folder, margin) -> None:
    change_stage(folder, margin_mm=margin)
    with pytest.raises(InputError, match=r"stages\[0\]\.margin_mm must be"):
        read_model_package(folder)


@pytest.mark.parametrize("value", [{}, [1], None, True, 0, 256, 1.0])
def test_impossible_class_values_are_refused(folder, value) -> None:
    content = json.loads((folder / "model.json").read_text("utf-8"))
    change(folder, classes=[{**content["classes"][0], "value": value}])
    with pytest.raises(InputError, match=r"classes\[0\]\.value must be"):
        read_model_package(folder)


@pytest.mark.parametrize("volume", [-1, "some", True, None])
def test_impossible_volumes_are_refused(folder, volume) -> None:
    change(folder, least_piece_ml=volume)
    with pytest.raises(InputError, match="least_piece_ml must be"):
        read_model_package(folder)
    content = json.loads((folder / "model.json").read_text("utf-8"))
    rule = {"least_ml": volume, "instead": content["classes"][0]["name"]}
    classes = [{**content["classes"][0], **rule}]
    change(folder, least_piece_ml=0, classes=classes)
    with pytest.raises(InputError, match=r"classes\[0\]\.least_ml must be"):
        read_model_package(folder)


def test_the_replacement_of_a_small_class_must_exist(folder) -> None:
    content = json.loads((folder / "model.json").read_text("utf-8"))
    rule = {"least_ml": 0.5, "instead": "unheard_of"}
    change(folder, classes=[{**content["classes"][0], **rule}])
    with pytest.raises(InputError, match=r"classes\[0\]\.instead .* is not a class"):
        read_model_package(folder)


def test_older_packages_require_all_sequences(folder) -> None:
    content = json.loads((folder / "model.json").read_text("utf-8"))
    del content["may_lack"], content["stages"][0]["blend"]
    (folder / "model.json").write_text(json.dumps(content), "utf-8")
    assert read_model_package(folder).spec.may_lack == ()


@pytest.mark.parametrize("lacked", [["T1w"], [7], [["FLAIR"]], "FLAIR", 3])
def test_optional_sequences_must_be_sequences_of_the_model(folder, lacked) -> None:
    change(folder, may_lack=lacked)
    with pytest.raises(InputError, match="may_lack"):
        read_model_package(folder)


@pytest.mark.parametrize("entry", ["training", "metrics"])
def test_a_card_that_is_not_a_table_is_refused(folder, entry) -> None:
    change(folder, **{entry: ["good"]})
    with pytest.raises(InputError, match=f"{entry} must be a table, not a list"):
        read_model_package(folder)


def test_changed_weights_are_refused(folder) -> None:
    (folder / "stage1.weights.h5").write_bytes(b"others")
    with pytest.raises(InputError, match="SHA-256"):
        read_model_package(folder)


def test_a_list_of_models_does_not_read_their_weights(folder) -> None:
    (folder / "stage1.weights.h5").write_bytes(b"others")
    assert list(available_models([folder.parent], checks_hashes=False)) == ["mine"]
    assert not available_models([folder.parent])
    (folder / "stage1.weights.h5").unlink()
    assert not available_models([folder.parent], checks_hashes=False)


def test_missing_weights_are_named(folder) -> None:
    (folder / "stage1.weights.h5").unlink()
    with pytest.raises(InputError, match=r"stage1\.weights\.h5 is missing"):
        read_model_package(folder)


def change_stage(folder, **entries) -> None:
    content = json.loads((folder / "model.json").read_text("utf-8"))
    change(folder, stages=[{**content["stages"][0], **entries}])


@pytest.mark.parametrize("name", ["../w.weights.h5", "x/y.weights.h5", "/w.weights.h5"])
def test_weights_outside_the_package_are_refused(folder, name) -> None:
    change_stage(folder, weights=name)
    with pytest.raises(InputError, match="do not lie beside it"):
        read_model_package(folder)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("model.keras", "archive of a whole model"),
        ("weights.pkl", "a pickle, which can run any code"),
        ("weights.pt", "a pickle"),
        ("weights.pth", "a pickle"),
        ("model.h5", "may be a whole model"),
        ("weights.npz", "of another kind"),
    ],
)
def test_weights_of_another_kind_are_refused_with_the_reason(
    folder, name, reason
) -> None:
    (folder / name).write_bytes(b"anything")
    change_stage(folder, weights=name)
    with pytest.raises(InputError, match=f"{name} is not a .weights.h5 .*{reason}"):
        read_model_package(folder)


@pytest.mark.parametrize(
    ("content", "reason"),
    [(b"PK\x03\x04", "archive of a whole model"), (b"\x80\x04.", "a pickle")],
)
def test_archives_and_pickles_are_refused_under_any_name(
    folder, content, reason
) -> None:
    weights = folder / "stage1.weights.h5"
    weights.write_bytes(content)
    change_stage(folder, sha256=file_sha256(weights))
    with pytest.raises(InputError, match=f"{reason}.*whatever its name"):
        read_model_package(folder)


def test_weights_linked_from_outside_are_refused(folder, tmp_path) -> None:
    weights = folder / "stage1.weights.h5"
    weights.rename(tmp_path / "secret")
    weights.symlink_to(tmp_path / "secret")
    with pytest.raises(InputError, match="a link to elsewhere"):
        read_model_package(folder)


def test_huge_weights_are_refused_unread(folder) -> None:
    with (folder / "stage1.weights.h5").open("wb") as file:
        file.truncate(MOST_BYTES + 1)  # sparse: it uses no disk space
    with pytest.raises(InputError, match="larger than 4 GiB"):
        read_model_package(folder)


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({"network": "vnet"}, "network is 'vnet'; known are unet3d,"),
        ({"plane": "oblique"}, "plane is 'oblique'; known are axial,"),
        ({"normalisation": "none"}, "normalisation is 'none'"),
        ({"region": "everywhere"}, "region is 'everywhere'"),
        ({"targets": "regions"}, "targets is 'regions'; known are classes"),
        ({"weights": 3}, "weights must be text, not a whole number"),
        ({"colour": "red"}, "colour is not known here"),
        ({"arguments": [1]}, "arguments must be a table, not a list"),
        ({"arguments": {"depht": 2}}, r"arguments\.depht is not known here"),
        ({"arguments": {"depth": "2"}}, r"arguments\.depth must be a whole number"),
        ({"arguments": {"gives_logits": True}}, r"arguments\.gives_logits is True"),
        ({"spacing_mm": 0}, "spacing_mm must be above 0, but is 0"),
        ({"spacing_mm": "2"}, "spacing_mm must be a number or null, not text"),
        ({"spacing_mm": 10**400}, "spacing_mm does not fit"),
        ({"margin_mm": float("inf")}, "margin_mm must be at least 0, but is inf"),
    ],
)
def test_an_impossible_stage_is_refused(folder, entries, message) -> None:
    change_stage(folder, **entries)
    with pytest.raises(InputError, match=rf"stages\[0\]\.{message}"):
        read_model_package(folder)


@pytest.mark.parametrize(
    ("entries", "message"),
    [
        ({"format": 2}, "not of format 1"),
        ({"stages": [{"network": "unet3d"}]}, r"stages\[0\]\.arguments is missing"),
        (
            {"classes": [{"value": 1, "name": "a", "colour": 3}]},
            r"classes\[0\]\.colour is not known",
        ),
        ({"stages": []}, "stages is empty"),
        ({"classes": []}, "classes is empty"),
        ({"id": "../evil"}, "id must be letters, digits, .* but is '../evil'"),
        ({"id": 3}, "id must be text"),
        ({"sequences": []}, "sequences is empty"),
        ({"sequences": 3}, "sequences must be a list"),
        ({"title": None}, " title must be text, not null"),
        ({"classes": [{"value": 1, "name": "a"}] * 2}, "two classes one value"),
        (
            {"classes": [{"value": 1, "name": "a", "threshold": 0}]},
            r"classes\[0\]\.threshold must be above 0",
        ),
    ],
)
def test_a_bad_model_json_is_refused(folder, entries, message) -> None:
    change(folder, **entries)
    with pytest.raises(InputError, match=message):
        read_model_package(folder)


def test_a_missing_entry_is_named(folder) -> None:
    content = json.loads((folder / "model.json").read_text("utf-8"))
    for name in ("id", "sequences", "classes", "stages", "title", "metrics"):
        left = {key: value for key, value in content.items() if key != name}
        (folder / "model.json").write_text(json.dumps(left), "utf-8")
        if name == "metrics":  # not every card has some
            assert read_model_package(folder).spec.card.metrics == {}
            continue
        with pytest.raises(InputError, match=f": {name} is missing"):
            read_model_package(folder)


def test_a_missing_or_unreadable_model_json_is_refused(folder, tmp_path) -> None:
    with pytest.raises(InputError, match=r"no model\.json"):
        read_model_package(tmp_path / "nowhere")
    for rubbish in ("{", "[" * 100_000):
        (folder / "model.json").write_text(rubbish, "utf-8")
        with pytest.raises(InputError, match="cannot be read"):
            read_model_package(folder)
    (folder / "model.json").write_text(" " * (8 << 20) + "{}", "utf-8")
    with pytest.raises(InputError, match="too large"):
        read_model_package(folder)


def test_damaged_packages_do_not_hide_the_others(folder, caplog) -> None:
    bad = folder.parent / "bad"
    bad.mkdir()
    (bad / "model.json").write_text("[]", "utf-8")
    models = available_models((folder.parent, folder / "nowhere"))
    assert list(models) == ["mine"]
    assert "cannot be used" in caplog.text


def test_find_by_id_by_folder_and_by_default(folder) -> None:
    models = available_models((folder.parent,))
    assert find_model(None, models) is models["mine"]
    assert find_model("mine", models) is models["mine"]
    assert find_model(str(folder), {}).spec.id == "mine"
    with pytest.raises(InputError, match=r"known id \(mine\)"):
        find_model("yours", models)
    with pytest.raises(InputError, match="No model is installed"):
        find_model(None, {})


def test_a_users_copy_of_an_older_model_is_found_under_its_own_id(tmp_path) -> None:
    """The description is written out as the first version of the program wrote it."""
    shipped, mine = tmp_path / "shipped", tmp_path / "mine"
    weights = b"weights of one stage"
    stage = {
        "network": "unet3d",
        "arguments": {"channels": 4, "classes": 1, "depth": 1, "base_filters": 2},
        "weights": "stage1.weights.h5",
        "sha256": hashlib.sha256(weights).hexdigest(),
        "spacing_mm": 2.0,
        "plane": None,
        "normalisation": "zscore_nonzero",
        "region": "brain",
        "margin_mm": 0.0,
        "targets": "classes",
    }
    content = {
        "format": 1,
        "version": "1",
        "title": "Glioma",
        "licence": "",
        "citation": "",
        "sequences": ["FLAIR", "T1w", "T1Gd", "T2w"],
        "classes": [{"value": 1, "name": "edema", "threshold": 0.5, "temperature": 1}],
        "stages": [stage],
        "training": {},
        "metrics": {},
    }
    for parent, model_id, version in (
        (shipped, "glioma", "2"),
        (mine, "glioma-1", "1"),
    ):
        folder = parent / model_id
        folder.mkdir(parents=True)
        (folder / "stage1.weights.h5").write_bytes(weights)
        text = json.dumps({**content, "id": model_id, "version": version})
        (folder / "model.json").write_text(text, "utf-8")
    models = available_models([shipped, mine])
    assert {m: p.spec.card.version for m, p in models.items()} == {
        "glioma": "2",
        "glioma-1": "1",
    }
    assert models["glioma-1"].spec.classes == (ClassSpec(1, "edema"),)
    assert find_model(None, models).spec.id == "glioma"
