from __future__ import annotations

import zipfile

import pytest

from unet_gui.core.errors import InputError
from unet_gui.io.models.package_copy import copy_package, staging


def refusal(tmp_path, archive):
    with pytest.raises(InputError) as caught, staging(tmp_path / "models") as staged:
        copy_package(archive, staged)
    assert not any((tmp_path / "models").iterdir())
    return str(caught.value)


def archive_of(tmp_path, kind):
    path = tmp_path / "model.zip"
    with zipfile.ZipFile(path, "w", kind) as archive:
        archive.writestr("small/model.json", '{"format": 1}' * 500)
    return path


@pytest.mark.parametrize("kind", [zipfile.ZIP_LZMA, zipfile.ZIP_BZIP2])
def test_unusual_compression_methods_are_refused(tmp_path, kind):
    assert "pack it as a plain zip" in refusal(tmp_path, archive_of(tmp_path, kind))


@pytest.mark.parametrize("place", [50, 55, 60])
def test_a_damaged_archive_is_reported_in_one_sentence(tmp_path, place):
    path = archive_of(tmp_path, zipfile.ZIP_DEFLATED)
    raw = bytearray(path.read_bytes())
    raw[place] ^= 0xFF
    path.write_bytes(raw)
    sentence = refusal(tmp_path, path)
    assert sentence.startswith(f"{path} cannot be unpacked: ")
    assert sentence.endswith(".")
