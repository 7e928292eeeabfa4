"""Tests of the pipeline of reading, computing and writing."""

import threading

from unet_gui.controllers.batch.pipeline import Steps, pipelined


def test_all_items_pass_in_order_and_few_are_held() -> None:
    held, most, lock = 0, 0, threading.Lock()
    written: list[int] = []

    def read(item: int) -> int | None:
        nonlocal held, most
        if item == 3:
            return None
        with lock:
            held += 1
            most = max(most, held)
        return item * 10

    def write(item: int, computed: int) -> None:
        nonlocal held
        with lock:
            held -= 1
        written.append(item)

    steps = Steps(read, lambda _, value: value + 1, write)
    found = list(pipelined(range(8), steps))
    assert found == [(n, n * 10 + 1) for n in range(8) if n != 3]
    assert written == [n for n in range(8) if n != 3]
    assert most <= 3


def test_more_items_are_read_at_once_while_reading_is_slow() -> None:
    meet = threading.Barrier(3)

    def read(item: int) -> int:
        if item:  # three of the others wait for each other
            meet.wait(30)
        return item

    steps = Steps(read, lambda _, value: value, lambda *_: None)
    assert list(pipelined(range(7), steps, most_ahead=4)) == [(n, n) for n in range(7)]


def test_without_room_one_item_is_read_ahead() -> None:
    now, most, lock = 0, 0, threading.Lock()
    may_read = [threading.Event() for _ in range(7)]
    may_read[0].set()

    def read(item: int) -> int:
        nonlocal now, most
        with lock:
            now += 1
            most = max(most, now)
        may_read[item].wait(30)
        with lock:
            now -= 1
        return item

    def compute(item: int, value: int) -> int:
        may_read[item + 1].set()
        return value

    steps = Steps(read, compute, lambda *_: None)
    found = pipelined(range(6), steps, most_ahead=4, has_room=lambda: False)
    assert len(list(found)) == 6
    assert most <= 2


def test_less_is_read_ahead_once_the_memory_is_short() -> None:
    began = [threading.Event() for _ in range(8)]
    may_end = threading.Event()
    has_room = True

    def read(item: int) -> int:
        began[item].set()
        if item in (1, 2):
            assert began[3 - item].wait(30)  # they are slow, and read at once
        if item == 5:
            assert may_end.wait(30)
        return item

    def compute(item: int, value: int) -> int:
        nonlocal has_room
        has_room = has_room and item < 2
        if item == 4:
            assert began[5].wait(30)
            assert not began[6].wait(0.05)
            may_end.set()
        return value

    steps = Steps(read, compute, lambda *_: None)
    found = pipelined(range(8), steps, most_ahead=2, has_room=lambda: has_room)
    assert len(list(found)) == 8


def test_leaving_waits_for_what_is_being_written() -> None:
    written: list[int] = []
    steps = Steps(lambda n: n, lambda _, n: n, lambda n, _: written.append(n))
    for item, _ in pipelined(range(5), steps):
        if item == 1:
            break
    assert written[:2] == [0, 1]
    assert len(written) <= 3
