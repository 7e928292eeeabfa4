"""The response at each examination, in words."""

from __future__ import annotations

from html import escape
from typing import TYPE_CHECKING

from unet_gui.ui.widgets.translation import shown

if TYPE_CHECKING:
    from unet_gui.core.measuring.followup.follow import FollowUp


def response_html(found: FollowUp, title: str, sizes: str) -> str:
    """Return changes, response and its rule of each examination, newest first."""
    parts = []
    for time in reversed(range(len(found.names))):
        response = found.responses[time]
        heading = f"{title.format(time + 1)}, {found.names[time]}"
        lines = [f"<b>{escape(heading)}</b>"]
        if response is not None:
            kind = f"{shown(response.kind.title)} ({response.kind.value})"
            lines.append(f"<big>{escape(kind)}</big>")
            lines.append(escape(shown(response.rule)))
            kinds = (response.by_product.value, response.by_volume.value)
            nadir = (response.nadir_product_mm2, response.nadir_volume_ml)
            lines.append(escape(sizes.format(*kinds, *nadir)))
            lines += [f"<i>{escape(shown(text))}</i>" for text in response.open]
        changes = found.tracking.changes[time]
        lines += [escape(shown(change.sentence)) for change in changes]
        parts.append("<br>".join(lines))
    return "<br><br>".join(parts)
