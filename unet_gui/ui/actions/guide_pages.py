"""The page of the guide that explains an action."""

from __future__ import annotations

_OF_MENUS = {
    "&File": "open",
    "Edi&t": "correct",
    "&View": "look",
    "&View/O&verlay": "segment",
    "&Go": "look",
    "Meas&ure": "measure",
    "&Segment": "segment",
    "&Correct": "correct",
    "M&odels": "models",
    "&Help": "README",
}
_OF_ACTIONS = {
    **dict.fromkeys(
        ("save_mask", "save_picture", "save_montage", "copy_picture"), "export"
    ),
    **dict.fromkeys(("reference_outline", "worst_slice"), "compare"),
    **dict.fromkeys(("batch", "segment_all"), "batch"),
    "train": "train",
}


def page_of(key: str, menu: str) -> str:
    """Return the name of the page for an action.

    Parameters
    ----------
    menu : str
        Title of its menu, as in the table of menus.
    """
    above = menu.partition("/")[0]
    return _OF_ACTIONS.get(key) or _OF_MENUS.get(menu) or _OF_MENUS.get(above, "README")
