"""Errors that a user can cause or meet; their message is fit to be shown."""

from __future__ import annotations


class UnetGuiError(Exception):
    """What went wrong, where, and what to do, in one sentence."""


class InputError(UnetGuiError):
    """The call or its input is at fault: a file, an option, a folder."""


class RunError(UnetGuiError):
    """The run itself failed: the engine, the device, memory or disk."""


class DeviceMemoryError(RunError):
    """The device has not enough memory for what it was given; less may do."""
