"""The system's reasons for refusing a file, in the language of the user."""

from __future__ import annotations

import errno

from unet_gui.core.text import Text

_REASONS = {
    errno.ENOSPC: Text("No space left on device"),
    errno.EDQUOT: Text("No space left in the quota of the user"),
    errno.EFBIG: Text("File too large for the disk"),
    errno.EACCES: Text("Permission denied"),
    errno.EPERM: Text("Permission denied"),
    errno.EROFS: Text("The disk can only be read"),
    errno.ENOENT: Text("No such file or directory"),
    errno.ENOTDIR: Text("A part of the path is not a folder"),
    errno.ENAMETOOLONG: Text("The name or the path is too long"),
    errno.EIO: Text("Input/output error"),
    errno.ENOTCONN: Text("The disk or the network share is gone"),
    errno.ESTALE: Text("The disk or the network share is gone"),
    errno.ENODEV: Text("The disk or the network share is gone"),
}


def os_reason(error: OSError) -> str:
    """Return the reason for the end of a sentence; that of the system if it is rare."""
    return _REASONS.get(error.errno or 0) or error.strerror or str(error)
