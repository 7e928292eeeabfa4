from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from unet_gui.io.names.distinct_names import Named, distinct_names, name_key, safe_name

MOST_BYTES = 200


def named(*texts: str) -> list[Named]:
    """Split each `folder/…/name` into its name and its folder."""
    return [Named(Path(text).name, Path("/data") / Path(text).parent) for text in texts]


def test_different_names_are_unchanged() -> None:
    assert distinct_names(named("a/x", "b/y")) == ["x", "y"]


def test_equal_names_get_the_nearest_folder_that_differs() -> None:
    pair = named("sub-01/anat/FLAIR", "sub-02/anat/FLAIR")
    assert distinct_names(pair) == ["sub-01_FLAIR", "sub-02_FLAIR"]


def test_as_many_folders_are_prepended_as_are_needed() -> None:
    three = named("s1/before/x", "s1/after/x", "s2/before/x")
    assert distinct_names(three) == ["s1_before_x", "s1_after_x", "s2_before_x"]


def test_a_file_in_a_deeper_folder_gets_a_distinct_name() -> None:
    assert len(set(distinct_names(named("x", "a/x", "a/b/x", "a/b/c/x")))) == 4


def test_names_that_differ_only_in_case_count_as_equal() -> None:
    assert distinct_names(named("a/Scan", "b/scan")) == ["a_Scan", "b_scan"]


def test_two_encodings_of_one_letter_count_as_equal() -> None:
    composed, decomposed = "\u00fc", "u\u0308"
    found = distinct_names(named(f"a/{composed}", f"b/{decomposed}"))
    assert found == [f"a_{composed}", f"b_{decomposed}"]


def test_equal_names_in_one_folder_are_numbered() -> None:
    assert distinct_names(named("a/x", "a/x", "a/x")) == ["x", "x_2", "x_3"]


def test_a_name_made_with_its_folder_does_not_clash_with_another() -> None:
    found = distinct_names(named("a/x", "b/x", "c/a_x"))
    assert found == ["a_x_2", "b_x", "a_x"]


def test_a_later_name_avoids_those_in_use() -> None:
    taken = named("sub-01/anat/FLAIR")
    assert distinct_names(named("sub-02/anat/FLAIR"), taken) == ["sub-02_FLAIR"]
    assert distinct_names(named("sub-01/anat/FLAIR"), taken) == ["FLAIR_2"]


def test_a_safe_name_has_no_forbidden_characters() -> None:
    assert safe_name("Müller 1.2.3 (a)") == "Müller 1.2.3 (a)"
    assert safe_name('a/b\\c:d*e?f"g<h>i|j\nk\0l\udc80') == "a_b_c_d_e_f_g_h_i_j_k_l_"
    assert safe_name("../../x") == "_.._x"
    assert safe_name(" . ") == "case"
    assert safe_name("con") == "_con"
    assert safe_name("Aux.1") == "_Aux.1"
    assert len(safe_name("ü" * 300).encode()) <= MOST_BYTES


FOLDERS = st.lists(st.sampled_from(["a", "A", "b", "a_x", "anat", "x"]), max_size=4)
NAMES = st.sampled_from(["x", "X", "a_x", "x_2", "anat", "x_3", "y" * 300])


@given(st.lists(st.tuples(NAMES, FOLDERS), max_size=8), st.integers(0, 4))
def test_names_are_always_distinct(drawn, count) -> None:
    every = [Named(name, Path("/").joinpath(*folders)) for name, folders in drawn]
    taken = [
        Named(name, place.folder)
        for name, place in zip(distinct_names(every[:count]), every, strict=False)
    ]
    found = distinct_names(every[count:], taken)
    keys = [name_key(name) for name in [*found, *(t.name for t in taken)]]
    assert len(set(keys)) == len(every)


@given(st.text(max_size=300))
def test_any_text_becomes_a_safe_name(text) -> None:
    name = safe_name(text)
    assert 0 < len(name.encode()) <= MOST_BYTES
    assert Path(name).name == name
    assert safe_name(name) == name
