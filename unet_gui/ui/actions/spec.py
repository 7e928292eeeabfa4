"""The record that describes one action, and the conditions under which it applies."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtGui import QAction
    from PySide6.QtWidgets import QWidget

    from unet_gui.controllers.scenes.picture import ShownView
    from unet_gui.core.geometry.planes import Plane
    from unet_gui.ui.parts import WindowParts

Made = TypeVar("Made")


@dataclass(frozen=True, slots=True, eq=False)
class ActionContext:
    """The window's parts, and the functions that only the window has.

    Attributes
    ----------
    window : QWidget
        The parent of dialogs.
    segment : callable
        Starts a run, after a question if sequences are missing.
    press_blink : callable
        Starts or stops blinking; a held key blinks until it is released.
    shown_views : callable
        Returns the views in the order of their places, for a picture.
    plane : callable
        Returns the plane of the view that the user works in.
    surfaces_action : QAction
        Shows and hides the panel of the 3D view.
    show_panel : callable
        Brings a panel to the front, by its key.
    dismiss_messages : callable
        Closes all messages over the views.
    diagnostics : callable
        Returns the text for *Copy diagnostics*.
    key_rows : callable
        Returns the rows of the list of keys: (mouse or key, what it does).
    explained_actions : callable
        Returns the actions for *What is this?*: (action, explanation, page).
    """

    window: QWidget
    parts: WindowParts
    segment: Callable[[], None]
    press_blink: Callable[[], None]
    shown_views: Callable[[], list[ShownView]]
    plane: Callable[[], Plane]
    surfaces_action: QAction
    show_panel: Callable[[str], None]
    dismiss_messages: Callable[[], None]
    diagnostics: Callable[[], str]
    key_rows: Callable[[], list[tuple[str, str]]]
    explained_actions: Callable[[], list[tuple[QAction, str, str]]]
    _made: dict[object, Any] = field(default_factory=dict, init=False)

    def once(self, make: Callable[[ActionContext], Made]) -> Made:
        """Return what `make` makes, which is made when it is first asked for."""
        if make not in self._made:
            self._made[make] = make(self)
        made: Made = self._made[make]
        return made


@dataclass(frozen=True, slots=True)
class Condition:
    """A condition on the state, with the signals after which it is asked again.

    Attributes
    ----------
    holds : callable
        Returns whether the condition holds.
    signals : tuple of str
        Each the name of a state and of its field, such as ``session.case``.
    """

    holds: Callable[[WindowParts], bool]
    signals: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """All there is to say about an action.

    Attributes
    ----------
    run : callable
        Does what the user asks for.
    is_enabled : Condition or None
        None if the action can always be used.
    is_checked : Condition or None
        None if the action has no check mark.
    mirrors : callable or None
        Returns an action of Qt whose check mark this action shows too.
    text_now : callable or None
        Returns the text for the present state; None if it is always `text`.
    group : str
        Actions of one group are exclusive, and are drawn so.
    is_everywhere : bool
        Whether its keys work in the windows beside the main one, too.
    """

    key: str
    text: str
    run: Callable[[ActionContext], None]
    shortcuts: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    is_enabled: Condition | None = None
    is_checked: Condition | None = None
    mirrors: Callable[[ActionContext], QAction] | None = None
    group: str = ""
    text_now: Callable[[WindowParts], str] | None = None
    is_everywhere: bool = False

    @property
    def is_checkable(self) -> bool:
        """Whether the action has a check mark."""
        return self.is_checked is not None or self.mirrors is not None


Entries = tuple[ActionSpec | None, ...]  # of a menu; None is a separator


def _has_case(parts: WindowParts) -> bool:
    return parts.states.session.case is not None


HAS_CASE = Condition(_has_case, ("session.case",))
