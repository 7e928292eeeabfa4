from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from unet_gui.controllers import early_imports
from unet_gui.controllers.early_imports import ROOMS, import_early
from unet_gui.controllers.jobs import SyncJobRunner

if TYPE_CHECKING:
    import pytest


def test_every_room_is_imported() -> None:
    import_early(SyncJobRunner())
    assert set(ROOMS) <= set(sys.modules)


def test_a_room_that_cannot_be_imported_is_logged(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(early_imports, "ROOMS", ("unet_gui.no_such_room",))
    import_early(SyncJobRunner())
    assert "ModuleNotFoundError" in caplog.text
