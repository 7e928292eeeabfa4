"""Fixtures for tests of sessions."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.unit.controllers.cases.desk import RULER, result_of
from tests.unit.controllers.sessions.desk import SessionDesk
from unet_gui.core.geometry.planes import Plane
from unet_gui.core.image.colour_maps import ColourMap
from unet_gui.core.image.windowing import Preset, WindowLevel
from unet_gui.core.layout.view_layout import Layout
from unet_gui.core.mask.labels import TumourClass
from unet_gui.core.text import Text

WARNING = Text("The scan seems to be {kind}.", kind=Text("a meningioma"))


@pytest.fixture
def desk():
    return SessionDesk()


@pytest.fixture
def path(tmp_path):
    return tmp_path / "work.unetgui"


@pytest.fixture
def worked(desk, decathlon_folder, path):
    """Open two cases; the second is shown, the first has a prediction."""
    desk.open_case.open([decathlon_folder])
    result = replace(
        result_of(desk.session.case),
        model="fast",
        seen_as="A case",
        device="CPU",
        precision="bfloat16",
        flips=4,
        model_version="1",
        plan=(Text("{count} tiles", count=3),),
        warnings=(WARNING,),
    )
    desk.session.set_result(result)
    desk.session.model_id = "fast"
    desk.view.set_voxel((3, 4, 5))
    desk.viewer.overlay_mode = "probability"
    desk.measure.add(RULER)
    desk.control.next()
    desk.view.select_sequence("T2w")
    desk.view.set_voxel((6, 6, 6))
    desk.view.set_window(WindowLevel(123.0, 45.0))
    desk.view.set_class_visible(TumourClass.EDEMA, visible=False)
    desk.view.set_class_colour(TumourClass.ENHANCING, (9, 8, 7))
    desk.view.set_opacity(0.3)
    desk.view.toggle_radiological()
    desk.layout.layout, desk.layout.plane = Layout.LARGE, Plane.SAGITTAL
    desk.layout.links_zoom = True
    desk.viewer.maximised = Plane.CORONAL
    desk.viewer.colour_maps = {"T2w": ColourMap("magma", is_inverted=True)}
    desk.viewer.contrast = Preset.WIDE
    desk.viewer.has_reference_outline = True
    desk.files.save(path)
    assert desk.errors == []
    return desk


@pytest.fixture
def later():
    return SessionDesk()
