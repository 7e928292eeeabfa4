"""One file that cannot be read does not keep the others of its case away."""

from __future__ import annotations

import pytest

from unet_gui.controllers.cases.opening_jobs import known_files, open_job
from unet_gui.core.errors import InputError
from unet_gui.core.progress import run_to_end
from unet_gui.io.cases.find_cases import find_cases


def test_file_that_cannot_be_read_is_left_out_and_told(brats_folder):
    (files,) = find_cases([brats_folder])
    (broken,) = (s.path for s, role in files.sequences if role == "T2w")
    broken.write_bytes(broken.read_bytes()[:200])

    opened = run_to_end(open_job(lambda: known_files(files), {}))

    assert list(opened.case.sequences) == ["FLAIR", "T1w", "T1Gd"]
    assert opened.case.reference is not None
    (told,) = opened.case.warnings
    assert broken.name in told
    assert told.endswith("It is left out.")
    with pytest.raises(InputError, match=broken.name):  # its work wants all files
        run_to_end(open_job(lambda: known_files(files), {}, has_work=True))

    for source, _ in files.sequences:
        source.path.write_bytes(b"no image")
    with pytest.raises(InputError):
        run_to_end(open_job(lambda: known_files(files), {}))
