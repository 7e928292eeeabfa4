"""The Help menu."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from unet_gui.ui.actions.spec import ActionSpec
from unet_gui.ui.widgets.translation import shown_language

if TYPE_CHECKING:
    from unet_gui.ui.actions.spec import ActionContext, Entries
    from unet_gui.ui.guide.guide_window import GuideWindow
    from unet_gui.ui.guide.whats_this import WhatsThis


_KEYS = "keys"  # a page that has its own action


def _show_guide(context: ActionContext) -> None:
    """Show the page that was read last."""
    guide = context.once(_guide)
    if guide.shown == _KEYS:
        guide.show_page(guide.first_page)
    _show_window(guide)


def _show_keys(context: ActionContext) -> None:
    _show_guide_page(context, _KEYS)


def _show_guide_page(context: ActionContext, page: str) -> None:
    guide = context.once(_guide)
    guide.show_page(page)
    _show_window(guide)


def _show_window(guide: GuideWindow) -> None:
    guide.show()
    guide.activateWindow()


def _guide(context: ActionContext) -> GuideWindow:
    from unet_gui.io.guide import guide_folder, read_guide  # not needed to start
    from unet_gui.ui.guide.guide_window import GuideWindow
    from unet_gui.ui.guide.keys_page import keys_page

    pages = (*read_guide(shown_language()), keys_page(context.key_rows()))
    return GuideWindow(pages, guide_folder(), context.window)


def _explain(context: ActionContext) -> None:
    context.once(_whats_this).start(context.explained_actions())


def _whats_this(context: ActionContext) -> WhatsThis:
    from unet_gui.io.guide import read_guide  # not needed to start
    from unet_gui.ui.guide.whats_this import WhatsThis

    titles = {page.name: page.title for page in read_guide(shown_language())}
    return WhatsThis(context.window, titles, partial(_show_guide_page, context))


def _dismiss_messages(context: ActionContext) -> None:
    context.dismiss_messages()


def _copy_diagnostics(context: ActionContext) -> None:
    QGuiApplication.clipboard().setText(context.diagnostics())
    context.parts.states.session.message = QCoreApplication.translate(
        "help_actions", "Diagnostics copied to the clipboard"
    )


def _show_about(context: ActionContext) -> None:
    from unet_gui.ui.dialogs.about import AboutDialog  # not needed to start

    AboutDialog(context.window).open()


ENTRIES: Entries = (
    ActionSpec(
        key="guide",
        text="Guide",
        run=_show_guide,
        shortcuts=("F1",),
        is_everywhere=True,
        tip="Instructions, page by page, with a search",
    ),
    ActionSpec(key="keys", text="Mouse and keys", run=_show_keys, shortcuts=("?",)),
    ActionSpec(
        key="whats_this",
        text="What is this?",
        run=_explain,
        shortcuts=("Shift+F1",),
        is_everywhere=True,
        tip="Explains the panel, field or button that is clicked next",
    ),
    None,
    ActionSpec(
        key="dismiss_messages",
        text="Close messages",
        run=_dismiss_messages,
        shortcuts=("Shift+Esc",),
    ),
    ActionSpec(
        key="diagnostics",
        text="Copy diagnostics",
        run=_copy_diagnostics,
        tip="For a report of a fault",
    ),
    ActionSpec(key="about", text="About unet-gui", run=_show_about),
)
