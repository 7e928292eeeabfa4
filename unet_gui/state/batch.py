"""The batch that its window shows and runs; evented, without Qt."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path  # noqa: TC003 - psygnal reads the annotations at run time
from typing import TYPE_CHECKING, ClassVar

from psygnal import SignalGroupDescriptor

if TYPE_CHECKING:
    # not at run time: a start does not need this room
    from unet_gui.core.batch.rows import BatchRow


@dataclass
class BatchState:
    """The batch on show, and the run of one. Changed on the main thread only.

    Attributes
    ----------
    folder : Path or None
        The folder of the batch on show.
    rows : tuple of BatchRow
        Its cases, the most doubtful first.
    problems : tuple of str
        What of the folder cannot be read.
    can_resume : bool
        Whether the folder says what was asked for.
    is_reading : bool
        Whether the folder is being read for the first time.
    running : Path or None
        The folder of the batch that runs.
    done, total : int
        Cases of the run that are finished, and all of them; 0 until that is known.
    message : str
        What the run does, or how it ended.
    error : str
        Why it failed or was refused.
    can_undo : bool
        Whether there is a decision of this window to take back.
    initials : str
        Of the person who decides.
    batch_folder : str
        The folder of the batch with cases that was shown last, by this or an earlier
        window; empty if there was none.
    opened : (str, int) or None
        The case that was opened in the viewer last, and its key among the open cases.
    homes : dict of int to Path
        For each key of a case that was opened from a batch, the folder of its tables.
    """

    folder: Path | None = None
    rows: tuple[BatchRow, ...] = ()
    problems: tuple[str, ...] = ()
    can_resume: bool = False
    is_reading: bool = False
    running: Path | None = None
    is_stopping: bool = False
    done: int = 0
    total: int = 0
    message: str = ""
    error: str = ""
    can_undo: bool = False
    initials: str = ""
    batch_folder: str = ""
    opened: tuple[str, int] | None = None
    homes: dict[int, Path] = field(default_factory=dict)

    events: ClassVar[SignalGroupDescriptor] = SignalGroupDescriptor()
