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


def test_leaving_waits_for_what_is_being_written() -> None:
    written: list[int] = []
    steps = Steps(lambda n: n, lambda _, n: n, lambda n, _: written.append(n))
    for item, _ in pipelined(range(5), steps):
        if item == 1:
            break
    assert written[:2] == [0, 1]
    assert len(written) <= 3
