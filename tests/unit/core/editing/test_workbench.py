from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.core.editing.masking import IntensityRange, Masking
from unet_gui.core.editing.patch import Change, Patch, whole_box
from unet_gui.core.editing.workbench import Workbench
from unet_gui.core.geometry.affine import Affine
from unet_gui.core.geometry.box import Box
from unet_gui.core.image.volume import LabelMap, Volume
from unet_gui.core.measuring.extents import class_extents
from unet_gui.core.measuring.tumour_box import tumour_box
from unet_gui.core.measuring.volumes import labels_outside_scheme, volumes_ml

SHAPE = (8, 9, 10)
AFFINE = Affine.from_spacing((1, 2, 3))
ranges = [st.tuples(st.integers(0, n - 1), st.integers(1, 4)) for n in SHAPE]
boxes = st.tuples(*ranges).map(
    lambda r: Box(
        tuple(a for a, _ in r),
        tuple(min(a + n, s) for (a, n), s in zip(r, SHAPE, strict=True)),
    )
)
strokes = st.lists(
    st.lists(st.tuples(boxes, st.sampled_from([0, 1, 2, 3, 253])), max_size=3),
    max_size=6,
)


def empty():
    return LabelMap(np.zeros(SHAPE, np.uint8), AFFINE)


def full(box):
    return Patch(box, np.ones(box.shape, bool))


@given(strokes, st.data())
def test_strokes_undo_and_redo_are_exact_and_never_change_what_others_hold(plan, draws):
    bench, plain = Workbench(empty()), np.zeros(SHAPE, np.uint8)
    held, done = [], []
    for stroke in plan:
        bench.begin()
        for box, value in stroke:
            bench.paint(full(box), value)
            plain[box.slices] = value
        difference = bench.end()
        done += [difference] if difference else []
        assert np.array_equal(bench.settled.data, plain)
        if draws.draw(st.booleans()):  # somebody keeps it, such as a file being written
            held.append((bench.settled, plain.copy()))
    states = [bench.settled.data.copy()]
    for difference in reversed(done):
        bench.apply(difference)
        states.append(bench.settled.data.copy())
    assert not states[-1].any()
    for difference, expected in zip(done, reversed(states[:-1]), strict=True):
        bench.apply(difference)
        assert np.array_equal(bench.settled.data, expected)
    for label_map, data in held:
        assert np.array_equal(label_map.data, data)


@given(strokes)
def test_known_volumes_and_extent_equal_those_of_a_new_count(plan):
    bench = Workbench(empty())
    for stroke in plan:
        bench.begin()
        for box, value in stroke:
            bench.paint(full(box), value)
        bench.end()
        fresh = LabelMap(bench.settled.data.copy(), AFFINE)
        for fact in (volumes_ml, labels_outside_scheme, tumour_box):
            assert fact(bench.settled) == fact(fresh)


def test_the_array_of_the_stroke_before_is_used_again_unless_it_is_held():
    bench = Workbench(empty())

    def stroke(value):
        bench.begin()
        bench.paint(full(Box((1, 1, 1), (4, 4, 4))), value)
        bench.end()
        return id(bench.settled.data)

    stroke(1)
    second, third, fourth = stroke(2), stroke(3), stroke(1)
    assert (second, third) != (third, fourth)
    assert second == fourth
    held = bench.settled
    stroke(2)
    assert stroke(3) != id(held.data)
    assert (held.data[1:4, 1:4, 1:4] == 1).all()


def test_a_cancelled_stroke_and_one_without_effect_leave_nothing():
    bench = Workbench(empty())
    before = bench.settled
    bench.begin()
    bench.paint(full(Box((0, 0, 0), (3, 3, 3))), 2)
    assert bench.live().data.any()
    bench.cancel()
    bench.begin()
    assert not bench.now.any()
    bench.paint(full(Box((0, 0, 0), (3, 3, 3))), 2)
    bench.paint(full(Box((0, 0, 0), (3, 3, 3))), 0)
    assert bench.end() is None
    assert bench.settled is before
    with pytest.raises(RuntimeError):
        bench.paint(full(Box((0, 0, 0), (3, 3, 3))), 2)


