from __future__ import annotations

import random
import re
from pathlib import Path

from tests.unit.io.names.published_names import CASE_NAMES, EXAMINATIONS
from unet_gui.core.sequences import MriSequence
from unet_gui.io.cases.case_groups import group_files
from unet_gui.io.cases.scan_folders import Batch


def examination(generator):
    """Return some files of an examination under a case's name, with their sequences."""
    case_name = generator.choice(CASE_NAMES)
    names = generator.choice(EXAMINATIONS)
    separator = generator.choice("_-. ")
    case = generator.choice((str, str.lower, str.upper))
    found = {}
    for place in generator.sample(range(4), generator.choice((4, 4, 3, 2))):
        text = case(names[place].format(case_name))
        if "ce-" not in text.lower():
            text = re.sub("[_-]", separator, text)
        found[Path("/none") / f"{text}.nii.gz"] = list(MriSequence)[place]
    return found


def test_no_case_name_changes_the_sequence_of_a_file() -> None:
    generator = random.Random(14)
    wrong, asked, count = [], 0, 0
    for _ in range(3000):
        sequences = examination(generator)
        for group in group_files(Batch(tuple(sorted(sequences)))):
            for file in group.files:
                count += 1
                asked += file.role is None
                if file.role not in {None, sequences[file.path]}:
                    wrong.append((file.path.name, file.role))
    assert not wrong, wrong[:20]
    assert asked < count / 12
