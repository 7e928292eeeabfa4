from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from unet_gui.core.case.case import Source
from unet_gui.core.case.case_files import IGNORED, MASK, CaseFiles

FLAIR = Source(Path("a.nii"))
CHANNEL = Source(Path("b.nii"), 1)
SEG = Source(Path("seg.nii"))
OTHER = Source(Path("c.nii"))
FILES = CaseFiles(
    "case",
    ((FLAIR, "FLAIR"), (CHANNEL, "T1w"), (SEG, MASK), (OTHER, IGNORED)),
    warnings=("something",),
)


def test_sequences_masks_and_paths():
    assert FILES.sequences == ((FLAIR, "FLAIR"), (CHANNEL, "T1w"))
    assert FILES.masks == (SEG,)
    assert FILES.paths == (FLAIR.path, CHANNEL.path, SEG.path)


def test_a_file_with_several_channels_is_read_once():
    files = CaseFiles("x", ((CHANNEL, "1"), (Source(CHANNEL.path, 2), "2")))
    assert files.paths == (CHANNEL.path,)


def test_new_roles_replace_the_guess():
    changed = FILES.reassigned({FLAIR: "T2w", OTHER: MASK})
    assert changed.sequences == ((CHANNEL, "T1w"), (FLAIR, "T2w"))  # display order
    assert changed.masks == (SEG, OTHER)
    assert not changed.is_guessed
    assert changed.warnings == ()
    assert FILES.sequences[0] == (FLAIR, "FLAIR")


def test_a_replaced_mask_is_not_placed_by_its_header():
    first, second = (Source(Path(f"{name}_seg.nii")) for name in "ab")
    scan = (Source(Path("a.nii")), "FLAIR")
    files = CaseFiles("a", (scan, (first, MASK), (second, IGNORED)))
    placed = replace(files, is_mask_by_header=True)
    assert placed.reassigned({scan[0]: "T1w"}).is_mask_by_header
    other = placed.reassigned({first: IGNORED, second: MASK})
    assert other.masks == (second,)
    assert not other.is_mask_by_header
