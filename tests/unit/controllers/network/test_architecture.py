import pytest

from unet_gui.controllers.jobs import Lane, SyncJobRunner
from unet_gui.controllers.network.architecture import ArchitectureController
from unet_gui.core.errors import RunError
from unet_gui.core.model.architecture import LayerRow, NetworkDescription
from unet_gui.core.progress import Progress
from unet_gui.state.architecture import ArchitectureState


class Engine:
    """Answers at once and records its requests."""

    def __init__(self):
        self.asked = []

    def __call__(self, key):
        self.asked.append(key)
        yield Progress(0, 1)
        if key == "broken":
            msg = "The engine did not start; restart the program."
            raise RunError(msg)
        if key == "faulty":
            raise ZeroDivisionError
        return NetworkDescription(key, len(key), len(key), ()), f"weights of {key}"


class PatientRunner:
    """Keeps the jobs until told to run one."""

    def __init__(self):
        self.jobs = []
        self.cancelled = []
        self.lanes = []

    def submit(self, job, listener, lane=Lane.COMPUTE):
        self.jobs.append((job, listener))
        self.lanes.append(lane)
        return PatientHandle(self, len(self.jobs) - 1)

    def run(self, number):
        SyncJobRunner().submit(*self.jobs[number])


class PatientHandle:
    def __init__(self, runner, number):
        self.runner, self.number = runner, number

    def cancel(self):
        self.runner.cancelled.append(self.number)


@pytest.fixture
def state():
    return ArchitectureState(choices=(("a", "A"), ("bb", "B")))


def test_selecting_shows_layers_and_weights(state):
    ArchitectureController(state, SyncJobRunner(), Engine()).select("bb")
    assert state.selected == "bb"
    assert state.description.id == "bb"
    assert state.weights_text == "weights of bb"
    assert not state.is_loading


def test_no_request_is_sent_before_the_start(state):
    engine = Engine()
    controller = ArchitectureController(state, SyncJobRunner(), engine)
    assert engine.asked == []
    controller.start()
    controller.start()
    assert engine.asked == ["a"]


def test_a_start_without_choices_sends_no_request():
    engine = Engine()
    ArchitectureController(ArchitectureState(), SyncJobRunner(), engine).start()
    assert engine.asked == []


def test_a_description_is_requested_once_until_forgotten(state):
    engine = Engine()
    controller = ArchitectureController(state, SyncJobRunner(), engine)
    for key in ("a", "bb", "a"):
        controller.select(key)
    assert engine.asked == ["a", "bb"]
    assert state.description.id == "a"
    controller.forget("bb")
    controller.select("bb")
    assert engine.asked == ["a", "bb", "bb"]


def test_the_old_table_disappears_while_the_new_one_is_requested(state):
    runner = PatientRunner()
    controller = ArchitectureController(state, runner, Engine())
    controller.select("a")
    runner.run(0)
    controller.select("bb")
    assert state.is_loading
    assert state.description is None
    assert state.weights_text == ""


def test_a_late_reply_about_another_network_is_dropped(state):
    runner = PatientRunner()
    controller = ArchitectureController(state, runner, Engine())
    controller.select("a")
    controller.select("bb")
    assert runner.cancelled == [0]
    runner.run(0)
    assert state.description is None
    assert state.is_loading
    runner.run(1)
    assert state.description.id == "bb"
    assert not state.is_loading


def test_a_late_error_about_another_network_is_dropped(state):
    runner = PatientRunner()
    controller = ArchitectureController(state, runner, Engine())
    controller.select("broken")
    controller.select("a")
    runner.run(0)
    assert state.error == ""
    assert state.is_loading


def test_selecting_the_same_network_while_it_loads_sends_one_request(state):
    runner = PatientRunner()
    controller = ArchitectureController(state, runner, Engine(), Lane.IO)
    controller.select("a")
    controller.select("a")
    assert runner.lanes == [Lane.IO]


@pytest.mark.parametrize(
    ("key", "text"), [("broken", "did not start"), ("faulty", "ZeroDivisionError")]
)
def test_an_error_is_reported_and_the_request_can_be_repeated(state, key, text):
    engine = Engine()
    controller = ArchitectureController(state, SyncJobRunner(), engine)
    controller.select(key)
    assert text in state.error
    assert not state.is_loading
    controller.select(key)
    assert engine.asked == [key, key]
    controller.select("a")
    assert state.error == ""


def test_the_channel_order_can_be_chosen(state):
    controller = ArchitectureController(state, SyncJobRunner(), Engine())
    controller.show_channels("first")
    assert state.channels == "first"


def test_a_layer_stays_selected_until_another_network_is_chosen(state):
    controller = ArchitectureController(state, SyncJobRunner(), Engine())
    controller.select_layer(0)
    assert state.layer is None  # there is none yet
    controller.select("a")
    controller.select_layer(0)
    assert state.layer is None  # it has no layers
    row = LayerRow("input", "InputLayer", (None, 8, 8, 1), 0, ())
    state.description = NetworkDescription("a", 0, 0, (row, row))
    controller.select_layer(1)
    assert state.layer == 1
    controller.select_layer(2)
    assert state.layer == 1
    controller.select("bb")
    assert state.layer is None
