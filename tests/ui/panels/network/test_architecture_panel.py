import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester

from unet_gui.controllers.exports.export import ExportController
from unet_gui.controllers.jobs import SyncJobRunner
from unet_gui.controllers.network.architecture import ArchitectureController
from unet_gui.core.errors import RunError
from unet_gui.core.model.architecture import LayerRow, NetworkDescription
from unet_gui.core.progress import Progress
from unet_gui.state.architecture import ArchitectureState
from unet_gui.state.session import SessionState
from unet_gui.ui.panels.network.activations_bar import ActivationsBar
from unet_gui.ui.panels.network.architecture_panel import ArchitecturePanel
from unet_gui.ui.panels.network.layer_table import (
    LayerTableModel,
    tab_separated,
    totals_text,
)

pytestmark = pytest.mark.usefixtures("no_leaked_widgets")
LAYERS = (
    LayerRow("input_1", "InputLayer", (None, 160, 160, 16, 4), 0, ()),
    LayerRow(
        "conv3d",
        "Conv3D",
        (None, 160, 160, 16, 32),
        3488,
        ("input_1[0][0]", "input_1[0][1]"),
        input_shapes=((None, 160, 160, 16, 4),),
        kernel=(3, 3, 3),
        multiply_adds=3456.0,
        receptive_field=3,
    ),
)
UNET = NetworkDescription("unet3d", 833507, 833500, LAYERS)
HEADER = "Layer (type)\tOutput shape\tParam #\tConnected to"


class Engine:
    """Answers at once and records the requests."""

    def __init__(self):
        self.asked = []

    def __call__(self, key):
        self.asked.append(key)
        yield Progress(0, 1)
        if key == "broken":
            msg = "The engine did not start; restart the program."
            raise RunError(msg)
        return UNET, f"weights of {key}"


def export():
    return ExportController(SessionState(), SyncJobRunner(), pytest.fail)


class NoActivations:
    """Always refuses."""

    def refusal(self):
        return "There is no case here."


def bar(state):
    return ActivationsBar(state, SessionState(), NoActivations())


@pytest.fixture
def engine():
    return Engine()


@pytest.fixture
def state():
    choices = (("unet3d", "3-D U-Net"), ("other", "Other"), ("broken", "Broken"))
    return ArchitectureState(choices=choices)


@pytest.fixture
def panel(qtbot, state, engine):
    controller = ArchitectureController(state, SyncJobRunner(), engine)
    panel = ArchitecturePanel(state, controller, export(), bar(state))
    qtbot.addWidget(panel)
    return panel


