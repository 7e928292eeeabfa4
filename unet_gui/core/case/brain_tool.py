"""The tools that find the brain in scans of the whole head."""

from __future__ import annotations

from enum import StrEnum

from unet_gui.core.text import Text

_INSTALL = "pip install hd-bet"


class BrainTool(StrEnum):
    """A tool that finds the brain; the values are those of the command line."""

    NETWORK = "network"  # the one that comes with the program
    HD_BET = "hd-bet"  # a program that the user installs

    @property
    def missing_text(self) -> Text:
        """The sentence for a tool that is asked for and not installed."""
        if self is BrainTool.NETWORK:
            return Text("The network that finds the brain is not installed.")
        return Text(
            "HD-BET is not installed. Install it with {command}, which also brings "
            "PyTorch, or choose the network that comes with the program.",
            command=_INSTALL,
        )

    @property
    def missing_reason(self) -> Text:
        """The reason why its step cannot be done if it is not installed."""
        if self is BrainTool.NETWORK:
            return Text("the network that finds the brain is not installed")
        return Text(
            "HD-BET is not installed; install it with {command}, which also brings "
            "PyTorch",
            command=_INSTALL,
        )
