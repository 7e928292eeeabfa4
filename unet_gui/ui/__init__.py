"""The only place of Qt."""

from unet_gui.ui.plain_import import restore_import

restore_import()
