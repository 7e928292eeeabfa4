from __future__ import annotations

import json
from pathlib import Path

import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.resources import resources_folder
from unet_gui.networks.training.cascade.recipe import Recipe, read_recipe
from unet_gui.networks.training.options import ENDLESS_EPOCHS, check_options

pytestmark = pytest.mark.tensorflow

SHIPPED = resources_folder() / "recipes"
CONTENT = {
    "title": "Two",
    "may_lack": ["T1w"],
    "shared": {"filters": 2, "patch": [8, 8, 8], "depth": 2},
    "stages": [
        {"spacing_mm": 2, "minutes": 10},
        {
            "spacing_mm": 1,
            "minutes": 30,
            "region": "around_previous",
            "margin_mm": 6,
            "starts_from_previous": True,
            "blend": 0.5,
        },
    ],
}


def recipe(tmp_path, **changes) -> Recipe:
    path = tmp_path / "mine.json"
    path.write_text(json.dumps({**CONTENT, **changes}), "utf-8")
    return read_recipe(str(path), tmp_path)


def test_the_shipped_recipe_trains_a_cascade_of_two() -> None:
    shipped = read_recipe("glioma", SHIPPED)
    first, second = shipped.options(dataset=Path("d"), output=Path("o"))
    for options in (first, second):
        check_options(options)
        assert options.augmentation.startswith("strong")
        assert options.keeps_last
    assert (first.region, first.spacing_mm) == ("brain", 2)
    assert (second.region, second.spacing_mm) == ("around_previous", 1)
    assert second.start_from == first.output == Path("o/training/stage1")
    assert "T1Gd" in shipped.may_lack


def test_given_options_precede_own_and_shared_ones(tmp_path) -> None:
    mine = recipe(tmp_path)
    assert (mine.name, mine.may_lack) == ("mine", ("T1w",))
    assert mine.blends == (1.0, 0.5)
    first, second = mine.options(
        dataset=tmp_path, output=tmp_path, seed=3, filters=None
    )
    assert (first.seed, second.seed) == (3, 3)
    assert (first.filters, second.patch) == (2, (8, 8, 8))
    assert (first.minutes, second.minutes) == (10, 30)
    assert first.epochs == ENDLESS_EPOCHS
    assert (first.start_from, second.margin_mm) == (None, 6)


def test_given_minutes_are_divided_among_the_stages(tmp_path) -> None:
    first, second = recipe(tmp_path).options(
        dataset=tmp_path, output=tmp_path, minutes=8.0
    )
    assert (first.minutes, second.minutes) == (2.0, 6.0)


def test_given_epochs_replace_minutes(tmp_path) -> None:
    for options in recipe(tmp_path).options(
        dataset=tmp_path, output=tmp_path, epochs=4
    ):
        assert (options.epochs, options.minutes) == (4, None)


def test_options_for_cpus_precede_the_recipe_but_not_the_command_line(
    tmp_path,
) -> None:
    mine = recipe(tmp_path, on_cpu={"patch": [4, 4, 4], "batch": 1})
    given = {"dataset": tmp_path, "output": tmp_path}
    assert mine.options("CPU", **given)[0].patch == (4, 4, 4)
    assert mine.options("CPU", **given, batch=3)[1].batch == 3
    assert mine.options("GPU 0", **given)[0].patch == (8, 8, 8)


def test_an_unknown_option_for_cpus_is_refused(tmp_path) -> None:
    with pytest.raises(InputError, match="unknown entries: speed"):
        recipe(tmp_path, on_cpu={"speed": 2})


@pytest.mark.parametrize(
    ("changes", "message"),
    [
        ({"stages": []}, "has no stages"),
        ({"colour": "red"}, "unknown entries: colour"),
        ({"shared": {"output": "x"}}, "unknown entries: output"),
        ({"stages": [{"starts_from_previous": True}]}, "no previous stage"),
    ],
)
def test_an_invalid_recipe_is_refused(tmp_path, changes, message) -> None:
    with pytest.raises(InputError, match=message):
        recipe(tmp_path, **changes)


def test_a_missing_recipe_is_refused(tmp_path) -> None:
    with pytest.raises(InputError, match=r"no recipe soup; choose one of glioma"):
        read_recipe("soup", SHIPPED)
    (tmp_path / "broken.json").write_text("{", "utf-8")
    with pytest.raises(InputError, match="cannot be read as a recipe"):
        read_recipe(str(tmp_path / "broken.json"), tmp_path)