def texts(model):
    return [
        [model.index(row, column).data() for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def test_nothing_is_loaded_before_the_panel_is_shown(panel, engine):
    assert engine.asked == []
    panel.show()
    assert engine.asked == ["unet3d"]
    panel.hide()
    panel.show()
    assert engine.asked == ["unet3d"]


def test_choices_that_arrive_while_the_panel_is_visible_are_loaded(qtbot, engine):
    state = ArchitectureState()
    controller = ArchitectureController(state, SyncJobRunner(), engine)
    panel = ArchitecturePanel(state, controller, export(), bar(state))
    qtbot.addWidget(panel)
    panel.show()
    state.choices = (("unet3d", "3-D U-Net"),)
    assert engine.asked == ["unet3d"]
    assert panel.network_combo.currentText() == "3-D U-Net"


def test_the_table_shows_the_layers_of_the_network(panel):
    panel.show()
    assert texts(panel.model) == [
        ["input_1 (InputLayer)", "(None, 160, 160, 16, 4)", "0", ""],
        [
            "conv3d (Conv3D)",
            "(None, 160, 160, 16, 32)",
            "3,488",
            "input_1[0][0], input_1[0][1]",
        ],
    ]
    assert panel.totals_label.text() == (
        "Total 833,507 · trainable 833,500 · non-trainable 7"
    )
    assert panel.weights_label.text() == "weights of unet3d"


def test_the_headers_are_those_of_keras(panel):
    orientation = Qt.Orientation.Horizontal
    headers = [panel.model.headerData(c, orientation) for c in range(4)]
    assert "\t".join(headers) == HEADER


def test_channels_first_permutes_the_shapes(panel, state):
    panel.show()
    panel.channels_combo.activated.emit(panel.channels_combo.findData("first"))
    assert state.channels == "first"
    assert panel.model.index(0, 1).data() == "(None, 4, 160, 160, 16)"
    assert panel.channels_combo.currentData() == "first"
    state.channels = "last"
    assert panel.model.index(0, 1).data() == "(None, 160, 160, 16, 4)"


def test_another_network_can_be_selected(panel, state, engine):
    panel.show()
    panel.network_combo.activated.emit(1)
    assert engine.asked == ["unet3d", "other"]
    assert panel.network_combo.currentText() == "Other"
    assert panel.weights_label.text() == "weights of other"


def test_an_error_is_shown_until_another_network_is_loaded(panel):
    panel.show()
    panel.network_combo.activated.emit(2)
    assert panel.faults.texts == ("The engine did not start; restart the program.",)
    assert panel.faults.isVisible()
    assert panel.model.rowCount() == 0
    assert panel.totals_label.text() == ""
    assert not panel.copy_button.isEnabled()
    panel.network_combo.activated.emit(0)
    assert not panel.faults.isVisible()
    assert panel.model.rowCount() == 2


def test_the_panel_says_that_it_is_loading(panel, state):
    panel.show()
    assert not panel.loading_label.isVisible()
    state.is_loading = True
    assert panel.loading_label.isVisible()
    state.is_loading = False
    assert not panel.loading_label.isVisible()


def test_a_button_copies_the_whole_table(panel):
    panel.show()
    panel.copy_button.click()
    lines = QGuiApplication.clipboard().text().splitlines()
    assert lines[0] == HEADER
    assert lines[2] == (
        "conv3d (Conv3D)\t(None, 160, 160, 16, 32)\t3,488\tinput_1[0][0], input_1[0][1]"
    )
    assert lines[-1] == totals_text(UNET)


def test_control_c_copies_the_selected_layers(qtbot, panel, state):
    state.channels = "first"
    panel.show()
    panel.activateWindow()
    panel.table.setFocus()
    panel.table.selectRow(0)
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == (
        f"{HEADER}\ninput_1 (InputLayer)\t(None, 4, 160, 160, 16)\t0\t"
    )


def test_control_c_without_a_selection_copies_the_whole_table(qtbot, panel):
    panel.show()
    panel.activateWindow()
    panel.table.setFocus()
    panel.table.clearSelection()
    qtbot.keyClick(panel.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert len(QGuiApplication.clipboard().text().splitlines()) == 5


def test_the_model_keeps_the_rules_of_qt(qtbot):
    model = LayerTableModel()
    # the tester warns of a broken rule, and a warning fails the test
    mode = QAbstractItemModelTester.FailureReportingMode.Warning
    tester = QAbstractItemModelTester(model, mode)
    model.show_layers(LAYERS)
    model.show_channels("first")
    model.show_layers(())
    model.show_channels("last")
    assert tester.model() is model


def test_numbers_are_aligned_to_the_right():
    model = LayerTableModel()
    model.show_layers(LAYERS)
    role = Qt.ItemDataRole.TextAlignmentRole
    assert model.index(0, 2).data(role) & Qt.AlignmentFlag.AlignRight
    assert model.index(0, 0).data(role) & Qt.AlignmentFlag.AlignLeft


def test_text_without_layers_is_the_header():
    assert tab_separated((), "last") == HEADER


def test_the_panel_can_be_narrow(panel):
    panel.show()
    assert panel.minimumSizeHint().width() <= 360


def test_a_selected_layer_shows_its_details(panel, state):
    panel.show()
    assert panel.details.hint.isVisible()
    panel.table.selectRow(1)
    assert state.layer == 1
    assert not panel.details.hint.isVisible()
    values = {key: label.text() for key, label in panel.details.values.items()}
    assert values == {
        "input": "(None, 160, 160, 16, 4)",
        "output": "(None, 160, 160, 16, 32)",
        "kernel": "3x3x3",
        "parameters": "3,488",
        "multiply_adds": "1.42 G (100.0% of all)",
        "receptive_field": "3 x 3 x 3 voxels",
        "memory": "52.4 MB for 160 x 160 x 16",
    }
    state.channels = "first"
    assert panel.details.values["input"].text() == "(None, 4, 160, 160, 16)"
    assert panel.details.title.text() == "conv3d (Conv3D)"


def test_a_layer_selected_elsewhere_is_selected_in_the_table(panel, state):
    panel.show()
    state.layer = 1
    assert panel.table.currentIndex().row() == 1
    state.layer = 0
    assert [i.row() for i in panel.table.selectionModel().selectedRows()] == [0]
    panel.network_combo.activated.emit(1)
    assert state.layer is None
    assert panel.details.hint.isVisible()
    assert panel.table.selectionModel().selectedRows() == []


def test_a_click_on_a_box_selects_its_layer_everywhere(panel, state):
    panel.show()
    panel.drawing_view.layer_clicked.emit(1)
    assert state.layer == 1
    assert panel.table.currentIndex().row() == 1


@pytest.mark.parametrize(
    ("name", "start"), [("u.svg", b"<?xml"), ("u.png", b"\x89PNG"), ("u", b"<?xml")]
)
def test_the_drawing_is_saved(panel, tmp_path, name, start):
    panel.show()
    panel.save_drawing(tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(start)


def test_without_a_network_there_is_nothing_to_export(panel, tmp_path):
    panel.save_drawing(tmp_path / "u.svg")
    assert not panel.export_button.isEnabled()
    assert list(tmp_path.iterdir()) == []


def test_the_panel_shows_why_there_are_no_activations(panel):
    panel.show()
    assert panel.activations_bar.note.text() == "There is no case here."
    assert panel.activations_bar.isVisible()
