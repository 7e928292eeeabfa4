"""Facts that an object holds about itself."""

from __future__ import annotations

import gc
import weakref
from dataclasses import replace

import numpy as np

from unet_gui.core.facts import Facts
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.image.volume import LabelMap
from unet_gui.core.measuring.extents import class_extents
from unet_gui.core.measuring.lesions import find_lesions


def counted(values):
    calls = []

    def compute():
        calls.append(None)
        return values[len(calls) - 1]

    return compute, calls


def test_a_fact_is_computed_once() -> None:
    facts, (compute, calls) = Facts(), counted("ab")
    assert [facts.once("x", compute), facts.once("x", compute)] == ["a", "a"]
    assert len(calls) == 1


def test_of_facts_with_a_key_the_last_one_is_kept() -> None:
    facts, (compute, _) = Facts(), counted("abc")
    assert facts.latest("x", 1, compute) == facts.latest("x", 1, compute) == "a"
    assert facts.known("x", 1) == "a"
    assert facts.known("x", 2) is None
    assert facts.latest("x", 2, compute) == "b"
    assert facts.known("x", 1) is None
    assert facts.latest("x", 1, compute) == "c"


def test_facts_go_with_their_label_map() -> None:
    data = np.ones((4, 4, 4), np.uint8)
    label_map = LabelMap(data, Affine(np.diag([10.0, 10, 10, 1])))
    others = [LabelMap(data, label_map.affine) for _ in range(5)]
    lesions = find_lesions(label_map)
    for other in others:  # push nothing out
        assert find_lesions(other) is not lesions
    assert find_lesions(label_map) is lesions
    assert class_extents(label_map) is class_extents(label_map)
    assert replace(label_map).facts is not label_map.facts
    numbers = weakref.ref(lesions.numbers)
    del label_map, lesions
    gc.collect()
    assert numbers() is None