def test_copies_of_shown_arrays_can_follow_every_change():
    seen = {}

    def follow(data, box):
        seen.setdefault(id(data), np.zeros(SHAPE, np.uint8))[box.slices] = data[
            box.slices
        ]

    bench = Workbench(empty())
    bench.on_changed = follow
    done = []
    for value, start in ((1, 0), (2, 2), (3, 4)):
        bench.begin()
        bench.paint(full(Box((start, 0, 0), (start + 3, 3, 3))), value)
        done.append(bench.end())
        assert np.array_equal(seen[id(bench.settled.data)], bench.settled.data)
    for difference in (done[2], done[1], done[1]):
        bench.apply(difference)
        assert np.array_equal(seen[id(bench.settled.data)], bench.settled.data)


def test_masking_limits_a_stroke_by_class_intensity_and_brain():
    data = np.zeros(SHAPE, np.uint8)
    data[:4] = 1
    scan = np.zeros(SHAPE, np.int16)
    scan[:, 1:8] = np.arange(1, 8)[:, None] * 10
    volume = Volume(scan, AFFINE)
    brain = scan > 0
    ranged = (scan >= 30) & (scan <= 50)
    cases = [
        (Masking(inside=(1,)), data == 1),
        (Masking(over=(0,)), data == 0),
        (Masking(brain=volume), brain),
        (Masking(intensity=IntensityRange(volume, 30, 50)), ranged),
        (Masking(inside=(1,), brain=volume), (data == 1) & brain),
    ]
    for masking, expected in cases:
        bench = Workbench(LabelMap(data, AFFINE))
        bench.begin()
        bench.paint(full(whole_box(SHAPE)), 3, masking)
        bench.end()
        assert np.array_equal(bench.settled.data == 3, expected)
        bench.begin()
        bench.put(Change(whole_box(SHAPE), np.full(SHAPE, 2, np.uint8)), masking)
        bench.end()
        # what was inside of class 1 when the stroke began has another class by now
        left = np.zeros(SHAPE, bool) if masking.inside or masking.over else expected
        assert np.array_equal(bench.settled.data == 2, left)


@given(strokes)
def test_known_extents_follow_strokes_and_steps(plan):
    bench, done = Workbench(empty()), []
    for stroke in plan:
        bench.begin()
        for box, value in stroke:
            bench.paint(full(box), value)
        done.append(bench.end())
    for difference in filter(None, reversed(done)):
        fresh = LabelMap(bench.settled.data.copy(), AFFINE)
        assert class_extents(bench.settled) == class_extents(fresh)
        bench.apply(difference)


def test_an_array_that_was_ordered_follows_the_strokes_meanwhile():
    held = [empty()]  # by somebody else, as each array later on
    bench = Workbench(held[0])

    def stroke(value):
        bench.begin()
        bench.paint(full(Box((value, 1, 1), (value + 2, 4, 4))), value)
        bench.end()
        held.append(bench.settled)

    stroke(1)
    order = bench.order_spare()
    assert bench.order_spare() is None  # one at a time
    order.make()
    stroke(2)
    made_at = id(order.made)
    bench.receive(order)
    stroke(3)
    made = bench.settled.data
    assert id(made) == made_at
    assert [int(made[i, 2, 2]) for i in range(1, 5)] == [1, 2, 3, 3]


def test_no_array_is_ordered_while_one_is_free():
    bench = Workbench(empty())
    bench.make_spare()
    assert bench.order_spare() is None
    order = bench.order_spare(free=2)
    bench.receive(order)  # cancelled: nothing was made
    assert bench.order_spare(free=2) is not None
