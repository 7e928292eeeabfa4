"""The clue by which each file of a case has its role."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from unet_gui.core.text import Text, alternatives

if TYPE_CHECKING:
    from unet_gui.core.case.case import Source


@dataclass(frozen=True, slots=True)
class RoleClue:
    """The clue that decided the role of a file, or the question that it leaves.

    Attributes
    ----------
    text : str
        Words of the file's name, or another origin such as ``dataset.json``.
    asked : tuple of str
        The roles that the clue may mean, the likeliest first; empty if it decided.
    is_assumed : bool
        Whether nothing but custom speaks for the role.
    """

    source: Source
    text: str
    asked: tuple[str, ...] = ()
    is_assumed: bool = False

    @property
    def question(self) -> str | None:
        """The question to the user; None if the clue decided."""
        if not self.asked:
            return None
        if self.source.series is not None:
            return Text(
                "Which sequence is {source}? Its headers say {text}, which may mean "
                "{guesses} or another one; it counts as none of them until you say "
                "which.",
                source=self.source.label,
                text=self.text,
                guesses=alternatives(self.asked),
            )
        return Text(
            "Which sequence is {source}? Its name says {text}, which may mean "
            "{guesses} or another one; it counts as none of them until you "
            "say which.",
            source=self.source.label,
            text=self.text,
            guesses=alternatives(self.asked),
        )
