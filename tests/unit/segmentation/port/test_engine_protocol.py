from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from unet_gui.segmentation.port.engine_protocol import (
    array_bytes,
    decode_reply,
    encode,
    mapped_bytes,
    result_offset,
)

SHAPES = st.lists(st.integers(1, 300), min_size=1, max_size=5)


@given(SHAPES, SHAPES)
def test_tiles_and_result_fit_and_do_not_overlap(tiles, result) -> None:
    assert result_offset(tiles) >= array_bytes(tiles)
    assert result_offset(tiles) % 4096 == 0
    assert mapped_bytes(tiles, result) == result_offset(tiles) + array_bytes(result)


@given(st.dictionaries(st.text(), st.text() | st.integers()))
def test_a_message_is_one_line_and_decodes_to_itself(content) -> None:
    reply = {**content, "ok": True}
    line = encode(reply)
    assert line.index(b"\n") == len(line) - 1
    assert decode_reply(line) == reply


@pytest.mark.parametrize(
    "line", [b"", b"\n", b"hello\n", b"42\n", b"[]\n", b"{}\n", b'{"ok": 1}', b"\xff"]
)
def test_other_lines_are_refused(line) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - subclasses have other messages
        decode_reply(line)
