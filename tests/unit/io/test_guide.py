from __future__ import annotations

import pytest

from unet_gui.core.errors import RunError
from unet_gui.io.guide import read_guide


def write(folder, **pages) -> None:
    for name, text in pages.items():
        (folder / f"{name}.md").write_text(text, "utf-8")


def test_the_first_page_gives_the_order(tmp_path):
    write(
        tmp_path,
        README="# Start\n\n- [B](b.md)\n- [A](a-page.md)\n\nSee [A](a-page.md).\n",
        b="# Second\n",
    )
    write(tmp_path, **{"a-page": "# Third\n\nText.\n", "unlisted": "# No\n"})
    pages = read_guide(folder=tmp_path)
    assert [page.name for page in pages] == ["README", "b", "a-page"]
    assert [page.title for page in pages] == ["Start", "Second", "Third"]


@pytest.mark.parametrize("text", [None, b"\xff\xfe\x00"])
def test_a_page_that_cannot_be_read_is_told(tmp_path, text):
    write(tmp_path, README="# Start\n\n- [B](b.md)\n")
    if text is not None:
        (tmp_path / "b.md").write_bytes(text)
    with pytest.raises(RunError, match=r"b\.md cannot be read"):
        read_guide(folder=tmp_path)
