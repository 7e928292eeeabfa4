"""Names of files in a BIDS data set, such as ``sub-01_ses-a_acq-3d_T1w``.

The Brain Imaging Data Structure writes a name as pairs of a key and a label, and a
suffix that says what the file is (https://bids-specification.readthedocs.io).
"""

from __future__ import annotations

from dataclasses import dataclass

SUBJECT, SESSION = "sub", "ses"
ANATOMY = "anat"


@dataclass(frozen=True, slots=True)
class BidsName:
    """The parts of a name.

    Attributes
    ----------
    entities : tuple of (key, label)
        In their order; the first is the subject.
    suffix : str
        Such as ``T1w``.
    """

    entities: tuple[tuple[str, str], ...]
    suffix: str

    def label(self, key: str) -> str:
        """Return the label of an entity; empty if the name has none."""
        return dict(self.entities).get(key, "")

    @property
    def examination(self) -> str:
        """The subject and the session, such as ``sub-01_ses-a``."""
        return examination_name(self.label(SUBJECT), self.label(SESSION))


def examination_name(subject: str, session: str) -> str:
    """Return ``sub-01_ses-a`` of two labels; the session may be empty."""
    name = f"{SUBJECT}-{subject}"
    return f"{name}_{SESSION}-{session}" if session else name


def examination_folder(name: str) -> str:
    """Return the folder of the anatomy of an examination: ``sub-01/ses-a/anat``."""
    subject, _, session = name.partition(f"_{SESSION}-")
    parts = [subject, f"{SESSION}-{session}"] if session else [subject]
    return "/".join((*parts, ANATOMY))


def parse_bids_name(stem: str) -> BidsName | None:
    """Return the parts of a name without its ending; None if it is not such a name."""
    *pairs, suffix = stem.split("_")
    if not pairs or not suffix or "-" in suffix:
        return None
    entities = []
    for pair in pairs:
        key, dash, label = pair.partition("-")
        if not (key.isalpha() and dash and label):
            return None
        entities.append((key, label))
    if entities[0][0] != SUBJECT:
        return None
    return BidsName(tuple(entities), suffix)


def label_of_folder(name: str, key: str) -> str:
    """Return ``01`` of ``sub-01`` for the key ``sub``; empty for another name."""
    start, dash, label = name.partition("-")
    return label if start == key and dash else ""


def as_label(text: str) -> str:
    """Return a text as a label, which has letters and digits only; ``x`` if empty."""
    return "".join(c for c in text if c.isascii() and c.isalnum()) or "x"
